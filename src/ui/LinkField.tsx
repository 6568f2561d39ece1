import { Combobox, Option } from "@fluentui/react-components";
import { useMemo, useState, type ReactNode } from "react";
import type { Choice } from "./choice";
import { PaneSelect } from "./PaneSelect";
import { searched } from "./search";
import { words } from "./words";

/** More than this is no longer a list that one looks through: it is searched instead. */
const LOOKED_THROUGH = 25;
/** As many matches as a person reads before typing one more letter. */
const SHOWN = 40;

/** Chooses a row of another table: from a short list, or by searching its key and name. The Field around it gives name and error. */
export function LinkField({
  text,
  onText,
  choices,
  required,
  ...field
}: {
  readonly text: string;
  readonly onText: (text: string) => void;
  readonly choices: readonly Choice[];
  readonly required: boolean;
}): ReactNode {
  // A key that is not in the table is shown all the same: the action says what is wrong with it.
  const known = text === "" || choices.some(({ key }) => key === text);
  if (choices.length > LOOKED_THROUGH) return <SearchField {...field} text={text} onText={onText} choices={choices} />;
  return (
    <PaneSelect {...field} value={text} onChange={(_event, { value }) => onText(value)}>
      {(text === "" || !required) && <option value="">{required ? words.choose : words.blank}</option>}
      {!known && <option>{text}</option>}
      {choices.map((choice) => (
        <option key={choice.key} value={choice.key}>
          {wordsOf(choice)}
        </option>
      ))}
    </PaneSelect>
  );
}

function SearchField({
  text,
  onText,
  choices,
  ...field
}: {
  readonly text: string;
  readonly onText: (text: string) => void;
  readonly choices: readonly Choice[];
}): ReactNode {
  const chosen = useMemo(() => choices.find(({ key }) => key === text), [choices, text]);
  const [typed, setTyped] = useState<string>();
  const matches = useMemo(() => searched(choices, typed ?? "", wordsOf), [choices, typed]);
  return (
    <Combobox
      {...field}
      freeform
      autoComplete="off"
      value={typed ?? (chosen ? wordsOf(chosen) : text)}
      selectedOptions={text === "" ? [] : [text]}
      onChange={(event) => {
        setTyped(event.target.value);
        // A code typed in full counts without being picked.
        onText(choices.find(({ key }) => key.toLowerCase() === event.target.value.trim().toLowerCase())?.key ?? "");
      }}
      onOptionSelect={(_event, { optionValue }) => {
        if (optionValue === undefined) return;
        setTyped(undefined);
        onText(optionValue);
      }}
    >
      {matches.slice(0, SHOWN).map((choice) => (
        <Option key={choice.key} value={choice.key} text={wordsOf(choice)}>
          {wordsOf(choice)}
        </Option>
      ))}
      {matches.length === 0 && (
        <Option key="none" disabled value="" text="">
          {words.nothingFits}
        </Option>
      )}
    </Combobox>
  );
}

const wordsOf = ({ key, label }: Choice): string => (label === undefined ? key : `${key} · ${label}`);
