import type { ReactNode } from "react";
import { EmptyState } from "../../../ui/EmptyState";
import { useRoute } from "../../../ui/route";
import { ActionButton } from "../../../ui/Steps";
import { addExpense, editExpense, removeExpense } from "./editExpenses";
import { ExpenseForm } from "./ExpenseForm";
import type { Found } from "../../../ui/recordKind";
import { RecordStepPage } from "../../../ui/RecordPage";
import { claimRecord } from "../claimRecord";
import type { ClaimState } from "../../../model/expenses/claimState";
import { Expenses } from "../../../model/expenses/tables";
import { words } from "../words";

/** Adds an expense to a claim, or changes or removes one. */
export function ExpensePage(): ReactNode {
  const { expense } = useRoute().params;
  return (
    <RecordStepPage kind={claimRecord} title={expense === undefined ? words.line.addTitle : words.line.changeTitle}>
      {(found) => (expense === undefined ? <AddExpense {...found} /> : <ChangeExpense {...found} expense={expense} />)}
    </RecordStepPage>
  );
}

function AddExpense({ record: state, tables, home }: Found<ClaimState>): ReactNode {
  const { claim } = state.claim;
  return (
    <ExpenseForm
      state={state}
      tables={tables}
      action={addExpense}
      inputOf={(entry) => ({ ...entry, claim })}
      submit={words.line.add}
      next={home}
    />
  );
}

function ChangeExpense({
  record: state,
  tables,
  home,
  expense,
}: Found<ClaimState> & { readonly expense: string }): ReactNode {
  const line = tables.find(Expenses, expense);
  if (!line) return <EmptyState title={words.line.gone}>{words.line.goneText(expense)}</EmptyState>;
  return (
    <>
      <ExpenseForm
        state={state}
        tables={tables}
        line={line}
        action={editExpense}
        inputOf={(entry) => ({ ...entry, expense, claim: line.claim })}
        submit={words.line.save}
        next={home}
      />
      <ActionButton action={removeExpense} input={{ expense }} next={home} />
    </>
  );
}
