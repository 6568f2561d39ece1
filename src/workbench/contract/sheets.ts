import { assumed, fact, refused, same } from "./fact";
import type { Fact } from "./fact";

/** Sheets, their names, their protection. */
export const sheetFacts: readonly Fact[] = [
  ...["History", "history", "a/b", "a\\b", "a?b", "a*b", "a:b", "a[b", "a]b", "'a", "a'", "x".repeat(32)].map((bad) =>
    fact(
      `a sheet cannot be called ${bad.length > 20 ? "by a name of 32 characters" : bad}`,
      async ({ context, sheet }) => {
        sheet.name = bad;
        await refused(context.sync(), "InvalidArgument");
      },
    ),
  ),
  fact("two sheets cannot have one name, whatever its case", async ({ context, name }) => {
    context.workbook.worksheets.add(name.toUpperCase());
    await refused(context.sync());
  }),
  fact("formulas follow a sheet that is renamed", async ({ context, sheet, name }) => {
    const other = context.workbook.worksheets.add();
    sheet.getRange("A1").values = [[3]];
    const formula = other.getRange("A1");
    formula.formulas = [[`='${name}'!A1*2`]];
    await context.sync();
    sheet.name = `${name}x`;
    formula.load("values,formulas");
    await context.sync();
    sheet.name = name;
    other.delete();
    await context.sync();
    same([formula.values, formula.formulas], [[[6]], [[`='${name}x'!A1*2`]]]);
  }),
  fact("a formula that reads a deleted sheet shows #REF!", async ({ context, sheet }) => {
    const other = context.workbook.worksheets.add();
    other.load("name");
    await context.sync();
    const formula = sheet.getRange("A1");
    formula.formulas = [[`=${other.name}!A1`]];
    await context.sync();
    other.delete();
    formula.load("values");
    await context.sync();
    same(formula.values, [["#REF!"]]);
  }),
  fact("a sheet can be hidden and moved", async ({ context, sheet }) => {
    sheet.visibility = "Hidden";
    sheet.position = 0;
    sheet.tabColor = "#107C10";
    sheet.load("visibility,position,tabColor");
    await context.sync();
    same([sheet.visibility, sheet.position, sheet.tabColor], ["Hidden", 0, "#107C10"]);
  }),
  fact("rows stay in view when panes are frozen", async ({ context, sheet }) => {
    sheet.freezePanes.freezeRows(2);
    const frozen = sheet.freezePanes.getLocationOrNullObject();
    frozen.load("address");
    await context.sync();
    same(frozen.address.split("!")[1], "1:2");
    sheet.freezePanes.unfreeze();
    const none = sheet.freezePanes.getLocationOrNullObject();
    await context.sync();
    same(none.isNullObject, true);
  }),
  fact("an empty sheet has no used range", async ({ context, sheet }) => {
    const used = sheet.getUsedRangeOrNullObject(true);
    await context.sync();
    same(used.isNullObject, true);
    sheet.getRange("B2:C3").values = [
      [1, 2],
      [3, 4],
    ];
    const again = sheet.getUsedRange(true);
    again.load("address");
    await context.sync();
    same(again.address.split("!")[1], "B2:C3");
  }),
  fact(
    "the used range of a blank sheet is its first cell, that of blank cells is refused",
    async ({ context, sheet }) => {
      const used = sheet.getUsedRange(true);
      used.load("address");
      await context.sync();
      same(used.address.split("!")[1], "A1");
      sheet.getRange("B2:C3").getUsedRange(true).load("address");
      await refused(context.sync(), "ItemNotFound");
    },
  ),
  fact("locked cells of a protected sheet cannot be written", async ({ context, sheet }) => {
    sheet.protection.protect();
    sheet.protection.load("protected");
    await context.sync();
    same(sheet.protection.protected, true);
    sheet.getRange("A1").values = [[1]];
    await refused(context.sync(), "AccessDenied");
    sheet.tables.add("A1:B2", true);
    await refused(context.sync(), "AccessDenied");
  }),
  fact("unlocked cells of a protected sheet can be written", async ({ context, sheet }) => {
    const open = sheet.getRange("B2");
    open.format.protection.locked = false;
    sheet.protection.protect();
    await context.sync();
    open.values = [[1]];
    open.load("values");
    await context.sync();
    same(open.values, [[1]]);
  }),
  fact("a sheet that is protected cannot be protected again", async ({ context, sheet }) => {
    sheet.protection.protect();
    await context.sync();
    sheet.protection.protect();
    await refused(context.sync());
  }),
  fact("a password opens a sheet, and another one does not", async ({ context, sheet }) => {
    sheet.protection.protect({}, "swordfish");
    await context.sync();
    sheet.protection.unprotect("salmon");
    await refused(context.sync());
    sheet.protection.unprotect("swordfish");
    sheet.protection.load("protected");
    await context.sync();
    same(sheet.protection.protected, false);
  }),
  fact("a protected sheet can still be read", async ({ context, sheet }) => {
    sheet.getRange("A1").values = [[5]];
    sheet.protection.protect();
    const range = sheet.getRange("A1");
    range.load("values");
    await context.sync();
    same(range.values, [[5]]);
  }),
  assumed("a protected sheet that allows filters lets a table be filtered", async ({ context, sheet }) => {
    sheet.getRange("A1:A3").values = [["Name"], ["Ann"], ["Bob"]];
    const table = sheet.tables.add("A1:A3", true);
    sheet.protection.protect({ allowAutoFilter: true });
    await context.sync();
    table.columns.getItemAt(0).filter.applyValuesFilter(["Bob"]);
    table.autoFilter.load("isDataFiltered");
    await context.sync();
    same(table.autoFilter.isDataFiltered, true);
  }),
];
