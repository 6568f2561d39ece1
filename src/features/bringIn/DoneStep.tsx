import { Button, MessageBar, MessageBarBody } from "@fluentui/react-components";
import type { ReactNode } from "react";
import { ButtonRow, Page } from "../../ui/Page";
import { RefusedRows } from "./RefusedRows";
import type { Checked } from "./wizard";
import { words } from "./words";

/** What was written, with the way back. */
export function DoneStep({
  sentence,
  undone,
  prepared,
  outcome,
  onUndo,
  onAnother,
}: Checked & {
  readonly sentence: string;
  readonly undone: boolean;
  readonly onUndo: () => void;
  readonly onAnother: () => void;
}): ReactNode {
  return (
    <Page title={words.done.title}>
      <MessageBar intent={undone ? "info" : "success"} layout="multiline">
        <MessageBarBody>{undone ? words.done.undone : sentence}</MessageBarBody>
      </MessageBar>
      {!undone && <RefusedRows prepared={prepared} refused={outcome.refused} />}
      <ButtonRow>
        <Button appearance="primary" onClick={onAnother}>
          {words.done.another}
        </Button>
        {!undone && <Button onClick={onUndo}>{words.done.undo}</Button>}
      </ButtonRow>
    </Page>
  );
}
