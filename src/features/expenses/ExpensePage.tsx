import { Button } from "@fluentui/react-components";
import type { ReactNode } from "react";
import { useAction } from "../../session/useAction";
import { EmptyState } from "../../ui/EmptyState";
import { ButtonRow } from "../../ui/Page";
import { followHref, useRoute } from "../../ui/route";
import { addExpense, editExpense, removeExpense } from "./editExpenses";
import { ExpenseForm } from "./ExpenseForm";
import type { Found } from "../../ui/recordKind";
import { RecordStepPage } from "../../ui/RecordPage";
import { claimRecord } from "./claimRecord";
import type { ClaimState } from "../../model/expenses/claimState";
import { Expenses } from "../../model/expenses/tables";
import { words } from "./words";

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
  const add = useAction(addExpense);
  const { claim } = state.claim;
  return (
    <ExpenseForm
      state={state}
      tables={tables}
      submit={words.line.add}
      busy={add.busy}
      onSubmit={(entry, written) => {
        void add.run({ ...entry, claim }).then((done) => {
          if (!done) return;
          written();
          followHref(home);
        });
      }}
    />
  );
}

function ChangeExpense({
  record: state,
  tables,
  home,
  expense,
}: Found<ClaimState> & { readonly expense: string }): ReactNode {
  const edit = useAction(editExpense);
  const remove = useAction(removeExpense);
  const line = tables.find(Expenses, expense);
  if (!line) return <EmptyState title={words.line.gone}>{words.line.goneText(expense)}</EmptyState>;
  return (
    <>
      <ExpenseForm
        state={state}
        tables={tables}
        line={line}
        submit={words.line.save}
        busy={edit.busy}
        onSubmit={(entry, written) => {
          void edit.run({ ...entry, expense, claim: line.claim }).then((done) => {
            if (!done) return;
            written();
            followHref(home);
          });
        }}
      />
      <ButtonRow>
        <Button
          appearance="subtle"
          disabledFocusable={remove.busy}
          onClick={() => {
            void remove.run({ expense }).then((done) => {
              if (done) followHref(home);
            });
          }}
        >
          {words.line.remove}
        </Button>
      </ButtonRow>
    </>
  );
}
