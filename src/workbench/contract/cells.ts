import { assumed, fact, refused, same } from "./fact";
import type { Bench, Fact } from "./fact";

/** What becomes of what is written into cells. */
export const cellFacts: readonly Fact[] = [
  fact("null leaves a cell as it is, and an empty text clears it", async ({ context, sheet }) => {
    const range = sheet.getRange("A1:C1");
    range.values = [[1, 2, 3]];
    range.values = [[null, "", 4]];
    await read(context, range, "values");
    same(range.values, [[1, "", 4]]);
  }),
  fact("an empty cell reads as an empty text, and its formula too", async ({ context, sheet }) => {
    const range = sheet.getRange("A1");
    await read(context, range, "values,formulas,text,valueTypes");
    same([range.values, range.formulas, range.text, range.valueTypes], [[[""]], [[""]], [[""]], [["Empty"]]]);
  }),
  fact("one value fills a whole range", async ({ context, sheet }) => {
    const range = sheet.getRange("A1:B2");
    // Office takes a single value for a range of any size, though its types know arrays only.
    range.values = 7 as unknown as number[][];
    await read(context, range, "values");
    same(range.values, [
      [7, 7],
      [7, 7],
    ]);
  }),
  fact("rows of another shape than the range are refused", async ({ context, sheet }) => {
    sheet.getRange("A1:B2").values = [[1, 2]];
    await refused(context.sync(), "InvalidArgument");
  }),
  fact("a text that begins with = is a formula", async ({ context, sheet }) => {
    const range = sheet.getRange("A1");
    range.values = [["=1+1"]];
    await read(context, range, "values,formulas");
    same([range.values, range.formulas], [[[2]], [["=1+1"]]]);
  }),
  ...["+1+1", "-1+1"].map((text) =>
    fact(`a text that begins with ${text.charAt(0)} is a formula`, async ({ context, sheet }) => {
      const range = sheet.getRange("A1");
      range.values = [[text]];
      await read(context, range, "values");
      same(range.values, [[text === "+1+1" ? 2 : 0]]);
    }),
  ),
  fact("an apostrophe in front keeps a text from being a formula, and is not read back", async ({ context, sheet }) => {
    const range = sheet.getRange("A1");
    range.values = [["'=1+1"]];
    await read(context, range, "values,valueTypes");
    same([range.values, range.valueTypes], [[["=1+1"]], [["String"]]]);
  }),
  fact(
    "the formulas of a cell with an apostrophe lose it, so that writing them back revives a formula",
    async (bench) => {
      const range = bench.sheet.getRange("A1");
      range.values = [["'=1+1"]];
      await read(bench.context, range, "formulas");
      same(range.formulas, [["=1+1"]]);
      const asRead = range.formulas;
      range.formulas = asRead;
      await read(bench.context, range, "values");
      same(range.values, [[2]]);
    },
  ),
  fact("a number as a text becomes a number", ({ context, sheet }) => typed({ context, sheet }, "007", 7)),
  fact("a percentage as a text becomes a number with its format", async ({ context, sheet }) => {
    await typed({ context, sheet }, "50%", 0.5);
    const range = sheet.getRange("A1");
    await read(context, range, "numberFormat,text");
    same([range.numberFormat, range.text], [[["0%"]], [["50%"]]]);
  }),
  fact("TRUE as a text becomes a truth value", ({ context, sheet }) => typed({ context, sheet }, "TRUE", true)),
  fact("the name of an error becomes that error, which reads as a text", async ({ context, sheet }) => {
    await typed({ context, sheet }, "#N/A", "#N/A");
    const range = sheet.getRange("A1");
    await read(context, range, "valueTypes");
    same(range.valueTypes, [["Error"]]);
  }),
  fact("a date as a text becomes its serial number", async ({ context, sheet }) => {
    const range = sheet.getRange("A1");
    range.values = [["2026-11-24"]];
    await read(context, range, "values");
    same(range.values, [[46350]]);
  }),
  fact("text stays text in cells that were formatted as text before", async ({ context, sheet }) => {
    const range = sheet.getRange("A1:A4");
    range.numberFormat = [["@"], ["@"], ["@"], ["@"]];
    range.values = [["007"], ["=1+1"], ["1/2"], ["TRUE"]];
    await read(context, range, "values");
    same(range.values, [["007"], ["=1+1"], ["1/2"], ["TRUE"]]);
  }),
  fact("a number format of null leaves the format of a cell", async ({ context, sheet }) => {
    const range = sheet.getRange("A1:B1");
    range.numberFormat = [["0.00", "0%"]];
    range.numberFormat = [[null, "@"]];
    await read(context, range, "numberFormat");
    same(range.numberFormat, [["0.00", "@"]]);
  }),
  fact("a day is a number, and its text is what the format shows", async ({ context, sheet }) => {
    const range = sheet.getRange("A1");
    range.numberFormat = [["yyyy-mm-dd"]];
    range.values = [[46350]];
    await read(context, range, "values,text");
    same([range.values, range.text], [[[46350]], [["2026-11-24"]]]);
  }),
  fact("an error reads as its code", async ({ context, sheet }) => {
    const range = sheet.getRange("A1:B1");
    range.formulas = [["=1/0", "=NA()"]];
    await read(context, range, "values,valueTypes");
    same([range.values, range.valueTypes], [[["#DIV/0!", "#N/A"]], [["Error", "Error"]]]);
  }),
  fact("a text of 32,767 characters fits, and a longer one is refused", async ({ context, sheet }) => {
    const range = sheet.getRange("A1");
    range.values = [["x".repeat(32_767)]];
    await read(context, range, "values");
    same(String(range.values[0]?.[0]).length, 32_767);
    range.values = [["x".repeat(32_768)]];
    await refused(context.sync(), "InvalidArgument");
  }),
  fact("a formula of more than 8,192 characters is refused", async ({ context, sheet }) => {
    sheet.getRange("A1").formulas = [[`=1${"+1".repeat(4_100)}`]];
    await refused(context.sync(), "InvalidArgument");
  }),
  fact("a formula that cannot be read is refused", async ({ context, sheet }) => {
    sheet.getRange("A1").formulas = [["=SUM(1,"]];
    await refused(context.sync(), "InvalidArgument");
  }),
  fact("the values of a whole column are null", async ({ context, sheet }) => {
    const range = sheet.getRange("A:A");
    await read(context, range, "values,address");
    same([range.values, range.address.split("!")[1]], [null, "A:A"]);
  }),
  assumed("more than five million cells at once are refused", async ({ context, sheet }) => {
    const range = sheet.getRange("A1:Z200000");
    range.load("values");
    await refused(context.sync());
  }),
  fact("clearing contents keeps formats, clearing formats keeps contents", async ({ context, sheet }) => {
    const range = sheet.getRange("A1:B1");
    range.values = [[1, 2]];
    range.format.font.bold = true;
    sheet.getRange("A1").clear("Contents");
    sheet.getRange("B1").clear("Formats");
    const bold = sheet.getRange("A1").format.font;
    bold.load("bold");
    await read(context, range, "values");
    same([range.values, bold.bold], [[["", 2]], true]);
  }),
  fact("texts are read as if they were typed by an American", async ({ context, sheet }) => {
    const texts = ["14,37", "1,234", "25:00", "0 1/2", "1e3", "$5", "(5)", "10:30 PM", "TRUE", "12 "];
    const range = sheet.getRange("A1:A10");
    range.values = texts.map((text) => [text]);
    range.load("values");
    await context.sync();
    same(
      range.values.map(([value]): unknown => (typeof value === "number" ? Math.round(value * 1e6) / 1e6 : value)),
      ["14,37", 1234, 1.041667, 0.5, 1000, 5, -5, 0.9375, true, 12],
    );
  }),
  assumed("a text of digits that is written into a cell of percents is one of percents", async ({ context, sheet }) => {
    const cell = sheet.getRange("A1");
    cell.numberFormat = [["0%"]];
    cell.values = [["5"]];
    cell.load("values");
    await context.sync();
    same(cell.values, [[0.05]]);
  }),
];

async function read(context: Excel.RequestContext, range: Excel.Range, properties: string): Promise<void> {
  range.load(properties);
  await context.sync();
}

async function typed(
  { context, sheet }: Pick<Bench, "context" | "sheet">,
  text: string,
  value: unknown,
): Promise<void> {
  const range = sheet.getRange("A1");
  range.values = [[text]];
  await read(context, range, "values");
  same(range.values, [[value]]);
}
