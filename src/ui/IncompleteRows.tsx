import { Button, makeStyles, tokens, typographyStyles } from "@fluentui/react-components";
import type { ReactNode } from "react";
import { useSession } from "../session/SessionContext";
import type { AnyTable } from "../tables/defineTable";
import type { TableSet } from "../tables/tableSet";
import { words } from "./words";

/** As many as one mends before looking at the rest under Problems. */
const SHOWN = 5;

/** Rows of a table that don't count yet, with what is missing or wrong in each and the way to the cell. */
export function IncompleteRows({
  table,
  tables,
}: {
  readonly table: AnyTable;
  readonly tables: TableSet | undefined;
}): ReactNode {
  const styles = useStyles();
  const session = useSession();
  const problems = (tables?.read(table).problems ?? []).filter(({ bodyIndex }) => bodyIndex !== undefined);
  if (problems.length === 0) return null;
  return (
    <section className={styles.box}>
      <h2 className={styles.title}>{words.incomplete.title(problems.length)}</h2>
      <ul className={styles.list}>
        {problems.slice(0, SHOWN).map(({ row = "", column = "", bodyIndex = 0, message }) => (
          <li key={`${String(bodyIndex)} ${column}`} className={styles.row}>
            <span className={styles.words}>
              <strong>{row}</strong> · {message}
            </span>
            <Button
              size="small"
              aria-label={words.incomplete.showNamed(row, column)}
              onClick={() => void session.show({ table, bodyIndex, column })}
            >
              {words.incomplete.show}
            </Button>
          </li>
        ))}
      </ul>
      {problems.length > SHOWN && <p className={styles.more}>{words.incomplete.more(problems.length - SHOWN)}</p>}
    </section>
  );
}

const useStyles = makeStyles({
  box: {
    padding: "8px 12px",
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorStatusWarningBackground1,
    border: `1px solid ${tokens.colorStatusWarningBorder1}`,
  },
  title: { ...typographyStyles.body1Strong, margin: 0 },
  list: { margin: 0, padding: 0, listStyleType: "none" },
  row: { display: "flex", flexWrap: "wrap", alignItems: "center", gap: "4px 8px", padding: "4px 0" },
  words: { flex: "1 1 160px", minWidth: 0, overflowWrap: "anywhere" },
  more: { margin: 0 },
});
