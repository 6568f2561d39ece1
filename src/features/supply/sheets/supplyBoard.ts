import { singleLine } from "../../../domain/plainText";
import { ok } from "../../../domain/result";
import { Departments } from "../../../model/company/lists";
import { companySettings, Settings } from "../../../model/company/settings";
import { SupplyLines } from "../../../model/supply/tables";
import { sameAs } from "../../../tables/criteriaText";
import {
  addressOf,
  type PageArea,
  type PageCell,
  type Publishing,
  type SheetPage,
} from "../../../workbook/pages/sheetPage";
import { words } from "../words";

const SHEET = "Supply board";
/** How many open lines the sheet lists, what is needed first on top. */
const ROWS = 40;
const states = ["Pending", "Partly ordered", "Ordered", "Partly received", "Received"] as const;
const headers = ["Request", "Line", "Department", "Item", "Qty", "Issued", "Needed by", "Status"] as const;
const COLUMNS = headers.length;

/** Draws the sheet Supply board: native formulas over Supply lines, right without the add-in. */
export const drawSupplyBoard: Publishing<Readonly<Record<string, never>>> = {
  title: words.board.draw,
  reads: [SupplyLines, Departments, Settings],
  sheets: () => [SHEET],
  plan: (tables) =>
    ok({
      sentence: `Drew the sheet ${SHEET}`,
      changes: [],
      pages: [
        boardPage(
          companySettings(tables).company,
          tables.rows(Departments).map(({ department }) => department),
        ),
      ],
    }),
};

function boardPage(company: string, departments: readonly string[]): SheetPage {
  const firstRow = departments.length + 6;
  const list: PageArea = { row: firstRow, column: 1, rows: ROWS, columns: COLUMNS };
  return {
    sheet: SHEET,
    called: words.board.called,
    tabColor: "#8764B8",
    columnWidths: [1.5, 18, 15, 18, 17, 15, 11, 13, 17, 1.5],
    rowHeights: new Map([
      [0, 25],
      [1, 14],
    ]),
    cells: [
      { row: 0, column: 1, value: `${singleLine(company)}: supply requests`, look: "title" },
      { row: 1, column: 1, value: words.board.subtitle, look: "subtitle" },
      { row: 3, column: 1, value: "Department", look: "header" },
      ...states.map((state, at): PageCell => ({ row: 3, column: 2 + at, value: state, look: "header" })),
      { row: 3, column: 2 + states.length, value: "Late", look: "header" },
      ...departments.flatMap((department, at) => departmentCells(department, 4 + at)),
      ...headers.map((value, at): PageCell => ({ row: firstRow - 1, column: 1 + at, value, look: "header" })),
      ...Array.from({ length: ROWS }, (_, at) => lineCells(firstRow + at, at === 0)).flat(),
    ],
    looks: [
      {
        area: { row: 4, column: 1, rows: Math.max(1, departments.length), columns: states.length + 2 },
        look: "line",
      },
      { area: list, look: "line" },
    ],
    choices: [],
    highlights: [
      {
        area: { ...list, column: COLUMNS, columns: 1 },
        formula: `=${cellIn(firstRow, COLUMNS)}="Received"`,
        tone: "good",
      },
    ],
    charts: [],
    print: {
      area: { row: 0, column: 0, rows: firstRow + ROWS, columns: COLUMNS + 1 },
      landscape: true,
      footer: company,
    },
  };
}

/** How many lines of a department are in each state. */
function departmentCells(department: string, row: number): readonly PageCell[] {
  const own = `SupplyLines[Department],${sameAs(addressOf({ row, column: 1, rows: 1, columns: 1 }))}`;
  return [
    { row, column: 1, value: singleLine(department) },
    ...states.map((state, at): PageCell => ({
      row,
      column: 2 + at,
      formula: `=COUNTIFS(${own},SupplyLines[Status],"${state}")`,
      format: "0;;–",
    })),
    {
      row,
      column: 2 + states.length,
      formula: `=SUM(${states
        .map((state) => `COUNTIFS(${own},SupplyLines[Status],"${state}",SupplyLines[Needed by],"<"&TODAY())`)
        .join(",")})`,
      format: "0;;–",
    },
  ];
}

/** A row of the list: the next open line by its place in the order, which is beside what is printed. */
function lineCells(row: number, isFirst: boolean): readonly PageCell[] {
  const place = COLUMNS + 2;
  const key = cellIn(row, place);
  const next = isFirst ? "" : `,SupplyLines[Board place],">"&${cellIn(row - 1, place)}`;
  const least = `MINIFS(SupplyLines[Board place],SupplyLines[Board place],">0"${next})`;
  return [
    {
      row,
      column: place,
      // The next place above the one before; 0 where there is none.
      formula: isFirst ? `=${least}` : `=IF(N(${cellIn(row - 1, place)})=0,0,${least})`,
      look: "note",
      format: "0.000",
    },
    ...headers.map((header, at): PageCell => {
      const cell = `INDEX(SupplyLines[${header}],MATCH(${key},SupplyLines[Board place],0))`;
      return {
        row,
        column: 1 + at,
        formula: `=IF(${key}=0,"",IF(${cell}="","",${cell}))`,
        ...(header === "Needed by" && { format: "d mmm yyyy" }),
      };
    }),
  ];
}

/** A cell as a formula names it, its row left to move. */
const cellIn = (row: number, column: number): string =>
  addressOf({ row, column, rows: 1, columns: 1 }).replace(/\$(\d+)$/, "$1");
