import { Textarea } from "@fluentui/react-components";
import type { ReactNode } from "react";
import type { TableSet } from "../../../tables/tableSet";
import { FileButtons } from "../../../ui/file/FileButtons";
import type { HandedOver } from "./handOverColumns";
import { handOverFile } from "./handOverFile";
import { words } from "../words";

/** The file of a hand-over, made of what was written: to see, to save and to copy. */
export function WrittenFile({
  number,
  tables,
  rows,
}: {
  readonly number: string;
  readonly tables: TableSet;
  readonly rows: readonly HandedOver[];
}): ReactNode {
  const file = handOverFile(tables, rows);
  return (
    <>
      <Textarea
        readOnly
        rows={6}
        aria-label={words.handOver.fileText}
        value={file}
        onFocus={({ target }) => target.select()}
      />
      <FileButtons
        primary
        label={words.handOver.save}
        file={() => ({ name: `${number}.csv`, type: "text/csv", text: file })}
      />
    </>
  );
}
