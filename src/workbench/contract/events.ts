import { fact, same, tableOf, until } from "./fact";
import type { Fact } from "./fact";

/** What an add-in hears of. */
export const eventFacts: readonly Fact[] = [
  fact("a sheet's charts tell what is added, selected and deleted", async ({ context, sheet }) => {
    const heard: string[] = [];
    const { charts } = sheet;
    charts.onAdded.add((event) => keep(heard, `added ${event.chartId}`));
    charts.onActivated.add((event) => keep(heard, `activated ${event.chartId}`));
    charts.onDeleted.add((event) => keep(heard, `deleted ${event.chartId}`));
    sheet.getRange("A1:A3").values = [[1], [2], [3]];
    await context.sync();
    const chart = charts.add("ColumnClustered", sheet.getRange("A1:A3"));
    chart.load("id");
    await context.sync();
    const { id } = chart;
    sheet.activate();
    chart.activate();
    const active = context.workbook.getActiveChartOrNullObject();
    active.load("id");
    await context.sync();
    same(active.id, id);
    chart.delete();
    await context.sync();
    await until(() => heard.includes(`deleted ${id}`), "The event");
    same([heard.includes(`added ${id}`), heard.includes(`activated ${id}`)], [true, true]);
  }),
  fact("comments tell that they are added, answered, resolved and deleted", async ({ context, sheet }) => {
    const heard: string[] = [];
    sheet.comments.onAdded.add((event) => keep(heard, `added ${String(event.commentDetails.length)}`));
    sheet.comments.onChanged.add((event) => keep(heard, event.changeType));
    sheet.comments.onDeleted.add(() => keep(heard, "deleted"));
    await context.sync();
    const comment = sheet.comments.add("A1", "Is this right?");
    await context.sync();
    comment.replies.add("Yes");
    await context.sync();
    comment.resolved = true;
    await context.sync();
    comment.delete();
    await context.sync();
    await until(() => heard.includes("deleted"), "The event");
    same(heard, ["added 1", "ReplyAdded", "CommentResolved", "deleted"]);
  }),
  fact("a sheet tells that its rows were sorted", async ({ context, sheet }) => {
    const heard: Excel.WorksheetRowSortedEventArgs[] = [];
    sheet.getRange("A1:A3").values = [[3], [1], [2]];
    await context.sync();
    sheet.onRowSorted.add((event) => keep(heard, event));
    await context.sync();
    sheet.getRange("A1:A3").sort.apply([{ key: 0, ascending: true }]);
    await context.sync();
    await until(() => heard.length > 0, "The event");
    same(heard[0]?.address, "A1:A3");
  }),
  fact("a sheet tells which cells changed, and that this add-in did it", async ({ context, sheet }) => {
    const heard: Excel.WorksheetChangedEventArgs[] = [];
    sheet.onChanged.add((event) => keep(heard, event));
    await context.sync();
    sheet.getRange("B2:C3").values = [
      [1, 2],
      [3, 4],
    ];
    await context.sync();
    await until(() => heard.length > 0, "The event");
    const [event] = heard;
    same([event?.address, event?.changeType, event?.source, event?.triggerSource], expectedChange);
  }),
  fact("the change of one cell comes with its value before and after", async ({ context, sheet }) => {
    const cell = sheet.getRange("A1");
    cell.values = [["old"]];
    const heard: Excel.WorksheetChangedEventArgs[] = [];
    await context.sync();
    sheet.onChanged.add((event) => keep(heard, event));
    await context.sync();
    cell.values = [["new"]];
    await context.sync();
    await until(() => heard.length > 0, "The event");
    same([heard[0]?.details.valueBefore, heard[0]?.details.valueAfter], ["old", "new"]);
  }),
  fact("a formula that is changed is told with what it was, and a new one is not", async ({ context, sheet }) => {
    const heard: Excel.WorksheetFormulaChangedEventArgs[] = [];
    sheet.getRange("A1:B1").formulas = [["=1+1", ""]];
    await context.sync();
    sheet.onFormulaChanged.add((event) => keep(heard, event));
    await context.sync();
    sheet.getRange("B1").formulas = [["=3+3"]];
    sheet.getRange("A1").formulas = [["=2+2"]];
    await context.sync();
    await until(() => heard.length > 0, "The event");
    const details = heard.flatMap(({ formulaDetails }) => formulaDetails);
    same(
      details.map(({ cellAddress, previousFormula }) => [cellAddress, previousFormula]),
      [["A1", "=1+1"]],
    );
  }),
  fact("the cells of an event can be reached", async ({ excel, context, sheet }) => {
    const heard: Excel.WorksheetChangedEventArgs[] = [];
    sheet.onChanged.add((event) => keep(heard, event));
    await context.sync();
    sheet.getRange("B2").values = [[7]];
    await context.sync();
    await until(() => heard.length > 0, "The event");
    await excel.run(async (other) => {
      const range = heard[0]?.getRange(other);
      range?.load("values");
      await other.sync();
      same(range?.values, [[7]]);
    });
  }),
  fact("all sheets together tell of the change in one", async ({ context, sheet }) => {
    const heard: Excel.WorksheetChangedEventArgs[] = [];
    context.workbook.worksheets.onChanged.add((event) => keep(heard, event));
    sheet.load("id");
    await context.sync();
    sheet.getRange("A1").values = [[1]];
    await context.sync();
    await until(() => heard.some(({ worksheetId }) => worksheetId === sheet.id), "The event");
  }),
  fact("a table tells of its changes", async ({ context, sheet, name }) => {
    const table = tableOf(sheet, `E_${name.replace(/\W/g, "_")}`, [["Name"], ["Ann"]]);
    const heard: Excel.TableChangedEventArgs[] = [];
    table.onChanged.add((event) => keep(heard, event));
    table.load("id");
    await context.sync();
    sheet.getRange("A2").values = [["Bob"]];
    await context.sync();
    await until(() => heard.length > 0, "The event");
    same([heard[0]?.tableId, heard[0]?.source], [table.id, "Local"]);
  }),
  fact("a row that is inserted is told as such", async ({ context, sheet }) => {
    sheet.getRange("A1:A3").values = [[1], [2], [3]];
    const heard: Excel.WorksheetChangedEventArgs[] = [];
    await context.sync();
    sheet.onChanged.add((event) => keep(heard, event));
    await context.sync();
    sheet.getRange("2:2").insert("Down");
    await context.sync();
    await until(() => heard.some(({ changeType }) => changeType === "RowInserted"), "The event");
  }),
  fact("sheets that are added and deleted are told", async ({ context }) => {
    const heard: string[] = [];
    context.workbook.worksheets.onAdded.add((event) => keep(heard, event.type));
    context.workbook.worksheets.onDeleted.add((event) => keep(heard, event.type));
    await context.sync();
    const added = context.workbook.worksheets.add();
    await context.sync();
    added.delete();
    await context.sync();
    await until(() => heard.includes("WorksheetAdded") && heard.includes("WorksheetDeleted"), "Both events");
  }),
  fact("a sheet tells that it comes to the front, and goes", async ({ context, sheet }) => {
    const heard: string[] = [];
    sheet.onActivated.add((event) => keep(heard, event.type));
    sheet.onDeactivated.add((event) => keep(heard, event.type));
    const before = context.workbook.worksheets.getActiveWorksheet();
    await context.sync();
    sheet.activate();
    await context.sync();
    before.activate();
    await context.sync();
    await until(() => heard.includes("WorksheetActivated") && heard.includes("WorksheetDeactivated"), "Both events");
  }),
  fact("a sheet tells what is selected", async ({ context, sheet }) => {
    const heard: string[] = [];
    sheet.onSelectionChanged.add((event) => keep(heard, event.address));
    await context.sync();
    sheet.getRange("B2:C3").select();
    await context.sync();
    await until(() => heard.includes("B2:C3"), "The event");
  }),
  fact("a handler that was removed hears nothing more", async ({ context, sheet }) => {
    const heard: Excel.WorksheetChangedEventArgs[] = [];
    const handler = sheet.onChanged.add((event) => keep(heard, event));
    await context.sync();
    handler.remove();
    await context.sync();
    sheet.getRange("A1").values = [[1]];
    await context.sync();
    await new Promise((resolve) => setTimeout(resolve, 300));
    same(heard, []);
  }),
  fact("no events are told while they are switched off", async ({ context, sheet }) => {
    const heard: Excel.WorksheetChangedEventArgs[] = [];
    sheet.onChanged.add((event) => keep(heard, event));
    context.runtime.enableEvents = false;
    await context.sync();
    sheet.getRange("A1").values = [[1]];
    await context.sync();
    await new Promise((resolve) => setTimeout(resolve, 300));
    context.runtime.enableEvents = true;
    await context.sync();
    same(heard, []);
  }),
];

const expectedChange = ["B2:C3", "RangeEdited", "Local", "ThisLocalAddin"];

function keep<T>(heard: T[], event: T): Promise<void> {
  heard.push(event);
  return Promise.resolve();
}
