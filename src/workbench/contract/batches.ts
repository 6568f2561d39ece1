import { assumed, fact, refused, same } from "./fact";
import type { Fact } from "./fact";

/** How batches work: what is loaded, what is refused, what stays done. */
export const batchFacts: readonly Fact[] = [
  fact("what was not loaded cannot be read", async ({ context, sheet }) => {
    const range = sheet.getRange("A1");
    await context.sync();
    const reading = new Promise((resolve) => resolve(range.values));
    await refused(reading, "PropertyNotLoaded");
  }),
  fact(
    "what is done before a refused action stays done, and what comes after it is not",
    async ({ context, sheet }) => {
      sheet.getRange("A1").values = [["before"]];
      context.workbook.tables.getItem("No_such_table").load("name");
      sheet.getRange("A2").values = [["after"]];
      await refused(context.sync(), "ItemNotFound");
      const cells = sheet.getRange("A1:A2");
      cells.load("values");
      await context.sync();
      same(cells.values, [["before"], [""]]);
    },
  ),
  fact("a name that Excel does not know is passed over when it is loaded", async ({ context, sheet }) => {
    sheet.load("noPropertiesNeeded");
    sheet.load("name");
    await context.sync();
    same(typeof sheet.name, "string");
  }),
  fact("an action sees what the actions before it in its batch have done", async ({ context, sheet }) => {
    const range = sheet.getRange("A1");
    const before = sheet.getRange("A1");
    before.load("values");
    range.values = [[5]];
    const after = sheet.getRange("A1");
    after.load("values");
    await context.sync();
    same([before.values, after.values], [[[""]], [[5]]]);
  }),
  fact("formulas are calculated within a batch", async ({ context, sheet }) => {
    sheet.getRange("A1:A2").values = [[1], ["=A1*10"]];
    sheet.getRange("A1").values = [[7]];
    const result = sheet.getRange("A2");
    result.load("values");
    await context.sync();
    same(result.values, [[70]]);
  }),
  fact("a sheet that does not exist is refused by name, or a null object", async ({ context }) => {
    const missing = context.workbook.worksheets.getItemOrNullObject("No such sheet");
    await context.sync();
    same(missing.isNullObject, true);
    context.workbook.worksheets.getItem("No such sheet").load("name");
    await refused(context.sync(), "ItemNotFound");
  }),
  fact("an address that is none is refused", async ({ context, sheet }) => {
    sheet.getRange("A0").load("values");
    await refused(context.sync(), "InvalidArgument");
  }),
  fact("a range that leaves the sheet is refused", async ({ context, sheet }) => {
    sheet.getRange("A1").getOffsetRange(-1, 0).load("values");
    await refused(context.sync(), "InvalidArgument");
  }),
  fact("a range follows its cells when rows are inserted above", async ({ context, sheet }) => {
    const range = sheet.getRange("A5");
    range.values = [["here"]];
    range.load("address");
    await context.sync();
    sheet.getRange("2:3").insert("Down");
    range.load("address,values");
    await context.sync();
    same([range.address.split("!")[1], range.values], ["A7", [["here"]]]);
  }),
  assumed("a range whose cells are deleted cannot be used any more", async ({ context, sheet }) => {
    const range = sheet.getRange("A5");
    range.load("address");
    await context.sync();
    sheet.getRange("5:5").delete("Up");
    range.load("values");
    await refused(context.sync());
  }),
  fact("an object of a deleted sheet cannot be used any more", async ({ context }) => {
    const gone = context.workbook.worksheets.add();
    const range = gone.getRange("A1");
    range.load("address");
    await context.sync();
    gone.delete();
    await context.sync();
    range.load("values");
    await refused(context.sync());
  }),
  fact("a collection is loaded with what its items lead to", async ({ context, sheet, name }) => {
    sheet.tables.add("A1:B2", true);
    sheet.tables.add("D1:E2", true);
    sheet.tables.load("items/name,items/worksheet/name");
    const count = sheet.tables.getCount();
    await context.sync();
    same([count.value, sheet.tables.items.map((table) => table.worksheet.name)], [2, [name, name]]);
  }),
  fact("properties of several objects are set at once", async ({ context, sheet }) => {
    const range = sheet.getRange("A1");
    range.set({ values: [[77]], format: { font: { bold: true } } });
    range.load("values,format/font/bold");
    await context.sync();
    same([range.values, range.format.font.bold], [[[77]], true]);
  }),
  // On the web only (platform.md 1); Excel on the desktop takes more.
  assumed("a request of more than 5 MB is refused", async ({ context, sheet }) => {
    sheet.getRange("A1:A200").values = Array.from({ length: 200 }, () => ["x".repeat(30_000)]);
    await refused(context.sync(), "RequestPayloadSizeLimitExceeded");
  }),
  assumed("an answer of more than 5 MB is refused", async ({ context, sheet }) => {
    for (let part = 0; part < 3; part++) {
      sheet.getRangeByIndexes(part * 70, 0, 70, 1).values = Array.from({ length: 70 }, () => ["x".repeat(30_000)]);
      await context.sync();
    }
    sheet.getRange("A1:A210").load("values");
    await refused(context.sync(), "ResponsePayloadSizeLimitExceeded");
  }),
];
