import { Button, makeStyles, tokens, typographyStyles } from "@fluentui/react-components";
import { useState, type ReactNode } from "react";
import { useSession } from "../../session/SessionContext";
import { useFeatures } from "../../ui/FeaturesContext";
import { useFormats } from "../../ui/FormatsContext";
import { Tag } from "../../ui/Tag";
import type { LogEntry } from "./logEntries";
import { words } from "./words";

/** Changes with who, when and how much, and the way back of each. */
export function HistoryList({ entries }: { readonly entries: readonly LogEntry[] }): ReactNode {
  const styles = useStyles();
  const session = useSession();
  const formats = useFormats();
  const sheets = new Map(
    useFeatures().flatMap(({ tables }) => tables.map(({ name, sheet }) => [name, sheet] as const)),
  );
  const [undoing, setUndoing] = useState<string>();
  return (
    <ul className={styles.list}>
      {entries.map((entry) => {
        const where = [...new Set(entry.tables.map((name) => sheets.get(name) ?? name))].join(", ");
        const howMuch =
          entry.rows === 1 ? words.history.oneRow(where) : words.history.rows(formats.quantity(entry.rows), where);
        return (
          <li key={entry.entry} className={styles.entry}>
            <div className={styles.words}>
              <div className={styles.what}>{entry.what}</div>
              <div className={styles.small}>
                {formats.moment(entry.when)} · {entry.by} · {howMuch}
              </div>
            </div>
            {entry.state === "Undone" && <Tag>{words.history.undone}</Tag>}
            {entry.canUndo && (
              <Button
                size="small"
                disabledFocusable={undoing !== undefined}
                aria-label={`${words.history.undo}: ${entry.what}`}
                onClick={() => {
                  setUndoing(entry.entry);
                  void session.undo(entry.entry).then(() => setUndoing(undefined));
                }}
              >
                {words.history.undo}
              </Button>
            )}
          </li>
        );
      })}
    </ul>
  );
}

const useStyles = makeStyles({
  list: { margin: 0, padding: 0, listStyleType: "none", borderTop: `1px solid ${tokens.colorNeutralStroke2}` },
  entry: {
    display: "flex",
    alignItems: "center",
    gap: "8px",
    padding: "8px 0",
    borderBottom: `1px solid ${tokens.colorNeutralStroke3}`,
  },
  words: { flex: "1 1 0", minWidth: 0 },
  what: { ...typographyStyles.body1, overflowWrap: "anywhere" },
  small: { ...typographyStyles.caption1, color: tokens.colorNeutralForeground2 },
});
