import { Button, Field, Select } from "@fluentui/react-components";
import { useState, type ReactNode } from "react";
import type { AnyTable } from "../../tables/defineTable";
import { useFormats } from "../../ui/FormatsContext";
import { Section } from "../../ui/Page";
import { withOnlyWhere, withSource, type MappingGround } from "./editMapping";
import { FieldMatch } from "./FieldMatch";
import type { Mapping, TableMapping } from "./mapping";
import type { Gap } from "./mappingGaps";
import { tableLabel } from "./wizard";
import { words } from "./words";

/** One table's part of the mapping: what it needs and has, the rest on demand. */
export function TableMatch({
  table,
  mapping,
  mapped,
  ground,
  gaps,
  onChange,
}: {
  readonly table: AnyTable;
  readonly mapping: Mapping;
  readonly mapped: TableMapping;
  readonly ground: MappingGround;
  readonly gaps: readonly Gap[];
  readonly onChange: (mapping: Mapping) => void;
}): ReactNode {
  const formats = useFormats();
  const [all, setAll] = useState(false);
  const columns = Object.entries(table.columns).filter(([, column]) => column.kind !== "formula");
  // What the user clears stays in sight until he leaves.
  const [begun] = useState(() => new Set(Object.keys(mapped.fields)));
  const isNeeded = (field: string): boolean =>
    begun.has(field) || field in mapped.fields || table.key.includes(field) || table.columns[field]?.required === true;
  const hidden = columns.filter(([field]) => !isNeeded(field));
  const shown = all ? columns : columns.filter(([field]) => isNeeded(field));

  return (
    <Section title={tableLabel(table)}>
      {shown.map(([field, column]) => (
        <FieldMatch
          key={field}
          column={column}
          source={mapped.fields[field]}
          looks={ground.looks}
          mapping={mapping}
          gap={gaps.find((gap) => gap.field === field)}
          onChange={(source) => onChange(withSource(mapping, table.name, field, source, ground))}
        />
      ))}
      {hidden.length > 0 && (
        <Button appearance="subtle" size="small" aria-expanded={all} onClick={() => setAll(!all)}>
          {all ? words.match.fewer : words.match.more(formats.quantity(hidden.length))}
        </Button>
      )}
      <Field label={words.match.rows}>
        <Select
          value={mapped.onlyWhere}
          onChange={(_event, { value }) => onChange(withOnlyWhere(mapping, table.name, value, ground))}
        >
          <option value="">{words.match.everyRow}</option>
          {ground.looks.map(({ header }) => (
            <option key={header} value={header}>
              {words.match.onlyWhere(header)}
            </option>
          ))}
        </Select>
      </Field>
    </Section>
  );
}
