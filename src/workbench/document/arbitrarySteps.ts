import fc from "fast-check";
import { parseAddress } from "./address";
import { CellError } from "./cellValue";
import { WorkbookDocument } from "./WorkbookDocument";

// For the properties that hold whatever is done to a document.

const whole = parseAddress("A1:H30");

/** What all cells show and hold. */
export function contents(document: WorkbookDocument): unknown[] {
  return document.sheets.map((sheet) => [
    sheet.values(whole).map((row) => row.map((value) => (value instanceof CellError ? value.code : value))),
    sheet.formulas(whole),
  ]);
}

/** A table T(A, B, C) in A1:C5, formulas around it, and a second sheet that reads it. */
export function start(): WorkbookDocument {
  const document = new WorkbookDocument({ clock: () => new Date(2026, 10, 24) });
  const sheet = document.activeSheet;
  sheet.write(parseAddress("A1:C5"), [
    ["A", "B", "C"],
    ["x", 1, "=[@B]*2"],
    ["y", 2, "=[@B]*2"],
    ["x", 3, "=[@B]*2"],
    ["z", 4, "=[@B]*2"],
  ]);
  document.addTable(sheet, parseAddress("A1:C5"), true, "T");
  sheet.enter(1, 2, "=[@B]*2");
  document.addSheet("Other");
  return document;
}

const cell = fc.record({ row: fc.nat(9), column: fc.nat(6) });
const input = fc.oneof(
  fc.integer({ min: -5, max: 20 }),
  fc.constantFrom("x", "y", "z", "", "TRUE", "'=text", "2026-11-24"),
  fc.constantFrom(
    ...["=SUM(T[B])", "=SUMIFS(T[B],T[A],A2)", "=A1", "=B2+1", "=SUM(B1:B9)", "=SUM(B:B)", '=COUNTIF(T[A],"x")'],
    ...[
      "=UNIQUE(T[A])",
      "=SORT(T[B])",
      '=XLOOKUP("x",T[A],T[C])',
      "=SEQUENCE(3)",
      "=E1#",
      "=INDEX(T[C],2)",
      "=Other!A1+1",
    ],
    ...[
      "=TODAY()-46000",
      "=OFFSET(A1,1,1)",
      "=IF(B2>2,C2,D1)",
      "=ROWS(T)",
      "=T[[#Headers],[B]]",
      "=SUBTOTAL(9,T[B])",
      "=LET(a,B2,a*a)",
    ],
  ),
);
export const step = fc.oneof(
  { weight: 8, arbitrary: fc.record({ kind: fc.constant("enter" as const), cell, input, sheet: fc.nat(1) }) },
  {
    weight: 1,
    arbitrary: fc.record({
      kind: fc.constant("insertRows" as const),
      at: fc.nat(8),
      count: fc.integer({ min: 1, max: 2 }),
    }),
  },
  {
    weight: 1,
    arbitrary: fc.record({
      kind: fc.constant("deleteRows" as const),
      at: fc.nat(8),
      count: fc.integer({ min: 1, max: 2 }),
    }),
  },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant("insertColumns" as const), at: fc.nat(5) }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant("tableRow" as const), at: fc.nat(3) }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant("sort" as const), column: fc.nat(1) }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant("totals" as const), show: fc.boolean() }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant("filter" as const), value: fc.constantFrom("x", "y") }) },
  {
    weight: 1,
    arbitrary: fc.record({ kind: fc.constant("renameColumn" as const), name: fc.constantFrom("B", "Qty") }),
  },
);
type Step = typeof step extends fc.Arbitrary<infer Value> ? Value : never;

/** Does one step; what is refused changes nothing. */
export function act(document: WorkbookDocument, one: Step): void {
  const sheet = document.activeSheet;
  const table = document.table("T");
  const rows = "at" in one ? { row: one.at, column: 0, rows: "count" in one ? one.count : 1, columns: 16_384 } : whole;
  try {
    switch (one.kind) {
      case "enter":
        document.sheets[one.sheet]?.enter(one.cell.row, one.cell.column, one.input);
        break;
      case "insertRows":
        sheet.insertCells(rows, "Down");
        break;
      case "deleteRows":
        sheet.deleteCells(rows, "Up");
        break;
      case "insertColumns":
        sheet.insertCells({ row: 0, column: one.at, rows: 1_048_576, columns: 1 }, "Right");
        break;
      case "tableRow":
        table?.addRows(1, one.at);
        break;
      case "sort":
        table?.sort([{ column: one.column, ascending: true }]);
        break;
      case "totals":
        table?.set({ showTotals: one.show });
        break;
      case "filter":
        table?.filter(0, { filterOn: "Values", values: [one.value] });
        break;
      case "renameColumn":
        table?.renameColumn(2, one.name);
        break;
    }
  } catch (problem) {
    if (!(problem instanceof Error) || problem.name !== "DocumentRefusal") throw problem;
  }
}
