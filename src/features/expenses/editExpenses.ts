import type { Day } from "../../domain/calendarDay";
import { ok, refuse, type Result } from "../../domain/result";
import { withdraw } from "../../company/approving";
import { companySettings } from "../../company/settings";
import type { Action } from "../../tables/action";
import { insert, remove, update, type Change } from "../../tables/change";
import type { AnyTable } from "../../tables/defineTable";
import { known } from "../../tables/known";
import { numbering } from "../../tables/numbering";
import type { TableSet } from "../../tables/tableSet";
import { changeable, claimInHand, voids } from "./claimInHand";
import { claimState, claimTables } from "./claimState";
import { claimSubject } from "./claimSubject";
import { draftExpense, lineTables, prepareLine, type ExpenseEntry } from "./expenseLine";
import { currencyOf } from "./inHome";
import { sayMoney } from "./sayMoney";
import { CardLines, Claims, Expenses, type Expense } from "./tables";

const reads: readonly AnyTable[] = [...new Set([...claimTables, ...lineTables])];

/** Adds an expense, to a claim or, like one that a card statement brought, to none yet. */
export const addExpense: Action<ExpenseEntry & { readonly claim?: string | undefined }> = {
  title: "Add an expense",
  reads,
  plan(tables, { claim, ...entry }, { today }) {
    const warnings = claim === undefined ? ok([]) : warningsOf(tables, claim);
    if (!warnings.ok) return warnings;
    const line = prepareLine(tables, entry);
    if (!line.ok) return line;
    const expense = numbering("EX", today, tables.read(Expenses).takenKeys)();
    return ok({
      sentence: `Added ${titleOf(tables, { ...line.value.fields, expense })}${claim === undefined ? "" : ` to ${claim}`}`,
      changes: [insert(Expenses, { ...line.value.fields, expense, claim })],
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
    const warnings: string[] = [];
    for (const each of claims) {
      const found = warningsOf(tables, each);
      if (!found.ok) return found;
      warnings.push(...found.value);
    }
    const line = prepareLine(tables, entry);
    if (!line.ok) return line;
    const changed = draftExpense(line.value, expense, claim);
    return ok({
      sentence: `Changed ${titleOf(tables, { ...line.value.fields, expense })}`,
      // Every column, so that what was cleared is gone, and what belongs to another category with it.
      changes: [update(Expenses, expense, changed), ...takenBack(tables, before.value, changed, today)],
      warnings: [...warnings, ...line.value.warnings],
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
  const line = known(tables, Expenses, expense);
  if (!line.ok || line.value.handedOverOn === undefined) return line;
  return refuse(`${expense} was handed over on ${line.value.handedOverOn} and can't be changed any more.`, {
    table: Expenses.name,
    row: expense,
  });
}

function warningsOf(tables: TableSet, claim: string): Result<readonly string[]> {
  const state = claimInHand(tables, claim, changeable, "changed");
  return state.ok ? ok(voids(state.value)) : state;
}

/** What was asked or approved falls away by itself where amounts or days change; a change of anything else takes it back. */
function takenBack(tables: TableSet, before: Expense, after: Expense, today: Day): readonly Change[] {
  const claim = before.claim === after.claim && before.claim !== undefined && tables.find(Claims, before.claim);
  if (!claim) return [];
  const { status, subject, lines, currency } = claimState(tables, claim);
  if (status !== "Submitted" && status !== "Approved") return [];
  const changed = lines.map(({ line }) => (line.expense === after.expense ? after : line));
  return claimSubject(changed, currency) === subject ? withdraw(tables, "Claim", claim.claim, today) : [];
}

function titleOf(tables: TableSet, line: Pick<Expense, "expense" | "category" | "amount"> & ExpenseEntry): string {
  const currency = currencyOf(line, companySettings(tables).currency);
  const vendor = line.vendor === undefined ? "" : `, ${line.vendor}`;
  return `${line.expense}: ${line.category}${vendor}, ${sayMoney(line.amount, currency)}`;
}
