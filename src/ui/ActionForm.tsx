import type { ReactNode } from "react";
import type { Done } from "../session/session";
import type { Action } from "../tables/action";
import type { Columns, RowOf } from "../tables/defineTable";
import type { Choice } from "./choice";
import type { Filled, Texts } from "./draft";
import { FormFrame } from "./FormFrame";
import { useForm, type FormState } from "./useForm";
import { useFormAction } from "./useFormAction";

/**
 * A form that takes an action: what is typed is read, the action run (or shown first), and where it was written, the form is
 * emptied and the pane goes on. What was refused leaves the form as it is.
 */
export function ActionForm<Input, const C extends Columns>({
  name,
  action,
  columns,
  inputOf,
  initial = {},
  choices = {},
  below,
  folded = [],
  submit = action.title,
  preview,
  shownFor,
  faults,
  next,
  onCancel,
  children,
}: {
  /** The form's own name on its page; what is typed is kept under it. */
  readonly name: string;
  readonly action: Action<Input>;
  readonly columns: C;
  readonly inputOf: (row: Filled<C>) => Input;
  readonly initial?: Partial<RowOf<C>>;
  /** For links and lists, by field. */
  readonly choices?: Readonly<Record<string, readonly Choice[]>>;
  /** What is shown right below a field, by field; it may follow what is typed. */
  readonly below?: (form: FormState) => Readonly<Record<string, ReactNode>>;
  /** Fields that are seldom filled, below the others and folded. */
  readonly folded?: readonly string[];
  /** What the button says. */
  readonly submit?: string;
  /** What the button below the preview says; without it, the action is run at once. */
  readonly preview?: string;
  /** The fields that are shown, where that depends on what is typed. */
  readonly shownFor?: (texts: Texts) => readonly string[];
  /** What is wrong with a row of which each field by itself is right, by field. */
  readonly faults?: (row: Filled<C>) => Texts;
  /** Where one goes on: an address, or one that depends on what was done; without one, one stays. */
  readonly next: string | ((done: Done) => string | undefined);
  readonly onCancel?: () => void;
  /** What is said above the buttons; it may follow what is typed. */
  readonly children?: (form: FormState) => ReactNode;
}): ReactNode {
  const doing = useFormAction(action, { preview, next });
  const form = useForm({
    name,
    columns,
    initial,
    ...(shownFor && { shownFor }),
    ...(faults && { faults }),
    onSubmit: (row, forget) => {
      doing.submit(inputOf(row), forget);
    },
  });

  if (doing.planShown) return doing.planShown;
  return (
    <FormFrame
      form={form}
      choices={choices}
      below={below?.(form)}
      folded={folded}
      submit={submit}
      busy={doing.busy}
      onCancel={onCancel}
    >
      {children?.(form)}
      {doing.refusal}
    </FormFrame>
  );
}
