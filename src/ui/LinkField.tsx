import { Combobox, Option } from "@fluentui/react-components";
import { Suspense, useMemo, useState, type ReactNode } from "react";
import { choiceCalled, type Choice } from "./choice";
import { tablesOf } from "./feature";
import { useFeatures } from "./FeaturesContext";
import { PaneSelect } from "./PaneSelect";
import { useAddRecord } from "./record/AddRecordContext";
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
  linksTo,
  ...field
}: {
  readonly text: string;
  readonly onText: (text: string) => void;
  readonly choices: readonly Choice[];
  readonly required: boolean;
  /** The name of the table; where its rows may be entered by hand, one can be added from here. */
  readonly linksTo?: string | undefined;
}): ReactNode {
  const addRecord = useAddRecord();
  const table = tablesOf(useFeatures()).find(({ name, record }) => addRecord && record && name === linksTo);
  // The dialog stays once it was opened: closed it gives the page back, taken away it would not.
  const [adding, setAdding] = useState<{ readonly typed: string; readonly open: boolean }>();
  const begin = (typed: string): void => setAdding({ typed, open: true });
  const close = (): void => setAdding({ typed: "", open: false });
  const add = table && { noun: table.record?.noun ?? "", begin };
  // A key that is not in the table is shown all the same: the action says what is wrong with it.
  const known = text === "" || choices.some(({ key }) => key === text);
  return (
    <>
      {choices.length > LOOKED_THROUGH ? (
        <SearchField {...field} text={text} onText={onText} choices={choices} add={add} />
      ) : (
        <PaneSelect
          {...field}
          value={text}
          onChange={(_event, { value }) => (value === ADD ? begin("") : onText(value))}
        >
          {(text === "" || !required) && <option value="">{required ? words.choose : words.blank}</option>}
          {!known && <option>{text}</option>}
          {choices.map((choice) => (
            <option key={choice.key} value={choice.key}>
              {wordsOf(choice)}
            </option>
          ))}
          {add && <option value={ADD}>{words.addTo(add.noun)}</option>}
        </PaneSelect>
      )}
      {table && addRecord && adding && (
        <Suspense>
          {addRecord({
            table,
            open: adding.open,
            filled: adding.typed === "" ? {} : { [table.key[0] ?? ""]: adding.typed },
            onAdded: (key) => {
              close();
              onText(key);
            },
            onClose: close,
          })}
        </Suspense>
      )}
    </>
  );
}

function SearchField({
  text,
  onText,
  choices,
  add,
  ...field
}: {
  readonly text: string;
  readonly onText: (text: string) => void;
  readonly choices: readonly Choice[];
  readonly add: { readonly noun: string; readonly begin: (typed: string) => void } | undefined;
}): ReactNode {
  const chosen = useMemo(() => choices.find(({ key }) => key === text), [choices, text]);
  const [typed, setTyped] = useState<string>();
  const matches = useMemo(() => searched(choices, typed ?? "", searchedWordsOf), [choices, typed]);
  const written = (typed ?? "").trim();
  return (
    <Combobox
      {...field}
      freeform
      autoComplete="off"
      value={typed ?? (chosen ? wordsOf(chosen) : text)}
      selectedOptions={text === "" ? [] : [text]}
      onChange={(event) => {
        setTyped(event.target.value);
        // A code typed or scanned in full counts without being picked.
        onText(choiceCalled(choices, event.target.value)?.key ?? "");
      }}
      onOptionSelect={(_event, { optionValue }) => {
        if (optionValue === undefined) return;
        setTyped(undefined);
        if (optionValue === ADD) add?.begin(written);
        else onText(optionValue);
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
      {add && (
        <Option key={ADD} value={ADD} text={written}>
          {written === "" ? words.addTo(add.noun) : words.addNamed(add.noun, written)}
        </Option>
      )}
    </Combobox>
  );
}

/** No row has this key: keys are trimmed. */
const ADD = " add ";

const wordsOf = ({ key, label }: Choice): string => (label === undefined ? key : `${key} · ${label}`);

const searchedWordsOf = (choice: Choice): string => [wordsOf(choice), ...(choice.codes ?? [])].join(" ");
