import { Button, makeStyles, tokens, typographyStyles } from "@fluentui/react-components";
import { useState, type ReactNode } from "react";
import { useSession } from "../../session/SessionContext";
import { useFormats } from "../FormatsContext";
import { ButtonRow } from "../Page";
import { csvOf, type FileTable } from "../../tables/fileTable";
import { CSV, saveFile, XLSX } from "./saveFile";
import { words } from "./words";

/** Buttons that save rows as a file: a .csv for other programs, an .xlsx for people. */
export function SaveAs({
  name,
  make,
  busy = false,
}: {
  /** The file's name without its ending. */
  readonly name: string;
  /** What is saved; undefined where it was refused, which has been said. */
  readonly make: () => Promise<FileTable | undefined>;
  readonly busy?: boolean;
}): ReactNode {
  const styles = useStyles();
  const session = useSession();
  const formats = useFormats();
  const [saving, setSaving] = useState(false);
  const save = async (ending: keyof typeof contents): Promise<void> => {
    setSaving(true);
    try {
      const table = await make();
      if (!table) return;
      const { content, type } = await contents[ending](table);
      saveFile(`${name}.${ending}`, content, type);
      session.say({
        tone: "done",
        text: words.saved(formats.counted(table.rows.length, words.row), `${name}.${ending}`),
      });
    } finally {
      setSaving(false);
    }
  };
  return (
    <div className={styles.box}>
      <ButtonRow>
        <Button disabledFocusable={busy || saving} onClick={() => void save("xlsx")}>
          {words.asXlsx}
        </Button>
        <Button disabledFocusable={busy || saving} onClick={() => void save("csv")}>
          {words.asCsv}
        </Button>
      </ButtonRow>
      <span className={styles.small}>{words.help}</span>
    </div>
  );
}

const contents = {
  csv: (table: FileTable) => Promise.resolve({ content: csvOf(table), type: CSV }),
  // What writes workbooks is loaded when one is wanted.
  xlsx: async (table: FileTable) => {
    const { xlsxFile } = await import("./xlsxFile");
    return { content: xlsxFile(table), type: XLSX };
  },
};

const useStyles = makeStyles({
  box: { display: "flex", flexDirection: "column", gap: "4px" },
  small: { ...typographyStyles.caption1, color: tokens.colorNeutralForeground2 },
});
