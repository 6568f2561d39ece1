/** A time that is taken: its start is part of it, its end is not. Any unit of time, the same for all. */
export interface Interval {
  readonly from: number;
  readonly to: number;
}

/** A booking with the time that is kept free before and after it. */
export interface Booking extends Interval {
  readonly before: number;
  readonly after: number;
}

/** Whether two times have an instant in common. Half-open: what ends at ten leaves ten free. */
export const overlaps = (one: Interval, other: Interval): boolean => one.from < other.to && other.from < one.to;

/** A booking with its buffers. */
export const padded = ({ from, to, before, after }: Booking): Interval => ({ from: from - before, to: to + after });

/** Times in the order of their start, of which those that overlap another are found without looking at all of them. */
export class IntervalIndex<T extends Interval> {
  readonly #items: readonly T[];
  /** The latest end among the items up to each. */
  readonly #latestEnds: readonly number[];

  constructor(items: readonly T[]) {
    this.#items = [...items].sort((one, other) => one.from - other.from);
    let latest = -Infinity;
    this.#latestEnds = this.#items.map(({ to }) => (latest = Math.max(latest, to)));
  }

  isFree(asked: Interval): boolean {
    const last = this.#lastBefore(asked.to);
    return last < 0 || (this.#latestEnds[last] ?? -Infinity) <= asked.from;
  }

  /** Those that overlap a time, in the order of their start. */
  overlapping(asked: Interval): readonly T[] {
    const found: T[] = [];
    for (let at = this.#lastBefore(asked.to); at >= 0; at--) {
      if ((this.#latestEnds[at] ?? -Infinity) <= asked.from) break;
      const item = this.#items[at];
      if (item && overlaps(item, asked)) found.push(item);
    }
    return found.reverse();
  }

  /** The place of the last item that starts before a time; -1 where none does. */
  #lastBefore(time: number): number {
    let low = 0;
    let high = this.#items.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((this.#items[middle]?.from ?? Infinity) < time) low = middle + 1;
      else high = middle;
    }
    return low - 1;
  }
}

/** What is left of a time when others are taken out of it. */
export function without(whole: Interval, taken: readonly Interval[]): readonly Interval[] {
  const left: Interval[] = [];
  let from = whole.from;
  for (const each of [...taken].sort((one, other) => one.from - other.from)) {
    if (each.from > from) left.push({ from, to: Math.min(each.from, whole.to) });
    from = Math.max(from, each.to);
    if (from >= whole.to) return left;
  }
  return [...left, { from, to: whole.to }];
}

/** The most of a thing that is in use at once within a time. */
export function mostAtOnce(asked: Interval, uses: readonly (Interval & { readonly quantity: number })[]): number {
  const changes = uses
    .filter((use) => overlaps(use, asked))
    .flatMap(
      ({ from, to, quantity }) =>
        [
          [from, quantity],
          [to, -quantity],
        ] as const,
    )
    // What is given back is there for who takes it at the same instant.
    .sort(([one, more], [other, less]) => one - other || more - less);
  let used = 0;
  return changes.reduce((most, [, change]) => Math.max(most, (used += change)), 0);
}
