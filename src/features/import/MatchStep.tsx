import {
  Button,
  Checkbox,
  Field,
  Input,
  Link,
  makeStyles,
  MessageBar,
  MessageBarActions,
  MessageBarBody,
  tokens,
} from "@fluentui/react-components";
import type { ReactNode } from "react";
import type { AnyTable } from "../../tables/defineTable";
import { ButtonRow, Page, Section } from "../../ui/Page";
import { ColumnReadings } from "./ColumnReadings";
import { Doubts } from "./Doubts";
import { doubtsOf, notesOf } from "./doubts";
import { tablesOfGroup } from "./groups";
import { unusedColumns } from "./proposal";
import { FilterRows } from "./FilterRows";
import type { Reading } from "./readSource";
import { UnusedColumns } from "./UnusedColumns";
import { withTableChosen } from "./editMapping";
import type { Mapping } from "./mapping";
import { mappingGaps, type Gap } from "./mappingGaps";
import { takeInTarget } from "./takeIn/planTakeIn";
import { TakeInChoice } from "./takeIn/TakeInChoice";
import { words as takeInWords } from "./takeIn/words";
import { TableMatch } from "./TableMatch";
import { fieldId, tableLabel, type Found, type Matched } from "./wizard";
import { words } from "./words";
import { Message } from "../../ui/Message";

/** The third step: which columns of the file fill which columns of which tables. */
export function MatchStep({
  handed,
  source,
  looks,
  mapping,
  recognised,
  takesIn,
  keep,
  keepAs,
  refusal,
  targets,
  canKeep,
  busy,
  onChange,
  locations,
  currency,
  onAgain,
  onReading,
  onNext,
  onBack,
}: Found &
  Matched & {
    readonly refusal?: string;
    readonly targets: readonly AnyTable[];
    readonly canKeep: boolean;
    readonly busy: boolean;
    readonly onChange: (changed: Partial<Pick<Matched, "mapping" | "takesIn" | "keep" | "keepAs">>) => void;
    readonly onAgain: () => void;
    readonly onReading: (reading: Reading) => void;
    readonly onNext: () => void;
    readonly onBack: () => void;
  }): ReactNode {
  const styles = useStyles();
  const ground = { looks, targets, locations };
  const offered = tablesOfGroup(mapping.group, targets);
  const unused = unusedColumns(looks, mapping);
  const gaps = mappingGaps(mapping, source.grid.headers, targets);
  const stops = mapping.tables.length === 0 || gaps.some((gap) => gap.stops) || (keep && keepAs.trim() === "");
  const change = (next: Mapping): void => onChange({ mapping: next });
  const isList = "list" in handed;
  const becomes = isList ? takeInTarget(mapping, targets) : undefined;
  const isTakenIn = becomes !== undefined && takesIn === true;

  return (
    <Page title={source.name} subtitle={words.steps.match}>
      <MessageBar layout="multiline">
        <MessageBarBody>
          {recognised === undefined ? words.match.proposed : words.match.kept(recognised)}
        </MessageBarBody>
        {recognised !== undefined && (
          <MessageBarActions>
            <Button onClick={onAgain}>{words.match.again}</Button>
          </MessageBarActions>
        )}
      </MessageBar>
      {becomes && (
        <TakeInChoice table={becomes} chosen={isTakenIn} onChoose={(chosen) => onChange({ takesIn: chosen })} />
      )}
      <fieldset className={styles.tables}>
        <legend className={styles.legend}>{words.match.fills}</legend>
        {offered.map((table) => (
          <Checkbox
            key={table.name}
            label={tableLabel(table)}
            checked={mapping.tables.some((mapped) => mapped.table === table.name)}
            onChange={(_event, { checked }) => change(withTableChosen(mapping, table, checked === true, ground))}
          />
        ))}
      </fieldset>
      {mapping.tables.length === 0 && (
        <MessageBar intent="warning">
          <MessageBarBody>{words.match.nothing}</MessageBarBody>
        </MessageBar>
      )}
      <OpenGaps gaps={gaps} />
      <Doubts
        doubts={doubtsOf(source, looks, mapping, targets, currency)}
        notes={notesOf(source, looks, mapping, targets)}
        onMapping={change}
        onReading={onReading}
      />
      <UnusedColumns columns={unused} mapping={mapping} ground={ground} onChange={change} />
      {mapping.tables.map((mapped, index) => {
        const table = targets.find(({ name }) => name === mapped.table);
        return (
          table && (
            <TableMatch
              key={`${table.name} ${String(index)}`}
              table={table}
              index={index}
              mapping={mapping}
              mapped={mapped}
              ground={ground}
              gaps={gaps.filter((gap) => gap.table === table)}
              onChange={change}
            />
          )
        );
      })}
      <FilterRows grid={source.grid} looks={looks} mapping={mapping} onChange={change} />
      <ColumnReadings mapping={mapping} looks={looks} onChange={change} />
      {canKeep && !isTakenIn && (
        <Section title={words.match.keep}>
          <Checkbox
            label={isList ? takeInWords.keep : words.match.keep}
            checked={keep}
            onChange={(_event, { checked }) => onChange({ keep: checked === true })}
          />
          {keep && (
            <Field label={words.match.keepAs} hint={words.match.keepAsHint} required>
              <Input value={keepAs} onChange={(_event, { value }) => onChange({ keepAs: value })} />
            </Field>
          )}
        </Section>
      )}
      {refusal !== undefined && <Message text={refusal} />}
      <ButtonRow>
        <Button appearance="primary" disabledFocusable={busy || stops} onClick={onNext}>
          {words.match.check}
        </Button>
        <Button disabledFocusable={busy} onClick={onBack}>
          {words.back}
        </Button>
      </ButtonRow>
    </Page>
  );
}

/** What is left to the user, each a step to its place. */
function OpenGaps({ gaps }: { readonly gaps: readonly Gap[] }): ReactNode {
  const styles = useStyles();
  if (gaps.length === 0) return null;
  return (
    <div className={styles.gaps}>
      {words.match.open}
      <ul className={styles.list}>
        {gaps.map(({ table, field, message }) => (
          <li key={`${table.name} ${field}`}>
            <Link
              inline
              onClick={() => {
                const place = document.getElementById(fieldId(table, field));
                place?.scrollIntoView({ block: "center" });
                place?.querySelector("select")?.focus();
              }}
            >
              {words.match.gap(tableLabel(table), table.columns[field]?.header ?? message)}
            </Link>
          </li>
        ))}
      </ul>
    </div>
  );
}

const useStyles = makeStyles({
  tables: {
    display: "grid",
    gridTemplateColumns: "repeat(auto-fill, minmax(128px, 1fr))",
    margin: 0,
    padding: 0,
    border: "none",
  },
  gaps: {
    padding: "8px 12px",
    borderLeft: `3px solid ${tokens.colorStatusWarningBorder1}`,
    backgroundColor: tokens.colorNeutralBackground2,
  },
  list: { margin: 0, paddingLeft: "16px" },
  legend: { fontWeight: 600, padding: 0 },
});
