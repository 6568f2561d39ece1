import { formatMoney } from "../../../domain/sentence";
import { amountOf, moneyOf } from "../../../domain/money";
import type { CheckedLine } from "./checkedLine";
import { wayOut, type Finding } from "./finding";
import { overLine } from "./overLine";
import { isOfOne, type ExpensePolicy, type Limit } from "./policy";

/**
 * The limits of the policy: on single lines, and on what one person spends in a day, month, year or trip. A sum that is too high is
 * found in the lines from which on it is, in the order of their dates and numbers.
 */
export function* limitFindings(
  lines: readonly CheckedLine[],
  policy: ExpensePolicy,
  home: string,
): Generator<readonly [CheckedLine, Finding]> {
  const sums = new Map<string, { readonly limit: Limit; readonly period: string; readonly lines: CheckedLine[] }>();
  for (const line of lines) {
    if (line.home === undefined) continue;
    for (const limit of policy.limits(line)) {
      if (isOfOne(limit)) {
        const { expense, nights } = line.line;
        const over = overLine({ expense, nights, amount: line.home }, limit, home);
        if (over) yield [line, over];
        continue;
      }
      const period = periodOf(line, limit);
      if (period === undefined || line.person === undefined) continue;
      const key = `${limit.rule}\n${line.person}\n${period}`;
      const sum = sums.get(key);
      if (sum) sum.lines.push(line);
      else sums.set(key, { limit, period, lines: [line] });
    }
  }
  for (const { limit, period, lines: summed } of sums.values()) yield* overSum(limit, period, summed, home);
}

function* overSum(
  limit: Limit,
  period: string,
  lines: readonly CheckedLine[],
  home: string,
): Generator<readonly [CheckedLine, Finding]> {
  const most = moneyOf(limit.limit, home).minor;
  let minor = 0;
  const summed = [...lines].sort(
    (one, other) => one.serial - other.serial || (one.line.expense < other.line.expense ? -1 : 1),
  );
  const over = summed.filter(({ home: amount = 0 }) => {
    minor += moneyOf(amount, home).minor;
    return minor > most && amount > 0;
  });
  // What refunds brought down again is not too high.
  if (minor <= most) return;
  const figure = amountOf({ minor, currency: home });
  const finding: Finding = {
    rule: limit.rule,
    strength: limit.strength,
    text: `${limit.category ?? "All"} ${period} come to ${formatMoney(figure, home)}, over the limit of ${formatMoney(limit.limit, home)} (${limit.rule}). ${wayOut(limit.strength, "Claim at most the limit.")}`,
    figure,
    limit: limit.limit,
    rows: summed.map(({ line }) => line.expense),
  };
  for (const line of over) yield [line, finding];
}

function periodOf({ line, claim }: CheckedLine, { measure }: Limit): string | undefined {
  switch (measure) {
    case "Line":
    case "Night":
      return undefined;
    case "Day":
      return `of ${line.date}`;
    case "Month":
      return `of ${line.date.slice(0, 7)}`;
    case "Year":
      return `of ${line.date.slice(0, 4)}`;
    case "Trip":
      return claim?.trip === undefined ? undefined : `of ${claim.trip}`;
  }
}
