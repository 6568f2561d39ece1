import { Button, makeStyles, MessageBar, MessageBarBody } from "@fluentui/react-components";
import { useRef, type ReactNode } from "react";
import type { Columns, RowOf } from "../tables/defineTable";
import type { Choice } from "./choice";
import { ColumnField } from "./ColumnField";
import { readTexts, textsOf, type Filled, type Texts } from "./draft";
import { useFormats } from "./FormatsContext";
import { useKept } from "./Kept";
import { ButtonRow } from "./Page";
import { words } from "./words";

/** What a form hands over on submit: the row, and `written` to call once it stands in the workbook. */
export type Submit<C extends Columns> = (row: Filled<C>, written: () => void) => void;

/**
 * A form made from columns: labels, help, how each field is filled and what is wrong with it come from their declaration.
 * What is typed stays until it was written.
 */
export function Form<const C extends Columns>({
  name,
  columns,
  initial = {},
  choices = {},
  submit,
  busy = false,
  refusal,
  onSubmit,
  onCancel,
}: {
  /** The form's own name on its page; what is typed is kept under it. */
  readonly name: string;
  readonly columns: C;
  readonly initial?: Partial<RowOf<C>>;
  /** For links and lists, by field. */
  readonly choices?: Readonly<Record<string, readonly Choice[]>>;
  /** What the button says. */
  readonly submit: string;
  readonly busy?: boolean;
  /** Why what was submitted was refused. */
  readonly refusal?: string | undefined;
  readonly onSubmit: Submit<C>;
  readonly onCancel?: () => void;
}): ReactNode {
  const styles = useStyles();
  const formats = useFormats();
  const form = useRef<HTMLFormElement>(null);
  const [draft, keep, forget] = useKept<{ readonly texts: Texts; readonly errors: Texts }>(name, {
    texts: textsOf(columns, initial, formats),
    errors: {},
  });

  const submitTexts = (): void => {
    const read = readTexts(columns, draft.texts, formats.style);
    keep({ texts: draft.texts, errors: read.ok ? {} : read.errors });
    if (read.ok) {
      onSubmit(read.row, forget);
      return;
    }
    const firstWrong = Object.keys(columns).findIndex((field) => field in read.errors);
    const fields = form.current?.querySelectorAll<HTMLElement>("[data-field]");
    fields?.[firstWrong]?.querySelector<HTMLElement>("input, select")?.focus();
  };

  return (
    <form
      ref={form}
      noValidate
      className={styles.form}
      onSubmit={(event) => {
        event.preventDefault();
        submitTexts();
      }}
    >
      {Object.entries(columns).map(([field, column]) => (
        <div key={field} data-field={field}>
          <ColumnField
            column={column}
            text={draft.texts[field] ?? ""}
            error={draft.errors[field]}
            choices={choices[field] ?? []}
            onText={(text) =>
              keep(({ texts, errors }) => ({
                texts: { ...texts, [field]: text },
                errors: Object.fromEntries(Object.entries(errors).filter(([other]) => other !== field)),
              }))
            }
          />
        </div>
      ))}
      {refusal !== undefined && (
        <MessageBar intent="error" layout="multiline">
          <MessageBarBody>{refusal}</MessageBarBody>
        </MessageBar>
      )}
      <ButtonRow>
        <Button type="submit" appearance="primary" disabledFocusable={busy}>
          {submit}
        </Button>
        {onCancel && <Button onClick={onCancel}>{words.cancel}</Button>}
      </ButtonRow>
    </form>
  );
}

const useStyles = makeStyles({ form: { display: "flex", flexDirection: "column", gap: "12px" } });
