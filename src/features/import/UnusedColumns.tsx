import { Field, makeStyles, typographyStyles } from "@fluentui/react-components";
import type { ReactNode } from "react";
import { PaneSelect } from "../../ui/PaneSelect";
import { Section } from "../../ui/Page";
import { withSource } from "./editMapping";
import type { ColumnProfile } from "./inspectColumns";
import type { Mapping } from "./mapping";
import type { Ground } from "./ground";
import { tableLabel } from "./wizard";
import { words } from "./words";

/** The columns of the file that fill nothing, each with a choice of the places that are still free. */
export function UnusedColumns({
  columns,
  mapping,
  ground,
  onChange,
}: {
  readonly columns: readonly ColumnProfile[];
  readonly mapping: Mapping;
  readonly ground: Ground;
  readonly onChange: (mapping: Mapping) => void;
}): ReactNode {
  const styles = useStyles();
  if (columns.length === 0 || mapping.tables.length === 0) return null;
  const places = mapping.tables.flatMap(({ table: name, fields, as }, index) => {
    const table = ground.targets.find((target) => target.name === name);
    if (!table || as === "count") return [];
    return Object.entries(table.columns).flatMap(([field, column]) =>
      column.kind === "formula" || fields[field]
        ? []
        : [{ index, field, label: words.match.place(tableLabel(table), column.header) }],
    );
  });
  return (
    <Section title={words.match.unused}>
      <p className={styles.hint}>{words.match.unusedHint}</p>
      {columns.map(({ header }) => (
        <Field key={header} label={words.match.placeFor(header)}>
          <PaneSelect
            value=""
            onChange={(_event, { value }) => {
              const place = places[Number(value)];
              if (value === "" || !place) return;
              onChange(withSource(mapping, place.index, place.field, { from: "columns", columns: [header] }, ground));
            }}
          >
            <option value="">{words.match.none}</option>
            {places.map(({ label }, index) => (
              <option key={label} value={String(index)}>
                {label}
              </option>
            ))}
          </PaneSelect>
        </Field>
      ))}
    </Section>
  );
}

const useStyles = makeStyles({ hint: { ...typographyStyles.caption1, margin: 0 } });
