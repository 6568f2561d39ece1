import type { DefinedName } from "../document/definedName";
import type { Area } from "../document/address";
import type { Operand } from "../document/calculation/grid";
import type { Sheet } from "../document/Sheet";
import type { Table } from "../document/Table";
import { RangePlace } from "./RangePlace";
import type { StylePlace } from "./StylePlace";

/** Whose filter it is: a table's, or the sheet's own. */
export type FilterPlace = { readonly table: Table } | { readonly sheet: Sheet };

export interface ColumnPlace {
  readonly table: Table;
  readonly columnId: number;
}

export interface RowPlace {
  readonly table: Table;
  readonly index: number;
}

export interface AreasPlace {
  readonly sheet: Sheet;
  readonly areas: readonly Area[];
}

/** Something on a sheet with an id of its own: a comment, a chart, a conditional format. */
export interface SheetPart {
  readonly sheet: Sheet;
  readonly id: string;
}

/** The breaks between pages before rows, or before columns. */
export interface BreaksPlace {
  readonly sheet: Sheet;
  readonly axis: "rows" | "columns";
}

export interface BreakPlace extends BreaksPlace {
  /** The row or column with which a page begins. */
  readonly line: number;
}

/** What an add-in has noted on a sheet. */
export interface NotedPlace {
  readonly sheet: Sheet;
  readonly key: string;
}

/** A part of a chart: the chart itself has the path "", its title "title", and so on. */
export interface ChartPart extends SheetPart {
  readonly path: string;
}

/** What the objects of the client stand for, by the client's class names. `null` where there is one a workbook. */
export interface Subjects {
  Workbook: null;
  Application: null;
  IterativeCalculation: null;
  CultureInfo: null;
  NumberFormatInfo: null;
  DatetimeFormatInfo: null;
  WorkbookProtection: null;
  DocumentProperties: null;
  CustomPropertyCollection: null;
  CustomProperty: string;
  SettingCollection: null;
  Setting: string;
  Runtime: null;
  NamedItemCollection: Sheet | null;
  NamedItem: Pick<DefinedName, "name" | "sheetId">;
  NamedItemArrayValues: Pick<DefinedName, "name" | "sheetId">;
  WorksheetCollection: null;
  Worksheet: Sheet;
  WorksheetProtection: Sheet;
  WorksheetFreezePanes: Sheet;
  PageLayout: Sheet;
  PageBreakCollection: BreaksPlace;
  PageBreak: BreakPlace;
  WorksheetCustomPropertyCollection: Sheet;
  WorksheetCustomProperty: NotedPlace;
  WorkbookRangeAreas: readonly AreasPlace[];
  RangeAreasCollection: readonly AreasPlace[];
  HeaderFooterGroup: Sheet;
  HeaderFooter: Sheet;
  Range: RangePlace;
  RangeCollection: AreasPlace | readonly AreasPlace[];
  RangeAreas: AreasPlace;
  RangeView: RangePlace;
  RangeFormat: RangePlace;
  RangeFont: RangePlace | StylePlace;
  RangeFill: RangePlace | StylePlace;
  RangeBorderCollection: RangePlace | StylePlace;
  RangeBorder: { readonly range: RangePlace | StylePlace; readonly side: string };
  StyleCollection: null;
  Style: StylePlace;
  FormatProtection: RangePlace;
  RangeSort: RangePlace;
  RemoveDuplicatesResult: { readonly removed: number; readonly uniqueRemaining: number };
  DataValidation: RangePlace;
  ConditionalFormatCollection: RangePlace;
  ConditionalFormat: SheetPart;
  CellValueConditionalFormat: SheetPart;
  TextConditionalFormat: SheetPart;
  CustomConditionalFormat: SheetPart;
  TopBottomConditionalFormat: SheetPart;
  PresetCriteriaConditionalFormat: SheetPart;
  ColorScaleConditionalFormat: SheetPart;
  DataBarConditionalFormat: SheetPart;
  IconSetConditionalFormat: SheetPart;
  ConditionalFormatRule: SheetPart;
  ConditionalRangeFormat: SheetPart;
  ConditionalRangeFont: SheetPart;
  ConditionalRangeFill: SheetPart;
  ConditionalRangeBorderCollection: SheetPart;
  ConditionalRangeBorder: SheetPart & { readonly side: string };
  ConditionalDataBarNegativeFormat: SheetPart;
  ConditionalDataBarPositiveFormat: SheetPart;
  TableCollection: Sheet | null;
  TableScopedCollection: readonly Table[];
  Table: Table;
  TableColumnCollection: Table;
  TableColumn: ColumnPlace;
  TableRowCollection: Table;
  TableRow: RowPlace;
  TableSort: Table;
  AutoFilter: FilterPlace;
  Filter: ColumnPlace;
  CommentCollection: Sheet | null;
  Comment: SheetPart;
  CommentReplyCollection: SheetPart;
  CommentReply: SheetPart & { readonly replyId: string };
  ChartCollection: Sheet;
  Chart: ChartPart;
  ChartAreaFormat: ChartPart;
  ChartAxes: ChartPart;
  ChartAxis: ChartPart;
  ChartAxisFormat: ChartPart;
  ChartAxisTitle: ChartPart;
  ChartAxisTitleFormat: ChartPart;
  ChartBorder: ChartPart;
  ChartDataLabelFormat: ChartPart;
  ChartDataLabels: ChartPart;
  ChartFill: ChartPart;
  ChartFont: ChartPart;
  ChartFormatString: ChartPart;
  ChartGridlines: ChartPart;
  ChartGridlinesFormat: ChartPart;
  ChartLegend: ChartPart;
  ChartLegendFormat: ChartPart;
  ChartLineFormat: ChartPart;
  ChartPlotArea: ChartPart;
  ChartPlotAreaFormat: ChartPart;
  ChartSeries: ChartPart;
  ChartSeriesCollection: ChartPart;
  ChartSeriesFormat: ChartPart;
  ChartDataLabel: ChartPart;
  ChartDataTable: ChartPart;
  ChartDataTableFormat: ChartPart;
  ChartErrorBars: ChartPart;
  ChartErrorBarsFormat: ChartPart;
  ChartLegendEntry: ChartPart;
  ChartLegendEntryCollection: ChartPart;
  ChartPoint: ChartPart;
  ChartPointFormat: ChartPart;
  ChartPointsCollection: ChartPart;
  ChartTrendline: ChartPart;
  ChartTrendlineCollection: ChartPart;
  ChartTrendlineFormat: ChartPart;
  ChartTrendlineLabel: ChartPart;
  ChartTrendlineLabelFormat: ChartPart;
  ChartTitle: ChartPart;
  ChartTitleFormat: ChartPart;
  Binding: string;
  BindingCollection: null;
  CustomXmlPart: string;
  CustomXmlPartCollection: null;
  /** The parts of a namespace. */
  CustomXmlPartScopedCollection: string;
  Functions: null;
  FunctionResult: Operand;
  CustomFunctions: null;
  AddinInternalService: null;
  AppRuntimeService: null;
  AppRuntimePersistenceService: null;
  ActionService: null;
}

export type TypeName = keyof Subjects;

/** An object of the client, as the host sees it. */
export class HostObject<K extends TypeName = TypeName> {
  constructor(
    readonly type: K,
    readonly subject: Subjects[K],
  ) {}
}

export function rangeObject(sheet: Sheet, area: Area): HostObject<"Range"> {
  return new HostObject("Range", new RangePlace(sheet, area));
}
