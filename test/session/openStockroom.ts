import { officeWorkbook } from "../../src/excel/officeWorkbook";
import { createSession } from "../../src/session/createSession";
import type { Session } from "../../src/session/session";
import type { AnyTable } from "../../src/tables/defineTable";
import type { AnyRow } from "../../src/tables/readTable";
import type { Sheet } from "../../src/workbench/document/Sheet";
import type { Table } from "../../src/workbench/document/Table";
import type { WorkbookDocument } from "../../src/workbench/document/WorkbookDocument";
import { openExcel } from "../../src/workbench/frame/inProcess";
import type { ExcelHost } from "../../src/workbench/host/ExcelHost";
import { Contents } from "../../src/workbook/contents";
import { Log } from "../../src/workbook/log/log";
import type { WorkbookPort } from "../../src/workbook/port";
import { Bookings, firstBookings, firstParts, Parts, stockroomTables } from "./stockroom";

/** A workbook with two small tables, open in Microsoft's client on our host, and a session on it. */
export interface Stockroom {
  readonly document: WorkbookDocument;
  readonly host: ExcelHost;
  readonly session: Session;
  /** The same workbook opened again, as after a reload of the pane; what happens right after each reading may be given. */
  reopen(afterReading?: () => Promise<void>): Promise<Session>;
  /** Some seconds pass, after which the session looks again at what it wrote. */
  wait(): Promise<void>;
  /** What stands in a table: headers and body, blanks as "". */
  cells(table: AnyTable): unknown[][];
  /** Everything that a person would see of the two tables, formulas and what stands around them. */
  state(): string;
  /** Does something as a co-author, or as the person at the sheet. */
  edit(table: AnyTable, change: (sheet: Sheet, table: Table) => void): void;
}

/** What a pane on it knows, and the time there. */
export const stockroomWorld = {
  known: [Contents, Log, ...stockroomTables],
  clock: () => new Date(2026, 10, 24, 9, 30),
};
const { known, clock } = stockroomWorld;
let entries = 0;
const waiting: (() => void)[] = [];

export const firstRows: ReadonlyMap<AnyTable, readonly AnyRow[]> = new Map<AnyTable, readonly AnyRow[]>([
  [Parts, firstParts],
  [Bookings, firstBookings],
]);

export async function openStockroom(): Promise<Stockroom> {
  const room = await openEmptyRoom();
  const made = await room.session.setUp(stockroomTables, firstRows);
  if (!made.ok) throw new Error(made.problem.message);
  return room;
}

/** The same, with nothing set up yet. */
export async function openEmptyRoom(): Promise<Stockroom> {
  const excel = openExcel();
  excel.install();
  const { document, host } = excel;
  const session = newSession();
  await session.open();
  const tableOf = (table: AnyTable): Table => {
    const found = document.table(table.name);
    if (!found) throw new Error(`There is no table ${table.name}.`);
    return found;
  };
  const sheetOf = (table: Table): Sheet => {
    const found = document.sheet(table.sheetId);
    if (!found) throw new Error(`The table ${table.name} has no sheet.`);
    return found;
  };
  return {
    document,
    host,
    session,
    wait: async () => {
      for (const task of waiting.splice(0)) task();
      // Behind what the session does in its turn.
      await session.goTo("Log", "A1");
    },
    reopen: async (afterReading = () => Promise.resolve()) => {
      const port = officeWorkbook(known);
      const again = newSession({
        ...port,
        read: async (...what) => {
          const reading = await port.read(...what);
          await afterReading();
          return reading;
        },
      });
      await again.open();
      return again;
    },
    cells: (table) => {
      const found = tableOf(table);
      return sheetOf(found)
        .values(found.area)
        .map((row) => row.map((cell) => (cell === null ? "" : typeof cell === "object" ? cell.code : cell)));
    },
    state: () =>
      JSON.stringify(
        stockroomTables.map((table) => {
          const found = document.table(table.name);
          const sheet = document.sheet(table.sheet);
          const used = sheet?.usedArea(true);
          return [found?.area, used && sheet?.formulas(used), used && sheet?.values(used)];
        }),
      ),
    edit: (table, change) => {
      const found = tableOf(table);
      document.run("remote", () => {
        change(sheetOf(found), found);
      });
    },
  };
}

function newSession(workbook: WorkbookPort = officeWorkbook(known)): Session {
  return createSession({
    workbook,
    known,
    clock,
    newId: () => `entry-${String(++entries)}`,
    later: (task) => void waiting.push(task),
    user: { get: () => "Maria", set: () => undefined },
  });
}
