import type { Cell } from "../../../tables/column";
import type { BookSheet } from "../../../workbook/wholeBook";
import { checkSharing } from "./checkSharing";

const sheetOf = (name: string, formulas: Cell[][], more: Partial<BookSheet> = {}): BookSheet => ({
  name,
  hidden: false,
  protected: false,
  area: { row: 0, column: 0, rows: formulas.length, columns: formulas[0]?.length ?? 0 },
  values: formulas.map((line) => line.map((cell) => (typeof cell === "string" && cell.startsWith("=") ? 1 : cell))),
  formulas,
  tables: [],
  spills: [],
  comments: 0,
  ...more,
});

const whatOf = (...sheets: BookSheet[]): readonly string[] =>
  checkSharing({ readOnly: false, sheets }, [], []).map(({ what, fix }) => `${fix}: ${what}`);

test("functions of the add-in are found wherever they stand", () => {
  expect(whatOf(sheetOf("Mine", [["=OPS.KPISTATE(1,2,3)"], ["=OPS.KPISTATE(1,2,3)"]]))).toEqual([
    "freeze: Mine!A1:A2 uses OPS.KPISTATE in 2 cells.",
  ]);
});

test("errors are told once a sheet and code, with the first cell", () => {
  expect(
    whatOf(
      sheetOf("Mine", [
        ["a", "#NAME?"],
        ["#NAME?", "#N/A"],
        ["#1 of 3", "#tag!"],
      ]),
    ),
  ).toEqual(["go: Mine shows #NAME? in 2 cells, first in B1.", "go: Mine shows #N/A in 1 cell, first in B2."]);
});

test("personal columns that hold something count where everyone sees them", () => {
  const table = (hidden: boolean, passport: Cell): BookSheet =>
    sheetOf(
      "People",
      [
        ["Person", "Passport of"],
        ["Nora", passport],
      ],
      {
        hidden,
        tables: [
          {
            name: "People",
            headers: ["Person", "Passport of"],
            body: { row: 1, column: 0, rows: 1, columns: 2 },
            totals: false,
            filtered: false,
          },
        ],
      },
    );
  expect(whatOf(table(false, "SE"))).toEqual(["hide: Passport of stands on People, which everyone sees."]);
  expect(whatOf(table(false, ""))).toEqual([]);
  expect(whatOf(table(true, "SE"))).toEqual(["go: People is hidden and holds data."]);
});

test("places on someone's own disk are found, addresses on the web are none", () => {
  const isLocal = (cell: string, expected: boolean): void => {
    expect([cell, whatOf(sheetOf("S", [[cell]])).length === 1]).toEqual([cell, expected]);
  };
  isLocal("C:\\Users\\nora\\a.pdf", true);
  isLocal("file:///C:/a.pdf", true);
  isLocal("\\\\server\\share\\a.pdf", true);
  isLocal("/Users/nora/a.pdf", true);
  isLocal("='C:\\x\\[b.xlsx]S'!A1", true);
  isLocal("https://example.com/Users/nora", false);
  isLocal("Ratio A:B \\ C", false);
});

test("comments are counted by sheet", () => {
  expect(whatOf(sheetOf("S", [["x"]], { comments: 2 }))).toEqual(["go: S has 2 comments."]);
});
