import { Button, Field, makeStyles, Radio, RadioGroup } from "@fluentui/react-components";
import { useMemo, type ReactNode } from "react";
import type { AnyTable } from "../../tables/defineTable";
import { useFormats } from "../../ui/FormatsContext";
import { ButtonRow, Page, Section } from "../../ui/Page";
import { encodings } from "./decodeText";
import { delimiters } from "./delimitedText";
import { groups, OTHER } from "./groups";
import { likelyGroups } from "./proposal";
import type { Reading } from "./readSource";
import type { Found } from "./wizard";
import { PaneSelect } from "../../ui/PaneSelect";
import { useCellTable } from "./cellTable";
import { words } from "./words";
import { Message } from "../../ui/Message";

/** The second step: how the file was read, and its first rows. */
export function FoundStep({
  handed,
  source,
  refusal,
  busy,
  looks,
  locations,
  group,
  targets,
  onReading,
  onGroup,
  onNext,
  onBack,
}: Found & {
  readonly targets: readonly AnyTable[];
  readonly onGroup: (group: string) => void;
  readonly refusal?: string;
  readonly busy: boolean;
  readonly onReading: (reading: Reading) => void;
  readonly onNext: () => void;
  readonly onBack: () => void;
}): ReactNode {
  const styles = useStyles();
  const cells = useCellTable();
  const formats = useFormats();
  const { grid, reading, sheets, firstRows } = source;
  const [likely = OTHER.id] = useMemo(
    () => likelyGroups({ looks, targets, locations }),
    // The tables of a pane do not change while a file is imported.
    // eslint-disable-next-line react-hooks/exhaustive-deps
    [looks],
  );
  const change = (changed: Partial<Reading>): void => {
    // Cut another way, or on another sheet, another row may be the header: it is looked for again.
    const { headerRow: _, ...how } = reading;
    onReading({ ...how, ...changed });
  };
  return (
    <Page
      title={source.name}
      subtitle={`${words.steps.found} · ${words.found.found(formats.quantity(grid.rows.length), formats.quantity(grid.headers.length))}`}
    >
      {[...(refusal === undefined ? [] : [refusal]), ...source.warnings].map((sentence) => (
        <Message key={sentence} intent="warning" text={sentence} />
      ))}
      <Field label={words.found.what}>
        <RadioGroup value={group ?? likely} disabled={busy} onChange={(_event, { value }) => onGroup(value)}>
          {[...groups, OTHER].map(({ id, title }) => (
            <Radio key={id} value={id} label={id === likely ? words.found.likely(title) : title} />
          ))}
        </RadioGroup>
      </Field>
      <div className={styles.choices}>
        {sheets.length > 1 && (
          <Field label={words.found.sheet}>
            <PaneSelect
              value={reading.sheet}
              disabled={busy}
              onChange={(_event, { value }) => change({ sheet: value })}
            >
              {sheets.map((sheet) => (
                <option key={sheet}>{sheet}</option>
              ))}
            </PaneSelect>
          </Field>
        )}
        {reading.delimiter !== undefined && (
          <Field label={words.found.delimiter}>
            <PaneSelect
              value={reading.delimiter}
              disabled={busy}
              onChange={(_event, { value }) => {
                const delimiter = delimiters.find((known) => known === value);
                if (delimiter) change({ delimiter });
              }}
            >
              {delimiters.map((delimiter) => (
                <option key={delimiter} value={delimiter}>
                  {words.found.delimiters[delimiter]}
                </option>
              ))}
            </PaneSelect>
          </Field>
        )}
        {reading.encoding !== undefined && "bytes" in handed && (
          <Field label={words.found.encoding}>
            <PaneSelect
              value={reading.encoding}
              disabled={busy}
              onChange={(_event, { value }) => {
                const encoding = encodings.find((known) => known === value);
                if (encoding) change({ encoding });
              }}
            >
              {encodings.map((encoding) => (
                <option key={encoding}>{encoding}</option>
              ))}
            </PaneSelect>
          </Field>
        )}
        <Field label={words.found.header} className={styles.wide}>
          <PaneSelect
            value={String(reading.headerRow)}
            disabled={busy}
            onChange={(_event, { value }) => change({ headerRow: Number(value) })}
          >
            <option value="0">{words.found.noHeader}</option>
            {firstRows.map((cells, index) => (
              <option key={index} value={String(index + 1)}>
                {words.found.headerRow(String(index + 1), startOf(cells))}
              </option>
            ))}
          </PaneSelect>
        </Field>
      </div>
      <Section title={words.found.firstRows}>
        <div role="region" aria-label={words.found.firstRows} tabIndex={0} className={cells.scroll}>
          <table className={cells.table}>
            <thead>
              <tr>
                <th scope="col" className={cells.cell}>
                  {words.found.row}
                </th>
                {grid.headers.map((header) => (
                  <th key={header} scope="col" className={cells.cell}>
                    {header}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {grid.rows.slice(0, SHOWN).map((row) => (
                <tr key={row.number}>
                  <th scope="row" className={cells.cell}>
                    {row.number}
                  </th>
                  {grid.headers.map((header, index) => (
                    <td key={header} className={cells.cell}>
                      {String(row.cells[index] ?? "")}
                    </td>
                  ))}
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      </Section>
      <ButtonRow>
        <Button appearance="primary" disabledFocusable={busy} onClick={onNext}>
          {words.found.match}
        </Button>
        <Button disabledFocusable={busy} onClick={onBack}>
          {words.found.other}
        </Button>
      </ButtonRow>
    </Page>
  );
}

const SHOWN = 6;

/** Enough of a row to know it by. */
const startOf = (cells: readonly unknown[]): string => {
  const text = cells.map(String).join(", ");
  return text.length > 40 ? `${text.slice(0, 38)}…` : text;
};

const useStyles = makeStyles({
  choices: { display: "grid", gridTemplateColumns: "repeat(auto-fit, minmax(min(140px, 100%), 1fr))", gap: "12px" },
  wide: { gridColumn: "1 / -1" },
});
