import { Checkbox, Field, Input, Textarea, type FieldProps, type InputProps } from "@fluentui/react-components";
import { useId, type ReactNode } from "react";
import type { Column } from "../tables/column";
import type { Choice } from "./choice";
import { LinkField } from "./LinkField";
import { PaneSelect } from "./PaneSelect";
import { words } from "./words";

/** One field of a form, made from the declaration of its column. */
export function ColumnField({
  column,
  text,
  onText,
  error,
  choices = [],
  label = column.header,
  hint = column.help,
}: {
  readonly column: Column;
  readonly text: string;
  readonly onText: (text: string) => void;
  readonly error?: string | undefined;
  /** What a link may lead to, or what a list suggests. */
  readonly choices?: readonly Choice[];
  readonly label?: string;
  readonly hint?: string;
}): ReactNode {
  const listId = useId();
  const { required } = column;
  const field: FieldProps = {
    label,
    required,
    // The error takes the help's place: in a narrow pane one of them is read, not both.
    ...(error === undefined ? { hint } : { validationMessage: error, validationState: "error" as const }),
  };
  const input: InputProps = { value: text, onChange: (_event, { value }) => onText(value), required };

  switch (column.field) {
    case "checkbox":
      return (
        <Field {...(error === undefined ? { hint } : { validationMessage: error })}>
          <Checkbox
            label={label}
            checked={text === "Yes"}
            onChange={(_event, { checked }) => onText(checked === true ? "Yes" : "No")}
          />
        </Field>
      );
    case "select":
      return (
        <Field {...field}>
          <PaneSelect value={text} onChange={(_event, { value }) => onText(value)}>
            {(text === "" || !required) && <option value="">{required ? words.choose : words.blank}</option>}
            {column.choices?.map((word) => (
              <option key={word}>{word}</option>
            ))}
          </PaneSelect>
        </Field>
      );
    case "search":
      return (
        <Field {...field}>
          <LinkField text={text} onText={onText} choices={choices} required={required} linksTo={column.linksTo} />
        </Field>
      );
    case "suggest":
      return (
        <Field {...field}>
          <Input {...input} list={listId} />
          <datalist id={listId}>
            {choices.map(({ key }) => (
              <option key={key} value={key} />
            ))}
          </datalist>
        </Field>
      );
    case "date":
      return (
        <Field {...field}>
          <Input {...input} type="date" />
        </Field>
      );
    case "datetime":
      return (
        <Field {...field}>
          <Input {...input} type="datetime-local" />
        </Field>
      );
    case "time":
      return (
        <Field {...field}>
          <Input {...input} type="time" />
        </Field>
      );
    case "number":
      return (
        <Field {...field}>
          <Input {...input} inputMode="decimal" autoComplete="off" />
        </Field>
      );
    case "paragraph":
      return (
        <Field {...field}>
          <Textarea
            value={text}
            onChange={(_event, { value }) => onText(value)}
            required={required}
            resize="vertical"
            rows={5}
          />
        </Field>
      );
    case "text":
      return (
        <Field {...field}>
          <Input {...input} autoComplete="off" />
        </Field>
      );
  }
}
