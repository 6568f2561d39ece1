import { assumed, fact, same, tableOf } from "./fact";
import type { Bench, Fact } from "./fact";

/** When a table takes in what is written beside it, and what its columns then calculate. */
export const growthFacts: readonly Fact[] = [
  fact("a row that is written directly below a table becomes its last", (bench) =>
    grows(bench, "A4:B4", [["Cy", 3]], "A1:B4"),
  ),
  fact("several rows that are written below a table in one piece all belong to it", (bench) =>
    grows(
      bench,
      "A4:B6",
      [
        ["Cy", 3],
        ["Di", 4],
        ["Ed", 5],
      ],
      "A1:B6",
    ),
  ),
  fact("one cell below a table is enough to make it longer", (bench) => grows(bench, "A4", [["Cy"]], "A1:B4")),
  fact("what is written two rows below a table does not belong to it", (bench) =>
    grows(bench, "A5:B5", [["Cy", 3]], "A1:B3"),
  ),
  fact("what is written beside the header of a table becomes its last column", (bench) =>
    grows(bench, "C1", [["Town"]], "A1:C3"),
  ),
  fact("a table does not grow over cells that hold something", async (bench) => {
    bench.sheet.getRange("B4").values = [["a note"]];
    await bench.context.sync();
    await grows(bench, "A4", [["Cy"]], "A1:B3");
  }),
  fact("a table with totals does not grow below them", async (bench) => {
    const { context, sheet } = bench;
    const table = people(bench);
    table.showTotals = true;
    await context.sync();
    sheet.getRange("A5:B5").values = [["Cy", 3]];
    const range = table.getRange();
    range.load("address");
    await context.sync();
    same(range.address.split("!")[1], "A1:B4");
  }),
  assumed(
    "cells inserted across the body of a table become rows of it, which its calculated columns fill",
    async (bench) => {
      const { context, sheet } = bench;
      people(bench);
      sheet.getRange("C1").values = [["Double"]];
      await context.sync();
      sheet.getRange("C2").formulas = [["=[@Age]*2"]];
      await context.sync();
      sheet.getRange("A2:C2").insert("Down");
      const column = sheet.getRange("C2:C4");
      column.load("formulas");
      await context.sync();
      same(column.formulas, [["=[@Age]*2"], ["=[@Age]*2"], ["=[@Age]*2"]]);
    },
  ),
  fact("a formula in a table's column fills the whole column", async (bench) => {
    const { context, sheet } = bench;
    people(bench);
    sheet.getRange("C1").values = [["Double"]];
    await context.sync();
    sheet.getRange("C2").formulas = [["=[@Age]*2"]];
    const column = sheet.getRange("C2:C3");
    column.load("values");
    await context.sync();
    same(column.values, [[2], [4]]);
  }),
  fact("a new row gets its columns' formulas", async (bench) => {
    const { context, sheet } = bench;
    people(bench);
    sheet.getRange("C1").values = [["Double"]];
    sheet.getRange("C2:C3").formulas = [["=[@Age]*2"], ["=[@Age]*2"]];
    await context.sync();
    sheet.getRange("A4:B4").values = [["Cy", 3]];
    const added = sheet.getRange("C4");
    added.load("values,formulas");
    await context.sync();
    same(added.values, [[6]]);
  }),
  fact("null in the column of a formula leaves the formula when a row is added", async (bench) => {
    const { context, sheet } = bench;
    const table = people(bench);
    sheet.getRange("C1").values = [["Double"]];
    sheet.getRange("C2:C3").formulas = [["=[@Age]*2"], ["=[@Age]*2"]];
    await context.sync();
    // Office takes null for "leave it", which its types do not know.
    table.rows.add(undefined, [["Cy", 3, null as unknown as string]]);
    const added = sheet.getRange("C4");
    added.load("values");
    await context.sync();
    same(added.values, [[6]]);
  }),
  fact("a new row gets the number format of the row above", async (bench) => {
    const { context, sheet } = bench;
    people(bench);
    sheet.getRange("B2:B3").numberFormat = [["0.00"], ["0.00"]];
    await context.sync();
    sheet.getRange("A4:B4").values = [["Cy", 3]];
    const added = sheet.getRange("B4");
    added.load("text");
    await context.sync();
    same(added.text, [["3.00"]]);
  }),
  assumed("a resized table's new rows get its columns' formulas", async (bench) => {
    const { context, sheet } = bench;
    const table = people(bench);
    sheet.getRange("C1").values = [["Double"]];
    sheet.getRange("C2:C3").formulas = [["=[@Age]*2"], ["=[@Age]*2"]];
    await context.sync();
    table.resize("A1:C4");
    sheet.getRange("A4:B4").values = [["Cy", 3]];
    const added = sheet.getRange("C4");
    added.load("values");
    await context.sync();
    same(added.values, [[6]]);
  }),
  fact("a formula over a table's column follows the table", async (bench) => {
    const { context, sheet } = bench;
    const table = people(bench);
    table.load("name");
    await context.sync();
    const total = sheet.getRange("E1");
    total.formulas = [[`=SUM(${table.name}[Age])`]];
    await context.sync();
    sheet.getRange("A4:B4").values = [["Cy", 3]];
    total.load("values");
    await context.sync();
    same(total.values, [[6]]);
  }),
];

function people({ sheet, name }: Bench): Excel.Table {
  return tableOf(sheet, `G_${name.replace(/\W/g, "_")}`, [
    ["Name", "Age"],
    ["Ann", 1],
    ["Bob", 2],
  ]);
}

/** Writes beside a table of A1:B3, and looks where the table then ends. */
async function grows(bench: Bench, at: string, rows: unknown[][], address: string): Promise<void> {
  const { context, sheet } = bench;
  const table = people(bench);
  await context.sync();
  sheet.getRange(at).values = rows;
  const range = table.getRange();
  range.load("address");
  await context.sync();
  same(range.address.split("!")[1], address, "The table");
}
