import { Checkbox, Field, Input, makeStyles, tokens } from "@fluentui/react-components";
import { useState, type ReactNode } from "react";
import { Expected, type Column } from "../../tables/column";
import { ColumnField } from "../../ui/ColumnField";
import { describeSource } from "./describeSource";
import type { ColumnProfile } from "./inspectColumns";
import type { FieldSource, Mapping } from "./mapping";
import type { Gap } from "./mappingGaps";
import { PaneSelect } from "../../ui/PaneSelect";
import { words } from "./words";
import { isNeeded } from "./isNeeded";

/** Where one column of a table comes from. */
export function FieldMatch({
  id,
  column,
  source,
  looks,
  mapping,
  gap,
  onChange,
}: {
  readonly id: string;
  readonly column: Column;
  readonly source: FieldSource | undefined;
  readonly looks: readonly ColumnProfile[];
  readonly mapping: Mapping;
  readonly gap: Gap | undefined;
  readonly onChange: (source: FieldSource | undefined) => void;
}): ReactNode {
  const styles = useStyles();
  const { header } = column;
  // What the product makes of several columns stays on offer when another was tried.
  const [proposed] = useState(source);
  const look = source?.from === "columns" ? looks.find((one) => one.header === source.columns[0]) : undefined;
  const examples = look?.examples.slice(0, 3).map(shorten).join(" · ") ?? "";
  const hint = examples === "" ? column.help : words.match.examples(examples);

  return (
    <div id={id} className={styles.field}>
      <Field
        label={header}
        required={isNeeded(column)}
        {...(gap
          ? { validationMessage: gap.message, validationState: gap.stops ? ("error" as const) : ("warning" as const) }
          : { hint })}
      >
        <PaneSelect
          value={choiceOf(source)}
          onChange={(_event, { value }) => onChange(sourceOf(value, column, looks, proposed))}
        >
          <option value="">{words.match.none}</option>
          {looks.map((one) => (
            <option key={one.header} value={`column ${one.header}`}>
              {one.header}
            </option>
          ))}
          {proposed && isMade(proposed) && <option value={proposed.from}>{describeSource(proposed)}</option>}
          {column.kind === "day" && proposed?.from !== "today" && (
            <option value="today">{describeSource({ from: "today" })}</option>
          )}
          <option value="fixed">{words.match.fixed}</option>
          {isCounted(column) &&
            looks
              .filter((one) => one.distinct < one.filled || choiceOf(source) === `number ${one.header}`)
              .map((one) => (
                <option key={one.header} value={`number ${one.header}`}>
                  {words.match.number(one.header)}
                </option>
              ))}
          {isWorded(column) && <option value="pattern">{words.match.pattern}</option>}
        </PaneSelect>
      </Field>
      {source?.from === "fixed" && (
        <div className={styles.inner}>
          <ColumnField
            column={column}
            label={words.match.fixedValue(header)}
            hint=""
            text={source.text}
            onText={(text) => onChange({ from: "fixed", text })}
          />
        </div>
      )}
      {source?.from === "pattern" && (
        <Field className={styles.inner} label={words.match.patternLabel(header)} hint={words.match.patternHint}>
          <Input
            value={source.pattern}
            onChange={(_event, { value }) => onChange({ from: "pattern", pattern: value })}
          />
        </Field>
      )}
      {source?.from === "columns" && takesMinus(column) && (
        <Checkbox
          className={styles.inner}
          label={words.match.negated}
          checked={source.negated === true}
          onChange={(_event, { checked }) =>
            onChange({ from: "columns", columns: source.columns, ...(checked === true && { negated: true }) })
          }
        />
      )}
      {source?.from === "columns" && leavesBlanks(source.columns[0], looks, mapping) && (
        <Field className={styles.inner} label={words.match.orElse(header)}>
          <PaneSelect
            value={source.columns[1] ?? ""}
            onChange={(_event, { value }) => {
              const first = source.columns.slice(0, 1);
              onChange({ ...source, columns: value === "" ? first : [...first, value] });
            }}
          >
            <option value="">{words.match.none}</option>
            {looks
              .filter((one) => one.header !== source.columns[0])
              .map((one) => (
                <option key={one.header}>{one.header}</option>
              ))}
          </PaneSelect>
        </Field>
      )}
    </div>
  );
}

const isCounted = (column: Column): boolean => column.kind === "count" || column.kind === "quantity";
/** True for a quantity or amount that may be negative, such as what a movement takes. */
const takesMinus = (column: Column): boolean =>
  (column.kind === "quantity" || column.kind === "money") && !(column.fromCell(-1) instanceof Expected);
const isWorded = (column: Column): boolean => column.kind === "text" || column.kind === "link";

/** True for what is no column, text or pattern of the user's. */
const isMade = ({ from }: FieldSource): boolean => !["columns", "fixed", "number", "pattern"].includes(from);

/** The option that stands for a source. */
function choiceOf(source: FieldSource | undefined): string {
  switch (source?.from) {
    case "columns":
      return `column ${source.columns[0] ?? ""}`;
    case "number":
      return `number ${source.within}`;
    default:
      return source?.from ?? "";
  }
}

function sourceOf(
  choice: string,
  column: Column,
  looks: readonly ColumnProfile[],
  proposed: FieldSource | undefined,
): FieldSource | undefined {
  if (choice === proposed?.from && isMade(proposed)) return proposed;
  if (choice === "today" || choice === "next") return { from: choice };
  if (choice === "fixed") return { from: "fixed", text: column.kind === "flag" ? "No" : "" };
  if (choice === "pattern") return { from: "pattern", pattern: `{${looks[0]?.header ?? ""}}-{#}` };
  const [kind] = choice.split(" ", 1);
  const header = choice.slice((kind?.length ?? 0) + 1);
  if (kind === "number") return { from: "number", within: header };
  return kind === "column" ? { from: "columns", columns: [header] } : undefined;
}

/** True where the column has blank cells, or words that count as blank. */
function leavesBlanks(header: string | undefined, looks: readonly ColumnProfile[], mapping: Mapping): boolean {
  const look = looks.find((one) => one.header === header);
  const rows = Math.max(0, ...looks.map(({ filled }) => filled));
  return look !== undefined && (look.filled < rows || (mapping.columns[look.header]?.blanks.length ?? 0) > 0);
}

const shorten = (text: string): string => (text.length > 24 ? `${text.slice(0, 22)}…` : text);

const useStyles = makeStyles({
  field: { display: "flex", flexDirection: "column", gap: "4px" },
  inner: { marginLeft: "12px", paddingLeft: "8px", borderLeft: `2px solid ${tokens.colorNeutralStroke2}` },
});
