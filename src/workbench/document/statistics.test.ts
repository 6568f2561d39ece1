import { parseAddress } from "./address";
import { CellError } from "./cellValue";
import { WorkbookDocument } from "./WorkbookDocument";

/** Numbers beside a blank, a text and TRUE: what is no number does not count, and neither does its neighbour in a pair. */
const cells = [
  [2, 3],
  [null, 100],
  ["n/a", 100],
  [4, 7],
  [true, 100],
  [4, "?"],
  [9, 17],
];

test.each<readonly [formula: string, value: number | string]>([
  ["=GEOMEAN(A1:A4)", Math.sqrt(8)],
  ["=HARMEAN(A1:A4)", 2 / (1 / 2 + 1 / 4)],
  ["=DEVSQ(A1:A5)", 2],
  ["=AVEDEV(A1:A5)", 1],
  ["=MODE(A1:A7)", 4],
  ["=MODE.SNGL(A1:A7)", 4],
  // Of numbers that are there equally often the one that comes first.
  ["=MODE(A7,A4,A7,A4)", 9],
  ["=SUM(MODE.MULT(A7,A4,A7,A4)*{1;10})", 49],
  ["=AGGREGATE(13,0,A1:A7)", 4],
  // In a range a text is 0, also one of digits, and TRUE is 1; given by itself a text is its number.
  ["=AVERAGEA(A1:A7)", 20 / 6],
  ['=AVERAGEA("1",1)', 1],
  ["=MAXA(A5,-1)", 1],
  ["=MINA(A1:A7)", 0],
  ["=VARPA(A3:A4)", 4],
  ["=GCD(A1:A4)", 2],
  ["=LCM(A1:A4)", 4],
  ["=RANK(9,A1:A7)", 1],
  ["=RANK.EQ(2,A1:A7)", 4],
  ["=RANK(2,A1:A7,1)", 1],
  ["=RANK(5,A1:A7)", "#N/A"],
  ["=RANK.AVG(4,A1:A7)", 2.5],
  ['=LARGE("2.3",1)', 2.3],
  ["=PERCENTRANK(A1:A7,9)", 1],
  ["=SLOPE(B1:B7,A1:A7)", 2],
  ["=INTERCEPT(B1:B7,A1:A7)", -1],
  ["=CORREL(A1:A7,B1:B7)", 1],
  ["=RSQ(B1:B7,A1:A7)", 1],
  ["=FORECAST(20,B1:B7,A1:A7)", 39],
  ["=FORECAST.LINEAR(20,B1:B7,A1:A7)", 39],
  ["=COVAR(A1:A7,B1:B7)", 52 / 3],
  ["=SUMXMY2(A1:A7,B1:B7)", 1 + 9 + 64],
  ["=NPV(0,A1:A4)", 6],
  ["=SLOPE(B2:B3,A2:A3)", "#DIV/0!"],
  ["=CORREL(A1:A3,B1:B7)", "#N/A"],
])("%s is %s", (formula, expected) => {
  const document = new WorkbookDocument();
  const sheet = document.activeSheet;
  sheet.write(parseAddress("A1:B7"), cells);
  sheet.enter(0, 3, formula);
  const value = sheet.value(0, 3);
  if (typeof expected === "number") expect(value).toBeCloseTo(expected, 9);
  else expect(value instanceof CellError && value.code).toBe(expected);
});
