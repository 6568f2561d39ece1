import { Button, MessageBar, MessageBarActions, MessageBarBody } from "@fluentui/react-components";
import type { ReactNode } from "react";
import type { Problem } from "../domain/result";
import { useSession, useSessionState } from "../session/SessionContext";
import { words } from "./words";
import { Message } from "./Message";

/** What keeps the tables of a page from being read, and what its figures therefore leave out. */
export function TableNotes(): ReactNode {
  const shown = useSessionState((state) => state.shown);
  const tables = useSessionState((state) => state.tables);
  const notCounted = tables.notCounted(shown);
  return (
    <>
      {tables.unreadable(shown).map((problem) => (
        <Unreadable key={problem.message} problem={problem} />
      ))}
      {notCounted !== undefined && <Message intent="warning" text={notCounted} />}
    </>
  );
}

function Unreadable({ problem }: { readonly problem: Problem }): ReactNode {
  const session = useSession();
  const table = useSessionState((state) => state.shown.find(({ name }) => name === problem.table));
  const { rename } = problem;
  return (
    <MessageBar intent="error" layout="multiline">
      <MessageBarBody>{problem.message}</MessageBarBody>
      {rename && table && (
        <MessageBarActions>
          <Button size="small" onClick={() => void session.renameHeader(table, rename)}>
            {words.renameBack(rename.to)}
          </Button>
        </MessageBarActions>
      )}
    </MessageBar>
  );
}
