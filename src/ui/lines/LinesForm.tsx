import { Button, makeStyles, mergeClasses, tokens, typographyStyles } from "@fluentui/react-components";
import type { ReactNode } from "react";
import type { Done } from "../../session/session";
import type { Action } from "../../tables/action";
import type { Columns, RowOf } from "../../tables/defineTable";
import type { Choice } from "../choice";
import { ColumnField } from "../ColumnField";
import { readTexts, textsOf, type Filled, type Texts } from "../draft";
import { FormFrame } from "../FormFrame";
import { useFormats } from "../FormatsContext";
import { ButtonRow, Section } from "../Page";
import { useForm } from "../useForm";
import { useFormAction } from "../useFormAction";
import { usePageState } from "../usePageState";
import { words } from "../words";
import { linesOfCells, pastedCells } from "./pastedCells";

interface Line {
  readonly id: number;
  readonly texts: Texts;
  readonly errors: Texts;
}

/**
 * A form of one head and several lines that takes one action: lines are typed, scanned (Enter goes on to the next field) or pasted
 * from a spreadsheet. Lines that are blank are left out. What is typed stays until it was written.
 */
export function LinesForm<Input, const H extends Columns, const L extends Columns>({
  name,
  action,
  head,
  line,
  inputOf,
  initial = {},
  initialLines = [{}],
  choices = {},
  submit,
  preview,
  next,
}: {
  /** The form's own name on its page; what is typed is kept under it. */
  readonly name: string;
  readonly action: Action<Input>;
  /** What holds for all lines. */
  readonly head: H;
  readonly line: L;
  readonly inputOf: (head: Filled<H>, lines: readonly Filled<L>[]) => Input;
  readonly initial?: Partial<RowOf<H>>;
  /** What the lines begin with; one that is blank where there is none. */
  readonly initialLines?: readonly Partial<RowOf<L>>[];
  /** For links and lists of head and lines, by field. */
  readonly choices?: Readonly<Record<string, readonly Choice[]>>;
  readonly submit: string;
  /** What the button below the preview says; without it, the action is run at once. */
  readonly preview?: string;
  readonly next: string | ((done: Done) => string);
}): ReactNode {
  const styles = useStyles();
  const formats = useFormats();
  const doing = useFormAction(action, { preview, next });
  const fresh = (id: number, texts: Texts = {}): Line => ({ id, texts, errors: {} });
  const [lines, keep, forgetLines] = usePageState<readonly Line[]>(
    `${name} lines`,
    (initialLines.length === 0 ? [{}] : initialLines).map((given, id) => fresh(id, textsOf(line, given, formats))),
  );

  const form = useForm({
    name,
    columns: head,
    initial,
    onSubmit: (row, forget) => {
      const filled = lines.filter((each, index) => index === 0 || !isBlank(each.texts));
      const read = filled.map(({ texts }) => readTexts(line, texts, formats.style));
      keep(filled.map((each, index) => ({ ...each, errors: errorsOf(read[index]) })));
      const rows = read.flatMap((each) => (each.ok ? [each.row] : []));
      if (rows.length < filled.length) return;
      doing.submit(inputOf(row, rows), () => {
        forget();
        forgetLines();
      });
    },
  });

  const setText = (id: number, field: string, text: string): void =>
    keep((before) =>
      before.map((each) =>
        each.id === id
          ? { ...each, texts: { ...each.texts, [field]: text }, errors: without(each.errors, field) }
          : each,
      ),
    );
  const addLine = (): void => keep((before) => [...before, fresh(nextId(before))]);
  const paste = (at: number, field: string, text: string): boolean => {
    const cells = pastedCells(text);
    if (!cells) return false;
    const pasted = linesOfCells(cells, line, field, choices);
    keep((before) => {
      const all = [...before];
      pasted.forEach((texts, index) => {
        const there = all[at + index];
        all[at + index] = there ? { ...there, texts: { ...there.texts, ...texts } } : fresh(nextId(all), texts);
      });
      return all;
    });
    return true;
  };

  if (doing.planShown) return doing.planShown;
  return (
    <FormFrame form={form} choices={choices} submit={submit} busy={doing.busy}>
      <Section title={words.lines.title}>
        <p className={styles.hint}>{words.lines.hint}</p>
        {lines.map(({ id, texts, errors }, at) => (
          <fieldset
            key={id}
            className={styles.line}
            aria-label={words.lines.line(at + 1)}
            onKeyDown={(event) => {
              if (event.key !== "Enter" || !(event.target instanceof HTMLInputElement)) return;
              // A scanner ends each code with Enter.
              event.preventDefault();
              const fields = [...event.currentTarget.querySelectorAll<HTMLElement>("input, select")];
              const following = fields[fields.indexOf(event.target) + 1];
              if (following) following.focus();
              else addLine();
            }}
          >
            {Object.entries(line).map(([field, column]) => (
              <div
                key={field}
                className={mergeClasses(styles.field, styles.box, column.field === "search" && styles.name)}
                onPaste={(event) => {
                  if (paste(at, field, event.clipboardData.getData("text/plain"))) event.preventDefault();
                }}
              >
                <ColumnField
                  column={column}
                  label={at === 0 ? column.header : words.lines.field(column.header, at + 1)}
                  hint={at === 0 ? column.help : ""}
                  text={texts[field] ?? ""}
                  error={errors[field]}
                  choices={choices[field] ?? []}
                  onText={(text) => setText(id, field, text)}
                />
              </div>
            ))}
            {lines.length > 1 && (
              <Button
                size="small"
                appearance="subtle"
                aria-label={words.lines.removeLine(at + 1)}
                onClick={() => keep((before) => before.filter((each) => each.id !== id))}
              >
                {words.lines.remove}
              </Button>
            )}
          </fieldset>
        ))}
        <ButtonRow>
          <Button size="small" onClick={addLine}>
            {words.lines.add}
          </Button>
        </ButtonRow>
      </Section>
      {doing.refusal}
    </FormFrame>
  );
}

const nextId = (lines: readonly Line[]): number => Math.max(0, ...lines.map(({ id }) => id)) + 1;

const isBlank = (texts: Texts): boolean => Object.values(texts).every((text) => text.trim() === "");

const errorsOf = (read: { readonly ok: boolean; readonly errors?: Texts } | undefined): Texts => read?.errors ?? {};

const without = (errors: Texts, field: string): Texts =>
  Object.fromEntries(Object.entries(errors).filter(([other]) => other !== field));

const useStyles = makeStyles({
  hint: { ...typographyStyles.caption1, margin: 0, color: tokens.colorNeutralForeground2 },
  line: {
    display: "flex",
    flexWrap: "wrap",
    alignItems: "flex-end",
    gap: "8px",
    margin: 0,
    padding: "0 0 8px",
    border: "none",
    borderBottom: `1px solid ${tokens.colorNeutralStroke3}`,
  },
  field: { flex: "1 1 120px", minWidth: 0 },
  /** Names are read in full, so that in a narrow pane a drop-down gets a row of its own. */
  name: { flexBasis: "200px" },
  // Fluent's boxes ask for a width of their own, which a third of a pane has not.
  box: {
    "& .fui-Input, & .fui-Combobox": { minWidth: 0, width: "100%" },
    "& .fui-Input__input, & .fui-Combobox__input": { minWidth: 0, width: "100%" },
  },
});
