/** A part of what was wanted, and when it came: days as numbers or as sortable text. */
export interface Part<D extends number | string> {
  readonly day: D;
  readonly units: number;
}

/**
 * The day on which parts, given in the order of their days, first add up to enough; undefined while they don't. Parts count
 * together: a line that came whole in two deliveries is complete with the second.
 */
export function completionDay<D extends number | string>(
  parts: readonly Part<D>[],
  isEnough: (units: number) => boolean,
): D | undefined {
  let sum = 0;
  for (const { day, units } of parts) {
    sum += units;
    if (units > 0 && isEnough(sum)) return day;
  }
  return undefined;
}
