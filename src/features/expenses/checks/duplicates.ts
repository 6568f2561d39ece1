import { moneyOf } from "../../../domain/money";
import { sayMoney } from "../sayMoney";
import { builtIn, type BuiltInRule } from "./builtInRules";
import { plain, type CheckedLine } from "./checkedLine";
import { wayOut, type Finding } from "./finding";
import type { ExpensePolicy } from "./policy";
import { ALIKE, createVendorLikeness } from "./vendorLikeness";

/**
 * Expenses that may be one and the same, claimed twice: by one person (the same day and amount, or the same amount at the same vendor
 * a few days apart), or by two (near in day and amount, at the same vendor). Lines of one claim with the same receipt are one receipt,
 * split. If one is found to be a duplicate of another, the other is one of it.
 */
export function* duplicateFindings(
  lines: readonly CheckedLine[],
  policy: ExpensePolicy,
  home: string,
): Generator<readonly [CheckedLine, Finding]> {
  const likeness = createVendorLikeness();
  const found = new Map<BuiltInRule, Map<CheckedLine, CheckedLine[]>>();
  const note = (rule: BuiltInRule, one: CheckedLine, other: CheckedLine): void => {
    let matches = found.get(rule);
    if (!matches) found.set(rule, (matches = new Map<CheckedLine, CheckedLine[]>()));
    for (const [from, to] of [
      [one, other],
      [other, one],
    ] as const) {
      const sofar = matches.get(from);
      if (sofar) sofar.push(to);
      else matches.set(from, [to]);
    }
  };
  const days = new Map<CheckedLine, { readonly near: number; readonly across: number }>();
  const daysOf = (line: CheckedLine) => {
    let own = days.get(line);
    if (!own)
      days.set(
        line,
        (own = {
          near: policy.setting(builtIn.near, line)?.figure ?? -1,
          across: policy.setting(builtIn.across, line)?.figure ?? -1,
        }),
      );
    return own;
  };
  for (const [one, other] of pairsNear(lines, home, (line) => Math.max(0, daysOf(line).near, daysOf(line).across))) {
    if (isSplit(one, other)) continue;
    const apart = Math.abs(one.serial - other.serial);
    const isSame = one.home === other.home;
    const vendors = (): boolean => likeness(one.line.vendor ?? "", other.line.vendor ?? "") >= ALIKE;
    if (one.person === other.person) {
      if (isSame && (apart === 0 || isSameReceipt(one, other))) note(builtIn.duplicate, one, other);
      else if (isSame && apart <= Math.min(daysOf(one).near, daysOf(other).near) && vendors())
        note(builtIn.near, one, other);
    } else if (apart <= Math.min(daysOf(one).across, daysOf(other).across) && (isSameReceipt(one, other) || vendors()))
      note(builtIn.across, one, other);
  }
  for (const [rule, matches] of found)
    for (const [line, others] of matches) {
      const setting = policy.setting(rule, line);
      if (setting) yield [line, findingOf(rule, setting.strength, line, others, home)];
    }
}

/** Amounts this far apart, as a share, may be the same bill with the tip or the rounding another. */
const NEAR_SHARE = 0.01;
const STEP = Math.log(1 + NEAR_SHARE);

/** Each pair once whose amounts are within 1% and whose days are near. Only neighbouring amounts and days are looked at. */
function* pairsNear(
  lines: readonly CheckedLine[],
  home: string,
  daysOf: (line: CheckedLine) => number,
): Generator<readonly [CheckedLine, CheckedLine]> {
  const wanted = lines.filter(
    (line) => line.person !== undefined && line.home !== undefined && moneyOf(line.home, home).minor !== 0,
  );
  const width = 1 + wanted.reduce((most, line) => Math.max(most, daysOf(line)), 0);
  const cells = new Map<number, CheckedLine[]>();
  // A number for each cell of days by amounts: far below 2^53.
  const cellAt = (day: number, step: number): number => day * 100_000 + step + 50_000;
  for (const line of wanted) {
    const amount = line.home ?? 0;
    const day = Math.floor(line.serial / width);
    const step = Math.sign(amount) * (10_000 + Math.floor(Math.log(Math.abs(amount)) / STEP));
    for (let nextDay = day - 1; nextDay <= day + 1; nextDay++)
      for (let nextStep = step - 1; nextStep <= step + 1; nextStep++)
        for (const other of cells.get(cellAt(nextDay, nextStep)) ?? [])
          if (isNear(amount, other.home ?? 0)) yield [line, other];
    const cell = cells.get(cellAt(day, step));
    if (cell) cell.push(line);
    else cells.set(cellAt(day, step), [line]);
  }
}

const isNear = (one: number, other: number): boolean =>
  Math.abs(one - other) <= NEAR_SHARE * Math.max(Math.abs(one), Math.abs(other));

const isSameReceipt = ({ line: one }: CheckedLine, { line: other }: CheckedLine): boolean =>
  plain(one.receipt) !== "" && plain(one.receipt) === plain(other.receipt);

const isSplit = (one: CheckedLine, other: CheckedLine): boolean =>
  one.line.claim === other.line.claim && isSameReceipt(one, other);

function findingOf(
  rule: BuiltInRule,
  strength: Finding["strength"],
  line: CheckedLine,
  matches: readonly CheckedLine[],
  home: string,
): Finding {
  const others = [...matches].sort((one, other) => (one.line.expense < other.line.expense ? -1 : 1));
  const [first] = others;
  if (!first) throw new Error("A duplicate has another.");
  const more = others.length === 1 ? "" : ` and ${String(others.length - 1)} more`;
  const of = first.claim ? ` in ${first.claim.claim}` : "";
  const whose = first.person === line.person ? "" : ` of ${first.claim?.person ?? ""}`;
  const where = first.line.vendor === undefined ? "" : ` at ${first.line.vendor}`;
  return {
    rule: rule.name,
    strength,
    text: `It looks like ${first.line.expense}${of}${whose}: ${sayMoney(first.home ?? 0, home)}${where} on ${first.line.date}${more}.${namedIn(line, first)} ${wayOut(strength, "Take one of them out.")}`,
    ...(line.home === undefined ? {} : { figure: line.home }),
    rows: [line, ...others].map((each) => each.line.expense).sort(),
  };
}

/** Two who ate together and both claim the bill name each other. */
function namedIn(line: CheckedLine, other: CheckedLine): string {
  if (line.person === other.person || line.person === undefined || other.person === undefined) return "";
  if (plain(other.line.people).includes(line.person)) return ` ${line.claim?.person ?? ""} is named there.`;
  return plain(line.line.people).includes(other.person) ? ` ${other.claim?.person ?? ""} is named here.` : "";
}
