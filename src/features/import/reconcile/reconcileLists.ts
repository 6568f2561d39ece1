import { foldKey } from "../../../tables/keys";
import { exactQuantity } from "../../../science/quantity";

/** One row of a list: what it is called by, its amount and where it is. */
export interface ListRow {
  readonly key: string;
  readonly amount: number;
  /** As the list counts its rows, for the way back to it. */
  readonly row: number;
}

export interface Tolerances {
  /** Amounts this far apart are the same. */
  readonly amount: number;
  /** Keys that differ in spaces, punctuation, accents, leading zeros or one letter may be the same. */
  readonly nearKeys: boolean;
}

/** What two lists do not agree on. */
export interface Difference {
  readonly kind: "amount" | "near" | "left only" | "right only";
  readonly key: string;
  /** How the other list spells it, where that differs. */
  readonly otherKey?: string;
  readonly left: readonly ListRow[];
  readonly right: readonly ListRow[];
  /** Left less right. */
  readonly difference: number;
}

export interface Reconciliation {
  /** Rows of the left list that the right one confirms, one to one. */
  readonly same: number;
  /** Rows whose sum the other list holds in one row. */
  readonly summed: number;
  readonly differences: readonly Difference[];
}

/**
 * Holds two lists against each other by key and amount. Of rows with one key, equal amounts go together first, whatever their
 * order; what is left is compared by its sum, so that one invoice may be three deliveries. Keys that only one list has are
 * matched where they are nearly alike and no other key is. Linear in the rows, but for the sorting within a key.
 */
export function reconcileLists(
  left: readonly ListRow[],
  right: readonly ListRow[],
  { amount, nearKeys }: Tolerances,
): Reconciliation {
  const [lefts, rights] = [byKey(left), byKey(right)];
  const differences: Difference[] = [];
  let same = 0;
  let summed = 0;
  const compare = (one: Group, other: Group, isNear: boolean): void => {
    const { pairs, ones, others } = paired(one.rows, other.rows, amount);
    const difference = exactQuantity(sumOf(ones) - sumOf(others));
    const isSum = ones.length > 0 && others.length > 0 && Math.abs(difference) <= amount + ROUNDING;
    if (!isNear) {
      same += pairs;
      if (isSum) summed += ones.length;
    }
    if (!isNear && (isSum || ones.length + others.length === 0)) return;
    const isAmount = !isSum && ones.length + others.length > 0;
    differences.push({
      kind: isNear && !isAmount ? "near" : "amount",
      key: one.key,
      ...(one.key !== other.key && { otherKey: other.key }),
      left: isAmount ? ones : one.rows,
      right: isAmount ? others : other.rows,
      difference: isAmount ? difference : exactQuantity(sumOf(one.rows) - sumOf(other.rows)),
    });
  };
  const onlyLeft = [...lefts].flatMap(([folded, group]) => {
    const other = rights.get(folded);
    if (!other) return [group];
    compare(group, other, false);
    return [];
  });
  const onlyRight = [...rights].flatMap(([folded, group]) => (lefts.has(folded) ? [] : [group]));
  const near = nearKeys ? nearPairs(onlyLeft, onlyRight) : new Map<Group, Group>();
  for (const [one, other] of near) compare(one, other, true);
  const taken = new Set(near.values());
  for (const group of onlyLeft) if (!near.has(group)) differences.push(alone("left only", group));
  for (const group of onlyRight) if (!taken.has(group)) differences.push(alone("right only", group));
  return { same, summed, differences };
}

/** What binary fractions leave of a sum that comes out even. */
const ROUNDING = 1e-9;

interface Group {
  readonly key: string;
  readonly rows: ListRow[];
}

function byKey(rows: readonly ListRow[]): ReadonlyMap<string, Group> {
  const groups = new Map<string, Group>();
  for (const row of rows) {
    const folded = foldKey(row.key);
    const group = groups.get(folded);
    if (group) group.rows.push(row);
    else groups.set(folded, { key: row.key, rows: [row] });
  }
  return groups;
}

/** Pairs amounts within the tolerance, both sides from the least up; answers with how many and what is left. */
function paired(
  left: readonly ListRow[],
  right: readonly ListRow[],
  tolerance: number,
): { readonly pairs: number; readonly ones: readonly ListRow[]; readonly others: readonly ListRow[] } {
  const byAmount = (one: ListRow, other: ListRow): number => one.amount - other.amount || one.row - other.row;
  const [sortedLeft, sortedRight] = [[...left].sort(byAmount), [...right].sort(byAmount)];
  const [ones, others]: [ListRow[], ListRow[]] = [[], []];
  let pairs = 0;
  let [at, beside] = [0, 0];
  for (;;) {
    const [one, other] = [sortedLeft[at], sortedRight[beside]];
    if (!one || !other) break;
    if (Math.abs(one.amount - other.amount) <= tolerance + ROUNDING) {
      pairs++;
      at++;
      beside++;
    } else if (one.amount < other.amount) ones.push(...sortedLeft.slice(at, ++at));
    else others.push(...sortedRight.slice(beside, ++beside));
  }
  return { pairs, ones: [...ones, ...sortedLeft.slice(at)], others: [...others, ...sortedRight.slice(beside)] };
}

const sumOf = (rows: readonly ListRow[]): number => rows.reduce((sum, { amount }) => sum + amount, 0);

const alone = (kind: "left only" | "right only", { key, rows }: Group): Difference => ({
  kind,
  key,
  left: kind === "left only" ? rows : [],
  right: kind === "right only" ? rows : [],
  difference: exactQuantity((kind === "left only" ? 1 : -1) * sumOf(rows)),
});

/** Keys that are nearly alike and nearly like no other: first as they read without signs, then with one letter or digit wrong. */
function nearPairs(left: readonly Group[], right: readonly Group[]): ReadonlyMap<Group, Group> {
  const pairs = new Map<Group, Group>();
  const taken = new Set<Group>();
  for (const spellings of [(key: string) => [plainKey(key)], oneSignOff]) {
    const [lefts, rights] = [left.filter((each) => !pairs.has(each)), right.filter((each) => !taken.has(each))];
    const index = indexOf(rights, spellings);
    const backwards = indexOf(lefts, spellings);
    for (const one of lefts) {
      const found = oneOf(spellings(one.key).flatMap((spelling) => [...(index.get(spelling) ?? [])]));
      if (!found || taken.has(found)) continue;
      // As clear from the other side.
      if (oneOf(spellings(found.key).flatMap((spelling) => [...(backwards.get(spelling) ?? [])])) !== one) continue;
      pairs.set(one, found);
      taken.add(found);
    }
  }
  return pairs;
}

function indexOf(
  groups: readonly Group[],
  spellings: (key: string) => readonly string[],
): ReadonlyMap<string, ReadonlySet<Group>> {
  const index = new Map<string, Set<Group>>();
  for (const group of groups)
    for (const spelling of spellings(group.key)) {
      const others = index.get(spelling);
      if (others) others.add(group);
      else index.set(spelling, new Set([group]));
    }
  return index;
}

/** The only one of these; undefined where there are none or several. */
const oneOf = (groups: readonly Group[]): Group | undefined => {
  const different = new Set(groups);
  const [only] = different;
  return different.size === 1 ? only : undefined;
};

/** A key without what one system writes and another leaves out: case, accents, punctuation, zeros in front. */
const plainKey = (key: string): string =>
  key
    .normalize("NFKD")
    .replace(/[\p{M}\p{Cf}]/gu, "")
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, "")
    .replace(/(?<!\d)0+(?=\d)/g, "");

/** A key with each of its signs left out in turn: two that share one differ by a sign or two neighbours. Short keys have none. */
function oneSignOff(key: string): readonly string[] {
  const plain = plainKey(key);
  // Of short ones and of numbers nearly all are one sign from each other.
  if (plain.length < 6 || !/\p{L}/u.test(plain)) return [];
  return [plain, ...Array.from(plain, (_, at) => plain.slice(0, at) + plain.slice(at + 1))];
}
