import type { Cell } from "../../../tables/column";
import type { BookSheet } from "../../../workbook/freeze/workbookSnapshot";
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
  links: [],
  ...more,
});

const whatOf = (...sheets: BookSheet[]): readonly string[] =>
  checkSharing({ readOnly: false, sheets }, []).map(({ what, fix }) => `${fix}: ${what}`);

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
  expect(whatOf(table(false, "SE"))).toEqual(["hide: Passport of is on People, which everyone sees."]);
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
  isLocal("C:/Users/nora/a.pdf", true);
  isLocal("see d:/Scans/a b.pdf", true);
  isLocal("D:/2026/a.pdf", true);
  isLocal("\\\\files-01.example.com\\Team share\\a.pdf", true);
  isLocal("\\\\büro\\Ablage", true);
  isLocal("FILE:///home/nora/a.pdf", true);
  isLocal("file:C:/a.pdf", true);
  isLocal("file:\\\\server\\a.pdf", true);
  isLocal("https://example.com/Users/nora", false);
  isLocal("https://example.com/a", false);
  isLocal("Profile: new", false);
  isLocal("Profile:/new", false);
  isLocal("TC:/4", false);
  isLocal("Ratio A:/B", false);
  isLocal("12:/", false);
  isLocal("08:30/09:00", false);
  isLocal("Ratio A:B \\ C", false);
});

test("links that lie on cells are found where they lead to a file, whatever the cell shows", () => {
  const linked = (address: string, text = "Receipt"): readonly string[] =>
    whatOf(sheetOf("S", [["x"], [text]], { links: [{ row: 1, column: 0, address }] }));
  const link = (address: string): readonly string[] => [
    `go: S!A2 has a link to a file on a computer or a server: ${address}`,
  ];
  expect(linked("file:///C:/a%20b.pdf")).toEqual(link("file:///C:/a%20b.pdf"));
  expect(linked("..\\Scans\\a.pdf")).toEqual(link("..\\Scans\\a.pdf"));
  expect(linked("Budget 2026.xlsx")).toEqual(link("Budget 2026.xlsx"));
  // One cell, one thing to look at.
  expect(linked("C:\\a.pdf", "C:\\a.pdf")).toEqual(link("C:\\a.pdf"));
  for (const web of ["https://example.com/a.pdf", "mailto:nora@example.com", "ftp://example.com/a"])
    expect([web, linked(web)]).toEqual([web, []]);
});

test("comments are counted by sheet", () => {
  expect(whatOf(sheetOf("S", [["x"]], { comments: 2 }))).toEqual(["go: S has 2 comments."]);
});

test("rows that are not counted are told by their sheet, as it is called now; a table that was never set up lacks nothing", () => {
  const stock = sheetOf("Our stock", [["Item"], ["A-1"]], {
    tables: [
      {
        ...{ name: "Items", headers: ["Item"], totals: false, filtered: false },
        body: { row: 1, column: 0, rows: 1, columns: 1 },
      },
    ],
  });
  const found = checkSharing({ readOnly: false, sheets: [stock] }, [
    { message: "Units per pack must be a number.", table: "Items", row: "A-1" },
    { message: "The table Trips is not in this workbook.", table: "Trips" },
  ]);
  expect(found.map(({ what, sheet }) => [what, sheet])).toEqual([
    ["Our stock has 1 row that is not counted.", "Our stock"],
  ]);
});
