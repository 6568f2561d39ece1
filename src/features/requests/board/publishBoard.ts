import { singleLine } from "../../../domain/plainText";
import { ok } from "../../../domain/result";
import { companySettings, Settings } from "../../../model/company/settings";
import { isEnded, requestStatuses } from "../../../model/requests/states";
import { Requests } from "../../../model/requests/tables";
import { lamps } from "../../../science/serviceClock";
import {
  addressOf,
  type PageArea,
  type PageCell,
  type PageHighlight,
  type Publishing,
  type SheetPage,
} from "../../../workbook/pages/sheetPage";

/** How many requests the sheet lists, what is due first on top. */
const ROWS = 30;
const FIRST_ROW = 8;
const COLUMNS = 8;

/** Draws the sheet Requests board: native formulas over Requests, right without the add-in. */
export const publishBoard: Publishing<Readonly<Record<string, never>>> = {
  title: "Create the sheet Requests board",
  reads: [Requests, Settings],
  sheets: () => [SHEET],
  plan: (tables) =>
    ok({ sentence: "Drew the sheet Requests board", changes: [], pages: [boardPage(companySettings(tables).company)] }),
};

const SHEET = "Requests board";

function boardPage(company: string): SheetPage {
  const list: PageArea = { row: FIRST_ROW, column: 1, rows: ROWS, columns: COLUMNS };
  return {
    sheet: SHEET,
    called: "the requests board",
    tabColor: "#8764B8",
    columnWidths: [1.5, 15, 38, 20, 20, 13, 22, 11, 17, 1.5],
    rowHeights: new Map([
      [0, 25],
      [1, 14],
    ]),
    cells: [
      { row: 0, column: 1, value: `${singleLine(company)}: requests`, look: "title" },
      {
        row: 1,
        column: 1,
        value: "Open requests, what is due first on top. The figures follow the sheets.",
        look: "subtitle",
      },
      ...countCells(),
      ...headers.map((value, index): PageCell => ({ row: FIRST_ROW - 1, column: 1 + index, value, look: "header" })),
      ...Array.from({ length: ROWS }, (_, at) => rowCells(at)).flat(),
    ],
    looks: [{ area: list, look: "line" }],
    choices: [],
    highlights: [...clockTones({ ...list, column: 1 + headers.indexOf("Clock"), columns: 1 })],
    charts: [],
    print: {
      area: { row: 0, column: 0, rows: FIRST_ROW + ROWS, columns: COLUMNS + 1 },
      landscape: true,
      footer: company,
    },
  };
}

const headers = ["Request", "Subject", "Requester", "Owner", "Priority", "Status", "Clock", "Solve by"] as const;

/** How many are open in each state, and how their clocks are. */
function countCells(): readonly PageCell[] {
  const open = requestStatuses.filter((status) => !isEnded(status));
  const clocks = lamps.filter((lamp) => lamp !== "Met" && lamp !== "Missed");
  const count = (row: number, column: number, word: string, formula: string): readonly PageCell[] => [
    { row, column, value: word, look: "label" },
    { row: row + 1, column, formula, look: "figure", format: "0" },
  ];
  return [
    ...open.flatMap((status, at) => count(2, 1 + at, status, `=COUNTIFS(Requests[Status],"${status}")`)),
    ...clocks.flatMap((lamp, at) => count(4, 1 + at, lamp, `=COUNTIFS(Requests[Clock],"${lamp}",Requests[Open],1)`)),
  ];
}

/** A row of the list: the next open request by its place in the order, which is beside what is printed. */
function rowCells(at: number): readonly PageCell[] {
  const row = FIRST_ROW + at;
  const place = { row, column: COLUMNS + 2, rows: 1, columns: 1 };
  const before = at === 0 ? "0" : `N(${addressOf({ ...place, row: row - 1 })})`;
  const key = addressOf(place);
  return [
    {
      row,
      column: COLUMNS + 2,
      // The next place above the one before; 0 where there is none.
      formula:
        at === 0
          ? `=MINIFS(Requests[Board place],Requests[Open],1)`
          : `=IF(${before}=0,0,MINIFS(Requests[Board place],Requests[Open],1,Requests[Board place],">"&${before}))`,
      look: "note",
      format: "0.000",
    },
    ...headers.map((header, index): PageCell => {
      const cell = `INDEX(Requests[${header}],MATCH(${key},Requests[Board place],0))`;
      const isMoment = header === "Solve by";
      return {
        row,
        column: 1 + index,
        formula: `=IF(${key}=0,"",IF(${cell}="","",${cell}))`,
        ...(isMoment && { format: "d mmm hh:mm" }),
      };
    }),
  ];
}

function clockTones(area: PageArea): readonly PageHighlight[] {
  const first = addressOf({ ...area, rows: 1, columns: 1 }).replace(/\$(\d+)$/, "$1");
  return [
    { area, formula: `=${first}="Late"`, tone: "bad" },
    { area, formula: `=OR(${first}="Due soon",${first}="Paused")`, tone: "warning" },
  ];
}
