import { fact, refused, same } from "./fact";
import type { Fact } from "./fact";

/** Groups of rows and columns, breaks between pages, and what add-ins note on a sheet. */
export const outlineFacts: readonly Fact[] = [
  fact("lines that are in no group are passed over where others leave theirs", async ({ context, sheet }) => {
    sheet.getRange("2:3").group("ByRows");
    sheet.getRange("A1:A4").ungroup("ByRows");
    await context.sync();
    sheet.getRange("A1:A4").ungroup("ByRows");
    await refused(context.sync());
  }),
  fact("rows that were grouped are hidden with their group, and shown again by level", async ({ context, sheet }) => {
    sheet.getRange("2:4").group("ByRows");
    sheet.getRange("3:3").group("ByRows");
    sheet.getRange("2:4").hideGroupDetails("ByRows");
    const rows = ["1:1", "2:2", "3:3"].map((address) => sheet.getRange(address));
    const hidden = async (): Promise<readonly boolean[]> => {
      for (const row of rows) row.load("rowHidden");
      await context.sync();
      return rows.map(({ rowHidden }) => rowHidden);
    };
    same(await hidden(), [false, true, true]);
    sheet.showOutlineLevels(2, 0);
    same(await hidden(), [false, false, true]);
    sheet.getRange("2:4").showGroupDetails("ByRows");
    sheet.getRange("3:3").ungroup("ByRows");
    sheet.showOutlineLevels(1, 0);
    same(await hidden(), [false, true, true]);
  }),
  fact("whole rows are not grouped by columns", async ({ context, sheet }) => {
    sheet.getRange("2:4").group("ByColumns");
    await refused(context.sync(), "InvalidArgument");
  }),
  fact("columns are grouped, too", async ({ context, sheet }) => {
    sheet.getRange("B:C").group("ByColumns");
    sheet.showOutlineLevels(0, 1);
    const column = sheet.getRange("B:B");
    column.load("columnHidden");
    await context.sync();
    same(column.columnHidden, true);
  }),
  fact("a page break lies before the first cell of a range, and can be taken away", async ({ context, sheet }) => {
    const added = sheet.horizontalPageBreaks.add("A21:E21");
    sheet.verticalPageBreaks.add("F1");
    added.load("rowIndex");
    const after = added.getCellAfterBreak();
    after.load("address");
    const counts = [sheet.horizontalPageBreaks.getCount(), sheet.verticalPageBreaks.getCount()];
    await context.sync();
    same([added.rowIndex, after.address.split("!")[1]], [20, "A21"]);
    same(
      counts.map(({ value }) => value),
      [1, 1],
    );
    added.delete();
    sheet.verticalPageBreaks.removePageBreaks();
    const left = [sheet.horizontalPageBreaks.getCount(), sheet.verticalPageBreaks.getCount()];
    await context.sync();
    same(
      left.map(({ value }) => value),
      [0, 0],
    );
  }),
  fact("a sheet keeps properties by key, whatever the case of it", async ({ context, sheet }) => {
    sheet.customProperties.add("Owner", "Nora");
    const found = sheet.customProperties.getItemOrNullObject("OWNER");
    found.load("key,value");
    const missing = sheet.customProperties.getItemOrNullObject("Nobody");
    await context.sync();
    same([found.value, missing.isNullObject], ["Nora", true]);
    sheet.customProperties.add("Owner", "Omar");
    const count = sheet.customProperties.getCount();
    found.load("value");
    await context.sync();
    same([found.value, count.value], ["Omar", 1]);
    found.delete();
    sheet.customProperties.load("items/key");
    await context.sync();
    same(sheet.customProperties.items.length, 0);
  }),
];
