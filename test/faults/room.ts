import { features } from "../../src/app/features";
import { undoChecksOf } from "../../src/ui/feature";
import { productTables } from "../fixtures/tablesOf";
import { declareFunctions } from "../workbench/openProduct";
import { words } from "../../src/features/home/setUpWords";
import type { AnyTable } from "../../src/tables/defineTable";
import { officeWorkbook } from "../../src/excel/officeWorkbook";
import { createSession } from "../../src/session/createSession";
import type { Session } from "../../src/session/session";
import { UsedNumbers } from "../../src/tables/usedNumbers";
import { WorkbookDocument, type DocumentSnapshot } from "../../src/workbench/document/WorkbookDocument";
import type { ExcelHost } from "../../src/workbench/host/ExcelHost";
import { openExcel } from "../../src/workbench/frame/inProcess";
import { Contents } from "../../src/workbook/contents";
import { Frozen } from "../../src/workbook/freeze/frozenTable";
import { Log } from "../../src/workbook/log/log";
import { TODAY, trialCompany } from "./company";

/** One workbook of the sample company in this process, which goes back to what it was before each trial. */
export interface Room {
  readonly document: WorkbookDocument;
  readonly host: ExcelHost;
  /** What every trial begins from, once it is set up. */
  readonly start: DocumentSnapshot;
  /** The pane, opened again as after a reload; who is at the keyboard is said in its state. */
  open(user: string): Promise<Session>;
}

/** The coordinator, where an action wants nobody else. */
export const COORDINATOR = "Nora Lindqvist";

/** All tables that a pane knows. */
export const known: readonly AnyTable[] = [Contents, Log, Frozen, UsedNumbers, ...productTables];
export const clock = () => new Date(`${TODAY}T09:30:00`);

export async function openRoom(): Promise<Room> {
  const document = new WorkbookDocument({ clock });
  const excel = openExcel(document);
  excel.install();
  await declareFunctions(excel);
  const { host } = excel;
  let entries = 0;
  const open = async (user: string): Promise<Session> => {
    const session = createSession({
      // Thousands of panes would hear of every change; what they hear is tried in test/session/watch.test.ts.
      workbook: { ...officeWorkbook(known), watch: () => Promise.resolve() },
      known,
      undoChecks: undoChecksOf(features),
      clock,
      newId: () => `entry-${String(++entries)}`,
      user: { get: () => user, set: () => undefined },
    });
    await session.open();
    return session;
  };
  const session = await open(COORDINATOR);
  const made = await session.setUp(
    [...productTables, Frozen, UsedNumbers],
    await trialCompany(),
    words.setUp.doneSample,
  );
  if (!made.ok) throw new Error(made.problem.message);
  // What cells calculate is tried elsewhere; here it would only take time, after each of thousands of changes.
  await document.whenCalculated();
  document.calculationMode = "Manual";
  return { document, host, start: document.snapshot(), open };
}
