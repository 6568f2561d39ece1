import { assumed, fact, refused, same, tableOf } from "./fact";
import type { Bench, Fact } from "./fact";

/** What a page that an add-in draws is made of: where its cells are, how they look, its charts, and how it is printed. */
export const drawnFacts: readonly Fact[] = [
  fact("a range tells where it is and how large, a cell of a sheet too", async ({ context, sheet }) => {
    const range = sheet.getRange("C2:E7");
    range.load("rowIndex,columnIndex,rowCount,columnCount");
    const cell = sheet.getCell(1, 2);
    cell.load("address");
    await context.sync();
    const { rowIndex, columnIndex, rowCount, columnCount } = range;
    same([rowIndex, columnIndex, rowCount, columnCount], [1, 2, 6, 3]);
    same(cell.address.split("!")[1], "C2");
  }),
  fact("a font is italic and coloured, and a cell indented, shrunk and as high as it is told", async (bench) => {
    const { format } = bench.sheet.getRange("A1");
    format.font.italic = true;
    format.font.color = "#0F548C";
    format.horizontalAlignment = "Left";
    format.indentLevel = 1;
    format.shrinkToFit = true;
    format.rowHeight = 30;
    format.load("font/italic,font/color,indentLevel,shrinkToFit,rowHeight");
    await bench.context.sync();
    const { font, indentLevel, shrinkToFit } = format;
    same([font.italic, font.color, indentLevel, shrinkToFit], [true, "#0F548C", 1, true]);
    if (Math.abs(format.rowHeight - 30) > 1) same(format.rowHeight, 30, "The height");
    format.useStandardHeight = true;
    format.load("rowHeight,useStandardHeight");
    await bench.context.sync();
    same(format.useStandardHeight, true);
  }),
  fact("gridlines of a sheet can be hidden", async ({ context, sheet }) => {
    sheet.showGridlines = false;
    sheet.load("showGridlines");
    await context.sync();
    same(sheet.showGridlines, false);
  }),
  fact("a conditional format colours the font", async ({ context, sheet }) => {
    const added = sheet.getRange("A1:A3").conditionalFormats.add("Custom");
    added.custom.rule.formula = "=$A1>1";
    added.custom.format.font.color = "#8A0A12";
    added.load("custom/format/font/color");
    await context.sync();
    same(added.custom.format.font.color, "#8A0A12");
  }),
  fact("a check on what is typed lets blanks pass and has a prompt", async ({ context, sheet }) => {
    const { dataValidation } = sheet.getRange("A1");
    dataValidation.rule = { list: { inCellDropDown: true, source: "yes,no" } };
    dataValidation.ignoreBlanks = true;
    dataValidation.prompt = { showPrompt: true, title: "Agreed", message: "Choose one." };
    dataValidation.load("ignoreBlanks,prompt");
    await context.sync();
    same([dataValidation.ignoreBlanks, dataValidation.prompt.title], [true, "Agreed"]);
  }),
  fact("a name of a sheet has a comment, can be hidden, and gives its range or none", async ({ context, sheet }) => {
    const name = sheet.names.add("Drawn", sheet.getRange("A1:B2"), "by entry 1");
    name.visible = false;
    name.comment = "by entry 2";
    const found = sheet.names.getItemOrNullObject("Drawn");
    found.load("comment,visible");
    const range = found.getRangeOrNullObject();
    range.load("address");
    const none = sheet.names.getItemOrNullObject("Nowhere").getRangeOrNullObject();
    none.load("address");
    await context.sync();
    same([found.comment, found.visible, range.address.split("!")[1]], ["by entry 2", false, "A1:B2"]);
    same(none.isNullObject, true);
  }),
  fact("a name follows the cells of another sheet that move down", async ({ excel, context, sheet, name }) => {
    const other = context.workbook.worksheets.add(`${name} B`.slice(0, 31));
    other.visibility = excel.SheetVisibility.veryHidden;
    other.getRange("A1").values = [["kept"]];
    sheet.names.add("Kept", other.getRange("A1:B1"));
    await context.sync();
    other.getRange("A1:B1").insert("Down");
    const range = sheet.names.getItem("Kept").getRange();
    range.load("values");
    await context.sync();
    other.delete();
    await context.sync();
    same(range.values, [["kept", ""]]);
  }),
  fact("a formula that fills others tells its range, and one that does not has none", async ({ context, sheet }) => {
    sheet.getRange("A1").formulas = [["=SEQUENCE(3)"]];
    sheet.getRange("C1").formulas = [["=1+1"]];
    const [spilling, single] = ["A1", "C1"].map((at) => sheet.getRange(at).getSpillingToRangeOrNullObject());
    spilling?.load("address");
    single?.load("address");
    await context.sync();
    same([spilling?.address.split("!")[1], single?.isNullObject], ["A1:A3", true]);
  }),
  fact("a table's column is a range with its header", async (bench) => {
    const column = people(bench).columns.getItem("Age").getRange();
    column.load("values");
    await bench.context.sync();
    same(column.values, [["Age"], [1], [2]]);
  }),
  fact("a table says whether its header row is shown", async (bench) => {
    const table = people(bench);
    table.load("showHeaders");
    await bench.context.sync();
    same(table.showHeaders, true);
  }),
  fact("a workbook says whether it is for reading only and whether its structure is protected", async (bench) => {
    const { workbook } = bench.context;
    workbook.load("readOnly");
    workbook.protection.load("protected");
    await bench.context.sync();
    same([typeof workbook.readOnly, workbook.protection.protected], ["boolean", false]);
  }),
  fact("a page is centred, has margins, and footers", async ({ context, sheet }) => {
    const { pageLayout } = sheet;
    pageLayout.centerHorizontally = true;
    pageLayout.setPrintMargins("Centimeters", { top: 1, bottom: 1.3, left: 1, right: 1, header: 0.5, footer: 0.6 });
    const foot = pageLayout.headersFooters.defaultForAllPages;
    foot.leftFooter = "Tools && parts";
    foot.rightFooter = "&D  &P/&N";
    pageLayout.load("centerHorizontally,leftMargin");
    foot.load("leftFooter,rightFooter");
    await context.sync();
    same([pageLayout.centerHorizontally, foot.leftFooter, foot.rightFooter], [true, "Tools && parts", "&D  &P/&N"]);
    // In points.
    if (Math.abs(pageLayout.leftMargin - 28.35) > 1) same(pageLayout.leftMargin, 28.35, "The margin");
  }),
  fact("a line chart keeps the looks of its series, title and axes", async ({ context, sheet }) => {
    const chart = chartOf({ sheet }, "LineMarkers");
    chart.format.font.size = 9;
    chart.title.text = "Sales";
    const title = chart.title.format.font;
    title.size = 11;
    title.bold = true;
    title.color = "#242424";
    chart.legend.position = "Bottom";
    const { valueAxis, categoryAxis } = chart.axes;
    valueAxis.numberFormat = "0.0";
    valueAxis.minimum = 0;
    valueAxis.maximum = 8;
    valueAxis.majorGridlines.visible = true;
    categoryAxis.tickLabelSpacing = 1;
    const series = chart.series.getItemAt(0);
    series.format.line.color = "#0F6CBD";
    series.format.line.lineStyle = "Dash";
    series.markerStyle = "Square";
    series.markerSize = 6;
    series.markerBackgroundColor = "#0F6CBD";
    series.markerForegroundColor = "#0F6CBD";
    title.load("size,bold,color");
    valueAxis.load("numberFormat,minimum,maximum");
    valueAxis.majorGridlines.load("visible");
    series.load("markerStyle,markerSize,format/line/color,format/line/lineStyle");
    await context.sync();
    same([title.size, title.bold, title.color], [11, true, "#242424"]);
    same([valueAxis.minimum, valueAxis.maximum, valueAxis.majorGridlines.visible], [0, 8, true]);
    same([series.markerStyle, series.markerSize, series.format.line.lineStyle], ["Square", 6, "Dash"]);
  }),
  fact("bars are reversed, filled and set apart, and one series may be a line at an axis of its own", async (bench) => {
    const { context, sheet } = bench;
    const bars = chartOf(bench, "BarClustered");
    bars.axes.categoryAxis.reversePlotOrder = true;
    const chart = chartOf(bench, "ColumnClustered");
    const first = chart.series.getItemAt(0);
    first.gapWidth = 60;
    first.format.fill.setSolidColor("#0F6CBD");
    first.format.line.weight = 1.5;
    const second = chart.series.getItemAt(1);
    second.chartType = "LineMarkers";
    second.axisGroup = "Secondary";
    const axis = chart.axes.getItem("Value", "Secondary");
    axis.minimum = 0;
    axis.maximum = 1;
    chart.name = "Shares";
    first.load("gapWidth");
    second.load("chartType,axisGroup");
    axis.load("maximum");
    const found = sheet.charts.getItem("Shares");
    found.load("name");
    await context.sync();
    same([first.gapWidth, second.chartType, second.axisGroup], [60, "LineMarkers", "Secondary"]);
    same([axis.maximum, found.name], [1, "Shares"]);
  }),
  fact("a selection on any sheet is told", async ({ context, sheet }) => {
    const told: string[] = [];
    sheet.activate();
    context.workbook.worksheets.onSelectionChanged.add(({ address }) => {
      told.push(address);
      return Promise.resolve();
    });
    await context.sync();
    sheet.getRange("B3").select();
    await context.sync();
    for (let tries = 0; tries < 150 && told.length === 0; tries++) await new Promise((next) => setTimeout(next, 20));
    same(told.at(-1), "B3");
  }),
  assumed(
    "an apostrophe in front of a text is no part of it, also in cells that were formatted as text before",
    async ({ context, sheet }) => {
      const range = sheet.getRange("A1:A2");
      range.numberFormat = [["@"], ["@"]];
      range.values = [["'007"], ["'PO-1"]];
      range.load("values");
      await context.sync();
      same(range.values, [["007"], ["PO-1"]]);
    },
  ),
  assumed("a list whose cells are an error may be set as a check", async ({ context, sheet }) => {
    const { dataValidation } = sheet.getRange("A1");
    dataValidation.rule = { list: { inCellDropDown: true, source: '=INDIRECT("Nowhere[Item]")' } };
    dataValidation.load("type");
    await context.sync();
    same(dataValidation.type, "List");
  }),
  assumed("a part of a table that is not there is not there either, and no error", async ({ context }) => {
    const table = context.workbook.tables.getItemOrNullObject("NowhereAtAll");
    table.autoFilter.load("isDataFiltered");
    table.worksheet.protection.load("protected");
    await context.sync();
    same(table.isNullObject, true);
  }),
  assumed("a table whose rows were all deleted keeps a body of one blank row", async (bench) => {
    const { context } = bench;
    const table = people(bench);
    table.rows.getItemAt(1).delete();
    table.rows.getItemAt(0).delete();
    const body = table.getDataBodyRange();
    body.load("values");
    await context.sync();
    same(body.values, [["", ""]]);
  }),
  fact("series have points, whose colour and label are their own", async ({ context, sheet }) => {
    sheet.getRange("A1:B4").values = [
      ["Month", "Sold"],
      ["Jan", 3],
      ["Feb", 5],
      ["Mar", 4],
    ];
    const chart = sheet.charts.add("ColumnClustered", sheet.getRange("A1:B4"), "Columns");
    const { points } = chart.series.getItemAt(0);
    const point = points.getItemAt(1);
    point.format.fill.setSolidColor("red");
    point.hasDataLabel = true;
    point.dataLabel.showSeriesName = true;
    points.load("count");
    point.load("value,hasDataLabel,dataLabel/showSeriesName");
    await context.sync();
    same([points.count, point.value, point.hasDataLabel, point.dataLabel.showSeriesName], [3, 5, true, true]);
  }),
  fact("a series has trendlines, which come and go", async ({ context, sheet }) => {
    sheet.getRange("A1:B4").values = [
      ["Month", "Sold"],
      ["Jan", 3],
      ["Feb", 5],
      ["Mar", 4],
    ];
    const chart = sheet.charts.add("Line", sheet.getRange("A1:B4"), "Columns");
    const { trendlines } = chart.series.getItemAt(0);
    trendlines.add("Linear");
    const curve = trendlines.add("Polynomial");
    curve.polynomialOrder = 3;
    curve.showEquation = true;
    curve.load("type,polynomialOrder,showEquation");
    const two = trendlines.getCount();
    await context.sync();
    same([curve.type, curve.polynomialOrder, curve.showEquation, two.value], ["Polynomial", 3, true, 2]);
    trendlines.getItem(0).delete();
    const one = trendlines.getCount();
    const left = trendlines.getItem(0);
    left.load("type");
    await context.sync();
    same([one.value, left.type], [1, "Polynomial"]);
  }),
  assumed("what a chart cannot be is refused", async ({ context, sheet }) => {
    sheet.getRange("A1:B2").values = [
      ["Jan", 3],
      ["Feb", 5],
    ];
    const chart = sheet.charts.add("ColumnClustered", sheet.getRange("A1:B2"), "Columns");
    await context.sync();
    const series = chart.series.getItemAt(0);
    series.gapWidth = 900;
    await refused(context.sync(), "InvalidArgument");
    chart.legend.position = "Nowhere" as "Top";
    await refused(context.sync(), "InvalidArgument");
  }),
  fact("the values behind a series can be read", async ({ context, sheet }) => {
    sheet.getRange("A1:B3").values = [
      ["Month", "Sold"],
      ["Jan", 3],
      ["Feb", 5],
    ];
    const chart = sheet.charts.add("ColumnClustered", sheet.getRange("A1:B3"), "Columns");
    const series = chart.series.getItemAt(0);
    const [values, categories] = [series.getDimensionValues("Values"), series.getDimensionValues("Categories")];
    await context.sync();
    same(
      [values.value, categories.value],
      [
        [3, 5],
        ["Jan", "Feb"],
      ],
    );
  }),
  fact("colours may be named as in HTML", async ({ context, sheet }) => {
    const { format } = sheet.getRange("A1");
    format.fill.color = "tomato";
    format.font.color = "navy";
    format.load("fill/color,font/color");
    await context.sync();
    same([format.fill.color, format.font.color], ["#FF6347", "#000080"]);
  }),
];

function people({ sheet, name }: Bench): Excel.Table {
  return tableOf(sheet, `D_${name.replace(/\W/g, "_")}`, [
    ["Name", "Age"],
    ["Ann", 1],
    ["Bob", 2],
  ]);
}

function chartOf(
  { sheet }: Pick<Bench, "sheet">,
  type: "LineMarkers" | "BarClustered" | "ColumnClustered",
): Excel.Chart {
  const data = sheet.getRange("A1:C4");
  data.values = [
    ["Week", "Sales", "Share"],
    ["W1", 5, 0.4],
    ["W2", 7, 0.6],
    ["W3", 6, 1],
  ];
  return sheet.charts.add(type, data, "Columns");
}
