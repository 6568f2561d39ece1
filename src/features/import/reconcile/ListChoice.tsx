import {
  Field,
  makeStyles,
  MessageBar,
  MessageBarBody,
  Textarea,
  tokens,
  typographyStyles,
} from "@fluentui/react-components";
import { useState, type ReactNode } from "react";
import { useSession, useSessionState } from "../../../session/SessionContext";
import { titleOf } from "../../../tables/defineTable";
import { tablesOf } from "../../../ui/feature";
import { useFeatures } from "../../../ui/FeaturesContext";
import { useFormats } from "../../../ui/FormatsContext";
import { Section } from "../../../ui/Page";
import { PaneSelect } from "../../../ui/PaneSelect";
import { ChooseFile } from "../../../ui/file/ChooseFile";
import { checkSize, LIST_FILES } from "../fileKind";
import { inspectColumns } from "../inspectColumns";
import { readSource, type Handed } from "../readSource";
import { inSlices } from "../steps";
import { useCancellable } from "../useCancellable";
import { listOfFile, listOfTable, type ComparedList } from "./comparedList";
import { words } from "./words";

/** Chooses one of the two lists: a table of the workbook, a file, or cells from the clipboard. */
export function ListChoice({
  side,
  list,
  onList,
}: {
  readonly side: string;
  readonly list: ComparedList | undefined;
  readonly onList: (list: ComparedList | undefined) => void;
}): ReactNode {
  const styles = useStyles();
  const session = useSession();
  const formats = useFormats();
  const present = useSessionState((state) => state.present);
  const tables = tablesOf(useFeatures()).filter(({ name }) => present.has(name));
  const [refusal, setRefusal] = useState<string>();
  const [busy, run] = useCancellable();

  const takeTable = async (name: string): Promise<void> => {
    setRefusal(undefined);
    const table = tables.find((each) => each.name === name);
    if (!table) {
      onList(undefined);
      return;
    }
    const loaded = await session.load([table]);
    if (loaded.ok) onList(listOfTable(loaded.value.read(table)));
    else setRefusal(loaded.problem.message);
  };
  const takeHanded = (handed: Handed): void => {
    setRefusal(undefined);
    void run(words.reading(handed.name), async (watcher) => {
      const source = await readSource(handed, {}, watcher);
      if (!source) return;
      if (!source.ok) {
        setRefusal(source.problem.message);
        return;
      }
      const { delimiter } = source.value.reading;
      const signs = { usual: formats.style, ...(delimiter && { delimiter }) };
      const looks = await inSlices(inspectColumns(source.value.grid, signs), watcher);
      if (looks) onList(listOfFile(source.value, looks));
    });
  };
  const takeFile = async (file: File | undefined): Promise<void> => {
    if (!file || busy) return;
    const size = checkSize(file.name, file.size);
    if (!size.ok) {
      setRefusal(size.problem.message);
      return;
    }
    try {
      takeHanded({ name: file.name, bytes: new Uint8Array(await file.arrayBuffer()) });
    } catch {
      // The browser refuses to read a file that changed or vanished after it was chosen.
      setRefusal(words.unreadable(file.name));
    }
  };
  return (
    <Section title={side}>
      {refusal !== undefined && (
        <MessageBar intent="error" layout="multiline">
          <MessageBarBody>{refusal}</MessageBarBody>
        </MessageBar>
      )}
      <Field label={words.table}>
        <PaneSelect
          aria-label={`${side}: ${words.choose}`}
          value={list?.table?.name ?? ""}
          onChange={(_event, { value }) => void takeTable(value)}
        >
          <option value="">{words.choose}</option>
          {tables.map((table) => (
            <option key={table.name} value={table.name}>
              {titleOf(table)}
            </option>
          ))}
        </PaneSelect>
      </Field>
      <div className={styles.row}>
        <ChooseFile
          disabledFocusable={busy}
          label={words.file}
          called={words.fileNamed(side)}
          accept={LIST_FILES}
          onFile={(file) => void takeFile(file)}
        />
        <Textarea
          className={styles.paste}
          rows={1}
          resize="none"
          aria-label={words.pasteNamed(side)}
          placeholder={words.paste}
          value=""
          onChange={() => undefined}
          onPaste={(event) => {
            event.preventDefault();
            const pasted = event.clipboardData.getData("text/plain");
            if (pasted.trim() !== "" && !busy) takeHanded({ name: words.pasted, pasted });
          }}
        />
      </div>
      {list && (
        <span role="status" className={styles.text}>
          {words.holds(list.name, formats.quantity(list.rows.length))}
        </span>
      )}
    </Section>
  );
}

const useStyles = makeStyles({
  row: { display: "flex", flexWrap: "wrap", alignItems: "center", gap: "8px" },
  paste: { flex: "1 1 140px", minWidth: 0 },
  text: { ...typographyStyles.caption1, color: tokens.colorNeutralForeground2 },
});
