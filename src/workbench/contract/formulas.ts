import { fact, same } from "./fact";
import type { Fact } from "./fact";

/** What formulas give, as far as the product leans on it. */
export const formulaFacts: readonly Fact[] = [
  ...(
    [
      ["SUM over numbers leaves texts out", "=SUM(A1:A3)", 4],
      ["SUMIFS sums where all conditions hold", '=SUMIFS(A1:A3,B1:B3,"x",A1:A3,">1")', 3],
      ["COUNTIFS counts", '=COUNTIFS(B1:B3,"x")', 2],
      ["XLOOKUP finds, and says what to show where nothing is found", '=XLOOKUP("z",B1:B3,A1:A3,"none")', "none"],
      ["LET names a value", "=LET(n,A1+A2,n*10)", 40],
      ["TEXTJOIN joins a filtered list", '=TEXTJOIN("|",TRUE,FILTER(A1:A3,B1:B3="x"))', "1|3"],
      ["IFERROR catches", '=IFERROR(1/0,"caught")', "caught"],
      ["MEDIAN is the middle", "=MEDIAN(1,9,4)", 4],
      ["a comparison of texts ignores case", '="ABC"="abc"', true],
      ["an empty cell counts as 0 and as an empty text", '=AND(Z99=0,Z99="")', true],
      ["days are numbers", "=DATE(2026,11,24)-DATE(2026,11,1)", 23],
      ["NORM.S.INV turns a service level into a factor", "=ROUND(NORM.S.INV(0.95),4)", 1.6449],
    ] as const
  ).map(([name, formula, expected]) =>
    fact(name, async ({ context, sheet }) => {
      sheet.getRange("A1:B3").values = [
        [1, "x"],
        [3, "x"],
        ["text", "y"],
      ];
      const cell = sheet.getRange("D1");
      cell.formulas = [[formula]];
      cell.load("values");
      await context.sync();
      same(cell.values, [[expected]], formula);
    }),
  ),
  fact("a formula that gives many values spills, and the cells know their source", async ({ context, sheet }) => {
    sheet.getRange("A1:A3").values = [[3], [1], [2]];
    const anchor = sheet.getRange("C1");
    anchor.formulas = [["=SORT(A1:A3)"]];
    const spill = anchor.getSpillingToRange();
    spill.load("values,address");
    const parent = sheet.getRange("C2").getSpillParent();
    parent.load("address");
    await context.sync();
    same(spill.values, [[1], [2], [3]]);
    same([spill.address.split("!")[1], parent.address.split("!")[1]], ["C1:C3", "C1"]);
  }),
  fact("a spill that meets a filled cell shows #SPILL!", async ({ context, sheet }) => {
    sheet.getRange("C2").values = [["in the way"]];
    const anchor = sheet.getRange("C1");
    anchor.formulas = [["=SEQUENCE(3)"]];
    anchor.load("values");
    await context.sync();
    same(anchor.values, [["#SPILL!"]]);
  }),
  fact("a function that does not exist shows #NAME?", async ({ context, sheet }) => {
    const cell = sheet.getRange("A1");
    cell.formulas = [["=NOSUCHFUNCTION(1)"]];
    cell.load("values");
    await context.sync();
    same(cell.values, [["#NAME?"]]);
  }),
  fact("worksheet functions are methods that take values, ranges and each other's results", async (bench) => {
    const { context, sheet } = bench;
    const { functions } = context.workbook;
    sheet.getRange("A1:B3").values = [
      ["Hammer", 5],
      ["Saw", 7],
      ["Axe", "none"],
    ];
    const prices = sheet.getRange("B1:B3");
    const results = [
      functions.sum(prices, 1, 2),
      functions.vlookup("saw", sheet.getRange("A1:B3"), 2, false),
      functions.round(functions.average(prices), 0),
      functions.countIfs(prices, ">5"),
      functions.if(true, "yes", "no"),
      functions.norm_S_Dist(0, true),
    ];
    for (const result of results) result.load("value,error");
    await context.sync();
    same(
      results.map(({ value }): unknown => value),
      [15, 7, 6, 1, "yes", 0.5],
    );
  }),
  fact("a function that fails tells its error instead of a value", async ({ context, sheet }) => {
    const missing = context.workbook.functions.vlookup("nowhere", sheet.getRange("A1:B3"), 2, false);
    missing.load("value,error");
    await context.sync();
    same(missing.error, "#N/A");
  }),
];
