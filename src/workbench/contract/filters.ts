import { assumed, fact, refused, same, tableOf } from "./fact";
import type { Bench, Fact } from "./fact";

/** What a filter hides, and what then goes wrong. */
export const filterFacts: readonly Fact[] = [
  fact("a filter hides rows, and all of them are still read", async (bench) => {
    const { context, table } = await filtered(bench);
    const body = table.getDataBodyRange();
    body.load("values,rowHidden");
    await context.sync();
    same([body.values.length, body.rowHidden], [3, null]);
  }),
  fact("the visible view of a range holds the rows that a filter shows", async (bench) => {
    const { context, table } = await filtered(bench);
    const view = table.getDataBodyRange().getVisibleView();
    view.load("values");
    await context.sync();
    same(view.values, [["Bob", 2]]);
  }),
  fact("a table says whether it is filtered, and a cleared filter shows everything", async (bench) => {
    const { context, table } = await filtered(bench);
    table.autoFilter.load("isDataFiltered");
    await context.sync();
    same(table.autoFilter.isDataFiltered, true);
    table.clearFilters();
    table.autoFilter.load("isDataFiltered");
    const body = table.getDataBodyRange();
    body.load("rowHidden");
    await context.sync();
    same([table.autoFilter.isDataFiltered, body.rowHidden], [false, false]);
  }),
  fact("a sheet says whether a filter of its own hides rows", async ({ context, sheet }) => {
    const list = sheet.getRange("K1:L3");
    list.values = [
      ["Name", "Age"],
      ["Ann", 1],
      ["Bob", 2],
    ];
    sheet.autoFilter.apply(list, 1, { filterOn: "Custom", criterion1: ">1" });
    sheet.autoFilter.load("isDataFiltered");
    await context.sync();
    same(sheet.autoFilter.isDataFiltered, true);
    sheet.autoFilter.clearCriteria();
    sheet.autoFilter.load("isDataFiltered");
    await context.sync();
    same(sheet.autoFilter.isDataFiltered, false);
  }),
  fact("a custom filter compares numbers", async ({ context, sheet, name }) => {
    const table = people({ sheet, name });
    table.columns.getItem("Age").filter.applyCustomFilter(">1");
    const view = table.getDataBodyRange().getVisibleView();
    view.load("values");
    await context.sync();
    same(view.values, [
      ["Bob", 2],
      ["Cy", 3],
    ]);
  }),
  fact("a table that is sorted moves whole rows", async ({ context, sheet, name }) => {
    const table = people({ sheet, name });
    table.sort.apply([{ key: 1, ascending: false }]);
    const body = table.getDataBodyRange();
    body.load("values");
    await context.sync();
    same(body.values, [
      ["Cy", 3],
      ["Bob", 2],
      ["Ann", 1],
    ]);
  }),
  assumed("several rows of a filtered table cannot be deleted as rows", async (bench) => {
    const { context, table } = await filtered(bench);
    table.rows.deleteRowsAt(0, 2);
    await refused(context.sync());
  }),
  assumed("values that are written over a filtered table reach the hidden rows, too", async (bench) => {
    const { context, table } = await filtered(bench);
    const column = table.columns.getItem("Age").getDataBodyRange();
    column.values = [[10], [20], [30]];
    column.load("values");
    await context.sync();
    same(column.values, [[10], [20], [30]]);
  }),
];

function people({ sheet, name }: Pick<Bench, "sheet" | "name">): Excel.Table {
  return tableOf(sheet, `F_${name.replace(/\W/g, "_")}`, [
    ["Name", "Age"],
    ["Ann", 1],
    ["Bob", 2],
    ["Cy", 3],
  ]);
}

/** Three people, of whom a filter shows Bob. */
async function filtered({
  context,
  sheet,
  name,
}: Bench): Promise<{ context: Excel.RequestContext; table: Excel.Table }> {
  const table = people({ sheet, name });
  table.columns.getItem("Name").filter.applyValuesFilter(["Bob"]);
  await context.sync();
  return { context, table };
}
