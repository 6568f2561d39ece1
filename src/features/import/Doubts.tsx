import { Field, makeStyles, Radio, RadioGroup, typographyStyles } from "@fluentui/react-components";
import type { ReactNode } from "react";
import { Section } from "../../ui/Page";
import type { Doubt, Note } from "./doubts";
import type { Mapping } from "./mapping";
import type { Reading } from "./readSource";
import { words } from "./words";

/** What the file leaves open, each with its answers; and what was taken for granted. */
export function Doubts({
  doubts,
  notes,
  onMapping,
  onReading,
}: {
  readonly doubts: readonly Doubt[];
  readonly notes: readonly Note[];
  readonly onMapping: (mapping: Mapping) => void;
  readonly onReading: (reading: Reading) => void;
}): ReactNode {
  const styles = useStyles();
  return (
    <>
      {doubts.length > 0 && (
        <Section title={words.match.doubts}>
          {doubts.map(({ id, question, answers, chosen }) => (
            <Field key={id} label={question}>
              <RadioGroup
                value={String(chosen)}
                onChange={(_event, { value }) => {
                  const answer = answers[Number(value)];
                  if (answer?.mapping) onMapping(answer.mapping);
                  else if (answer?.reading) onReading(answer.reading);
                }}
              >
                {answers.map(({ label }, index) => (
                  <Radio key={label} value={String(index)} label={label} />
                ))}
              </RadioGroup>
            </Field>
          ))}
        </Section>
      )}
      {notes.length > 0 && (
        <Section title={words.match.notes}>
          <ul className={styles.notes}>
            {notes.map(({ text }) => (
              <li key={text}>{text}</li>
            ))}
          </ul>
        </Section>
      )}
    </>
  );
}

const useStyles = makeStyles({
  notes: { ...typographyStyles.caption1, margin: 0, paddingLeft: "16px" },
});
