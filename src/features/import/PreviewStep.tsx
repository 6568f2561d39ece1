import { Button, Link, makeStyles, tokens, typographyStyles } from "@fluentui/react-components";
import { useMemo, useState, type ReactNode } from "react";
import { showValue } from "../../tables/column";
import type { TableSet } from "../../tables/tableSet";
import { useFormats } from "../../ui/FormatsContext";
import { ButtonRow, Page } from "../../ui/Page";
import { withJoins, withMade } from "./editMapping";
import type { Mapping } from "./mapping";
import { nearTwins } from "./twins";
import type { TableOutcome } from "./planImport";
import { FateSums } from "./FateSums";
import { PreviewRows } from "./PreviewRows";
import { RefusedRows, ToldRows } from "./RefusedRows";
import { TakeInPreview } from "./takeIn/TakeInPreview";
import { words as takeInWords } from "./takeIn/words";
import { tableLabel, type Checked, type Found } from "./wizard";
import { words } from "./words";
import { Message } from "../../ui/Message";

/** The last step before writing: what is new, changed, the same and refused. */
export function PreviewStep({
  source,
  prepared,
  outcome,
  planned,
  takeIn,
  refusal,
  busy,
  tables,
  onMapping,
  onWrite,
  onBack,
}: Pick<Found, "source"> &
  Checked & {
    readonly refusal?: string;
    readonly busy: boolean;
    /** The tables as they were read for the check. */
    readonly tables: TableSet;
    /** Checks again, by another mapping. */
    readonly onMapping: (mapping: Mapping) => void;
    readonly onWrite: () => void;
    readonly onBack: () => void;
  }): ReactNode {
  const styles = useStyles();
  const formats = useFormats();
  const { mapping } = prepared;
  const twins = useMemo(() => nearTwins(prepared, tables), [prepared, tables]);
  const isUndecided = twins.length > 0;
  const declined = tables.tables.map(({ table }) => table).filter(({ name }) => mapping.notMade.includes(name));
  return (
    <Page title={source.name} subtitle={words.steps.preview}>
      <FateSums outcome={outcome} />
      {takeIn && <TakeInPreview plan={takeIn} />}
      {outcome.tables
        .filter(({ table, as }) => as !== undefined || table !== takeIn?.taking.table)
        .map((table, index) => (
          <TablePreview key={`${table.table.name} ${String(index)}`} outcome={table} tables={tables} />
        ))}
      {outcome.madeAlong.length > 0 && (
        <section aria-label={words.preview.madeAlong} className={styles.table}>
          <h2 className={styles.heading}>{words.preview.madeAlong}</h2>
          {outcome.madeAlong.map(({ table, names }) => (
            <div key={table.name}>
              {words.preview.madeAlongOf(tableLabel(table), shortList(names, formats.quantity(names.length - NAMES)))}{" "}
              <Link
                as="button"
                inline
                disabledFocusable={busy}
                aria-label={words.preview.makeNotNamed(tableLabel(table))}
                onClick={() => onMapping(withMade(mapping, table, false))}
              >
                {words.preview.makeNot}
              </Link>
            </div>
          ))}
        </section>
      )}
      {declined.length > 0 && (
        <section aria-label={words.preview.notMade("")} className={styles.table}>
          <div>{words.preview.notMade(declined.map(tableLabel).join(", "))}</div>
          {declined.map((table) => (
            <Link
              key={table.name}
              as="button"
              inline
              disabledFocusable={busy}
              onClick={() => onMapping(withMade(mapping, table, true))}
            >
              {words.preview.make(tableLabel(table))}
            </Link>
          ))}
        </section>
      )}
      {twins.length > 0 && (
        <section aria-label={words.twins.title} className={styles.table}>
          <h2 className={styles.heading}>{words.twins.title}</h2>
          <div className={styles.note}>{words.twins.hint}</div>
          {twins.slice(0, NAMES).map((twin) => (
            <div key={`${twin.table.name} ${twin.list ?? ""} ${twin.name}`}>
              {twin.list ?? tableLabel(twin.table)}: {words.twins.are(twin.others.join(", "), twin.name)}{" "}
              <Link as="button" inline disabledFocusable={busy} onClick={() => onMapping(withJoins(mapping, [twin]))}>
                {words.twins.join(twin.name)}
              </Link>
              {" · "}
              <Link
                as="button"
                inline
                disabledFocusable={busy}
                aria-label={words.twins.keepNamed(twin.others.join(", "), twin.name)}
                onClick={() => onMapping(withJoins(mapping, [twin], "apart"))}
              >
                {words.twins.keep}
              </Link>
            </div>
          ))}
          {twins.length > NAMES && <div>{words.preview.and(formats.quantity(twins.length - NAMES))}</div>}
          {twins.length > 1 && (
            <ButtonRow>
              <Button size="small" disabledFocusable={busy} onClick={() => onMapping(withJoins(mapping, twins))}>
                {words.twins.joinAll}
              </Button>
              <Button
                size="small"
                disabledFocusable={busy}
                onClick={() => onMapping(withJoins(mapping, twins, "apart"))}
              >
                {words.twins.keepAll}
              </Button>
            </ButtonRow>
          )}
        </section>
      )}
      <ToldRows told={outcome.told} />
      <RefusedRows prepared={prepared} refused={outcome.refused} />
      {refusal !== undefined && <Message intent="warning" text={refusal} />}
      {isUndecided && <Message intent="info" text={words.twins.undecided(formats.quantity(twins.length))} />}
      <ButtonRow>
        {takeIn && (
          <Button appearance="primary" disabledFocusable={busy || isUndecided} onClick={onWrite}>
            {takeInWords.write}
          </Button>
        )}
        {planned && (
          <Button appearance="primary" disabledFocusable={busy || isUndecided} onClick={onWrite}>
            {outcome.changes.length === 0
              ? words.match.keep
              : words.preview.write(formats.quantity(outcome.changes.length))}
          </Button>
        )}
        <Button disabledFocusable={busy} onClick={onBack}>
          {words.back}
        </Button>
      </ButtonRow>
    </Page>
  );
}

function TablePreview({ outcome, tables }: { readonly outcome: TableOutcome; readonly tables: TableSet }): ReactNode {
  const styles = useStyles();
  const formats = useFormats();
  const [open, setOpen] = useState(false);
  const { table, added, changed, same, without, disagreements } = outcome;
  const name = outcome.as === "count" ? words.match.counts : tableLabel(table);
  return (
    <section aria-label={name} className={styles.table}>
      <h2 className={styles.heading}>{name}</h2>
      <div>
        {words.preview.counts(formats.quantity(added.length), formats.quantity(changed.length), formats.quantity(same))}
      </div>
      {without > 0 && <div className={styles.note}>{words.preview.without(formats.quantity(without))}</div>}
      {disagreements.length > 0 && (
        <div className={styles.note}>{words.preview.disagree(formats.quantity(disagreements.length))}</div>
      )}
      {added.length + changed.length > 0 && (
        <Button
          appearance="subtle"
          size="small"
          className={styles.toggle}
          aria-expanded={open}
          onClick={() => setOpen(!open)}
        >
          {words.preview.samples(name)}
        </Button>
      )}
      {open && <PreviewRows name={name} outcome={outcome} tables={tables} />}
      {open && <Disagreements outcome={outcome} />}
    </section>
  );
}

/** Where rows of the file contradict each other. */
function Disagreements({ outcome: { table, disagreements } }: { readonly outcome: TableOutcome }): ReactNode {
  const styles = useStyles();
  const formats = useFormats();
  if (disagreements.length === 0) return null;
  return (
    <ul className={styles.rows}>
      {disagreements.slice(0, SHOWN).map(({ key, field, said, says, row }) => {
        const column = table.columns[field];
        const shown = (value: unknown): string => (column ? showValue(column, value, formats) : "");
        return (
          <li key={`${key} ${field} ${String(row.source.number)}`} className={styles.note}>
            {words.preview.disagreement(
              key,
              column?.header ?? field,
              formats.quantity(row.source.number),
              shown(said),
              shown(says),
            )}
          </li>
        );
      })}
    </ul>
  );
}

const SHOWN = 8;
const NAMES = 12;

const shortList = (names: readonly string[], more: string): string =>
  names.length <= NAMES ? names.join(", ") : `${names.slice(0, NAMES).join(", ")} ${words.preview.and(more)}`;

const useStyles = makeStyles({
  table: {
    display: "flex",
    flexDirection: "column",
    gap: "2px",
    borderBottom: `1px solid ${tokens.colorNeutralStroke3}`,
    paddingBottom: "8px",
  },
  heading: { ...typographyStyles.body1Strong, margin: 0 },
  note: { ...typographyStyles.caption1, color: tokens.colorNeutralForeground2 },
  toggle: { alignSelf: "flex-start", paddingLeft: 0 },
  rows: { ...typographyStyles.caption1, margin: 0, paddingLeft: "16px", overflowWrap: "anywhere" },
});
