import { InvalidArgument, finite, sameLength, zeroOrMore } from "./invalidArgument";
import { isAtLeast, isSameQuantity } from "./quantity";

/** Order lines side by side; days are day numbers; a line that has not come has delivered undefined. */
export interface DeliveryLines {
  readonly ordered: readonly number[];
  readonly received: readonly number[];
  readonly due: readonly number[];
  readonly delivered: readonly (number | undefined)[];
}

/** graceDays after the due day still count as on time; overdeliveryOk: more than ordered is in full too. */
export interface DeliveryTerms {
  readonly graceDays: number;
  readonly overdeliveryOk: boolean;
}

/** Shares of the lines that came on time, in full, and both. Refuses an empty list. */
export function onTimeInFull(
  lines: DeliveryLines,
  terms: DeliveryTerms,
): { readonly onTime: number; readonly inFull: number; readonly otif: number } {
  checkTerms(lines, terms);
  const count = lines.ordered.length;
  if (count === 0) throw new InvalidArgument("ordered", "empty", "a list of order lines");
  const linesByVerdict = new Float64Array(4);
  for (let line = 0; line < count; line++) {
    const verdict = judgeLine(lines, line, terms);
    linesByVerdict[verdict] = (linesByVerdict[verdict] ?? 0) + 1;
  }
  const [, onTime = 0, inFull = 0, both = 0] = linesByVerdict;
  return { onTime: (onTime + both) / count, inFull: (inFull + both) / count, otif: both / count };
}

/** What judgeLine adds up: 0 for neither, 3 for both. */
export const ON_TIME = 1;
export const IN_FULL = 2;

/**
 * ON_TIME for a line delivered at or before due + grace (early counts, undelivered is late), and IN_FULL: a number, since
 * a hundred thousand lines are counted faster by it than by two answers each.
 */
export function judgeLine(
  { ordered, received, due, delivered }: DeliveryLines,
  line: number,
  { graceDays, overdeliveryOk }: DeliveryTerms,
): number {
  const wanted = ordered[line] ?? Number.NaN;
  const units = received[line] ?? Number.NaN;
  const day = due[line] ?? Number.NaN;
  const came = delivered[line] ?? Infinity;
  if (!(wanted >= 0 && units >= 0 && wanted + units + day < Infinity && day > -Infinity && came > -Infinity)) {
    refuseLine(wanted, units, day, came);
  }
  const isFull = overdeliveryOk ? isAtLeast(units, wanted) : isSameQuantity(units, wanted);
  return (came <= day + graceDays ? ON_TIME : 0) + (isFull ? IN_FULL : 0);
}

/** Refuses lists of different length and a negative grace. */
export function checkTerms({ ordered, received, due, delivered }: DeliveryLines, { graceDays }: DeliveryTerms): void {
  sameLength("received", received, ordered);
  sameLength("due", due, ordered);
  sameLength("delivered", delivered, ordered);
  zeroOrMore("graceDays", graceDays);
}

function refuseLine(wanted: number, units: number, day: number, came: number): void {
  zeroOrMore("ordered", wanted);
  zeroOrMore("received", units);
  finite("due", day);
  if (!(came > -Infinity)) throw new InvalidArgument("delivered", came, "a day");
}
