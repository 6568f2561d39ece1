import { WorkbookDocument } from "../document/WorkbookDocument";
import { saveXlsx } from "../document/xlsx";
import { fact, refused, same } from "./fact";
import type { Fact } from "./fact";

/** The workbook as a whole, and the charts that lie on its sheets. */
export const workbookFacts: readonly Fact[] = [
  fact("calculation waits while it is manual", async ({ context, sheet }) => {
    const { application } = context.workbook;
    sheet.getRange("A1:B1").values = [[1, "=A1*2"]];
    application.calculationMode = "Manual";
    await context.sync();
    try {
      sheet.getRange("A1").values = [[5]];
      const result = sheet.getRange("B1");
      result.load("values");
      await context.sync();
      same(result.values, [[2]]);
      application.calculate("Full");
      result.load("values");
      await context.sync();
      same(result.values, [[10]]);
    } finally {
      application.calculationMode = "Automatic";
      await context.sync();
    }
  }),
  fact("calculation and screen may be suspended until the next sync", async ({ context, sheet }) => {
    context.application.suspendApiCalculationUntilNextSync();
    context.application.suspendScreenUpdatingUntilNextSync();
    sheet.getRange("A1:B1").values = [[1, "=A1*2"]];
    await context.sync();
    const result = sheet.getRange("B1");
    result.load("values");
    await context.sync();
    same(result.values, [[2]]);
  }),
  fact("the workbook's properties are kept, and properties of one's own", async ({ context }) => {
    const { properties } = context.workbook;
    properties.load("title");
    await context.sync();
    const before = properties.title;
    properties.title = "Contract";
    properties.custom.add("Contract made by", "Contoso");
    const own = properties.custom.getItem("Contract made by");
    properties.load("title");
    own.load("value,type");
    await context.sync();
    same([properties.title, own.value, own.type], ["Contract", "Contoso", "String"]);
    properties.title = before;
    own.delete();
    await context.sync();
  }),
  fact("sheets are counted, and have neighbours", async ({ context, sheet, name }) => {
    const count = context.workbook.worksheets.getCount();
    const last = context.workbook.worksheets.getLast();
    last.load("name");
    const none = sheet.getNextOrNullObject();
    const previous = sheet.getPrevious();
    previous.load("position");
    sheet.load("position");
    await context.sync();
    same([last.name, none.isNullObject, previous.position], [name, true, sheet.position - 1]);
    same(count.value, sheet.position + 1);
  }),
  fact("a copied sheet has the cells, and tables of its own", async ({ context, sheet }) => {
    sheet.getRange("A1:A2").values = [["Name"], ["Ann"]];
    sheet.tables.add("A1:A2", true);
    const copy = sheet.copy("End");
    const range = copy.getRange("A1:A2");
    range.load("values");
    copy.tables.load("items/name");
    sheet.tables.load("items/name");
    await context.sync();
    copy.delete();
    await context.sync();
    same(range.values, [["Name"], ["Ann"]]);
    same([copy.tables.items.length, copy.tables.items[0]?.name === sheet.tables.items[0]?.name], [1, false]);
  }),
  fact("a chart that was renamed stays apart from the next one", async ({ context, sheet }) => {
    sheet.getRange("A1:B3").values = [
      ["", "Sold"],
      ["May", 4],
      ["June", 5],
    ];
    sheet.charts.add("Line", sheet.getRange("A1:B3"), "Columns").name = "First";
    sheet.charts.add("BarClustered", sheet.getRange("A1:B3"), "Columns").name = "Second";
    sheet.charts.load("items/name,items/chartType");
    await context.sync();
    same(
      sheet.charts.items.map(({ name, chartType }) => [name, chartType]),
      [
        ["First", "Line"],
        ["Second", "BarClustered"],
      ],
    );
  }),
  fact("a chart is kept with its title and its place", async ({ context, sheet }) => {
    sheet.getRange("A1:B3").values = [
      ["Month", "Orders"],
      ["Jan", 4],
      ["Feb", 7],
    ];
    const chart = sheet.charts.add("ColumnClustered", sheet.getRange("A1:B3"), "Columns");
    chart.name = "Orders by month";
    chart.title.text = "Orders";
    chart.legend.visible = false;
    chart.top = 20;
    chart.setPosition("D2", "H12");
    chart.load("name,chartType");
    chart.title.load("text");
    chart.legend.load("visible");
    chart.series.load("items/name");
    sheet.charts.load("count");
    await context.sync();
    same([chart.name, chart.chartType, chart.title.text], ["Orders by month", "ColumnClustered", "Orders"]);
    same(
      [chart.legend.visible, chart.series.items.map(({ name }) => name), sheet.charts.count],
      [false, ["Orders"], 1],
    );
    chart.delete();
    const left = sheet.charts.getCount();
    await context.sync();
    same(left.value, 0);
  }),
  fact("sheets of another workbook are inserted where they are wanted", async ({ context, sheet }) => {
    const other = new WorkbookDocument();
    other.activeSheet.write({ row: 0, column: 0, rows: 2, columns: 1 }, [[20], ["=A1+1"]]);
    const base64 = btoa(String.fromCharCode(...saveXlsx(other)));
    const ids = context.workbook.insertWorksheetsFromBase64(base64, { positionType: "After", relativeTo: sheet });
    await context.sync();
    const inserted = context.workbook.worksheets.getItem(ids.value[0] ?? "");
    const cell = inserted.getRange("A2");
    cell.load("values");
    inserted.load("position");
    sheet.load("position");
    await context.sync();
    inserted.delete();
    await context.sync();
    same([cell.values, inserted.position - sheet.position], [[[21]], 1]);
    context.workbook.insertWorksheetsFromBase64("no file");
    await refused(context.sync());
  }),
  fact("a series tells which cells it shows, and letters of a title have a font of their own", async (bench) => {
    const { context, sheet } = bench;
    sheet.getRange("A1:B3").values = [
      ["", "Sales"],
      ["May", 1],
      ["June", 2],
    ];
    const chart = sheet.charts.add("ColumnClustered", sheet.getRange("A1:B3"));
    const series = chart.series.getItemAt(0);
    const source = series.getDimensionDataSourceString("Values");
    const type = series.getDimensionDataSourceType("Values");
    const { font } = chart.title.getSubstring(0, 2);
    font.color = "#C00000";
    font.load("color");
    await context.sync();
    same([source.value.split("!")[1], type.value, font.color], ["$B$2:$B$3", "LocalRange", "#C00000"]);
  }),
];
