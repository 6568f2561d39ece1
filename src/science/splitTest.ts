import { isMoreThan } from "./quantity";

/** A request by its day (a serial number) and amount. */
export interface DatedAmount {
  readonly day: number;
  readonly amount: number;
}

/**
 * The requests that look like one that was split: each is within the limit, and within so many days, both counted, they come
 * to more than it together. Of all such runs the one that comes to the most; empty where there is none. With `containing`,
 * only runs with that request are looked at. Linear once the requests are sorted.
 */
export function splitRun<R extends DatedAmount>(
  requests: readonly R[],
  limit: number,
  days: number,
  containing?: R,
): readonly R[] {
  const within = requests.filter(({ amount }) => !isMoreThan(amount, limit)).sort((one, other) => one.day - other.day);
  let best: { readonly first: number; readonly last: number; readonly total: number } | undefined;
  let first = 0;
  let total = 0;
  for (const [last, request] of within.entries()) {
    total += request.amount;
    while (request.day - (within[first]?.day ?? request.day) >= days) total -= within[first++]?.amount ?? 0;
    const at = containing === undefined ? last : within.indexOf(containing);
    if (at < first || at > last) continue;
    if (isMoreThan(total, limit) && total > (best?.total ?? 0)) best = { first, last, total };
  }
  return best === undefined ? [] : within.slice(best.first, best.last + 1);
}
