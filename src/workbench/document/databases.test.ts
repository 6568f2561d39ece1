import { parseAddress } from "./address";
import { CellError } from "./cellValue";
import { WorkbookDocument } from "./WorkbookDocument";

/** The orchard of Microsoft's reference of the database functions, with conditions above it. */
const cells = [
  ["Tree", "Height", "Age", "Yield", "Profit", "Height"],
  ['="=Apple"', ">10", null, null, null, "<16"],
  ['="=Pear"', null, null, null, null, null],
  [null, null, null, null, null, null],
  ["Tree", "Height", "Age", "Yield", "Profit", null],
  ["Apple", 18, 20, 14, 105, null],
  ["Pear", 12, 12, 10, 96, null],
  ["Cherry", 13, 14, 9, 105, null],
  ["Apple", 14, 15, 10, 75, null],
  ["Pear", 9, 8, 8, 76.8, null],
  ["Apple", 8, 9, 6, 45, null],
];

test.each<readonly [formula: string, value: number | string]>([
  ['=DCOUNT(A5:E11,"Age",A1:F2)', 1],
  ['=DCOUNTA(A5:E11,"Profit",A1:F2)', 1],
  ['=DMAX(A5:E11,"Profit",A1:F3)', 96],
  ['=DMIN(A5:E11,"Profit",A1:B2)', 75],
  ['=DSUM(A5:E11,"Profit",A1:A2)', 225],
  ['=DSUM(A5:E11,"Profit",A1:F2)', 75],
  ['=DPRODUCT(A5:E11,"Yield",A1:F2)', 10],
  ['=DAVERAGE(A5:E11,"Yield",A1:B2)', 12],
  ["=DAVERAGE(A5:E11,3,A5:A6)", 44 / 3],
  ['=DSTDEV(A5:E11,"Yield",A1:A3)', Math.sqrt(8.8)],
  ['=DVARP(A5:E11,"Yield",A1:A3)', 7.04],
  ['=DGET(A5:E11,"Yield",A1:A3)', "#NUM!"],
  ['=DGET(A5:E11,"Yield",A1:F2)', 10],
  ['=DSUM(A5:E11,"Nothing",A1:A2)', "#VALUE!"],
  ["=MDETERM({1,3,8,5;1,3,6,1;1,1,1,0;7,3,10,2})", 88],
  ["=MDETERM({3,6;1,2})", 0],
  ["=SUM(MMULT(MINVERSE({4,-1;2,0}),{4,-1;2,0}))", 2],
  ["=MINVERSE({1,2;2,4})", "#NUM!"],
  ["=MDETERM({1,2,3;4,5,6})", "#VALUE!"],
  ["=DOLLAR(1234.567)", "$1,234.57"],
  ["=DOLLAR(-1234.567,-2)", "($1,200)"],
  ["=DOLLAR(-0.123,4)", "($0.1230)"],
  ["=DOLLAR(99.888)", "$99.89"],
])("%s is %s", (formula, expected) => {
  const document = new WorkbookDocument();
  const sheet = document.activeSheet;
  sheet.write(parseAddress("A1:F11"), cells);
  sheet.write(parseAddress("H1"), formula);
  const found = sheet.value(0, 7);
  if (typeof expected === "number") expect(found).toBeCloseTo(expected, 9);
  else expect(found instanceof CellError ? found.code : found).toBe(expected);
});
