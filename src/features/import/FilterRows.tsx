import { Checkbox, Field, makeStyles } from "@fluentui/react-components";
import { useMemo, type ReactNode } from "react";
import { PaneSelect } from "../../ui/PaneSelect";
import { Section } from "../../ui/Page";
import { withFilter } from "./editMapping";
import type { ColumnProfile } from "./inspectColumns";
import type { Mapping } from "./mapping";
import { plainName } from "./sourceCell";
import type { SourceGrid } from "./sourceGrid";
import { words } from "./words";

/** A column of more values than this is no state to choose rows by. */
const MOST_VALUES = 40;

/** Lets only those rows in that hold one of some values, such as the open orders. */
export function FilterRows({
  grid,
  looks,
  mapping,
  onChange,
}: {
  readonly grid: SourceGrid;
  readonly looks: readonly ColumnProfile[];
  readonly mapping: Mapping;
  readonly onChange: (mapping: Mapping) => void;
}): ReactNode {
  const styles = useStyles();
  const column = mapping.filter?.column ?? "";
  const values = useMemo(() => valuesIn(grid, column), [grid, column]);
  const chosen = mapping.filter?.values ?? [];
  const candidates = looks.filter(
    ({ header, distinct }) => header === column || (distinct > 1 && distinct <= MOST_VALUES),
  );
  if (candidates.length === 0) return null;
  return (
    <Section title={words.filter.title}>
      <Field label={words.filter.column}>
        <PaneSelect
          value={column}
          onChange={(_event, { value }) =>
            onChange(
              withFilter(
                mapping,
                value === "" ? undefined : { column: value, values: valuesIn(grid, value).map(([text]) => text) },
              ),
            )
          }
        >
          <option value="">{words.match.everyRow}</option>
          {candidates.map(({ header }) => (
            <option key={header} value={header}>
              {words.filter.by(header)}
            </option>
          ))}
        </PaneSelect>
      </Field>
      {column !== "" && (
        <fieldset className={styles.values} aria-label={words.filter.values(column)}>
          {values.map(([text, count]) => (
            <Checkbox
              key={text}
              label={words.filter.value(text, count)}
              checked={chosen.includes(text)}
              onChange={(_event, { checked }) =>
                onChange(
                  withFilter(mapping, {
                    column,
                    values: checked === true ? [...chosen, text] : chosen.filter((other) => other !== text),
                  }),
                )
              }
            />
          ))}
        </fieldset>
      )}
    </Section>
  );
}

/** The values of a column with how often each is there, in the file's order; blanks are one of them. */
function valuesIn({ headers, rows }: SourceGrid, column: string): readonly (readonly [text: string, count: number])[] {
  const index = headers.indexOf(column);
  if (index < 0) return [];
  const counts = new Map<string, { text: string; count: number }>();
  for (const { cells } of rows) {
    const text = String(cells[index] ?? "").trim();
    const known = counts.get(plainName(text));
    if (known) known.count++;
    else counts.set(plainName(text), { text, count: 1 });
  }
  return [...counts.values()].map(({ text, count }) => [text, count] as const);
}

const useStyles = makeStyles({
  values: {
    display: "grid",
    gridTemplateColumns: "repeat(auto-fill, minmax(128px, 1fr))",
    margin: 0,
    padding: 0,
    border: "none",
  },
});
