import { CellError } from "./cellValue";
import type { CellValue } from "./cellValue";
import { WorkbookDocument } from "./WorkbookDocument";

const now = new Date(2026, 10, 24, 9, 30);

/** A sheet with a few numbers and texts, and a table Sales(Item, Qty, Unit price, Day). */
function sample(): WorkbookDocument {
  const document = new WorkbookDocument({ clock: () => now });
  const sheet = document.activeSheet;
  sheet.write({ row: 0, column: 0, rows: 5, columns: 3 }, [
    [1, "apple", true],
    [2, "Banana", false],
    [3, "cherry", "x"],
    [4, "", 2.5],
    [5, "apple", "12"],
  ]);
  sheet.write({ row: 9, column: 0, rows: 4, columns: 4 }, [
    ["Item", "Qty", "Unit price", "Day"],
    ["A-1", 10, 2.5, "2026-11-01"],
    ["B-2", 20, 1.25, "2026-11-15"],
    ["A-1", 5, 2, "2026-12-01"],
  ]);
  document.addTable(sheet, { row: 9, column: 0, rows: 4, columns: 4 }, true, "Sales");
  document.setName({ name: "Rate", formula: "=0.2" });
  return document;
}

function shown(value: CellValue | CellValue[][]): unknown {
  if (Array.isArray(value)) return value.map((row) => row.map(shown));
  return value instanceof CellError ? value.code : value;
}

function check(cases: readonly (readonly [formula: string, expected: unknown])[]): void {
  const document = sample();
  const wrong = cases.flatMap(([formula, expected]) => {
    const found = shown(document.evaluate(formula, document.activeSheet, 20, 10));
    const close = typeof found === "number" && typeof expected === "number" && Math.abs(found - expected) < 1e-9;
    return close || JSON.stringify(found) === JSON.stringify(expected) ? [] : [{ formula, found, expected }];
  });
  expect(wrong).toEqual([]);
}

test("operators follow Excel's precedence and types", () => {
  check([
    ["=1+2*3", 7],
    ["=-2^2", 4],
    ["=2^-1", 0.5],
    ["=50%+1", 1.5],
    ['="a"&1&TRUE', "a1TRUE"],
    ['="5"+1', 6],
    ['="x"+1', "#VALUE!"],
    ["=1/0", "#DIV/0!"],
    ["=0.1+0.2=0.3", true],
    ["=0.1+0.2-0.3", 0],
    ['="a"="A"', true],
    ['="a"<"b"', true],
    ['=1<"a"', true],
    ["=B4=0", true],
    ['=B4=""', true],
    ["=#N/A", "#N/A"],
    ["=NoSuchName", "#NAME?"],
    ["=NOSUCH(1)", "#NAME?"],
    ["=Rate*10", 2],
  ]);
});

test("structured references read the table as it is", () => {
  check([
    ["=SUM(Sales[Qty])", 35],
    ["=SUM(Sales[[Qty]:[Unit price]])", 40.75],
    ["=Sales[[#Headers],[Unit price]]", "Unit price"],
    ["=ROWS(Sales)", 3],
    ["=ROWS(Sales[#All])", 4],
    ["=COLUMNS(Sales[])", 4],
    ["=Sales[#Totals]", "#REF!"],
    ["=SUM(Sales[No such])", "#REF!"],
    ["=SUMPRODUCT(Sales[Qty],Sales[Unit price])", 60],
    ["=SUM(Sales[Qty]*Sales[Unit price])", 60],
    ["=INDEX(Sales[Item],2)", "B-2"],
  ]);
});

test("columns with brackets and the like in their names are reached, and followed", () => {
  const document = sample();
  const sheet = document.activeSheet;
  sheet.write({ row: 9, column: 1, rows: 1, columns: 2 }, [["Qty [pcs]", "Price #1 'net'"]]);
  sheet.enter(9, 4, "Sum");
  sheet.enter(10, 4, "=[@[Qty '[pcs']]]*Sales[[#This Row],[Price '#1 ''net'']]");
  expect(sheet.values({ row: 10, column: 4, rows: 3, columns: 1 })).toEqual([[25], [25], [10]]);
  expect(sheet.formula(10, 4)).toBe("=[@[Qty '[pcs']]]*[@[Price '#1 ''net'']]");
  sheet.enter(9, 1, "Qty");
  expect(sheet.formula(12, 4)).toBe("=[@Qty]*[@[Price '#1 ''net'']]");
});

test("sums and counts with conditions", () => {
  check([
    ['=SUMIFS(Sales[Qty],Sales[Item],"A-1")', 15],
    ['=SUMIFS(Sales[Qty],Sales[Item],"a*")', 15],
    ['=SUMIFS(Sales[Qty],Sales[Day],">="&DATE(2026,11,15))', 25],
    ['=SUMIFS(Sales[Qty],Sales[Item],{"A-1","B-2"})', [[15, 20]]],
    ['=COUNTIFS(Sales[Item],"<>A-1")', 1],
    ['=AVERAGEIFS(Sales[Qty],Sales[Item],"A-1")', 7.5],
    ['=AVERAGEIFS(Sales[Qty],Sales[Item],"none")', "#DIV/0!"],
    ['=MAXIFS(Sales[Qty],Sales[Item],"A-1")', 10],
    ['=MINIFS(Sales[Qty],Sales[Item],"none")', 0],
    ['=COUNTIF(B1:B5,"apple")', 2],
    ['=COUNTIF(B1:B5,"")', 1],
    ['=COUNTIF(A1:A5,">2")', 3],
    ["=COUNTIF(C1:C5,12)", 1],
    ['=SUMIF(B1:B5,"apple",A1)', 6],
    ['=SUMIF(A:A,">3",A:A)', 9],
    ["=COUNTA(A1:C5)", 14],
    ["=COUNTBLANK(B1:B5)", 1],
    ["=COUNT(C1:C5)", 2],
    ["=SUBTOTAL(9,A1:A5)", 15],
    ["=AGGREGATE(14,6,A1:A5,2)", 4],
    ["=MEDIAN(A1:A4)", 2.5],
    ["=STDEV.S(A1:A5)", Math.sqrt(2.5)],
    ["=PERCENTILE.INC(A1:A5,0.9)", 4.6],
    ["=LARGE(A1:A5,2)", 4],
    ["=RANK.EQ(4,A1:A5)", 2],
  ]);
});

test("lookups find what is there", () => {
  check([
    ['=XLOOKUP("B-2",Sales[Item],Sales[Qty])', 20],
    ['=XLOOKUP("none",Sales[Item],Sales[Qty])', "#N/A"],
    ['=XLOOKUP("none",Sales[Item],Sales[Qty],"-")', "-"],
    ['=XLOOKUP("A-1",Sales[Item],Sales[Qty],,0,-1)', 5],
    ['=XLOOKUP("A-1",Sales[Item],Sales[[Qty]:[Unit price]])', [[10, 2.5]]],
    ["=XLOOKUP(2.5,A1:A5,B1:B5,,-1)", "Banana"],
    ["=XLOOKUP(2.5,A1:A5,B1:B5,,1)", "cherry"],
    ['=XMATCH("banana",B1:B5)', 2],
    ["=MATCH(3,A1:A5,0)", 3],
    ["=MATCH(3.5,A1:A5)", 3],
    ['=MATCH("ch*",B1:B5,0)', 3],
    ['=VLOOKUP("B-2",Sales,3,FALSE)', 1.25],
    ["=VLOOKUP(3,A1:B5,2)", "cherry"],
    ["=VLOOKUP(9,A1:B5,3,FALSE)", "#REF!"],
    ["=INDEX(A1:B5,2,2)", "Banana"],
    ["=SUM(A1:INDEX(A1:A5,3))", 6],
    ["=SUM(OFFSET(A1,1,0,2,1))", 5],
    ['=SUM(INDIRECT("A1:A3"))', 6],
    ['=INDIRECT("Sales[Qty]")', [[10], [20], [5]]],
    ["=ROW(A5)", 5],
    ["=COLUMN(C1)", 3],
    ["=ADDRESS(2,3)", "$C$2"],
  ]);
});

test("arrays come out whole", () => {
  check([
    ['=FILTER(Sales[Qty],Sales[Item]="A-1")', [[10], [5]]],
    ['=FILTER(Sales[Qty],Sales[Item]="x","none")', "none"],
    ['=FILTER(Sales[Qty],Sales[Item]="x")', "#CALC!"],
    ["=SORT(A1:A3,1,-1)", [[3], [2], [1]]],
    ["=SORTBY(Sales[Item],Sales[Qty])", [["A-1"], ["A-1"], ["B-2"]]],
    ["=UNIQUE(Sales[Item])", [["A-1"], ["B-2"]]],
    [
      "=SEQUENCE(2,2,10,5)",
      [
        [10, 15],
        [20, 25],
      ],
    ],
    ["=TAKE(A1:A5,-2)", [[4], [5]]],
    ["=DROP(A1:A5,3)", [[4], [5]]],
    ["=VSTACK(A1:A2,9)", [[1], [2], [9]]],
    ["=HSTACK(1,2)", [[1, 2]]],
    ["=TRANSPOSE(A1:A2)", [[1, 2]]],
    [
      "=CHOOSECOLS(Sales,1,2)",
      [
        ["A-1", 10],
        ["B-2", 20],
        ["A-1", 5],
      ],
    ],
    [
      "=A1:A2*{1,10}",
      [
        [1, 10],
        [2, 20],
      ],
    ],
    ["=A1:A2+A1:A3", [[2], [4], ["#N/A"]]],
    ["=LET(x,A1,y,x+1,x*y)", 2],
    ["=LAMBDA(x,x*2)(4)", 8],
    ["=SUM(MAP(A1:A3,LAMBDA(x,x*x)))", 14],
    ["=REDUCE(0,A1:A3,LAMBDA(a,b,a+b))", 6],
    ["=BYROW(A1:A2,LAMBDA(r,SUM(r)*2))", [[2], [4]]],
  ]);
});

test("conditions evaluate only what they need", () => {
  check([
    ['=IF(1>0,"yes",1/0)', "yes"],
    ["=IF(0,1)", false],
    ['=IF(A1:A3>1,"big","small")', [["small"], ["big"], ["big"]]],
    ['=IFERROR(1/0,"-")', "-"],
    ['=IFNA(1/0,"-")', "#DIV/0!"],
    ['=IFS(A1>1,"a",A2>1,"b")', "b"],
    ['=SWITCH(2,1,"one",2,"two","other")', "two"],
    ['=CHOOSE(2,"a","b")', "b"],
    ["=AND(A1=1,A2=2)", true],
    ["=OR(FALSE,FALSE)", false],
    ["=XOR(TRUE,TRUE)", false],
    ["=NOT(0)", true],
    ["=ISBLANK(B4)", true],
    ["=ISNUMBER(A1)", true],
    ["=ISERROR(NA())", true],
  ]);
});

test("numbers are rounded as Excel rounds them", () => {
  check([
    ["=ROUND(1.005,2)", 1.01],
    ["=ROUND(-2.5,0)", -3],
    ["=ROUND(1234.5,-2)", 1200],
    ["=ROUNDUP(1.001,2)", 1.01],
    ["=ROUNDDOWN(-1.999,1)", -1.9],
    ["=CEILING(7,5)", 10],
    ["=FLOOR(7,5)", 5],
    ["=CEILING.MATH(-7,5)", -5],
    ["=MROUND(7,5)", 5],
    ["=MOD(-7,3)", 2],
    ["=INT(-1.5)", -2],
    ["=SQRT(-1)", "#NUM!"],
    ["=POWER(2,10)", 1024],
  ]);
});

test("a LAMBDA that is called at once can be entered", () => {
  const document = sample();
  document.activeSheet.enter(20, 0, "=LAMBDA(x,x*2)(A5)");
  expect(document.activeSheet.value(20, 0)).toBe(10);
});

test("texts", () => {
  check([
    ['=LEFT("reorder",2)', "re"],
    ['=MID("reorder",3,3)', "ord"],
    ['=LEN("abc")', 3],
    ['=TRIM("  a  b ")', "a b"],
    ['=SUBSTITUTE("a-b-c","-","+",2)', "a-b+c"],
    ['=FIND("o","reorder")', 3],
    ['=SEARCH("O?D","reorder")', 3],
    ['=TEXTJOIN(", ",TRUE,B1:B5)', "apple, Banana, cherry, apple"],
    ['=TEXT(1234.5,"#,##0.00")', "1,234.50"],
    ['=TEXT(DATE(2026,11,24),"yyyy-mm-dd")', "2026-11-24"],
    ['=TEXT(0.256,"0%")', "26%"],
    ['=TEXT("abc","@!")', "abc!"],
    ['=VALUE("1,234")', 1234],
    ['=PROPER("safety stock")', "Safety Stock"],
    ['=TEXTBEFORE("PO-1007","-")', "PO"],
    ['=TEXTAFTER("PO-1007","-")', "1007"],
    [
      '=TEXTSPLIT("a,b;c,d",",",";")',
      [
        ["a", "b"],
        ["c", "d"],
      ],
    ],
    ['=EXACT("a","A")', false],
    ['=REPT("ab",2)', "abab"],
    ['=HYPERLINK("#Items!A1","go")', "go"],
  ]);
});

test("days and workdays", () => {
  check([
    ["=TODAY()", 46350],
    ["=NOW()", 46350 + 9.5 / 24],
    ["=DATE(2026,1,31)", 46053],
    ["=DATE(1900,2,29)", 60],
    ["=DATE(1900,1,22222)", 22222],
    ["=YEAR(46350)", 2026],
    ["=MONTH(46350)", 11],
    ["=DAY(46350)", 24],
    ["=WEEKDAY(46350,2)", 2],
    ["=ISOWEEKNUM(46350)", 48],
    ["=EDATE(DATE(2026,1,31),1)", 46081],
    ["=EOMONTH(46350,0)", 46356],
    ["=NETWORKDAYS(DATE(2026,11,23),DATE(2026,11,29))", 5],
    ["=WORKDAY(DATE(2026,11,27),1)", 46356],
    ["=WORKDAY.INTL(DATE(2026,11,27),1,11)", 46354],
    ['=DATEDIF(DATE(2025,1,15),DATE(2026,3,14),"m")', 13],
    ["=DAYS(DATE(2026,3,1),DATE(2026,2,1))", 28],
    ["=YEARFRAC(DATE(2026,1,1),DATE(2026,7,1))", 0.5],
    ["=DATE(1900,2,28)+1", 60],
    ["=HOUR(0.75)", 18],
    ['="2026-11-24"+1', 46351],
  ]);
});

test("statistics and finance", () => {
  check([
    ["=NORM.S.INV(0.95)", 1.6448536269514722],
    ["=NORM.S.DIST(1.96,TRUE)", 0.9750021048517795],
    ["=PMT(0.01,12,-1000)", 88.84878867834168],
    ["=CORREL(A1:A5,A1:A5)", 1],
    ["=T.DIST(1.5,8,TRUE)", 0.913998354024044],
    ["=T.DIST(0,8,FALSE)", 0.386699020961393],
    ["=DEC2HEX(255)", "FF"],
    ["=GCD(12,18)", 6],
  ]);
});
