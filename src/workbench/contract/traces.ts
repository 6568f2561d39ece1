import { fact, refused, same } from "./fact";
import type { Fact } from "./fact";

/** What formulas read, what reads them, and copies that are turned or leave blanks. */
export const traceFacts: readonly Fact[] = [
  fact("a formula's cells are found, itself and through others, on other sheets too", async ({ context, sheet }) => {
    const other = context.workbook.worksheets.add();
    other.load("name");
    await context.sync();
    sheet.getRange("A1:A3").values = [[1], [2], [3]];
    sheet.getRange("B1").formulas = [["=SUM(A1:A3)"]];
    other.getRange("A1").formulas = [[`='${await nameOf(sheet)}'!B1*2`]];
    const direct = other.getRange("A1").getDirectPrecedents();
    const all = other.getRange("A1").getPrecedents();
    direct.load("addresses");
    all.load("addresses");
    direct.areas.load("items/address");
    await context.sync();
    same(direct.addresses.map(cellsOf), ["B1"]);
    same(
      all.addresses
        .flatMap((each) => each.split(","))
        .map(cellsOf)
        .sort(),
      ["A1:A3", "B1"],
    );
    const dependents = sheet.getRange("A2").getDependents();
    const directly = sheet.getRange("A2").getDirectDependents();
    dependents.load("addresses");
    directly.load("addresses");
    await context.sync();
    same([directly.addresses.map(cellsOf), dependents.addresses.length], [["B1"], 2]);
    other.delete();
    await context.sync();
  }),
  fact("where no formula reads a cell, its dependents are refused", async ({ context, sheet }) => {
    sheet.getRange("A1").values = [[1]];
    sheet.getRange("A1").getDirectDependents().load("addresses");
    await refused(context.sync(), "ItemNotFound");
  }),
  fact("cells are copied as columns for rows, and formulas turn with them", async ({ context, sheet }) => {
    sheet.getRange("A1:B2").values = [
      [1, 2],
      [3, 4],
    ];
    sheet.getRange("D1").copyFrom("A1:B2", "All", false, true);
    const turned = sheet.getRange("D1:E2");
    turned.load("values");
    await context.sync();
    same(turned.values, [
      [1, 3],
      [2, 4],
    ]);
  }),
  fact("blanks of what is copied leave the cells below them", async ({ context, sheet }) => {
    sheet.getRange("A1:C1").values = [[1, "", 3]];
    sheet.getRange("A3:C3").values = [["x", "y", "z"]];
    sheet.getRange("A3").copyFrom("A1:C1", "Values", true, false);
    const target = sheet.getRange("A3:C3");
    target.load("values");
    await context.sync();
    same(target.values, [[1, "y", 3]]);
  }),
  fact("several areas get a check, a colour by a rule and copies at once", async ({ context, sheet }) => {
    sheet.getRange("A1:B1").values = [[7, 8]];
    const areas = sheet.getRanges("C3:D3,C6:D6");
    areas.copyFrom("A1:B1");
    areas.dataValidation.rule = { wholeNumber: { formula1: 5, operator: "GreaterThan" } };
    const colour = areas.conditionalFormats.add("Custom");
    colour.custom.rule.formula = "=C3>7";
    const constants = areas.getSpecialCells("Constants");
    constants.load("cellCount");
    const cell = sheet.getRange("D6");
    cell.load("values");
    cell.dataValidation.load("type");
    const formats = cell.conditionalFormats.getCount();
    await context.sync();
    same([cell.values, cell.dataValidation.type, formats.value, constants.cellCount], [[[8]], "WholeNumber", 1, 4]);
  }),
];

async function nameOf(sheet: Excel.Worksheet): Promise<string> {
  sheet.load("name");
  await sheet.context.sync();
  return sheet.name;
}

const cellsOf = (address: string): string => address.split("!")[1] ?? address;
