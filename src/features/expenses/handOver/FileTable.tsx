import { makeStyles, tokens, typographyStyles } from "@fluentui/react-components";
import type { ReactNode } from "react";
import type { TableSet } from "../../../tables/tableSet";
import { chosenColumns, type HandedOver } from "./handOverColumns";
import { cellsOf } from "./handOverFile";
import { words } from "../words";

/** As many rows as one looks at before believing the rest. */
const SHOWN = 8;

/** The file for finance as it will be. It scrolls sideways by itself, so that the pane does not. */
export function FileTable({
  tables,
  rows,
}: {
  readonly tables: TableSet;
  readonly rows: readonly HandedOver[];
}): ReactNode {
  const styles = useStyles();
  const columns = chosenColumns(tables);
  return (
    <div className={styles.box} role="region" aria-label={words.handOver.preview} tabIndex={0}>
      <table className={styles.table}>
        <thead>
          <tr>
            {columns.map(({ field, heading }) => (
              <th key={field} scope="col" className={styles.cell}>
                {heading}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.slice(0, SHOWN).map((row) => (
            <tr key={`${row.state.claim.claim} ${row.line?.line.expense ?? ""}`}>
              {cellsOf(row, columns).map((cell, index) => (
                <td key={columns[index]?.field} className={styles.cell}>
                  {cell}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      {rows.length > SHOWN && <p className={styles.more}>{words.handOver.moreRows(rows.length - SHOWN)}</p>}
    </div>
  );
}

const useStyles = makeStyles({
  box: {
    overflowX: "auto",
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    ":focus-visible": { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: "1px" },
  },
  table: { ...typographyStyles.caption1, borderCollapse: "collapse", fontVariantNumeric: "tabular-nums" },
  cell: {
    padding: "2px 8px",
    textAlign: "left",
    whiteSpace: "nowrap",
    borderBottom: `1px solid ${tokens.colorNeutralStroke3}`,
  },
  more: { ...typographyStyles.caption1, margin: "4px 8px", color: tokens.colorNeutralForeground2 },
});
