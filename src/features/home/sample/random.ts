/** A source of chance that gives the same sequence for the same seed. */
export interface Chance {
  /** From 0 up to 1, 1 left out. */
  next(): number;
  /** A whole number between two, both among them. */
  whole(from: number, to: number): number;
  /** True with this probability. */
  hits(probability: number): boolean;
  pick<T>(list: readonly [T, ...T[]]): T;
}

/** Mulberry32 (T. Ettinger, public domain): 32 bits of state, enough for a sample, not for secrets. */
export function chanceFrom(seed: number): Chance {
  let state = seed >>> 0;
  const next = (): number => {
    state = (state + 0x6d2b79f5) >>> 0;
    let bits = Math.imul(state ^ (state >>> 15), state | 1);
    bits ^= bits + Math.imul(bits ^ (bits >>> 7), bits | 61);
    return ((bits ^ (bits >>> 14)) >>> 0) / 2 ** 32;
  };
  return {
    next,
    whole: (from, to) => from + Math.floor(next() * (to - from + 1)),
    hits: (probability) => next() < probability,
    pick: (list) => list[Math.floor(next() * list.length)] ?? list[0],
  };
}
