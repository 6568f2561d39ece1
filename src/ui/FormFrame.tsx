import { Button, makeStyles } from "@fluentui/react-components";
import type { ReactNode } from "react";
import type { Choice } from "./choice";
import { FormFields } from "./FormFields";
import { ButtonRow } from "./Page";
import type { FormState } from "./useForm";
import { words } from "./words";

/** A form's fields, what its page says below them, and its buttons. */
export function FormFrame({
  form,
  choices,
  below = {},
  submit,
  busy,
  onCancel,
  children,
}: {
  readonly form: FormState;
  /** For links and lists, by field. */
  readonly choices: Readonly<Record<string, readonly Choice[]>>;
  /** What stands right below a field, by field. */
  readonly below?: Readonly<Record<string, ReactNode>>;
  /** What the button says. */
  readonly submit: string;
  readonly busy: boolean;
  readonly onCancel?: (() => void) | undefined;
  readonly children?: ReactNode;
}): ReactNode {
  const styles = useStyles();
  return (
    <form
      noValidate
      className={styles.form}
      onSubmit={(event) => {
        event.preventDefault();
        form.submit(event.currentTarget);
      }}
    >
      <FormFields form={form} choices={choices} below={below} />
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

const useStyles = makeStyles({ form: { display: "flex", flexDirection: "column", gap: "12px" } });
