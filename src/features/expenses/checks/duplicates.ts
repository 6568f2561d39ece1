import { moneyOf } from "../../../domain/money";
import { sayMoney } from "../sayMoney";
import { builtIn, type BuiltInRule } from "./builtInRules";
import type { CheckedLine } from "./checkedLine";
import { wayOut, type Finding } from "./finding";
import { plain } from "./plain";
import type { ExpensePolicy } from "./policy";
import { ALIKE, createVendorLikeness } from "./vendorLikeness";

/**
 * Expenses that may be one and the same, claimed twice: by one person (the same day and amount, or the same amount at the same vendor
 * a few days apart in another claim), or by two (near in day and amount, at the same vendor). Lines of one claim with the same receipt are one receipt,
 * split. If one is found to be a duplicate of another, the other is one of it.
 */
export function* duplicateFindings(
  lines: readonly CheckedLine[],
  policy: ExpensePolicy,
  home: string,
): Generator<readonly [CheckedLine, Finding]> {
  const likeness = createVendorLikeness();
  const found = new Map<BuiltInRule, Map<CheckedLine, CheckedLine[]>>();
  const note = (rule: BuiltInRule, one: Candidate, other: Candidate): void => {
    let matches = found.get(rule);
    if (!matches) found.set(rule, (matches = new Map<CheckedLine, CheckedLine[]>()));
    addTo(matches, one.line, other.line);
    addTo(matches, other.line, one.line);
  };
  forPairsNear(candidatesOf(lines, policy, home), (one, other) => {
    const isSameReceipt = one.receipt !== "" && one.receipt === other.receipt;
    if (isSameReceipt && claimOf(one) === claimOf(other)) return;
    const apart = Math.abs(one.line.serial - other.line.serial);
    const isSame = one.minor === other.minor;
    const vendors = (): boolean => likeness(one.vendor, other.vendor) >= ALIKE;
    if (one.line.person === other.line.person) {
      if (isSame && (apart === 0 || isSameReceipt)) note(builtIn.duplicate, one, other);
      else if (
        isSame &&
        claimOf(one) !== claimOf(other) &&
        apart <= Math.min(one.nearDays, other.nearDays) &&
        vendors()
      )
        note(builtIn.near, one, other);
    } else if (apart <= Math.min(one.acrossDays, other.acrossDays) && (isSameReceipt || vendors()))
      note(builtIn.across, one, other);
  });
  for (const [rule, matches] of found)
    for (const [line, others] of matches) {
      const setting = policy.setting(rule, line);
      if (setting) yield [line, findingOf(rule, setting.strength, line, others, home)];
    }
}

/** Amounts this far apart, as a share, may be the same bill with the tip or the rounding another. */
const NEAR_SHARE = 0.01;
const STEP = Math.log(1 + NEAR_SHARE);

/** A line with what pairs are compared by, worked out once. */
interface Candidate {
  readonly line: CheckedLine;
  readonly minor: number;
  readonly receipt: string;
  readonly vendor: string;
  /** How many days apart the rules look; below 0 where they don't. */
  readonly nearDays: number;
  readonly acrossDays: number;
}

const claimOf = ({ line }: Candidate): string | undefined => line.line.claim;

const candidatesOf = (lines: readonly CheckedLine[], policy: ExpensePolicy, home: string): readonly Candidate[] =>
  lines.flatMap((line): Candidate[] => {
    const minor = line.home === undefined ? 0 : moneyOf(line.home, home).minor;
    if (line.person === undefined || minor === 0) return [];
    return [
      {
        line,
        minor,
        receipt: plain(line.line.receipt),
        vendor: line.line.vendor ?? "",
        nearDays: policy.setting(builtIn.near, line)?.figure ?? -1,
        acrossDays: policy.setting(builtIn.across, line)?.figure ?? -1,
      },
    ];
  });

/** Calls for each pair once whose amounts are within 1% and whose days are near. Only neighbouring amounts and days are looked at. */
function forPairsNear(candidates: readonly Candidate[], call: (one: Candidate, other: Candidate) => void): void {
  const width = 1 + candidates.reduce((most, { nearDays, acrossDays }) => Math.max(most, nearDays, acrossDays), 0);
  const cells = new Map<number, Candidate[]>();
  // A number for each cell of days by amounts: far below 2^53.
  const cellAt = (day: number, step: number): number => day * 100_000 + step + 50_000;
  for (const one of candidates) {
    const day = Math.floor(one.line.serial / width);
    const step = Math.sign(one.minor) * (1 + Math.floor(Math.log(Math.abs(one.minor)) / STEP));
    for (let nextDay = day - 1; nextDay <= day + 1; nextDay++)
      for (let nextStep = step - 1; nextStep <= step + 1; nextStep++)
        for (const other of cells.get(cellAt(nextDay, nextStep)) ?? [])
          if (isNear(one.minor, other.minor)) call(one, other);
    addTo(cells, cellAt(day, step), one);
  }
}

const isNear = (one: number, other: number): boolean =>
  Math.abs(one - other) <= NEAR_SHARE * Math.max(Math.abs(one), Math.abs(other));

function addTo<K, V>(lists: Map<K, V[]>, key: K, value: V): void {
  const list = lists.get(key);
  if (list) list.push(value);
  else lists.set(key, [value]);
}

function findingOf(
  rule: BuiltInRule,
  strength: Finding["strength"],
  line: CheckedLine,
  matches: readonly CheckedLine[],
  home: string,
): Finding {
  const [any] = matches;
  if (!any) throw new Error("A duplicate has another.");
  const first = matches.reduce((least, other) => (other.line.expense < least.line.expense ? other : least), any);
  const more = matches.length === 1 ? "" : ` and ${String(matches.length - 1)} more`;
  const of = first.claim ? ` in ${first.claim.claim}` : "";
  const whose = first.person === line.person ? "" : ` of ${first.claim?.person ?? ""}`;
  const where = first.line.vendor === undefined ? "" : ` at ${first.line.vendor}`;
  return {
    rule: rule.name,
    strength,
    text: `It looks like ${first.line.expense}${of}${whose}: ${sayMoney(first.home ?? 0, home)}${where} on ${first.line.date}${more}.${namedIn(line, first)} ${wayOut(strength, "Take one of them out.")}`,
    ...(line.home === undefined ? {} : { figure: line.home }),
    rows: [line, ...matches].map((each) => each.line.expense).sort(),
  };
}

/** Two who ate together and both claim the bill name each other. */
function namedIn(line: CheckedLine, other: CheckedLine): string {
  if (line.person === other.person || line.person === undefined || other.person === undefined) return "";
  if (plain(other.line.people).includes(line.person)) return ` ${line.claim?.person ?? ""} is named there.`;
  return plain(line.line.people).includes(other.person) ? ` ${other.claim?.person ?? ""} is named here.` : "";
}
