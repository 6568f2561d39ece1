import { Button, makeStyles, MessageBar, MessageBarBody } from "@fluentui/react-components";
import { useDeferredValue, useMemo, useRef, type ReactNode } from "react";
import { Lists } from "../../company/lists";
import { Rates } from "../../company/rates";
import { useSession } from "../../session/SessionContext";
import { optional } from "../../tables/column";
import { signedMoney } from "../../tables/kinds";
import type { TableSet } from "../../tables/tableSet";
import { ColumnField } from "../../ui/ColumnField";
import { readTexts, textsOf, type Texts } from "../../ui/draft";
import { useFormats } from "../../ui/FormatsContext";
import { useKept } from "../../ui/Kept";
import { ButtonRow } from "../../ui/Page";
import { checkDraft } from "./checks/checkExpenses";
import { Findings } from "./checks/Findings";
import type { ClaimState } from "./claimState";
import { draftExpense, isMileage, prepareLine, type ExpenseEntry } from "./expenseLine";
import { expenseCategories, Expenses, type Expense } from "./tables";
import { words } from "./words";

/** An expense to enter: which fields there are depends on the category, and what follows from them is shown as one types. */
export function ExpenseForm({
  state,
  tables,
  line,
  submit,
  busy,
  onSubmit,
}: {
  readonly state: ClaimState;
  readonly tables: TableSet;
  /** The expense that is changed; left out for a new one. */
  readonly line?: Expense;
  readonly submit: string;
  readonly busy: boolean;
  readonly onSubmit: (entry: ExpenseEntry, written: () => void) => void;
}): ReactNode {
  const styles = useStyles();
  const formats = useFormats();
  const { today } = useSession().circumstances();
  const form = useRef<HTMLFormElement>(null);
  const file = useRef<HTMLInputElement>(null);
  const [draft, keep, forget] = useKept<{ readonly texts: Texts; readonly errors: Texts }>("expense", {
    texts: textsOf(columns, line ?? { date: today }, formats),
    errors: {},
  });
  const fields = fieldsFor(draft.texts.category ?? "");
  const shown = Object.fromEntries(fields.map((field) => [field, columns[field]]));
  const choices = choicesIn(tables, state.currency);
  const typed = useDeferredValue(draft.texts);
  const judged = useMemo(() => {
    const read = readTexts(columns, onlyFields(typed, fieldsFor(typed.category ?? "")), formats.style);
    if (!read.ok || (read.row.amount === undefined && !isMileage(read.row))) return undefined;
    const prepared = prepareLine(tables, read.row);
    if (!prepared.ok) return { wrong: prepared.problem.message, told: [], warnings: [], findings: [] };
    const draft = draftExpense(prepared.value, line?.expense ?? NEW, state.claim.claim);
    return { ...prepared.value, wrong: undefined, findings: checkDraft(tables, draft, today) };
  }, [tables, typed, formats, line, state, today]);

  const setText = (field: string, text: string): void =>
    keep(({ texts, errors }) => ({
      texts: { ...texts, [field]: text },
      errors: Object.fromEntries(Object.entries(errors).filter(([other]) => other !== field)),
    }));

  const submitTexts = (): void => {
    const read = readTexts(columns, onlyFields(draft.texts, fields), formats.style);
    const errors: Record<string, string> = read.ok ? {} : { ...read.errors };
    if (read.ok && read.row.amount === undefined && !isMileage(read.row)) errors.amount = words.line.enterAmount;
    keep({ texts: draft.texts, errors });
    if (read.ok && Object.keys(errors).length === 0) {
      onSubmit(read.row, forget);
      return;
    }
    const wrong = fields.findIndex((field) => field in errors);
    const boxes = form.current?.querySelectorAll<HTMLElement>("[data-field]");
    boxes?.[wrong]?.querySelector<HTMLElement>("input, select")?.focus();
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
      {Object.entries(shown).map(([field, column]) => (
        <div key={field} data-field={field}>
          <ColumnField
            column={column}
            text={draft.texts[field] ?? ""}
            error={draft.errors[field]}
            choices={choices[field] ?? []}
            hint={field === "currency" ? words.line.currencyHelp(state.currency) : column.help}
            onText={(text) => setText(field, text)}
          />
          {field === "receipt" && (
            <>
              <Button size="small" appearance="subtle" onClick={() => file.current?.click()}>
                {words.line.receiptFile}
              </Button>
              {/* Only the name is taken: the file stays where it is. */}
              <input
                ref={file}
                type="file"
                hidden
                onChange={({ target }) => {
                  const name = target.files?.[0]?.name;
                  if (name !== undefined) setText("receipt", name);
                  target.value = "";
                }}
              />
            </>
          )}
        </div>
      ))}
      <div role="status" className={styles.told}>
        {judged?.wrong !== undefined && (
          <MessageBar intent="error" layout="multiline">
            <MessageBarBody>{judged.wrong}</MessageBarBody>
          </MessageBar>
        )}
        {judged?.told.map((sentence) => (
          <p key={sentence} className={styles.text}>
            {sentence}
          </p>
        ))}
        {judged?.warnings.map((warning) => (
          <MessageBar key={warning} intent="warning" layout="multiline">
            <MessageBarBody>{warning}</MessageBarBody>
          </MessageBar>
        ))}
        {judged && <Findings findings={judged.findings} />}
      </div>
      <ButtonRow>
        <Button type="submit" appearance="primary" disabledFocusable={busy}>
          {submit}
        </Button>
      </ButtonRow>
    </form>
  );
}

/** Stands for the number of an expense that has none yet. */
const NEW = "new";

const { date, category, vendor, city, currency, tax, receipt, distance, people, costCentre, comment } =
  Expenses.columns;
const columns = {
  date,
  category,
  amount: optional(signedMoney({ header: Expenses.columns.amount.header, help: words.line.amountHelp })),
  currency,
  distance: { ...distance, help: words.line.distanceHelp },
  tax: { ...tax, help: words.line.taxHelp },
  vendor,
  city,
  receipt: { ...receipt, help: words.line.receiptHelp },
  people: { ...people, help: words.line.peopleHelp },
  costCentre,
  comment: { ...comment, help: words.line.commentHelp },
};
type Field = keyof typeof columns;

/** Mileage is paid by its distance, everything else by its amount. */
function fieldsFor(category: string): readonly Field[] {
  const byDistance = isMileage({ category });
  return fieldNames.filter((field) => (byDistance ? !byAmountOnly.has(field) : field !== "distance"));
}

const byAmountOnly: ReadonlySet<Field> = new Set(["amount", "currency", "tax", "vendor", "receipt"]);
const fieldNames: readonly Field[] = [
  "date",
  "category",
  "amount",
  "currency",
  "distance",
  "tax",
  "vendor",
  "city",
  "receipt",
  "people",
  "costCentre",
  "comment",
];

/** What was typed into fields that are shown; what stands in hidden ones is not meant. */
const onlyFields = (texts: Texts, fields: readonly Field[]): Texts =>
  Object.fromEntries(fields.map((field) => [field, texts[field] ?? ""]));

function choicesIn(tables: TableSet, home: string): Readonly<Record<string, readonly { readonly key: string }[]>> {
  const listed = tables.rows(Lists).filter(({ list }) => list === category.list);
  const categories = listed.length > 0 ? listed.map(({ item }) => item) : Object.values(expenseCategories);
  const currencies = [home, ...tables.rows(Rates).map((rate) => rate.currency.toUpperCase())];
  return {
    category: categories.map((key) => ({ key })),
    currency: [...new Set(currencies)].map((key) => ({ key })),
  };
}

const useStyles = makeStyles({
  form: { display: "flex", flexDirection: "column", gap: "12px" },
  told: { display: "flex", flexDirection: "column", gap: "8px" },
  text: { margin: 0 },
});
