import { Checkbox, makeStyles, typographyStyles } from "@fluentui/react-components";
import type { ReactNode } from "react";
import { useFormats } from "../../ui/FormatsContext";
import { Section } from "../../ui/Page";
import { withReading } from "./editMapping";
import type { ColumnProfile } from "./inspectColumns";
import type { ColumnReading, Mapping } from "./mapping";
import { words } from "./words";

/** Texts that stand between dates or numbers: which of them count as blank. */
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
    return reading && look.strangers.length > 0 ? [{ look, reading }] : [];
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
      {shown.length > 0 && (
        <div role="group" aria-label={`${look.header}: ${words.match.blankWhere}`}>
          {words.match.blankWhere}
          {shown.map(({ text, count }) => (
            <div key={text}>
              <Checkbox
                label={words.match.stranger(text, formats.quantity(count))}
                checked={reading.blanks.includes(text.toLowerCase())}
                onChange={(_event, { checked }) => {
                  const others = reading.blanks.filter((blank) => blank !== text.toLowerCase());
                  onChange({ ...reading, blanks: checked === true ? [...others, text.toLowerCase()] : others });
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

const useStyles = makeStyles({
  column: { display: "flex", flexDirection: "column", gap: "4px", margin: 0, padding: 0, border: "none" },
  legend: { ...typographyStyles.body1Strong, padding: 0 },
  doubt: { ...typographyStyles.caption1, margin: 0 },
});
