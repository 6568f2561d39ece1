import type { ReactNode } from "react";
import { useTables } from "../../session/SessionContext";
import { Log } from "../../workbook/log";
import { EmptyState } from "../../ui/EmptyState";
import { Loading } from "../../ui/Loading";
import { Page } from "../../ui/Page";
import { useMore } from "../../ui/useMore";
import { HistoryList } from "./HistoryList";
import { logEntries } from "./logEntries";
import { words } from "./words";

/** Every change that Quartermaster made to the workbook. */
export function HistoryPage(): ReactNode {
  const tables = useTables(reads);
  const [shown, more] = useMore(tables ? logEntries(tables) : []);
  return (
    <Page title={words.history.title} subtitle={words.history.subtitle}>
      {!tables ? (
        <Loading />
      ) : shown.length === 0 ? (
        <EmptyState title={words.history.nothingTitle}>{words.history.nothingText}</EmptyState>
      ) : (
        <HistoryList entries={shown} />
      )}
      {more}
    </Page>
  );
}

const reads = [Log];
