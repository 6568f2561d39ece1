import { makeStyles, tokens, typographyStyles } from "@fluentui/react-components";
import type { ReactNode } from "react";
import { useFormats } from "../../ui/FormatsContext";
import { Section } from "../../ui/Page";
import { FileButtons } from "../../ui/file/FileButtons";
import type { RefusedRow } from "./planImport";
import type { PreparedRows } from "./prepareRows";
import { refusedFile } from "./refusedFile";
import { nameFor } from "./wizard";
import { words } from "./words";

/** The rows that do not come in, with their reasons, and a way to take them along. */
export function RefusedRows({
  prepared,
  refused,
}: {
  readonly prepared: PreparedRows;
  readonly refused: readonly RefusedRow[];
}): ReactNode {
  const styles = useStyles();
  const formats = useFormats();
  if (refused.length === 0) return <p className={styles.text}>{words.preview.noneRefused}</p>;
  return (
    <Section title={words.preview.refused(formats.quantity(refused.length))}>
      <p className={styles.text}>{words.preview.refusedHint}</p>
      <FileButtons
        label={words.preview.save}
        file={() => ({
          name: `${nameFor(prepared.name)} refused.csv`,
          type: "text/csv",
          text: refusedFile(prepared, refused),
        })}
      />
      <RowsWithReasons rows={refused} />
    </Section>
  );
}

/** The rows that come in without one of their cells, or with another amount than is written. */
export function ToldRows({ told }: { readonly told: readonly RefusedRow[] }): ReactNode {
  const formats = useFormats();
  if (told.length === 0) return null;
  return (
    <Section title={words.preview.told(formats.quantity(told.length))}>
      <RowsWithReasons rows={told} />
    </Section>
  );
}

function RowsWithReasons({ rows }: { readonly rows: readonly RefusedRow[] }): ReactNode {
  const styles = useStyles();
  const formats = useFormats();
  return (
    <>
      <ul className={styles.rows}>
        {rows.slice(0, SHOWN).map(({ source, reasons }, index) => (
          <li key={index} className={styles.row}>
            <span className={styles.number}>{words.preview.refusedRow(formats.quantity(source.number))}</span>
            {[
              ...new Set(reasons.map(({ column, message }) => (column === "" ? message : `${column}: ${message}`))),
            ].map((reason) => (
              <div key={reason}>{reason}</div>
            ))}
          </li>
        ))}
      </ul>
      {rows.length > SHOWN && <p className={styles.text}>{words.preview.and(formats.quantity(rows.length - SHOWN))}</p>}
    </>
  );
}

const SHOWN = 50;

const useStyles = makeStyles({
  text: { ...typographyStyles.body1, margin: 0, color: tokens.colorNeutralForeground2 },
  rows: { margin: 0, padding: 0, listStyleType: "none" },
  row: {
    ...typographyStyles.caption1,
    padding: "4px 0",
    overflowWrap: "anywhere",
    borderBottom: `1px solid ${tokens.colorNeutralStroke3}`,
  },
  number: { fontWeight: tokens.fontWeightSemibold },
});
