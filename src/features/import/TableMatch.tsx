import { Button, Field, makeStyles, tokens, typographyStyles } from "@fluentui/react-components";
import { useState, type ReactNode } from "react";
import type { AnyTable } from "../../tables/defineTable";
import { useFormats } from "../../ui/FormatsContext";
import { Section } from "../../ui/Page";
import { describeSource } from "./describeSource";
import { withOnlyWhere, withSource } from "./editMapping";
import { FieldMatch } from "./FieldMatch";
import type { Mapping, TableMapping } from "./mapping";
import type { Gap } from "./mappingGaps";
import type { Ground } from "./ground";
import { PaneSelect } from "../../ui/PaneSelect";
import { fieldId, tableLabel } from "./wizard";
import { words } from "./words";
import { isNeeded } from "./isNeeded";

interface TablePart {
  readonly table: AnyTable;
  readonly mapping: Mapping;
  readonly mapped: TableMapping;
  /** Its place in the mapping: a table may be filled twice, as moves and as counts. */
  readonly index: number;
  readonly ground: Ground;
  readonly gaps: readonly Gap[];
  readonly onChange: (mapping: Mapping) => void;
}

/** One table's part of the mapping: told in a line where it needs nothing from the user, and shown when he asks. */
export function TableMatch(part: TablePart): ReactNode {
  const styles = useStyles();
  const { table, mapped, gaps } = part;
  const [wanted, setWanted] = useState(gaps.length > 0);
  const open = wanted || gaps.length > 0;
  const name = mapped.as === "count" ? words.match.counts : tableLabel(table);
  const toggle = open ? words.match.hide : words.match.change;
  return (
    <Section
      title={name}
      actions={
        gaps.length === 0 && (
          <Button
            appearance="subtle"
            size="small"
            aria-expanded={open}
            aria-label={`${toggle} ${name}`}
            onClick={() => setWanted(!open)}
          >
            {toggle}
          </Button>
        )
      }
    >
      {open ? (
        <TableColumns {...part} />
      ) : (
        <ul className={styles.given}>
          {Object.entries(table.columns).flatMap(([field, { header }]) => {
            const source = mapped.fields[field];
            return source ? [<li key={field}>{words.match.given(header, describeSource(source))}</li>] : [];
          })}
          {mapped.onlyWhere !== "" && <li>{words.match.onlyWhere(mapped.onlyWhere)}</li>}
        </ul>
      )}
    </Section>
  );
}

/** What the table needs and has, the rest on demand. */
function TableColumns({ table, mapping, mapped, index, ground, gaps, onChange }: TablePart): ReactNode {
  const formats = useFormats();
  const [all, setAll] = useState(false);
  // What the user clears stays in sight until he leaves.
  const [begun] = useState(() => new Set(Object.keys(mapped.fields)));
  const isShown = (field: string): boolean =>
    mapped.as === "count" ||
    begun.has(field) ||
    field in mapped.fields ||
    table.key.includes(field) ||
    isNeeded(table.columns[field] ?? { required: false });
  const columns = Object.entries(table.columns).filter(
    ([field, column]) => column.kind !== "formula" && (mapped.as !== "count" || countFields.includes(field)),
  );
  const rest = columns.filter(([field]) => !isShown(field)).length;
  const shown = all ? columns : columns.filter(([field]) => isShown(field));
  return (
    <>
      {shown.map(([field, column]) => (
        <FieldMatch
          key={field}
          id={fieldId(table, field)}
          column={column}
          source={mapped.fields[field]}
          looks={ground.looks}
          mapping={mapping}
          gap={gaps.find((gap) => gap.field === field)}
          onChange={(source) => onChange(withSource(mapping, index, field, source, ground))}
        />
      ))}
      {rest > 0 && (
        <Button appearance="subtle" size="small" aria-expanded={all} onClick={() => setAll(!all)}>
          {all ? words.match.fewer : words.match.more(formats.quantity(rest))}
        </Button>
      )}
      <Field id={fieldId(table, "")} label={words.match.rows}>
        <PaneSelect
          value={mapped.onlyWhere}
          onChange={(_event, { value }) => onChange(withOnlyWhere(mapping, index, value, ground))}
        >
          <option value="">{words.match.everyRow}</option>
          {ground.looks.map(({ header }) => (
            <option key={header} value={header}>
              {words.match.onlyWhere(header)}
            </option>
          ))}
        </PaneSelect>
      </Field>
    </>
  );
}

const countFields = ["date", "item", "location", "quantity"];

const useStyles = makeStyles({
  given: {
    ...typographyStyles.caption1,
    margin: 0,
    padding: 0,
    listStyleType: "none",
    color: tokens.colorNeutralForeground2,
    overflowWrap: "anywhere",
  },
});
