import { formatMoney } from "../../../domain/sentence";
import { ok, refuse, type Result } from "../../../domain/result";
import { companySettings } from "../../../model/company/settings";
import type { Action } from "../../../tables/action";
import { insert, remove, update } from "../../../tables/change";
import type { AnyTable } from "../../../tables/defineTable";
import { requireRow } from "../../../tables/requireRow";
import { numbering } from "../../../tables/numbering";
import { usedKeys } from "../../../tables/usedNumbers";
import type { TableSet } from "../../../tables/tableSet";
import { checkTables } from "../../../model/expenses/checks/checkedLine";
import { checkDraft } from "../../../model/expenses/checks/checkExpenses";
import { checksCell } from "../../../model/expenses/checks/finding";
import { changeable, requireClaim, takenBack, voids } from "../../../model/expenses/requireClaim";
import { claimTables, type ClaimState } from "../../../model/expenses/claimState";
import { draftExpense, lineTables, prepareLine, type ExpenseEntry } from "./expenseLine";
import { currencyOf } from "../../../model/expenses/homeMoney";
import { CardLines, Expenses, type Expense } from "../../../model/expenses/tables";

const reads: readonly AnyTable[] = [...new Set([...claimTables, ...lineTables, ...checkTables])];

/** Adds an expense, to a claim or, like one that a card statement brought, to none yet. */
export const addExpense: Action<ExpenseEntry & { readonly claim?: string | undefined }> = {
  title: "Add an expense",
  reads,
  plan(tables, { claim, ...entry }, { today }) {
    const warnings = claim === undefined ? ok([]) : warningsOf(tables, claim);
    if (!warnings.ok) return warnings;
    const line = prepareLine(tables, entry);
    if (!line.ok) return line;
    const expense = numbering("EX", today, usedKeys(tables, Expenses))();
    const checks = checksCell(checkDraft(tables, draftExpense(line.value, expense, claim), today));
    return ok({
      sentence: `Added ${titleOf(tables, { ...line.value.fields, expense })}${claim === undefined ? "" : ` to ${claim}`}`,
      changes: [insert(Expenses, { ...line.value.fields, expense, claim, checks })],
      warnings: [...warnings.value, ...line.value.warnings],
    });
  },
};

/** Changes an expense, or moves it to another claim. What was approved of it falls away with it. */
export const editExpense: Action<ExpenseEntry & { readonly expense: string; readonly claim?: string | undefined }> = {
  title: "Change the expense",
  reads,
  plan(tables, { expense, claim, ...entry }, { today }) {
    const before = lineInHand(tables, expense);
    if (!before.ok) return before;
    const claims = [...new Set([before.value.claim, claim])].filter((each) => each !== undefined);
    const states: ClaimState[] = [];
    for (const each of claims) {
      const found = requireClaim(tables, each, changeable, "changed");
      if (!found.ok) return found;
      states.push(found.value);
    }
    const line = prepareLine(tables, entry);
    if (!line.ok) return line;
    const draft = draftExpense(line.value, expense, claim);
    // What was asked of it stays, to compare with.
    const changed = { ...draft, askedAs: before.value.askedAs, checks: checksCell(checkDraft(tables, draft, today)) };
    const [own] = claim === before.value.claim ? states : [];
    const lines = own?.lines.map((each) => (each.line.expense === expense ? changed : each.line));
    return ok({
      sentence: `Changed ${titleOf(tables, { ...line.value.fields, expense })}`,
      // Every column, so that what was cleared is gone, and what belongs to another category with it.
      changes: [
        update(Expenses, expense, changed),
        ...(own && lines ? takenBack(tables, own, { claim: own.claim, lines }, today) : []),
      ],
      warnings: [...states.flatMap(voids), ...line.value.warnings],
    });
  },
};

/** Takes an expense out for good. A card line that was matched to it is free again. */
export const removeExpense: Action<{ readonly expense: string }> = {
  title: "Remove the expense",
  reads: [...reads, CardLines],
  plan(tables, { expense }) {
    const line = lineInHand(tables, expense);
    if (!line.ok) return line;
    const warnings = line.value.claim === undefined ? ok([]) : warningsOf(tables, line.value.claim);
    if (!warnings.ok) return warnings;
    const matched = tables.rows(CardLines).filter((card) => card.expense === expense);
    return ok({
      sentence: `Removed ${titleOf(tables, line.value)}`,
      changes: [
        remove(Expenses, expense),
        ...matched.map((card) => update(CardLines, card.line, { expense: undefined })),
      ],
      warnings: warnings.value,
    });
  },
};

function lineInHand(tables: TableSet, expense: string): Result<Expense> {
  const line = requireRow(tables, Expenses, expense);
  if (!line.ok || line.value.handedOverOn === undefined) return line;
  return refuse(`${expense} was handed over on ${line.value.handedOverOn} and can't be changed any more.`, {
    table: Expenses.name,
    row: expense,
  });
}

function warningsOf(tables: TableSet, claim: string): Result<readonly string[]> {
  const state = requireClaim(tables, claim, changeable, "changed");
  return state.ok ? ok(voids(state.value)) : state;
}

function titleOf(tables: TableSet, line: Pick<Expense, "expense" | "category" | "amount"> & ExpenseEntry): string {
  const currency = currencyOf(line, companySettings(tables).currency);
  const vendor = line.vendor === undefined ? "" : `, ${line.vendor}`;
  return `${line.expense}: ${line.category}${vendor}, ${formatMoney(line.amount, currency)}`;
}
