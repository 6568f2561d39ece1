import { makeStyles, mergeClasses, tokens, typographyStyles } from "@fluentui/react-components";
import type { ReactNode } from "react";
import { showValue, type Column } from "../../tables/column";
import type { AnyRow } from "../../tables/readTable";
import type { TableSet } from "../../tables/tableSet";
import { useFormats } from "../../ui/FormatsContext";
import type { TableOutcome } from "./planImport";
import { useCellTable } from "./cellTable";
import { words } from "./words";

interface ShownRow {
  readonly key: string;
  readonly isNew: boolean;
  /** The whole row as it will be. */
  readonly row: AnyRow;
  /** What changed cells hold now, by header. */
  readonly before: ReadonlyMap<string, unknown>;
}

/** The first rows of a table as they will be, cell by cell: what changes is shown beside what is there now. */
export function PreviewRows({
  name,
  outcome,
  tables,
}: {
  readonly name: string;
  readonly outcome: TableOutcome;
  /** The tables as they were read for the check. */
  readonly tables: TableSet;
}): ReactNode {
  const styles = useStyles();
  const cells = useCellTable();
  const formats = useFormats();
  const { table, added, changed } = outcome;
  const rows = shownRows(outcome, tables);
  const columns = Object.entries(table.columns).filter(([field]) => rows.some(({ row }) => row[field] !== undefined));
  const left = added.length + changed.length - rows.length;
  return (
    <>
      <div role="region" aria-label={words.preview.asTheyWillBe(name)} tabIndex={0} className={cells.scroll}>
        <table className={cells.table}>
          <thead>
            <tr>
              <th scope="col" className={cells.cell}>
                {words.preview.outcome}
              </th>
              {columns.map(([field, { header }]) => (
                <th key={field} scope="col" className={cells.cell}>
                  {header}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map(({ key, isNew, row, before }) => (
              <tr key={key}>
                <th scope="row" className={cells.cell}>
                  {isNew ? words.preview.isNew : words.preview.isChanged}
                </th>
                {columns.map(([field, column]) => (
                  <td key={field} className={mergeClasses(cells.cell, isFigure(column) && styles.figure)}>
                    {before.has(column.header) && (
                      <>
                        <del className={styles.before}>{showValue(column, before.get(column.header), formats)}</del>
                        {" → "}
                      </>
                    )}
                    {before.has(column.header) ? (
                      <ins className={styles.after}>{showValue(column, row[field], formats)}</ins>
                    ) : (
                      row[field] !== undefined && showValue(column, row[field], formats)
                    )}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {left > 0 && <div className={styles.more}>{words.preview.and(formats.quantity(left))}</div>}
    </>
  );
}

/** Rows that change before those that are new: there is more to look at. */
function shownRows({ table, added, changed }: TableOutcome, tables: TableSet): readonly ShownRow[] {
  const fieldOf = new Map(Object.entries(table.columns).map(([field, { header }]) => [header, field]));
  return [
    ...changed.slice(0, SHOWN).map(({ key, changes }): ShownRow => ({
      key,
      isNew: false,
      row: {
        ...tables.read(table).rowsByKey.get(key),
        ...Object.fromEntries(changes.map(({ header, after }) => [fieldOf.get(header) ?? header, after])),
      },
      before: new Map(changes.map(({ header, before }) => [header, before])),
    })),
    ...added.slice(0, SHOWN).map(({ key, row }): ShownRow => ({ key, isNew: true, row, before: new Map() })),
  ];
}

const SHOWN = 8;

const isFigure = ({ kind }: Column): boolean => ["money", "quantity", "count", "percent"].includes(kind);

const useStyles = makeStyles({
  figure: { textAlign: "right", fontVariantNumeric: "tabular-nums" },
  before: { color: tokens.colorNeutralForeground3 },
  after: { fontWeight: tokens.fontWeightSemibold, textDecorationLine: "none" },
  more: { ...typographyStyles.caption1, color: tokens.colorNeutralForeground2 },
});
