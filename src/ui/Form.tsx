import type { ReactNode } from "react";
import type { Columns, RowOf } from "../tables/defineTable";
import type { Choice } from "./choice";
import { FormFrame } from "./FormFrame";
import { useForm, type Submit } from "./useForm";
import { Message } from "./Message";

/** A form made from columns: labels, help, how each field is filled and what is wrong with it come from their declaration. */
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
  const form = useForm({ name, columns, initial, onSubmit });
  return (
    <FormFrame form={form} choices={choices} submit={submit} busy={busy} onCancel={onCancel}>
      {refusal !== undefined && <Message text={refusal} />}
    </FormFrame>
  );
}
