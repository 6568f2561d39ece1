import { lazy, Suspense, useMemo, type ReactNode } from "react";
import { companySettings } from "../../model/company/settings";
import { useSessionState } from "../../session/SessionContext";
import type { TableSet } from "../../tables/tableSet";
import type { Waiting } from "../../ui/useTodo";
import { firstSteps } from "./firstSteps";
import { HistoryList } from "./HistoryList";
import { logEntries } from "./logEntries";
import { TodoList } from "./TodoList";
import { words } from "./words";

// A workbook is new for a day or two.
const FirstStepsList = lazy(async () => ({ default: (await import("./FirstStepsList")).FirstStepsList }));

/** Whose workbook it is, beside the day. */
export function CompanyName({ tables }: { readonly tables: TableSet }): ReactNode {
  return ` · ${companySettings(tables).company}`;
}

/** What is still to be done in a new workbook, and what waits. */
export function TodayList({
  tables,
  waiting,
}: {
  readonly tables: TableSet;
  readonly waiting: readonly Waiting[];
}): ReactNode {
  const steps = useMemo(() => firstSteps(tables), [tables]);
  return (
    <>
      <Suspense>{steps && <FirstStepsList steps={steps} />}</Suspense>
      {/* Of a store that is still empty nothing is said to be low, and nothing not to be. */}
      {(waiting.length > 0 || !steps) && <TodoList waiting={waiting} />}
    </>
  );
}

/** As many changes as remind one of what was done last. */
const RECENT = 3;

/** The last changes of the Log. */
export function LatestChanges(): ReactNode {
  const recent = useSessionState((state) => state.recent);
  const entries = recent ? logEntries(recent.log, recent.isWhole).slice(0, RECENT) : [];
  return entries.length === 0 ? <p>{words.nothingRecent}</p> : <HistoryList entries={entries} />;
}
