export interface Run {
  readonly first: number;
  readonly count: number;
}

/** Rising indices as runs of neighbours. */
export function runsOf(indices: readonly number[]): Run[] {
  const found: { first: number; count: number }[] = [];
  for (const index of indices) {
    const last = found.at(-1);
    if (last && index === last.first + last.count) last.count += 1;
    else found.push({ first: index, count: 1 });
  }
  return found;
}
