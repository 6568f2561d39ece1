import { makeStyles } from "@fluentui/react-components";
import { useDeferredValue, useMemo, type ReactNode } from "react";
import { Lists } from "../../../model/company/lists";
import { Rates } from "../../../model/money/rates";
import { useSession } from "../../../session/SessionContext";
import { optional } from "../../../tables/column";
import { signedMoney } from "../../../tables/kinds";
import type { TableSet } from "../../../tables/tableSet";
import { readTexts, type Texts } from "../../../ui/draft";
import { ChooseFile } from "../../../ui/file/ChooseFile";
import { useFormats } from "../../../ui/FormatsContext";
import { ActionForm } from "../../../ui/ActionForm";
import type { Action } from "../../../tables/action";
import { checkDraft } from "../../../model/expenses/checks/checkExpenses";
import { Findings } from "../checks/Findings";
import type { ClaimState } from "../../../model/expenses/claimState";
import { draftExpense, isHotel, isMileage, prepareLine, type ExpenseEntry } from "./expenseLine";
import { expenseCategories, Expenses, type Expense } from "../../../model/expenses/tables";
import { words } from "../words";
import { Message } from "../../../ui/Message";

/** An expense to enter: which fields there are depends on the category, and what follows from them is shown as one types. */
export function ExpenseForm<Input>({
  state,
  tables,
  line,
  action,
  inputOf,
  submit,
  next,
}: {
  readonly state: ClaimState;
  readonly tables: TableSet;
  /** The expense that is changed; left out for a new one. */
  readonly line?: Expense;
  readonly action: Action<Input>;
  readonly inputOf: (entry: ExpenseEntry) => Input;
  readonly submit: string;
  readonly next: string;
}): ReactNode {
  const { today } = useSession().circumstances();
  const columns = useMemo(() => columnsIn(state.currency), [state.currency]);
  return (
    <ActionForm
      name="expense"
      action={action}
      columns={columns}
      initial={line ?? { date: today }}
      shownFor={fieldsFor}
      faults={(row) => (lacksAmount(row) ? { amount: words.line.enterAmount } : {})}
      choices={choicesIn(tables, state.currency)}
      below={({ setText }) => ({ receipt: <ReceiptFile onName={(name) => setText("receipt", name)} /> })}
      inputOf={inputOf}
      submit={submit}
      next={next}
    >
      {({ texts }) => <Judged texts={texts} columns={columns} state={state} tables={tables} line={line} />}
    </ActionForm>
  );
}

/** What follows from what is typed: what it comes to, what is doubtful, and what the checks find. */
function Judged({
  texts,
  columns,
  state,
  tables,
  line,
}: {
  readonly texts: Texts;
  readonly columns: ReturnType<typeof columnsIn>;
  readonly state: ClaimState;
  readonly tables: TableSet;
  readonly line: Expense | undefined;
}): ReactNode {
  const styles = useStyles();
  const formats = useFormats();
  const { today } = useSession().circumstances();
  const typed = useDeferredValue(texts);
  const judged = useMemo(() => {
    const read = readTexts(columns, typed, formats.style, fieldsFor(typed));
    if (!read.ok || lacksAmount(read.row)) return undefined;
    const prepared = prepareLine(tables, read.row);
    if (!prepared.ok) return { wrong: prepared.problem.message, told: [], warnings: [], findings: [] };
    const draft = draftExpense(prepared.value, line?.expense ?? NEW, state.claim.claim);
    return { ...prepared.value, wrong: undefined, findings: checkDraft(tables, draft, today) };
  }, [tables, columns, typed, formats, line, state, today]);
  return (
    <div role="status" className={styles.told}>
      {judged?.wrong !== undefined && <Message text={judged.wrong} />}
      {judged?.told.map((sentence) => (
        <p key={sentence} className={styles.text}>
          {formats.sentence(sentence)}
        </p>
      ))}
      {judged?.warnings.map((warning) => (
        <Message key={warning} intent="warning" text={warning} />
      ))}
      {judged && <Findings findings={judged.findings} />}
    </div>
  );
}

/** Takes the name of a file and no more: the file stays where it is. */
const ReceiptFile = ({ onName }: { readonly onName: (name: string) => void }): ReactNode => (
  <ChooseFile
    size="small"
    appearance="subtle"
    label={words.line.receiptFile}
    onFile={({ name }) => {
      onName(name);
    }}
  />
);

/** Stands for the number of an expense that has none yet. */
const NEW = "new";

const { date, category, vendor, city, tax, receipt, distance, nights, people, costCentre, details, comment } =
  Expenses.columns;
const columnsIn = (home: string) => ({
  date,
  category,
  amount: optional(signedMoney({ header: Expenses.columns.amount.header, help: words.line.amountHelp })),
  currency: { ...Expenses.columns.currency, help: words.line.currencyHelp(home) },
  distance: { ...distance, help: words.line.distanceHelp },
  nights,
  tax: { ...tax, help: words.line.taxHelp },
  vendor,
  city,
  receipt: { ...receipt, help: words.line.receiptHelp },
  people: { ...people, help: words.line.peopleHelp },
  costCentre,
  details,
  comment: { ...comment, help: words.line.commentHelp },
});

/** Mileage is paid by its distance, everything else by its amount. */
const fieldsFor = ({ category = "" }: Texts): readonly string[] => [
  "date",
  "category",
  ...(isHotel({ category }) ? ["nights"] : []),
  ...(isMileage({ category }) ? ["distance", "city"] : ["amount", "currency", "tax", "vendor", "city", "receipt"]),
  "people",
  "costCentre",
  "details",
  "comment",
];

const lacksAmount = (row: Pick<ExpenseEntry, "category" | "amount">): boolean =>
  row.amount === undefined && !isMileage(row);

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
  told: { display: "flex", flexDirection: "column", gap: "8px" },
  text: { margin: 0 },
});
