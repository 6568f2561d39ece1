import { dayToSerial, type Day } from "../../../domain/calendarDay";
import { singleLine } from "../../../domain/plainText";
import { ok, refuse } from "../../../domain/result";
import { companySettings, Settings } from "../../../model/company/settings";
import { Meetings, Rooms } from "../../../model/schedule/tables";
import type { TableSet } from "../../../tables/tableSet";
import { addressOf, type PageCell, type Publishing, type SheetPage } from "../../../workbook/pages/sheetPage";
import { heldBetween, linesOf, MEETING_LINE } from "./meetingFormulas";
import { mondayOf, weekChoices } from "./weeks";

const SHEET = "Room";
const HEAD = 6;
const DAYS = 7;
/** From seven in the morning to eight in the evening; the first and last row take what is before and after. */
const [FIRST_HOUR, LAST_HOUR] = [7, 19];
const ASIDE = DAYS + 3;

/** Draws a room's sheet for its door: its week hour by hour, by native formulas. */
export const publishRoom: Publishing<{ readonly room?: string | undefined }> = {
  title: "Create a sheet for the door",
  reads: [Rooms, Meetings, Settings],
  sheets: () => [SHEET],
  plan(tables, { room }, { today }) {
    const rooms = tables.rows(Rooms).map((row) => singleLine(row.room));
    const [first] = rooms;
    if (first === undefined) return refuse("There is no room yet. Enter the rooms first.");
    return ok({
      sentence: "Drew the sheet Room; print it with Ctrl+P",
      changes: [],
      pages: [roomPage(tables, rooms, room === undefined ? first : singleLine(room), today)],
    });
  },
};

const at = (row: number, column: number): string => addressOf({ row, column, rows: 1, columns: 1 });
const ROOM = at(0, 1);
const WEEK = at(3, 2);

function roomPage(tables: TableSet, rooms: readonly string[], room: string, today: Day): SheetPage {
  const company = companySettings(tables).company;
  const weeks = weekChoices(today, HEAD, ASIDE);
  const hours = LAST_HOUR - FIRST_HOUR + 1;
  const fact = (header: string): string => `IFERROR(INDEX(Rooms[${header}],MATCH(${ROOM},Rooms[Room],0))&"","")`;
  return {
    sheet: SHEET,
    called: "the room's sheet",
    tabColor: "#8764B8",
    columnWidths: [1.5, 12, ...Array.from({ length: DAYS }, () => 22), 1.5],
    rowHeights: new Map([[0, 34], ...Array.from({ length: hours }, (_, index) => [HEAD + index, 30] as const)]),
    cells: [
      { row: 0, column: 1, value: room, look: "title" },
      {
        row: 1,
        column: 1,
        formula: `=${fact("Seats")}&" seats"&IF(${fact("Equipment")}="","",", "&${fact("Equipment")})`,
        look: "subtitle",
      },
      { row: 3, column: 1, value: "Week from", look: "label" },
      { row: 3, column: 2, value: dayToSerial(mondayOf(today)), look: "input", format: "d mmm yyyy" },
      ...Array.from({ length: DAYS }, (_, index): PageCell => ({
        row: HEAD - 1,
        column: 2 + index,
        formula: `=${WEEK}+${String(index)}`,
        look: "header",
        format: "ddd d mmm",
      })),
      { row: HEAD - 1, column: 1, value: "Hour", look: "header" },
      ...Array.from({ length: hours }, (_, index) => hourCells(index, hours)).flat(),
      ...weeks.cells,
      ...rooms.map((value, index): PageCell => ({ row: HEAD + index, column: ASIDE + 1, value, look: "note" })),
    ],
    looks: [{ area: { row: HEAD, column: 1, rows: hours, columns: DAYS + 1 }, look: "wrapped" }],
    choices: [
      { row: 3, column: 2, title: "Week", help: "The Monday of the week to show.", from: weeks.area },
      {
        row: 0,
        column: 1,
        title: "Room",
        help: "Whose sheet it is.",
        from: { row: HEAD, column: ASIDE + 1, rows: rooms.length, columns: 1 },
      },
    ],
    highlights: [
      {
        area: { row: HEAD, column: 2, rows: hours, columns: DAYS },
        formula: `=C${String(HEAD + 1)}<>""`,
        tone: "warning",
      },
    ],
    charts: [],
    print: { area: { row: 0, column: 0, rows: HEAD + hours, columns: DAYS + 3 }, landscape: true, footer: company },
  };
}

/** An hour of the week: what is held then. */
function hourCells(index: number, hours: number): readonly PageCell[] {
  const row = HEAD + index;
  const hour = FIRST_HOUR + index;
  const label = `${String(hour).padStart(2, "0")}:00`;
  return [
    { row, column: 1, value: label, look: "strong" },
    ...Array.from({ length: DAYS }, (_, day): PageCell => {
      const date = `${String.fromCharCode(67 + day)}$${String(HEAD)}`;
      const from = index === 0 ? date : `${date}+${String(hour)}/24`;
      const to = index === hours - 1 ? `${date}+1` : `${date}+${String(hour + 1)}/24`;
      return {
        row,
        column: 2 + day,
        formula: `=${linesOf(`FILTER(${MEETING_LINE},(Meetings[Room]=${ROOM})*${heldBetween(from, to)})`)}`,
        look: "wrapped",
      };
    }),
  ];
}
