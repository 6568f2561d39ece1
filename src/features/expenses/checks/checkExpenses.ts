import type { Day } from "../../../domain/calendarDay";
import { companySettings } from "../../../model/company/settings";
import type { TableSet } from "../../../tables/tableSet";
import { Expenses, Policy, type Expense } from "../../../model/expenses/tables";
import { lineReader, type CheckedLine } from "./checkedLine";
import { duplicateFindings } from "./duplicates";
import { byWeight, excused, type Finding } from "./finding";
import { limitFindings } from "./limitRules";
import { lineRules } from "./lineRules";
import { perDiemMealFindings } from "./perDiemMeals";
import { policyOf } from "./policy";

/**
 * What the rules find in all expenses, by the number of the expense, the heaviest first; expenses without findings are left out.
 * The expenses may be others than the tables hold: as they would be after a change.
 */
export function checkExpenses(
  tables: TableSet,
  today: Day,
  expenses: readonly Expense[] = tables.rows(Expenses),
): ReadonlyMap<string, readonly Finding[]> {
  const policy = policyOf(tables.rows(Policy));
  const { currency: home } = companySettings(tables);
  const read = lineReader(tables);
  const lines = expenses.flatMap((line) => read(line) ?? []);
  const found = new Map<string, Finding[]>();
  const note = ({ line, comment }: CheckedLine, finding: Finding): void => {
    const own = comment ? excused(finding) : finding;
    const sofar = found.get(line.expense);
    if (sofar) sofar.push(own);
    else found.set(line.expense, [own]);
  };
  const byItself = lineRules(tables, policy, today);
  for (const line of lines) for (const finding of byItself(line)) note(line, finding);
  for (const [line, finding] of limitFindings(lines, policy, home)) note(line, finding);
  for (const [line, finding] of perDiemMealFindings(lines, policy)) note(line, finding);
  for (const [line, finding] of duplicateFindings(lines, policy, home)) note(line, finding);
  for (const findings of found.values()) findings.sort(byWeight);
  return found;
}

/**
 * What the rules find in one expense as it is being entered, whether or not it stands in the table yet. Quick enough as one types:
 * only the expenses that can matter to it are looked at.
 */
export function checkDraft(tables: TableSet, draft: Expense, today: Day): readonly Finding[] {
  const read = lineReader(tables);
  const own = read(draft);
  if (!own) return [];
  const isOwn = (line: Expense): boolean => line.expense === draft.expense;
  const near = tables.rows(Expenses).filter((line) => {
    if (isOwn(line)) return false;
    const other = read(line);
    return other !== undefined && (other.person === own.person || isNearAmount(own, other));
  });
  return checkExpenses(tables, today, [...near, draft]).get(draft.expense) ?? [];
}

const isNearAmount = (one: CheckedLine, other: CheckedLine): boolean =>
  one.home !== undefined &&
  other.home !== undefined &&
  Math.abs(one.home - other.home) <= 0.011 * Math.max(Math.abs(one.home), Math.abs(other.home));
