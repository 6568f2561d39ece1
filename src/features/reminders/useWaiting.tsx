import { useMemo } from "react";
import type { WaitingLine } from "../../model/reminders/reminderState";
import { useSession, useSessionState, useTables } from "../../session/SessionContext";
import type { TableSet } from "../../tables/tableSet";
import { standing, tablesOf } from "../../ui/feature";
import { useFeatures } from "../../ui/FeaturesContext";
import { useTodo } from "../../ui/useTodo";
import { waitingLines } from "./waitingLines";

/** What waits in all duties of the workbook, line by line; undefined until it is read. */
export function useWaiting(): { readonly tables: TableSet; readonly lines: readonly WaitingLine[] } | undefined {
  const all = useFeatures();
  const present = useSessionState((state) => state.present);
  const features = useMemo(() => standing(all, present), [all, present]);
  const read = useTables(useMemo(() => tablesOf(features), [features]));
  const { today, now } = useSession().circumstances();
  // A rule may ask for tables of duties that this workbook does without.
  const tables = useMemo(() => read?.limitedTo(tablesOf(all)), [read, all]);
  const waiting = useTodo(features, tables, today, now);
  return useMemo(
    () =>
      tables &&
      waiting && { tables, lines: waiting.flatMap(({ feature, items }) => waitingLines(feature.title, items)) },
    [tables, waiting],
  );
}
