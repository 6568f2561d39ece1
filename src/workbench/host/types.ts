import type { HostObject, Subjects, TypeName } from "./HostObject";
import type { HostType } from "./HostType";
import * as bindings from "./types/bindings";
import * as chart from "./types/chart";
import * as chartLabels from "./types/chartLabels";
import * as chartParts from "./types/chartParts";
import * as comment from "./types/comment";
import * as borders from "./types/conditionalBorders";
import * as format from "./types/conditionalFormat";
import * as rules from "./types/conditionalRules";
import * as customXml from "./types/customXml";
import { dataValidation } from "./types/dataValidation";
import * as filter from "./types/filter";
import * as functions from "./types/functions";
import * as names from "./types/names";
import * as breaks from "./types/pageBreaks";
import * as page from "./types/pageLayout";
import * as traced from "./types/precedents";
import { range } from "./types/range";
import { rangeSort, removeDuplicatesResult } from "./types/rangeActs";
import * as areas from "./types/rangeAreas";
import * as rangeFormat from "./types/rangeFormat";
import * as noted from "./types/sheetProperties";
import * as services from "./types/services";
import * as settings from "./types/settings";
import * as styles from "./types/styles";
import * as table from "./types/table";
import * as lines from "./types/tableLines";
import * as workbook from "./types/workbook";
import * as worksheet from "./types/worksheet";

/** Everything that the host serves, by the client's classes. */
export const types: { readonly [K in TypeName]: HostType<Subjects[K]> } = {
  Workbook: workbook.workbook,
  Application: workbook.application,
  IterativeCalculation: workbook.iterativeCalculation,
  CultureInfo: workbook.cultureInfo,
  NumberFormatInfo: workbook.numberFormatInfo,
  DatetimeFormatInfo: workbook.datetimeFormatInfo,
  WorkbookProtection: workbook.workbookProtection,
  DocumentProperties: workbook.documentProperties,
  CustomPropertyCollection: workbook.customPropertyCollection,
  CustomProperty: workbook.customProperty,
  SettingCollection: settings.settingCollection,
  Setting: settings.setting,
  Runtime: services.runtime,
  NamedItemCollection: names.namedItemCollection,
  NamedItem: names.namedItem,
  NamedItemArrayValues: names.namedItemArrayValues,
  WorksheetCollection: worksheet.worksheetCollection,
  Worksheet: worksheet.worksheet,
  WorksheetProtection: worksheet.worksheetProtection,
  WorksheetFreezePanes: worksheet.worksheetFreezePanes,
  PageLayout: page.pageLayout,
  PageBreakCollection: breaks.pageBreakCollection,
  PageBreak: breaks.pageBreak,
  WorksheetCustomPropertyCollection: noted.worksheetCustomPropertyCollection,
  WorksheetCustomProperty: noted.worksheetCustomProperty,
  WorkbookRangeAreas: traced.workbookRangeAreas,
  RangeAreasCollection: traced.rangeAreasCollection,
  HeaderFooterGroup: page.headerFooterGroup,
  HeaderFooter: page.headerFooter,
  Range: range,
  RangeCollection: areas.rangeCollection,
  RangeAreas: areas.rangeAreas,
  RangeView: areas.rangeView,
  RangeFormat: rangeFormat.rangeFormat,
  RangeFont: rangeFormat.rangeFont,
  RangeFill: rangeFormat.rangeFill,
  RangeBorderCollection: rangeFormat.rangeBorderCollection,
  RangeBorder: rangeFormat.rangeBorder,
  StyleCollection: styles.styleCollection,
  Style: styles.style,
  FormatProtection: rangeFormat.formatProtection,
  RangeSort: rangeSort,
  RemoveDuplicatesResult: removeDuplicatesResult,
  DataValidation: dataValidation,
  ConditionalFormatCollection: format.conditionalFormatCollection,
  ConditionalFormat: format.conditionalFormat,
  CellValueConditionalFormat: rules.cellValueConditionalFormat,
  TextConditionalFormat: rules.textConditionalFormat,
  CustomConditionalFormat: rules.customConditionalFormat,
  TopBottomConditionalFormat: rules.topBottomConditionalFormat,
  PresetCriteriaConditionalFormat: rules.presetCriteriaConditionalFormat,
  ColorScaleConditionalFormat: rules.colorScaleConditionalFormat,
  DataBarConditionalFormat: rules.dataBarConditionalFormat,
  IconSetConditionalFormat: rules.iconSetConditionalFormat,
  ConditionalFormatRule: rules.conditionalFormatRule,
  ConditionalRangeFormat: rules.conditionalRangeFormat,
  ConditionalRangeFont: rules.conditionalRangeFont,
  ConditionalRangeFill: rules.conditionalRangeFill,
  ConditionalRangeBorderCollection: borders.conditionalRangeBorderCollection,
  ConditionalRangeBorder: borders.conditionalRangeBorder,
  ConditionalDataBarNegativeFormat: rules.conditionalDataBarNegativeFormat,
  ConditionalDataBarPositiveFormat: rules.conditionalDataBarPositiveFormat,
  TableCollection: table.tableCollection,
  TableScopedCollection: table.tableScopedCollection,
  Table: table.table,
  TableColumnCollection: lines.tableColumnCollection,
  TableColumn: lines.tableColumn,
  TableRowCollection: lines.tableRowCollection,
  TableRow: lines.tableRow,
  TableSort: table.tableSort,
  AutoFilter: filter.autoFilter,
  Filter: filter.filter,
  CommentCollection: comment.commentCollection,
  Comment: comment.comment,
  CommentReplyCollection: comment.commentReplyCollection,
  CommentReply: comment.commentReply,
  ChartCollection: chart.chartCollection,
  Chart: chart.chart,
  ChartAreaFormat: chartParts.chartAreaFormat,
  ChartAxes: chartParts.chartAxes,
  ChartAxis: chartParts.chartAxis,
  ChartAxisFormat: chartParts.chartAxisFormat,
  ChartAxisTitle: chartParts.chartAxisTitle,
  ChartAxisTitleFormat: chartParts.chartTextFormat,
  ChartBorder: chartParts.chartBorder,
  ChartDataLabelFormat: chartParts.chartTextFormat,
  ChartDataLabels: chartParts.chartDataLabels,
  ChartFill: chartParts.chartFill,
  ChartFont: chartParts.chartFont,
  ChartFormatString: chartParts.chartFormatString,
  ChartGridlines: chartParts.chartGridlines,
  ChartGridlinesFormat: chartParts.chartGridlinesFormat,
  ChartLegend: chartParts.chartLegend,
  ChartLegendFormat: chartParts.chartTextFormat,
  ChartLineFormat: chartParts.chartLineFormat,
  ChartPlotArea: chartParts.chartPlotArea,
  ChartPlotAreaFormat: chartParts.chartPlotAreaFormat,
  ChartSeries: chart.chartSeries,
  ChartSeriesCollection: chart.chartSeriesCollection,
  ChartSeriesFormat: chartParts.chartSeriesFormat,
  ChartDataLabel: chartLabels.chartDataLabel,
  ChartDataTable: chartParts.chartDataTable,
  ChartDataTableFormat: chartParts.chartTextFormat,
  ChartErrorBars: chartLabels.chartErrorBars,
  ChartErrorBarsFormat: chartLabels.chartLineOnly,
  ChartLegendEntry: chart.chartLegendEntry,
  ChartLegendEntryCollection: chart.chartLegendEntryCollection,
  ChartPoint: chart.chartPoint,
  ChartPointFormat: chartLabels.chartPointFormat,
  ChartPointsCollection: chart.chartPointsCollection,
  ChartTrendline: chartLabels.chartTrendline,
  ChartTrendlineCollection: chartLabels.chartTrendlineCollection,
  ChartTrendlineFormat: chartLabels.chartLineOnly,
  ChartTrendlineLabel: chartLabels.chartTrendlineLabel,
  ChartTrendlineLabelFormat: chartParts.chartTextFormat,
  ChartTitle: chartParts.chartTitle,
  ChartTitleFormat: chartParts.chartTextFormat,
  Binding: bindings.binding,
  BindingCollection: bindings.bindingCollection,
  CustomXmlPart: customXml.customXmlPart,
  CustomXmlPartCollection: customXml.customXmlPartCollection,
  CustomXmlPartScopedCollection: customXml.customXmlPartScopedCollection,
  Functions: functions.functions,
  FunctionResult: functions.functionResult,
  CustomFunctions: services.customFunctions,
  AddinInternalService: services.addinInternalService,
  AppRuntimeService: services.appRuntimeService,
  AppRuntimePersistenceService: services.appRuntimePersistenceService,
  ActionService: services.actionService,
};

/** The top-level services, by the names under which the client makes them. */
export const topLevelServices: Readonly<Record<string, TypeName>> = {
  "Microsoft.ExcelServices.CustomFunctions": "CustomFunctions",
  "Microsoft.InternalService.AddinInternalService": "AddinInternalService",
  "Microsoft.AppRuntime.AppRuntimeService": "AppRuntimeService",
  "Microsoft.AppRuntime.AppRuntimePersistenceService": "AppRuntimePersistenceService",
  "Microsoft.Office.ActionService": "ActionService",
};

export function typeOf<K extends TypeName>(object: HostObject<K>): HostType<Subjects[K]> {
  return types[object.type];
}
