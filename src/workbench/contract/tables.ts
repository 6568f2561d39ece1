import { assumed, fact, refused, same, tableOf } from "./fact";
import type { Fact } from "./fact";

/** What a table is, and when Excel refuses to change one. */
export const tableFacts: readonly Fact[] = [
  fact("a table's name is unique in the workbook, whatever its case", async ({ context, sheet, name }) => {
    tableOf(sheet, tableName(name), people);
    const second = sheet.tables.add(sheet.getRange("F1:G2"), true);
    await context.sync();
    second.name = tableName(name).toUpperCase();
    await refused(context.sync(), "InvalidArgument");
  }),
  ...["A1", "R1C1", "two words", "1st", "C"].map((bad) =>
    fact(`a table cannot be called ${bad}`, async ({ context, sheet }) => {
      const table = sheet.tables.add(sheet.getRange("A1:B2"), true);
      await context.sync();
      table.name = bad;
      await refused(context.sync(), "InvalidArgument");
    }),
  ),
  fact("a table keeps its id when it is renamed", async ({ context, sheet, name }) => {
    const table = tableOf(sheet, tableName(name), people);
    table.load("id");
    await context.sync();
    const { id } = table;
    table.name = `${tableName(name)}_renamed`;
    const again = context.workbook.tables.getItem(id);
    again.load("name");
    await context.sync();
    same(again.name, `${tableName(name)}_renamed`);
  }),
  fact("without headers a row is inserted, and the cells below move down", async ({ context, sheet }) => {
    const below = sheet.getRange("A3");
    sheet.getRange("A1:B2").values = [
      [1, 2],
      [3, 4],
    ];
    below.values = [["below"]];
    const table = sheet.tables.add("A1:B2", false);
    const range = table.getRange();
    range.load("values");
    const moved = sheet.getRange("A4");
    moved.load("values");
    await context.sync();
    same(range.values, [
      ["Column1", "Column2"],
      [1, 2],
      [3, 4],
    ]);
    same(moved.values, [["below"]]);
  }),
  fact("headers that are blank or the same get names of their own", async ({ context, sheet }) => {
    sheet.getRange("A1:C1").values = [["Qty", "Qty", ""]];
    const headers = sheet.tables.add("A1:C2", true).getHeaderRowRange();
    headers.load("values");
    await context.sync();
    same(headers.values, [["Qty", "Qty2", "Column1"]]);
  }),
  fact("a number as a header becomes a text", async ({ context, sheet }) => {
    sheet.getRange("A1:B1").values = [[2026, "x"]];
    const headers = sheet.tables.add("A1:B2", true).getHeaderRowRange();
    headers.load("values");
    await context.sync();
    same(headers.values, [["2026", "x"]]);
  }),
  fact("two tables cannot share cells", async ({ context, sheet }) => {
    sheet.tables.add("A1:C4", true);
    await context.sync();
    sheet.tables.add("B2:D6", true);
    await refused(context.sync(), "InvalidArgument");
  }),
  assumed("a table cannot lie over merged cells", async ({ context, sheet }) => {
    sheet.getRange("A2:B2").merge();
    await context.sync();
    sheet.tables.add("A1:C4", true);
    await refused(context.sync());
  }),
  fact("the body of a table lies between headers and totals", async ({ context, sheet, name }) => {
    const table = tableOf(sheet, tableName(name), people);
    table.showTotals = true;
    const ranges = [table.getRange(), table.getHeaderRowRange(), table.getDataBodyRange(), table.getTotalRowRange()];
    for (const range of ranges) range.load("address");
    await context.sync();
    same(
      ranges.map(({ address }) => address.split("!")[1]),
      ["A1:B4", "A1:B1", "A2:B3", "A4:B4"],
    );
  }),
  fact("a row can be added at the end and at a place", async ({ context, sheet, name }) => {
    const table = tableOf(sheet, tableName(name), people);
    table.rows.add(undefined, [["Cy", 3]]);
    table.rows.add(0, [["Ad", 0]]);
    const body = table.getDataBodyRange();
    body.load("values");
    await context.sync();
    same(body.values, [
      ["Ad", 0],
      ["Ann", 1],
      ["Bob", 2],
      ["Cy", 3],
    ]);
  }),
  fact("a row with too few values is refused", async ({ context, sheet, name }) => {
    const table = tableOf(sheet, tableName(name), people);
    await context.sync();
    table.rows.add(undefined, [["Cy"]]);
    await refused(context.sync(), "InvalidArgument");
  }),
  fact("a table that has lost its rows keeps a blank one", async ({ context, sheet, name }) => {
    const table = tableOf(sheet, tableName(name), people);
    table.rows.getItemAt(1).delete();
    table.rows.getItemAt(0).delete();
    const body = table.getDataBodyRange();
    body.load("values,address");
    await context.sync();
    same([body.values, body.address.split("!")[1]], [[["", ""]], "A2:B2"]);
  }),
  fact("the first row that is added to a table of a header alone takes the place of its blank one", async (bench) => {
    const { context, sheet, name } = bench;
    const table = sheet.tables.add("A1:B1", true);
    table.name = tableName(name);
    table.rows.add(undefined, [
      ["Ann", 1],
      ["Bob", 2],
    ]);
    const body = table.getDataBodyRange();
    body.load("values,address");
    await context.sync();
    same(
      [body.values, body.address.split("!")[1]],
      [
        [
          ["Ann", 1],
          ["Bob", 2],
        ],
        "A2:B3",
      ],
    );
  }),
  fact("the row numbers of a table end at its last row", async ({ context, sheet, name }) => {
    const table = tableOf(sheet, tableName(name), people);
    await context.sync();
    table.rows.getItemAt(2).load("values");
    await refused(context.sync());
  }),
  fact("a table is resized with its header row, over cells that it has", async ({ context, sheet, name }) => {
    const table = tableOf(sheet, tableName(name), people);
    table.resize("A1:B6");
    const range = table.getRange();
    range.load("address");
    await context.sync();
    same(range.address.split("!")[1], "A1:B6");
    table.resize("A2:B6");
    await refused(context.sync(), "InvalidArgument");
    table.resize("D1:E6");
    await refused(context.sync(), "InvalidArgument");
  }),
  fact("a column can be added with its values, and deleted", async ({ context, sheet, name }) => {
    const table = tableOf(sheet, tableName(name), people);
    table.columns.add(-1, [["Town"], ["Ulm"], ["Bonn"]]);
    table.columns.getItem("Age").delete();
    const range = table.getRange();
    range.load("values");
    await context.sync();
    same(range.values, [
      ["Name", "Town"],
      ["Ann", "Ulm"],
      ["Bob", "Bonn"],
    ]);
  }),
  fact("a column is found by its header, and by its id", async ({ context, sheet, name }) => {
    const table = tableOf(sheet, tableName(name), people);
    const byName = table.columns.getItem("Age");
    byName.load("id,index,name");
    await context.sync();
    const byId = table.columns.getItem(byName.id);
    byId.load("name");
    const missing = table.columns.getItemOrNullObject("Nobody");
    await context.sync();
    same([byName.index, byId.name, missing.isNullObject], [1, "Age", true]);
  }),
  fact("a header that is overwritten renames the column, and formulas follow", async ({ context, sheet, name }) => {
    tableOf(sheet, tableName(name), people);
    const total = sheet.getRange("E1");
    total.formulas = [[`=SUM(${tableName(name)}[Age])`]];
    await context.sync();
    sheet.getRange("B1").values = [["Years"]];
    total.load("values,formulas");
    await context.sync();
    same([total.values, total.formulas], [[[3]], [[`=SUM(${tableName(name)}[Years])`]]]);
  }),
  fact("cells that are inserted within a table's width make it longer", async ({ context, sheet, name }) => {
    const table = tableOf(sheet, tableName(name), people);
    sheet.getRange("A3:B3").insert("Down");
    const body = table.getDataBodyRange();
    body.load("values");
    await context.sync();
    same(body.values, [
      ["Ann", 1],
      ["", ""],
      ["Bob", 2],
    ]);
  }),
  fact("cells that would tear a table cannot be inserted or deleted", async ({ context, sheet, name }) => {
    tableOf(sheet, tableName(name), people);
    await context.sync();
    sheet.getRange("A2:A2").insert("Down");
    await refused(context.sync());
    sheet.getRange("B1:C1").delete("Up");
    await refused(context.sync());
  }),
  fact("a table that is converted to a range leaves its cells", async ({ context, sheet, name }) => {
    tableOf(sheet, tableName(name), people).convertToRange();
    const cells = sheet.getRange("A1:B3");
    cells.load("values");
    sheet.tables.load("items/name");
    await context.sync();
    same([cells.values, sheet.tables.items.length], [people, 0]);
  }),
  assumed("a table that is deleted takes what its cells hold", async ({ context, sheet, name }) => {
    tableOf(sheet, tableName(name), people).delete();
    const cells = sheet.getRange("A1:B1");
    cells.load("values");
    await context.sync();
    same(cells.values, [["", ""]]);
  }),
  fact("a table style that does not exist is refused", async ({ context, sheet, name }) => {
    const table = tableOf(sheet, tableName(name), people);
    table.style = "TableStyleLight9";
    table.load("style");
    await context.sync();
    same(table.style, "TableStyleLight9");
    table.style = "TableStyleBright1";
    await refused(context.sync(), "InvalidArgument");
  }),
  fact("a table that does not exist is a null object, and so is what it leads to", async ({ context }) => {
    const missing = context.workbook.tables.getItemOrNullObject("No_such_table");
    const body = missing.getDataBodyRange();
    body.load("values");
    await context.sync();
    same([missing.isNullObject, body.isNullObject], [true, true]);
  }),
  assumed("a sheet's tables find another sheet's table as well", async ({ context, sheet, name }) => {
    tableOf(sheet, tableName(name), people);
    const other = context.workbook.worksheets.add();
    const found = other.tables.getItemOrNullObject(tableName(name));
    found.load("name");
    await context.sync();
    other.delete();
    await context.sync();
    same(found.isNullObject, false);
  }),
];

const people = [
  ["Name", "Age"],
  ["Ann", 1],
  ["Bob", 2],
];

/** A name that no other fact's table has. */
function tableName(sheetName: string): string {
  return `T_${sheetName.replace(/\W/g, "_")}`;
}
