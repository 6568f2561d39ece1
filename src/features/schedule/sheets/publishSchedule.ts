import { dayToSerial, type Day } from "../../../domain/calendarDay";
import { singleLine } from "../../../domain/plainText";
import { ok, refuse } from "../../../domain/result";
import { Absences } from "../../../model/calendar/tables";
import { companySettings, Settings } from "../../../model/company/settings";
import { isActive, People } from "../../../model/people/people";
import { MeetingPeople, Meetings, Rooms } from "../../../model/schedule/tables";
import { Trips } from "../../../model/trips/tables";
import type { AnyTable } from "../../../tables/defineTable";
import type { TableSet } from "../../../tables/tableSet";
import { addressOf, type PageCell, type Publishing, type SheetPage } from "../../../workbook/pages/sheetPage";
import { heldBetween, linesOf, MEETING_LINE } from "./meetingFormulas";
import { mondayOf, weekChoices } from "./weeks";

const SHEET = "Schedule";
/** As many rooms or people as a page holds. */
const ROWS = 24;
const HEAD = 5;
const DAYS = 7;
const LINES = 3;
/** Where the helping cells begin, beside what is printed. */
const ASIDE = DAYS + 3;

/** Draws the sheet Schedule: a week of the rooms of a site or the people of a department by native formulas, right without the add-in. */
export const publishSchedule: Publishing<Readonly<Record<string, never>>> = {
  title: "Create the sheet Schedule",
  reads: [Rooms, People, Meetings, MeetingPeople, Absences, Trips, Settings],
  sheets: () => [SHEET],
  plan(tables, _input, { today }) {
    const missing = [Rooms, People, Meetings, MeetingPeople].find((table) => !isThere(tables, table));
    if (missing) return refuse(`The sheet goes by the table ${missing.name}, which is not here. Set it up on Home.`);
    return ok({ sentence: "Drew the sheet Schedule", changes: [], pages: [schedulePage(tables, today)] });
  },
};

/** What may be shown, with the table and the site or department that it means. */
interface Shown {
  readonly label: string;
  readonly kind: "Rooms" | "People";
  readonly part: string;
}

function shownIn(tables: TableSet): readonly Shown[] {
  const distinct = (names: readonly (string | undefined)[]): readonly string[] =>
    [...new Set(names.flatMap((name) => (name === undefined ? [] : [singleLine(name)])))].sort();
  const sites = distinct(tables.rows(Rooms).map(({ site }) => site));
  const departments = distinct(
    tables
      .rows(People)
      .filter(isActive)
      .map(({ department }) => department),
  );
  return [
    { label: "Rooms", kind: "Rooms", part: "" },
    ...sites.map((part): Shown => ({ label: `Rooms: ${part}`, kind: "Rooms", part })),
    { label: "People", kind: "People", part: "" },
    ...departments.map((part): Shown => ({ label: `People: ${part}`, kind: "People", part })),
  ];
}

function schedulePage(tables: TableSet, today: Day): SheetPage {
  const company = companySettings(tables).company;
  const shown = shownIn(tables);
  const weeks = weekChoices(today, HEAD, ASIDE);
  const list = { row: HEAD, column: 1, rows: ROWS, columns: DAYS + 1 };
  return {
    sheet: SHEET,
    called: "the schedule",
    tabColor: "#8764B8",
    columnWidths: [1.5, 22, ...Array.from({ length: DAYS }, () => 24), 1.5],
    rowHeights: new Map([[0, 25], ...Array.from({ length: ROWS }, (_, at) => [HEAD + at, LINES * 14] as const)]),
    cells: [
      { row: 0, column: 1, value: `${singleLine(company)}: schedule`, look: "title" },
      {
        row: 1,
        column: 1,
        value:
          "Choose a week and whose it is. The times are those of each meeting's zone; the cells follow the sheets.",
        look: "subtitle",
      },
      { row: 2, column: 1, value: "Week from", look: "label" },
      { row: 2, column: 2, value: dayToSerial(mondayOf(today)), look: "input", format: "d mmm yyyy" },
      { row: 2, column: 3, value: "Whose", look: "label" },
      { row: 2, column: 4, value: shown[0]?.label ?? "Rooms", look: "input" },
      // What does not fit is said, not left out silently.
      {
        row: 2,
        column: 5,
        formula: `=IF(${KEY.names}>${String(ROWS)},${KEY.names}-${String(ROWS)}&" more are not shown","")`,
        look: "note",
      },
      { row: HEAD - 1, column: 1, formula: `=${KEY.shown}`, look: "header" },
      ...Array.from({ length: DAYS }, (_, at): PageCell => ({
        row: HEAD - 1,
        column: 2 + at,
        formula: `=${KEY.week}+${String(at)}`,
        look: "header",
        format: "ddd d mmm",
      })),
      ...Array.from({ length: ROWS }, (_, at) => rowCells(tables, at)).flat(),
      ...weeks.cells,
      ...shown.flatMap(({ label, kind, part }, at): PageCell[] => [
        { row: HEAD + at, column: ASIDE + 1, value: label, look: "note" },
        { row: HEAD + at, column: ASIDE + 2, value: kind, look: "note" },
        { row: HEAD + at, column: ASIDE + 3, value: part, look: "note" },
      ]),
      {
        row: 2,
        column: ASIDE,
        formula: `=IFERROR(INDEX(${column(2, shown.length)},MATCH(${KEY.shown},${column(1, shown.length)},0)),"Rooms")`,
        look: "note",
      },
      {
        row: 2,
        column: ASIDE + 1,
        formula: `=IFERROR(INDEX(${column(3, shown.length)},MATCH(${KEY.shown},${column(1, shown.length)},0)),"")&""`,
        look: "note",
      },
      { row: 2, column: ASIDE + 2, formula: `=IFERROR(ROWS(${NAMES}),0)`, look: "note" },
    ],
    looks: [{ area: list, look: "wrapped" }],
    choices: [
      { row: 2, column: 2, title: "Week", help: "The Monday of the week to show.", from: weeks.area },
      {
        row: 2,
        column: 4,
        title: "Whose",
        help: "Rooms of a site, or people of a department.",
        from: { row: HEAD, column: ASIDE + 1, rows: shown.length, columns: 1 },
      },
    ],
    highlights: [
      {
        area: { row: HEAD - 1, column: 2, rows: ROWS + 1, columns: DAYS },
        formula: `=C$${String(HEAD)}=TODAY()`,
        tone: "warning",
      },
    ],
    charts: [],
    print: { area: { row: 0, column: 0, rows: HEAD + ROWS, columns: DAYS + 3 }, landscape: true, footer: company },
  };
}

const at = (row: number, place: number): string => addressOf({ row, column: place, rows: 1, columns: 1 });
const column = (place: number, rows: number): string =>
  addressOf({ row: HEAD, column: ASIDE + place, rows, columns: 1 });

/** Cells that the formulas go by. */
const KEY = {
  week: at(2, 2),
  shown: at(2, 4),
  kind: at(2, ASIDE),
  part: at(2, ASIDE + 1),
  names: at(2, ASIDE + 2),
};

/** The names of the rows: rooms of the site or people of the department who work here. */
const NAMES = `IF(${KEY.kind}="Rooms",FILTER(Rooms[Room],(${KEY.part}="")+(Rooms[Site]=${KEY.part})),FILTER(People[Person],((${KEY.part}="")+(People[Department]=${KEY.part}))*(People[Active]<>"No")))`;

function rowCells(tables: TableSet, place: number): readonly PageCell[] {
  const row = HEAD + place;
  const name = `$B${String(row + 1)}`;
  return [
    { row, column: 1, formula: `=IFERROR(INDEX(${NAMES},${String(place + 1)})&"","")`, look: "strong" },
    ...Array.from({ length: DAYS }, (_, index): PageCell => {
      const day = `${String.fromCharCode(67 + index)}$${String(HEAD)}`;
      const held = heldBetween(day, `${day}+1`);
      const ofRoom = linesOf(`FILTER(${MEETING_LINE},(Meetings[Room]=${name})*${held})`);
      const invited = `FILTER(MeetingPeople[Meeting],(MeetingPeople[Person]=${name})*(MeetingPeople[Answer]<>"Declined"),"")`;
      const ofPerson = linesOf(
        `FILTER(${MEETING_LINE},((Meetings[Organiser]=${name})+ISNUMBER(MATCH(Meetings[Meeting],${invited},0))>0)*${held})`,
      );
      return {
        row,
        column: 2 + index,
        formula: `=IF(${name}="","",IF(${KEY.kind}="Rooms",${ofRoom},${[...awayFormulas(tables, name, day), ofPerson].join("&")}))`,
        look: "wrapped",
      };
    }),
  ];
}

/** That somebody is away or travels on a day, where the workbook has the sheets that tell. */
function awayFormulas(tables: TableSet, name: string, day: string): readonly string[] {
  const line = (test: string, word: string): string => `IF(SUMPRODUCT(${test})>0,"${word}"&CHAR(10),"")`;
  return [
    ...(isThere(tables, Absences)
      ? [
          line(
            `(Absences[Person]=${name})*(Absences[Status]="Approved")*(Absences[From]<=${day})*((Absences[To]>=${day})+(Absences[To]="")>0)`,
            "Away",
          ),
        ]
      : []),
    ...(isThere(tables, Trips)
      ? [
          line(
            `(Trips[Traveller]=${name})*(Trips[Cancelled on]="")*(Trips[Start]<=${day})*(Trips[End]>=${day})`,
            "Travels",
          ),
        ]
      : []),
  ];
}

/** Whether a table is in the workbook: a formula that names another is an error. */
const isThere = (tables: TableSet, table: AnyTable): boolean => tables.read(table).absent !== true;
