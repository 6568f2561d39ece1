import type { Columns, RowOf } from "../tables/defineTable";
import { readTexts, textsOf, type Filled, type Texts } from "./draft";
import { useFormats } from "./FormatsContext";
import { usePageState } from "./usePageState";

/** What a form hands over on submit: the row, and `written` to call once it stands in the workbook. */
export type Submit<C extends Columns> = (row: Filled<C>, written: () => void) => void;

/** A form being filled in. */
export interface FormState {
  readonly columns: Columns;
  /** The fields that are shown, in their order. */
  readonly shown: readonly string[];
  readonly texts: Texts;
  /** What is wrong, by field. */
  readonly errors: Texts;
  readonly setText: (field: string, text: string) => void;
  /** Hands the row over, or names what is wrong and goes to the first such field. */
  readonly submit: (form: HTMLFormElement) => void;
}

/** What is typed into a form made from columns: it stays until it was written, and is read when it is submitted. */
export function useForm<const C extends Columns>({
  name,
  columns,
  initial,
  shownFor = () => Object.keys(columns),
  faults = () => ({}),
  onSubmit,
}: {
  /** The form's own name on its page; what is typed is kept under it. */
  readonly name: string;
  readonly columns: C;
  readonly initial: Partial<RowOf<C>>;
  /** The fields that are shown, where that depends on what is typed. */
  readonly shownFor?: (texts: Texts) => readonly string[];
  /** What is wrong with a row of which each field by itself is right, by field. */
  readonly faults?: (row: Filled<C>) => Texts;
  readonly onSubmit: Submit<C>;
}): FormState {
  const formats = useFormats();
  const [{ texts, errors }, keep, forget] = usePageState<{ readonly texts: Texts; readonly errors: Texts }>(name, {
    texts: textsOf(columns, initial, formats),
    errors: {},
  });
  const shown = shownFor(texts);
  return {
    columns,
    shown,
    texts,
    errors,
    setText: (field, text) =>
      keep((before) => ({
        texts: { ...before.texts, [field]: text },
        errors: Object.fromEntries(Object.entries(before.errors).filter(([other]) => other !== field)),
      })),
    submit: (form) => {
      const read = readTexts(columns, texts, formats.style, shown);
      const found = read.ok ? faults(read.row) : read.errors;
      keep({ texts, errors: found });
      const firstWrong = shown.find((field) => field in found);
      if (read.ok && firstWrong === undefined) {
        onSubmit(read.row, forget);
        return;
      }
      const box = form.querySelector<HTMLElement>(`[data-field="${firstWrong ?? ""}"]`);
      box?.closest("details")?.setAttribute("open", "");
      box?.querySelector<HTMLElement>("input, select, textarea")?.focus();
    },
  };
}
