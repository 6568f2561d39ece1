import type { Day } from "../../../domain/calendarDay";
import { companySettings } from "../../company/settings";
import type { TableSet } from "../../../tables/tableSet";
import { Expenses, Policy, type Expense } from "../tables";
import { lineReader, type CheckedLine } from "./checkedLine";
import { duplicateFindings } from "./duplicates";
import { byWeight, excused, type Finding } from "./finding";
import { limitFindings } from "./limitRules";
import { lineRules } from "./lineRules";
import { perDiemMealFindings, perDiemTwiceFindings } from "./perDiemMeals";
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
  const byItself = lineRules(tables, policy, today);
  const found = new Map<string, Finding[]>();
  const note = ({ line, comment }: CheckedLine, finding: Finding): void => {
    const own = comment ? excused(finding) : finding;
    const sofar = found.get(line.expense);
    if (sofar) sofar.push(own);
    else found.set(line.expense, [own]);
  };
  const check = (lines: readonly CheckedLine[], isAbout: (line: CheckedLine) => boolean): void => {
    for (const line of lines) if (isAbout(line)) for (const finding of byItself(line)) note(line, finding);
    for (const rule of [limitFindings, perDiemMealFindings, perDiemTwiceFindings, duplicateFindings])
      for (const [line, finding] of rule(lines, policy, home)) if (isAbout(line)) note(line, finding);
  };
  const [live, refused] = partition(expenses.flatMap((line) => read(line) ?? []));
  check(live, () => true);
  // What was refused counts against nothing else; it is checked as if it were submitted again.
  for (const own of refused.values())
    check([...live.filter((line) => own.some((each) => matters(each, line))), ...own], ({ line }) =>
      own.some((each) => each.line === line),
    );
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
    return other !== undefined && matters(own, other);
  });
  return checkExpenses(tables, today, [...near, draft]).get(draft.expense) ?? [];
}

/** The lines that count, and those of refused claims by their claim. */
function partition(
  lines: readonly CheckedLine[],
): readonly [live: readonly CheckedLine[], refused: ReadonlyMap<string, readonly CheckedLine[]>] {
  const refused = new Map<string, CheckedLine[]>();
  const live = lines.filter((line) => {
    if (!line.isRefused) return true;
    const claim = line.claim?.claim ?? "";
    const others = refused.get(claim);
    if (others) others.push(line);
    else refused.set(claim, [line]);
    return false;
  });
  return [live, refused];
}

/** Whether another line can matter to what is found in one. */
const matters = (own: CheckedLine, other: CheckedLine): boolean =>
  other.person === own.person || isNearAmount(own, other);

const isNearAmount = (one: CheckedLine, other: CheckedLine): boolean =>
  one.home !== undefined &&
  other.home !== undefined &&
  Math.abs(one.home - other.home) <= 0.011 * Math.max(Math.abs(one.home), Math.abs(other.home));
