import { Button, makeStyles, tokens, typographyStyles } from "@fluentui/react-components";
import { useState, type ReactNode } from "react";
import type { Done } from "../session/session";
import type { Doing } from "../session/useAction";
import type { Change, Plan } from "../tables/change";
import { showValue, type Column } from "../tables/column";
import type { AnyTable } from "../tables/defineTable";
import type { AnyRow } from "../tables/readTable";
import type { TableSet } from "../tables/tableSet";
import { FocusedHeading } from "./FocusedHeading";
import { FoldLine } from "./FoldLine";
import { useFormats } from "./FormatsContext";
import { ButtonRow } from "./Page";
import { VisuallyHidden } from "./VisuallyHidden";
import { words } from "./words";
import { Message } from "./Message";

/** As many rows of a table as one looks at before believing the rest. */
const SHOWN = 12;

/** What an action would write, before it does: table by table, row by row, from what to what. */
export function PlanPreview({
  doing,
  write,
  onWritten,
}: {
  /** The action (useAction), once it is planned. */
  readonly doing: Pick<Doing<unknown>, "planned" | "busy" | "write" | "back">;
  /** What the button says. */
  readonly write: string;
  readonly onWritten: (done: Done) => void;
}): ReactNode {
  const styles = useStyles();
  if (!doing.planned) return null;
  const { plan, tables } = doing.planned;
  const changes = plan.changes.filter(
    (change) => change.kind === "remove" || fieldsThatChange(change, tables).length > 0,
  );
  return (
    <div className={styles.preview}>
      {/* It takes the place of a form whose button had the focus. */}
      <FocusedHeading level={2} className={styles.title}>
        {words.preview.title}
      </FocusedHeading>
      {(plan.warnings ?? []).map((warning) => (
        <Message key={warning} intent="warning" text={warning} />
      ))}
      {changes.length === 0 ? <p className={styles.nothing}>{words.preview.nothing}</p> : <Summary plan={plan} />}
      {changes.length > 0 && (
        // Where there is nothing else to read, the rows are what one checks.
        <details open={plan.summary === undefined}>
          <FoldLine className={styles.details}>{words.preview.details}</FoldLine>
          {[...changesByTable(changes)].map(([table, changes]) => (
            <TableChanges key={table.name} table={table} changes={changes} tables={tables} />
          ))}
        </details>
      )}
      <div className={styles.bar}>
        <ButtonRow>
          {changes.length > 0 && (
            <Button
              appearance="primary"
              disabledFocusable={doing.busy}
              onClick={() => void doing.write().then((done) => done && onWritten(done))}
            >
              {write}
            </Button>
          )}
          <Button disabledFocusable={doing.busy} onClick={doing.back}>
            {words.preview.back}
          </Button>
        </ButtonRow>
      </div>
    </div>
  );
}

/** What the plan comes to, in the words of the business. */
function Summary({ plan: { summary = [] } }: { readonly plan: Plan }): ReactNode {
  const styles = useStyles();
  const formats = useFormats();
  if (summary.length === 0) return null;
  return (
    <ul className={styles.rows}>
      {summary.map(({ what, amount, neededBy }) => (
        <li key={what} className={styles.row}>
          <div className={styles.key}>{formats.sentence(what)}</div>
          <div className={styles.fields}>
            {amount && <span>{formats.money(amount.value, amount.currency)}</span>}
            {neededBy !== undefined && <span>{words.preview.neededBy(formats.day(neededBy))}</span>}
          </div>
        </li>
      ))}
    </ul>
  );
}

function TableChanges({
  table,
  changes,
  tables,
}: {
  readonly table: AnyTable;
  readonly changes: readonly Change[];
  readonly tables: TableSet;
}): ReactNode {
  const styles = useStyles();
  const [all, setAll] = useState(false);
  const counts = { insert: 0, update: 0, remove: 0 };
  for (const { kind } of changes) counts[kind]++;
  const told = [
    counts.insert > 0 ? words.preview.added(counts.insert) : "",
    counts.update > 0 ? words.preview.changed(counts.update) : "",
    counts.remove > 0 ? words.preview.removed(counts.remove) : "",
  ].filter(Boolean);
  return (
    <section>
      <h3 className={styles.table}>
        {table.sheet}
        <span className={styles.counts}> · {told.join(", ")}</span>
      </h3>
      <ul className={styles.rows}>
        {(all ? changes : changes.slice(0, SHOWN)).map((change) => (
          <li key={`${change.kind} ${change.key}`} className={styles.row}>
            <RowChange change={change} tables={tables} />
          </li>
        ))}
      </ul>
      {!all && changes.length > SHOWN && (
        <Button appearance="subtle" size="small" onClick={() => setAll(true)}>
          {words.preview.showAll(changes.length)}
        </Button>
      )}
    </section>
  );
}

function RowChange({ change, tables }: { readonly change: Change; readonly tables: TableSet }): ReactNode {
  const styles = useStyles();
  const formats = useFormats();
  const { table, key, kind } = change;
  if (kind === "remove")
    return (
      <>
        <span className={styles.key}>{key}</span> <span className={styles.muted}>{words.preview.isRemoved}</span>
      </>
    );
  const before = tables.read(table).rowsByKey.get(key) ?? {};
  const after = afterOf(change);
  const fields = fieldsThatChange(change, tables);
  return (
    <>
      <div className={styles.key}>
        {key}
        {kind === "insert" && <span className={styles.muted}> {words.preview.isNew}</span>}
      </div>
      <div className={styles.fields}>
        {fields.map(([field, column]) => (
          <span key={field} className={styles.field}>
            <span className={styles.muted}>{column.header}</span>{" "}
            {kind === "update" && (
              <>
                <del className={styles.before}>{showValue(column, before[field], formats)}</del>
                <span aria-hidden> → </span>
                <VisuallyHidden> {words.preview.becomes} </VisuallyHidden>
              </>
            )}
            <After text={showValue(column, after[field], formats)} />
          </span>
        ))}
      </div>
    </>
  );
}

/** The columns whose value the change sets to another one; the key of a new row is told apart from them. */
function fieldsThatChange(change: Change, tables: TableSet): readonly (readonly [string, Column])[] {
  const before = tables.read(change.table).rowsByKey.get(change.key) ?? {};
  const after = afterOf(change);
  return Object.entries(change.table.columns).filter(
    ([field]) =>
      field in after &&
      after[field] !== before[field] &&
      !(change.kind === "insert" && change.table.key.includes(field)),
  );
}

const afterOf = (change: Change): AnyRow =>
  change.kind === "insert" ? change.row : change.kind === "update" ? change.set : {};

/** A value stands out; a whole sentence would shout. */
function After({ text }: { readonly text: string }): ReactNode {
  const styles = useStyles();
  return <span className={text.length > 40 ? undefined : styles.after}>{text}</span>;
}

function changesByTable(changes: readonly Change[]): ReadonlyMap<AnyTable, readonly Change[]> {
  const byTable = new Map<AnyTable, Change[]>();
  for (const change of changes) {
    const sofar = byTable.get(change.table);
    if (sofar) sofar.push(change);
    else byTable.set(change.table, [change]);
  }
  return byTable;
}

const useStyles = makeStyles({
  preview: { display: "flex", flexDirection: "column", flex: "1 0 auto", gap: "16px" },
  title: { ...typographyStyles.subtitle2, margin: 0 },
  nothing: { margin: 0 },
  details: { ...typographyStyles.body1, minHeight: "24px", marginBottom: "8px", cursor: "pointer" },
  // In view however long the rows are.
  bar: {
    position: "sticky",
    bottom: 0,
    zIndex: 1,
    margin: "auto 0 -24px",
    padding: "12px 0",
    backgroundColor: tokens.colorNeutralBackground1,
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  table: { ...typographyStyles.body1Strong, margin: "0 0 4px" },
  counts: { fontWeight: tokens.fontWeightRegular, color: tokens.colorNeutralForeground2 },
  rows: { margin: 0, padding: 0, listStyleType: "none", borderTop: `1px solid ${tokens.colorNeutralStroke2}` },
  row: { padding: "8px 0", borderBottom: `1px solid ${tokens.colorNeutralStroke3}` },
  key: { ...typographyStyles.body1Strong, overflowWrap: "anywhere" },
  muted: { fontWeight: tokens.fontWeightRegular, color: tokens.colorNeutralForeground2 },
  fields: { ...typographyStyles.caption1, display: "flex", flexWrap: "wrap", gap: "0 12px" },
  field: { overflowWrap: "anywhere" },
  before: { color: tokens.colorNeutralForeground2 },
  after: { fontWeight: tokens.fontWeightSemibold },
});
