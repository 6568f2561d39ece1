import { formatMoney } from "../../../domain/sentence";
import { moneyOf } from "../../../domain/money";
import { builtIn, type BuiltInRule } from "./builtInRules";
import type { CheckedLine } from "./checkedLine";
import { wayOut, type Finding } from "./finding";
import type { ExpensePolicy } from "./policy";
import { ALIKE, createVendorLikeness } from "./vendorLikeness";
import { foldKey } from "../../../tables/keys";

/**
 * Expenses that may be one and the same, claimed twice: by one person (the same day and amount, or the same amount a few days apart,
 * of the same receipt or in another claim at the same vendor), or by two (near in day and amount, at the same vendor). Lines of one
 * claim with the same receipt are one receipt, split. If one is found to be a duplicate of another, the other is one of it.
 */
export function* duplicateFindings(
  lines: readonly CheckedLine[],
  policy: ExpensePolicy,
  home: string,
): Generator<readonly [CheckedLine, Finding]> {
  const candidates = candidatesOf(lines, policy, home);
  const likeness = createVendorLikeness();
  const areAlike = (one: Candidate, other: Candidate): boolean => likeness(one.vendor, other.vendor) >= ALIKE;
  const found = new Map<BuiltInRule, Map<CheckedLine, Matches>>();
  const matchesOf = (rule: BuiltInRule): Map<CheckedLine, Matches> => {
    let matches = found.get(rule);
    if (!matches) found.set(rule, (matches = new Map<CheckedLine, Matches>()));
    return matches;
  };
  const note = (rule: BuiltInRule, one: Candidate, other: Candidate): void => {
    const matches = matchesOf(rule);
    addMatch(matches, one.line, other.line);
    addMatch(matches, other.line, one.line);
  };

  for (const bucket of bucketsOf(candidates, ({ line, minor }) => `${line.person ?? ""}\n${String(minor)}`)) {
    if (bucket.length === 1) continue;
    for (const group of bucketsOf(bucket, ({ line }) => line.serial))
      for (const [line, day] of sameDayMatches(group)) matchesOf(builtIn.duplicate).set(line, { day, others: [] });
    forDaysNear(bucket, (one, other, apart) => {
      if (claimOf(one) === claimOf(other)) return;
      if (isSameReceipt(one, other)) {
        if (apart <= Math.max(one.receiptDays, other.receiptDays)) note(builtIn.duplicate, one, other);
      } else if (apart <= Math.min(one.nearDays, other.nearDays) && areAlike(one, other))
        note(builtIn.near, one, other);
    });
  }
  forPeopleNear(candidates, (one, other) => {
    if (claimOf(one) === claimOf(other) && isSameReceipt(one, other)) return;
    const apart = Math.abs(one.line.serial - other.line.serial);
    if (apart > Math.min(one.acrossDays, other.acrossDays)) return;
    if (isSameReceipt(one, other) || areAlike(one, other)) note(builtIn.across, one, other);
  });

  for (const [rule, matches] of found)
    for (const [line, matched] of matches) {
      const setting = policy.setting(rule, line);
      if (setting) yield [line, findingOf(rule, setting.strength, line, matched, home)];
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
  /** The same receipt tells more than a vendor, and is looked for twice as far. */
  readonly receiptDays: number;
}

/** What a line may be the same as. */
interface Matches {
  /** Of the same day, together: where thousands are alike they share what is said of them. */
  readonly day?: DayMatches;
  readonly others: CheckedLine[];
}

interface DayMatches {
  readonly first: CheckedLine;
  readonly count: number;
  /** All expenses of the day and amount. */
  readonly rows: readonly string[];
}

const claimOf = ({ line }: Candidate): string | undefined => line.line.claim;

const isSameReceipt = (one: Candidate, other: Candidate): boolean =>
  one.receipt !== "" && one.receipt === other.receipt;

const candidatesOf = (lines: readonly CheckedLine[], policy: ExpensePolicy, home: string): readonly Candidate[] =>
  lines.flatMap((line): Candidate[] => {
    const minor = line.home === undefined ? 0 : moneyOf(line.home, home).minor;
    if (line.person === undefined || minor === 0) return [];
    const nearDays = policy.setting(builtIn.near, line)?.figure ?? -1;
    const acrossDays = policy.setting(builtIn.across, line)?.figure ?? -1;
    return [
      {
        line,
        minor,
        receipt: foldKey(line.line.receipt),
        vendor: line.line.vendor ?? "",
        nearDays,
        acrossDays,
        receiptDays: 2 * Math.max(0, nearDays, acrossDays) + 1,
      },
    ];
  });

/** The matches of lines of one person, day and amount: all are of each other, but for those that split one receipt. */
function* sameDayMatches(group: readonly Candidate[]): Generator<readonly [CheckedLine, DayMatches]> {
  if (group.length === 1) return;
  const receiptOf = (each: Candidate): string =>
    each.receipt === "" ? each.line.line.expense : `${claimOf(each) ?? ""}\n${each.receipt}`;
  const receipts = bucketsOf([...group].sort(byExpense), receiptOf);
  const [[first] = [], [second] = []] = receipts;
  if (!first || !second) return;
  const rows = group.map(({ line }) => line.line.expense).sort();
  for (const receipt of receipts)
    for (const { line } of receipt)
      yield [line, { first: (receipt[0] === first ? second : first).line, count: group.length - receipt.length, rows }];
}

/** Calls for each pair of different days that is near enough for any rule. */
function forDaysNear(
  bucket: readonly Candidate[],
  call: (one: Candidate, other: Candidate, apart: number) => void,
): void {
  const reach = bucket.reduce((most, each) => Math.max(most, each.receiptDays), 0);
  const sorted = [...bucket].sort((one, other) => one.line.serial - other.line.serial);
  const days = bucketsOf(sorted, ({ line }) => line.serial);
  for (const [index, day] of days.entries())
    for (const later of days.slice(index + 1)) {
      const apart = (later[0]?.line.serial ?? Infinity) - (day[0]?.line.serial ?? 0);
      if (apart > reach) break;
      for (const one of day) for (const other of later) call(one, other, apart);
    }
}

/** Calls for each pair of two people once whose amounts are within 1% and whose days are near. Only neighbouring amounts and days are looked at. */
function forPeopleNear(candidates: readonly Candidate[], call: (one: Candidate, other: Candidate) => void): void {
  const width = 1 + candidates.reduce((most, { acrossDays }) => Math.max(most, acrossDays), 0);
  const cells = new Map<number, Candidate[]>();
  const cellOf = ({ line, minor }: Candidate): { readonly day: number; readonly step: number } => ({
    day: Math.floor(line.serial / width),
    step: Math.sign(minor) * (1 + Math.floor(Math.log(Math.abs(minor)) / STEP)),
  });
  // A number for each cell of days by amounts: far below 2^53.
  const cellAt = (day: number, step: number): number => day * 100_000 + step + 50_000;
  // What names neither a vendor nor a receipt, such as a per diem, is nobody else's bill.
  const billed = candidates.filter((one) => one.acrossDays >= 0 && (one.vendor !== "" || one.receipt !== ""));
  // A person's own lines join the cells after they were all looked at: they are never held against each other here.
  for (const own of bucketsOf(billed, ({ line }) => line.person)) {
    for (const one of own) {
      const { day, step } = cellOf(one);
      for (let nextDay = day - 1; nextDay <= day + 1; nextDay++)
        for (let nextStep = step - 1; nextStep <= step + 1; nextStep++)
          for (const other of cells.get(cellAt(nextDay, nextStep)) ?? [])
            if (isNear(one.minor, other.minor)) call(one, other);
    }
    for (const one of own) {
      const { day, step } = cellOf(one);
      addTo(cells, cellAt(day, step), one);
    }
  }
}

const isNear = (one: number, other: number): boolean =>
  Math.abs(one - other) <= NEAR_SHARE * Math.max(Math.abs(one), Math.abs(other));

const byExpense = (one: Candidate, other: Candidate): number =>
  one.line.line.expense < other.line.line.expense ? -1 : 1;

function bucketsOf(
  candidates: readonly Candidate[],
  keyOf: (candidate: Candidate) => unknown,
): readonly (readonly Candidate[])[] {
  const buckets = new Map<unknown, Candidate[]>();
  for (const each of candidates) addTo(buckets, keyOf(each), each);
  return [...buckets.values()];
}

function addTo<K, V>(lists: Map<K, V[]>, key: K, value: V): void {
  const list = lists.get(key);
  if (list) list.push(value);
  else lists.set(key, [value]);
}

function addMatch(matches: Map<CheckedLine, Matches>, line: CheckedLine, other: CheckedLine): void {
  const own = matches.get(line);
  if (own) own.others.push(other);
  else matches.set(line, { others: [other] });
}

function findingOf(
  rule: BuiltInRule,
  strength: Finding["strength"],
  line: CheckedLine,
  { day, others }: Matches,
  home: string,
): Finding {
  const [any] = day ? [day.first] : others;
  if (!any) throw new Error("A duplicate has another.");
  const first = others.reduce((least, other) => (other.line.expense < least.line.expense ? other : least), any);
  const count = (day?.count ?? 0) + others.length;
  const more = count === 1 ? "" : ` and ${String(count - 1)} more`;
  const of = first.claim ? ` in ${first.claim.claim}` : "";
  const whose = first.person === line.person ? "" : ` of ${first.claim?.person ?? ""}`;
  const where = first.line.vendor === undefined ? "" : ` at ${first.line.vendor}`;
  const apart = [line, ...others].map((each) => each.line.expense);
  return {
    rule: rule.name,
    strength,
    text: `It looks like ${first.line.expense}${of}${whose}: ${formatMoney(first.home ?? 0, home)}${where} on ${first.line.date}${more}.${namedIn(line, first)} ${wayOut(strength, "Take one of them out.")}`,
    ...(line.home === undefined ? {} : { figure: line.home }),
    rows: day && others.length === 0 ? day.rows : [...new Set([...(day?.rows ?? []), ...apart])].sort(),
  };
}

/** Two who ate together and both claim the bill name each other. */
function namedIn(line: CheckedLine, other: CheckedLine): string {
  if (line.person === other.person || line.person === undefined || other.person === undefined) return "";
  if (foldKey(other.line.people).includes(line.person)) return ` ${line.claim?.person ?? ""} is named there.`;
  return foldKey(line.line.people).includes(other.person) ? ` ${other.claim?.person ?? ""} is named here.` : "";
}
