import { Button, makeStyles } from "@fluentui/react-components";
import type { ReactNode } from "react";
import type { Choice } from "./choice";
import { FoldLine } from "./FoldLine";
import { FormFields } from "./FormFields";
import { ButtonRow } from "./Page";
import type { FormState } from "./useForm";
import { words } from "./words";

/** A form's fields, what its page says below them, and its buttons. */
export function FormFrame({
  form,
  choices,
  below = {},
  folded = [],
  submit,
  busy,
  onCancel,
  children,
}: {
  readonly form: FormState;
  /** For links and lists, by field. */
  readonly choices: Readonly<Record<string, readonly Choice[]>>;
  /** What stands right below a field, by field. */
  readonly below?: Readonly<Record<string, ReactNode>> | undefined;
  /** Fields that are seldom filled, below the others and folded. */
  readonly folded?: readonly string[];
  /** What the button says. */
  readonly submit: string;
  readonly busy: boolean;
  readonly onCancel?: (() => void) | undefined;
  readonly children?: ReactNode;
}): ReactNode {
  const styles = useStyles();
  const inView = form.shown.filter((field) => !folded.includes(field));
  const hidden = form.shown.filter((field) => folded.includes(field));
  const filled = hidden.filter((field) => (form.texts[field] ?? "") !== "").length;
  return (
    <form
      noValidate
      className={styles.form}
      onSubmit={(event) => {
        event.preventDefault();
        // A form in a dialog is no part of the form that opened it, though React hands its events on.
        event.stopPropagation();
        form.submit(event.currentTarget);
      }}
    >
      <FormFields form={form} choices={choices} below={below} fields={inView} />
      {hidden.length > 0 && (
        <details>
          <FoldLine className={styles.more}>{words.moreFields(filled)}</FoldLine>
          <FormFields form={form} choices={choices} below={below} fields={hidden} />
        </details>
      )}
      {children}
      <ButtonRow>
        <Button type="submit" appearance="primary" disabledFocusable={busy}>
          {submit}
        </Button>
        {onCancel && <Button onClick={onCancel}>{words.cancel}</Button>}
      </ButtonRow>
    </form>
  );
}

const useStyles = makeStyles({
  form: { display: "flex", flexDirection: "column", gap: "12px" },
  more: { minHeight: "24px", paddingBottom: "8px", cursor: "pointer" },
});
