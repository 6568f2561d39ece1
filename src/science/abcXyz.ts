import { InvalidArgument, aboveZero, fraction, quantities } from "./invalidArgument";
import { mean, standardDeviation, sum, type SpreadKind } from "./statistics";

/** "before_lt" gives an item the class that its predecessors leave open; "cum_le" and "cum_lt" count the item itself. */
export type AbcRule = "before_lt" | "cum_le" | "cum_lt";
export type AbcClass = "A" | "B" | "C";

/**
 * Classes by share of the total, largest first, ties by input order. An item is A while the share before it (or with it,
 * by rule) is below `a`, B while below `b`. Shares are compared exactly, as decimal fractions. Silver, Pyke & Thomas, 2.2.
 */
export function classifyAbc(
  values: readonly number[],
  { a, b, rule = "before_lt" }: { a: number; b: number; rule?: AbcRule | undefined },
): AbcClass[] {
  quantities("values", values);
  fraction("a", a);
  fraction("b", b);
  if (a > b) throw new InvalidArgument("a", a, `at most b (${String(b)})`);
  const total = sum(values);
  if (!(total > 0 && total < Infinity)) throw new InvalidArgument("values", total, "a list whose sum is above 0");
  const largestFirst = Float64Array.from(values).sort().reverse();
  const isWithin = shareCheck(largestFirst, total, rule !== "cum_le");
  let lastA = 0;
  let lastB = 0;
  let before = 0;
  for (let rank = 0; rank < largestFirst.length; rank++) {
    const after = before + (largestFirst[rank] ?? 0);
    const share = rule === "before_lt" ? before : after;
    const counted = rule === "before_lt" ? rank : rank + 1;
    if (isWithin(share, counted, a)) lastA = rank + 1;
    else if (isWithin(share, counted, b)) lastB = rank + 1;
    else break;
    before = after;
  }
  const classes = Array.from<AbcClass>({ length: values.length }).fill("C");
  // Shares only grow, so that the classes are the first so many of the ranking.
  mark(classes, values, largestFirst, Math.max(lastA, lastB), "B");
  mark(classes, values, largestFirst, lastA, "A");
  return classes;
}

/** cv: coefficient of variation over all periods, zeros included. */
export interface XyzClass {
  readonly cv: number;
  readonly cls: "X" | "Y" | "Z";
}

/** Steadiness of demand: X up to a coefficient of variation of `x`, Y up to `y`, both inclusive. Refuses a series without demand. */
export function classifyXyz(
  series: readonly number[],
  { x, y, spread }: { x: number; y: number; spread: SpreadKind },
): XyzClass {
  quantities("series", series);
  aboveZero("x", x);
  aboveZero("y", y);
  if (x > y) throw new InvalidArgument("x", x, `at most y (${String(y)})`);
  const average = mean(series);
  if (average === 0) throw new InvalidArgument("series", "all 0", "a series with some demand");
  const cv = standardDeviation(series, spread) / average;
  const equal = 1 + 1e-12;
  if (cv <= x * equal) return { cv, cls: "X" };
  return { cv, cls: cv <= y * equal ? "Y" : "Z" };
}

/** Gives a class to the first `count` of the ranking: all above the last one's value, and of its equals the first in order. */
function mark(
  classes: AbcClass[],
  values: readonly number[],
  largestFirst: Float64Array,
  count: number,
  cls: AbcClass,
): void {
  if (count === 0) return;
  const least = largestFirst[count - 1] ?? 0;
  let equals = count - largestFirst.indexOf(least);
  values.forEach((value, item) => {
    if (value > least || (value === least && equals-- > 0)) classes[item] = cls;
  });
}

/**
 * Compares a running sum with a cut-off's share of the total: as floating numbers where the difference is clear, in whole
 * numbers of the smallest decimal place where it is not, since 0.8 of 100 must be 80 and not a rounding error beside it.
 */
function shareCheck(largestFirst: Float64Array, total: number, strictly: boolean) {
  let exact: ((counted: number, cutOff: number) => number) | undefined;
  return (share: number, counted: number, cutOff: number): boolean => {
    const difference = share - cutOff * total;
    if (Math.abs(difference) > 1e-9 * total) return difference < 0;
    exact ??= exactDifference(largestFirst);
    const sign = exact(counted, cutOff);
    return strictly ? sign < 0 : sign <= 0;
  };
}

/** The sign of (sum of the first items) - cutOff x total, in exact decimal arithmetic. */
function exactDifference(values: Float64Array) {
  const places = values.reduce((most, value) => Math.max(most, decimalPlaces(value)), 0);
  const sums: bigint[] = [0n];
  for (const value of values) sums.push((sums.at(-1) ?? 0n) + scaled(value, places));
  const total = sums.at(-1) ?? 0n;
  return (counted: number, cutOff: number): number => {
    const cutPlaces = decimalPlaces(cutOff);
    const difference = (sums[counted] ?? 0n) * 10n ** BigInt(cutPlaces) - scaled(cutOff, cutPlaces) * total;
    return difference < 0n ? -1 : difference > 0n ? 1 : 0;
  };
}

function decimalPlaces(value: number): number {
  const [digits = "", exponent = "0"] = String(value).split("e");
  return Math.max(0, (digits.split(".")[1]?.length ?? 0) - Number(exponent));
}

function scaled(value: number, places: number): bigint {
  const [digits = "0", exponent = "0"] = String(value).split("e");
  const [whole = "0", part = ""] = digits.split(".");
  const shift = places + Number(exponent) - part.length;
  return BigInt(whole + part) * 10n ** BigInt(shift);
}
