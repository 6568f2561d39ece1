import { Button, makeStyles, Textarea } from "@fluentui/react-components";
import { useRef, useState, type ReactNode } from "react";
import type { TableSet } from "../../../tables/tableSet";
import { CSV, saveFile } from "../../../ui/file/saveFile";
import { ButtonRow } from "../../../ui/Page";
import type { HandedOver } from "./handOverColumns";
import { handOverFile } from "./handOverFile";
import { words } from "../words";

/** The file of a hand-over, made of what was written: to save, or to copy where Office lets no file through. */
export function WrittenFile({
  number,
  tables,
  rows,
}: {
  readonly number: string;
  readonly tables: TableSet;
  readonly rows: readonly HandedOver[];
}): ReactNode {
  const styles = useStyles();
  const box = useRef<HTMLDivElement>(null);
  const [copied, setCopied] = useState(false);
  const file = handOverFile(tables, rows);
  return (
    <div ref={box} className={styles.box}>
      <Textarea
        readOnly
        rows={6}
        aria-label={words.handOver.fileText}
        value={file}
        onFocus={({ target }) => target.select()}
      />
      <ButtonRow>
        <Button appearance="primary" onClick={() => saveFile(`${number}.csv`, file, CSV)}>
          {words.handOver.save}
        </Button>
        <Button
          onClick={() => {
            box.current?.querySelector("textarea")?.focus();
            // eslint-disable-next-line @typescript-eslint/no-deprecated -- Office gives panes no navigator.clipboard; copying what is selected works everywhere
            setCopied(document.execCommand("copy"));
          }}
        >
          {words.handOver.copy}
        </Button>
      </ButtonRow>
      <p role="status" className={styles.text}>
        {copied ? words.handOver.copied : words.handOver.saveHint}
      </p>
    </div>
  );
}

const useStyles = makeStyles({
  box: { display: "flex", flexDirection: "column", gap: "8px" },
  text: { margin: 0 },
});
