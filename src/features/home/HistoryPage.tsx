import { Button } from "@fluentui/react-components";
import { useState, type ReactNode } from "react";
import { useSessionState, useTables } from "../../session/SessionContext";
import { EmptyState } from "../../ui/EmptyState";
import { Loading } from "../../ui/Loading";
import { Page } from "../../ui/Page";
import { useMore } from "../../ui/useMore";
import { HistoryList } from "./HistoryList";
import { logEntries } from "./logEntries";
import { words } from "./words";

/** Every change that Quartermaster made to the workbook. */
export function HistoryPage(): ReactNode {
  const [rows, setRows] = useState(ROWS);
  useTables(noTables, rows);
  const recent = useSessionState((state) => state.recent);
  const [shown, more] = useMore(recent ? logEntries(recent.log, recent.isWhole) : []);
  return (
    <Page title={words.history.title} subtitle={words.history.subtitle}>
      {!recent ? (
        <Loading />
      ) : shown.length === 0 ? (
        <EmptyState title={words.history.nothingTitle}>{words.history.nothingText}</EmptyState>
      ) : (
        <HistoryList entries={shown} />
      )}
      {more}
      {!more && recent && !recent.isWhole && <Button onClick={() => setRows(rows * 5)}>{words.history.earlier}</Button>}
    </Page>
  );
}

const noTables: readonly [] = [];
/** As many rows of the Log as are read at first; each step back reads five times as many. */
const ROWS = 200;
