import { officeWorkbook } from "../../src/excel/officeWorkbook";
import { createSession } from "../../src/session/createSession";
import type { Session } from "../../src/session/session";
import type { Author } from "../../src/workbench/document/coauthoring/TwoCopies";
import { openTwoCopies, type TwoOpenCopies } from "../../src/workbench/frame/twoCopies";
import type { AnyTable } from "../../src/tables/defineTable";
import { Log } from "../../src/workbook/log/log";
import type { WorkbookDocument } from "../../src/workbench/document/WorkbookDocument";

/** A workbook on two computers. */
export interface TwoRooms {
  readonly copies: TwoOpenCopies;
  /** A pane on one of them, with what it will look at again after some seconds. */
  open(author: Author, user: string): Promise<Pane>;
}

export interface Pane {
  readonly session: Session;
  /** Some seconds pass. */
  wait(): Promise<void>;
  /** What the person was told that went wrong. */
  readonly told: () => readonly string[];
}

export function openTwoRooms(
  start: WorkbookDocument,
  { known, clock }: { readonly known: readonly AnyTable[]; readonly clock: () => Date },
): TwoRooms {
  const copies = openTwoCopies(start);
  let entries = 0;
  const open = (author: Author, user: string): Promise<Pane> =>
    copies.as(author, async () => {
      const waiting: (() => void)[] = [];
      const session = createSession({
        // What is heard of changes is tried in test/session/watch.test.ts.
        workbook: { ...officeWorkbook(known), watch: () => Promise.resolve() },
        known,
        clock,
        newId: () => `${author}-${String(++entries)}`,
        later: (task) => void waiting.push(task),
        user: { get: () => user, set: () => undefined },
      });
      await session.open();
      return {
        session,
        wait: () =>
          copies.as(author, async () => {
            for (const task of waiting.splice(0)) task();
            // Behind what the session does in its turn.
            await session.goTo(Log.sheet, "A1");
          }),
        told: () => session.store.getState().notices.flatMap(({ tone, text }) => (tone === "problem" ? [text] : [])),
      };
    });
  return { copies, open };
}
