import type { Day } from "../../../domain/calendarDay";
import { isReason } from "../../../domain/reason";
import { builtIn } from "./builtInRules";
import { byWeight, excused, type Finding } from "./finding";
import { overLine } from "./overLine";
import { isOfOne, type ExpensePolicy } from "./policy";
import { age, findingOf, future, weekend, missingReceipt } from "./rowRules";
import { foldKey } from "../../../tables/keys";

/** An expense as a row of cells gives it. */
export interface ExpenseRow {
  /** In the company's currency. */
  readonly amount: number;
  readonly category: string;
  readonly date: Day;
  readonly receipt: string;
  readonly comment: string;
  /** Of a hotel's bill; one where it does not say. */
  readonly nights?: number | undefined;
  readonly grade: string;
  readonly department: string;
}

/**
 * What the policy finds in one expense by itself: limits on single expenses, receipt, age, day and category. Sums, trips and duplicates
 * need other rows and are for checkExpenses.
 */
export function checkRow(row: ExpenseRow, policy: ExpensePolicy, today: Day, home: string): readonly Finding[] {
  const scope = { category: foldKey(row.category), grade: foldKey(row.grade), department: foldKey(row.department) };
  const asked = { line: row, category: scope.category, home: row.amount };
  const findings: Finding[] = [];
  const checks = [
    [builtIn.age, (days: number) => age(asked, days, today)],
    [builtIn.future, () => future(asked, today)],
    [builtIn.weekend, () => weekend(asked)],
    [
      builtIn.category,
      () => (scope.category === "" ? { text: "It has no category.", otherwise: "Choose one." } : undefined),
    ],
  ] as const;
  for (const [rule, check] of checks) {
    const setting = policy.setting(rule, scope);
    const broken = setting && check(setting.figure);
    if (broken) findings.push(findingOf(rule.name, setting.strength, broken, ""));
  }
  const receipt = missingReceipt(asked, policy.receipts(scope), home);
  if (receipt) findings.push(receipt);
  for (const limit of policy.limits(scope)) {
    const over = isOfOne(limit) ? overLine({ ...row, expense: "" }, limit, home) : undefined;
    if (over) findings.push(over);
  }
  return findings.map((finding) => (isReason(row.comment) ? excused(finding) : finding)).sort(byWeight);
}
