import { Button, makeStyles, Textarea, tokens, typographyStyles } from "@fluentui/react-components";
import { useState, type ReactNode } from "react";
import { useSession } from "../../session/SessionContext";
import { csvOf, type FileTable } from "../../tables/fileTable";
import { useFormats } from "../FormatsContext";
import { ButtonRow } from "../Page";
import { words as uiWords } from "../words";
import { copyText, saveFile } from "./saveFile";
import { words } from "./words";

/** Buttons that save rows as a file, a .csv for other programs and an .xlsx for people, or copy them where files can't be saved. */
export function SaveAs({
  name,
  make,
  nothing,
  busy = false,
}: {
  /** The file's name without its ending. */
  readonly name: string;
  /** What is saved; undefined where it was refused, which has been said. */
  readonly make: () => Promise<FileTable | undefined>;
  /** What is said in place of the buttons while there is nothing to save. */
  readonly nothing?: string | undefined;
  readonly busy?: boolean;
}): ReactNode {
  const styles = useStyles();
  const session = useSession();
  const formats = useFormats();
  const [saving, setSaving] = useState(false);
  /** What was made and could not leave the pane: a hand-over is not made a second time. */
  const [left, setLeft] = useState<string>();

  const save = async (as: "xlsx" | "csv" | "copy"): Promise<void> => {
    // Before anything is made and noted down as handed over.
    if (as === "xlsx" && session.fileWay() !== "download") {
      session.say({ tone: "problem", text: words.noWorkbook });
      return;
    }
    setSaving(true);
    try {
      const table = await make();
      if (!table) return;
      const text = csvOf(table);
      const file = `${name}.${as}`;
      const isOut =
        as === "copy"
          ? copyText(text)
          : saveFile(
              session,
              as === "csv"
                ? { name: file, type: "text/csv", text }
                : // What writes workbooks is loaded when one is wanted.
                  { name: file, bytes: (await import("./xlsxFile")).xlsxFile(table) },
            ) !== "none";
      setLeft(isOut ? undefined : text);
      const rows = formats.counted(table.rows.length, words.row);
      if (!isOut) session.say({ tone: "problem", text: words.left });
      else session.say({ tone: "done", text: as === "copy" ? words.copied(rows) : words.saved(rows, file) });
    } finally {
      setSaving(false);
    }
  };
  return (
    <div className={styles.box}>
      {nothing === undefined ? (
        <ButtonRow>
          {(["xlsx", "csv", "copy"] as const).map((as) => (
            <Button key={as} disabledFocusable={busy || saving} onClick={() => void save(as)}>
              {words.as[as]}
            </Button>
          ))}
        </ButtonRow>
      ) : (
        <span className={styles.text}>{nothing}</span>
      )}
      {left !== undefined && (
        <Textarea
          readOnly
          rows={6}
          aria-label={uiWords.file.text}
          value={left}
          onFocus={({ target }) => target.select()}
        />
      )}
      {nothing === undefined && <span className={styles.small}>{words.help}</span>}
    </div>
  );
}

const useStyles = makeStyles({
  box: { display: "flex", flexDirection: "column", gap: "4px" },
  text: { color: tokens.colorNeutralForeground2 },
  small: { ...typographyStyles.caption1, color: tokens.colorNeutralForeground2 },
});
