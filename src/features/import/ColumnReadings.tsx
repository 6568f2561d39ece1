import { Checkbox, Field, makeStyles, typographyStyles } from "@fluentui/react-components";
import type { ReactNode } from "react";
import { useFormats } from "../../ui/FormatsContext";
import { Section } from "../../ui/Page";
import { withReading } from "./editMapping";
import type { ColumnProfile } from "./inspectColumns";
import type { ColumnReading, Mapping } from "./mapping";
import { PaneSelect } from "../../ui/PaneSelect";
import { words } from "./words";

/** For columns that leave something open: which texts count as blank, and how dates and decimals are written. */
export function ColumnReadings({
  mapping,
  looks,
  onChange,
}: {
  readonly mapping: Mapping;
  readonly looks: readonly ColumnProfile[];
  readonly onChange: (mapping: Mapping) => void;
}): ReactNode {
  const open = looks.flatMap((look) => {
    const reading = mapping.columns[look.header];
    return reading && (look.strangers.length > 0 || look.doubts.length > 0) ? [{ look, reading }] : [];
  });
  if (open.length === 0) return null;
  return (
    <Section title={words.match.readings}>
      {open.map(({ look, reading }) => (
        <ColumnReadingChoice
          key={look.header}
          look={look}
          reading={reading}
          onChange={(changed) => onChange(withReading(mapping, look.header, changed))}
        />
      ))}
    </Section>
  );
}

function ColumnReadingChoice({
  look,
  reading,
  onChange,
}: {
  readonly look: ColumnProfile;
  readonly reading: ColumnReading;
  readonly onChange: (reading: ColumnReading) => void;
}): ReactNode {
  const styles = useStyles();
  const formats = useFormats();
  const shown = look.strangers.slice(0, SHOWN);
  const rest = look.strangers.slice(SHOWN).reduce((sum, { count }) => sum + count, 0);
  return (
    <fieldset className={styles.column}>
      <legend className={styles.legend}>{look.header}</legend>
      {look.doubts.map((doubt) => (
        <p key={doubt} className={styles.doubt}>
          {doubt}
        </p>
      ))}
      {(look.kind === "day" || look.kind === "moment") && (
        <Field label={words.match.dateOrder}>
          <PaneSelect
            value={reading.dateOrder}
            onChange={(_event, { value }) => {
              const dateOrder = dateOrders.find((order) => order === value);
              if (dateOrder) onChange({ ...reading, dateOrder });
            }}
          >
            {dateOrders.map((order) => (
              <option key={order} value={order}>
                {words.match.dateOrders[order]}
              </option>
            ))}
          </PaneSelect>
        </Field>
      )}
      {look.kind === "number" && (
        <Field label={words.match.decimal}>
          <PaneSelect
            value={reading.decimal}
            onChange={(_event, { value }) => onChange({ ...reading, decimal: value === "," ? "," : "." })}
          >
            <option value=".">{words.match.decimals["."]}</option>
            <option value=",">{words.match.decimals[","]}</option>
          </PaneSelect>
        </Field>
      )}
      {shown.length > 0 && (
        <div role="group" aria-label={`${look.header}: ${words.match.blankWhere}`}>
          {words.match.blankWhere}
          {shown.map(({ shape, example, count }) => (
            <div key={shape}>
              <Checkbox
                label={words.match.stranger(example, formats.quantity(count))}
                checked={reading.blanks.includes(shape)}
                onChange={(_event, { checked }) => {
                  const others = reading.blanks.filter((blank) => blank !== shape);
                  onChange({ ...reading, blanks: checked === true ? [...others, shape] : others });
                }}
              />
            </div>
          ))}
          {rest > 0 && <p className={styles.doubt}>{words.match.others(formats.quantity(rest))}</p>}
        </div>
      )}
    </fieldset>
  );
}

const SHOWN = 8;
const dateOrders = ["dmy", "mdy", "ymd"] as const;

const useStyles = makeStyles({
  column: { display: "flex", flexDirection: "column", gap: "4px", margin: 0, padding: 0, border: "none" },
  legend: { ...typographyStyles.body1Strong, padding: 0 },
  doubt: { ...typographyStyles.caption1, margin: 0 },
});
