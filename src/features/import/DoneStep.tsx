import { Button, makeStyles, typographyStyles } from "@fluentui/react-components";
import type { ReactNode } from "react";
import { useFormats } from "../../ui/FormatsContext";
import { ButtonRow, Page } from "../../ui/Page";
import { FateSums } from "./FateSums";
import { RefusedRows, ToldRows } from "./RefusedRows";
import { tableLabel, type Checked } from "./wizard";
import { words } from "./words";
import { Message } from "../../ui/Message";

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
  const styles = useStyles();
  const formats = useFormats();
  return (
    <Page title={words.done.title}>
      <Message intent={undone ? "info" : "success"} text={undone ? words.done.undone : sentence} />
      {!undone && <FateSums outcome={outcome} />}
      {!undone && (
        <ul className={styles.counts}>
          {outcome.tables
            .filter(({ added, changed }) => added.length + changed.length > 0)
            .map(({ table, added, changed }) => (
              <li key={table.name}>
                {words.done.counts(tableLabel(table), formats.quantity(added.length), formats.quantity(changed.length))}
              </li>
            ))}
        </ul>
      )}
      {!undone && <ToldRows told={outcome.told} />}
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

const useStyles = makeStyles({
  counts: { ...typographyStyles.body1, margin: 0, padding: 0, listStyleType: "none" },
});
