import { cellFromFile, cellToFile } from "./fileFormulas";
import { readFormula } from "../Formula";
import { withIntersections } from "./implicitIntersection";

const isWideName = (name: string): boolean => name === "Many";

test.each<readonly [bare: string, shown: string]>([
  // One value is taken.
  ["=A1:A9", "=@A1:A9"],
  ["=A:A*2", "=@A:A*2"],
  ["=-B1:B3&Sheet2!C1:C3", "=-@B1:B3&@Sheet2!C1:C3"],
  ["=LEN(A1:A3)", "=LEN(@A1:A3)"],
  ["=ISBLANK(A1:A3)", "=ISBLANK(@A1:A3)"],
  ["=NORM.DIST(A1:A3,0,1,TRUE)", "=NORM.DIST(@A1:A3,0,1,TRUE)"],
  ["=XLOOKUP(A1:A3,D:D,E:E)", "=XLOOKUP(@A1:A3,D:D,E:E)"],
  ["=ROW(2:3)*2", "=@ROW(2:3)*2"],
  ["=FREQUENCY(A1:A9,B1:B3)", "=@FREQUENCY(A1:A9,B1:B3)"],
  ["=Stock[Qty]*[@Price]", "=@Stock[Qty]*[@Price]"],
  ["=Many*Rate", "=@Many*Rate"],
  ["=VLOOKUP(A:A,D:E,2,FALSE)", "=VLOOKUP(@A:A,D:E,2,FALSE)"],
  ["=SUMIFS(C:C,A:A,F1:F9,B:B,1)", "=SUMIFS(C:C,A:A,@F1:F9,B:B,1)"],
  ["=IF(A1:A9>0,B1:B9,0)", "=IF(@A1:A9>0,@B1:B9,0)"],
  ["=SUM(A1:A3*B1:B3)", "=SUM(@A1:A3*@B1:B3)"],
  ["=OFFSET(A1,0,0,3,1)", "=@OFFSET(A1,0,0,3,1)"],
  ["=INDEX(A1:C3,0,2)+1", "=@INDEX(A1:C3,0,2)+1"],
  ["=UNIQUE(A1:A9)", "=@UNIQUE(A1:A9)"],
  ["=A1#*2", "=@A1#*2"],
  // Cells, or whole arrays, are taken; or there is one cell only.
  ...[
    "=A1*2",
    "=SUM(A1:A9)",
    "=SUMPRODUCT(A1:A3*(B1:B3>0))",
    "=LOOKUP(2,1/(A1:A9=B1),C1:C9)",
    "=SUM(UNIQUE(A1:A9))",
    "=ROW(A1)",
    "=N(A1:A3)",
  ].map((text) => [text, text] as const),
  ...["=INDEX(A1:A9,MATCH(B1,C1:C9,0))", "=[@Qty]*2", "=SUM(IF(B1,A1:A3,0))", "=LEN(@A1:A3)", "=IF(B1,1,)"].map(
    (text) => [text, text] as const,
  ),
])("%s unmarked in a file is %s", (bare, shown) => {
  expect(withIntersections(bare, isWideName)).toBe(shown);
});

test.each([
  // What Excel shows, what the file holds, whether its cell is marked as one for dynamic arrays.
  ["=@A1:A9*2", "A1:A9*2", false],
  ["=A1:A9*2", "A1:A9*2", true],
  ["=A1:A9*@B1:B9", "A1:A9*_xlfn.SINGLE(B1:B9)", true],
  ["=SUM(A1:A9)", "SUM(A1:A9)", false],
  ["=SORT(A1:A9)", "_xlfn._xlws.SORT(A1:A9)", true],
  ["=@SORT(A1:A9)+B1:B9", "_xlfn.SINGLE(_xlfn._xlws.SORT(A1:A9))+B1:B9", true],
  ["=LET(x,SUM(A1:A3),x*2)", "_xlfn.LET(_xlpm.x,SUM(A1:A3),_xlpm.x*2)", false],
  ['=SUM(A1:A3)&"@ home"', 'SUM(A1:A3)&"@ home"', false],
])("%s is %s in a file, and comes back", (shown, inFile, isDynamic) => {
  expect(cellToFile(readFormula(shown), undefined, isWideName)).toEqual({ text: inFile, isDynamic });
  expect(cellFromFile(inFile, undefined, isDynamic, isWideName)).toBe(shown);
});
