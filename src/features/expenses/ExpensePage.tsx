import { Button } from "@fluentui/react-components";
import type { ReactNode } from "react";
import { useAction } from "../../session/useAction";
import { EmptyState } from "../../ui/EmptyState";
import { ButtonRow } from "../../ui/Page";
import { useRoute } from "../../ui/route";
import { addExpense, editExpense, removeExpense } from "./editExpenses";
import { ExpenseForm } from "./ExpenseForm";
import { ClaimRoute, type ClaimContext } from "./ClaimRoute";
import { Expenses } from "../../model/expenses/tables";
import { words } from "./words";

/** Adds an expense to a claim, or changes or removes one. */
export function ExpensePage(): ReactNode {
  const { expense } = useRoute().params;
  return (
    <ClaimRoute title={expense === undefined ? words.line.addTitle : words.line.changeTitle}>
      {(inHand) =>
        expense === undefined ? <AddExpense {...inHand} /> : <ChangeExpense {...inHand} expense={expense} />
      }
    </ClaimRoute>
  );
}

function AddExpense({ state, tables, home }: ClaimContext): ReactNode {
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
          window.location.hash = home;
        });
      }}
    />
  );
}

function ChangeExpense({ state, tables, home, expense }: ClaimContext & { readonly expense: string }): ReactNode {
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
            window.location.hash = home;
          });
        }}
      />
      <ButtonRow>
        <Button
          appearance="subtle"
          disabledFocusable={remove.busy}
          onClick={() => {
            void remove.run({ expense }).then((done) => {
              if (done) window.location.hash = home;
            });
          }}
        >
          {words.line.remove}
        </Button>
      </ButtonRow>
    </>
  );
}
