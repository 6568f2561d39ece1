/** Of something that two people had in one state: what one of them changed, or what the later changed where both did. */
export function threeWay<T>(before: T, first: T, later: T): T {
  return later === before ? first : later;
}

/** The same for each key; a key that one of them took out is gone. */
export function threeWayMap<K, V>(
  before: ReadonlyMap<K, V>,
  first: ReadonlyMap<K, V>,
  later: ReadonlyMap<K, V>,
): ReadonlyMap<K, V> {
  if (later === before) return first;
  if (first === before) return later;
  const merged = new Map<K, V>();
  for (const key of new Set([...first.keys(), ...later.keys()])) {
    const value = threeWay(before.get(key), first.get(key), later.get(key));
    if (value !== undefined) merged.set(key, value);
  }
  return merged;
}

/** The same for a list of things that are told apart by a key. */
export function threeWayList<T>(
  before: readonly T[],
  first: readonly T[],
  later: readonly T[],
  keyOf: (item: T) => string,
): readonly T[] {
  if (later === before) return first;
  if (first === before) return later;
  const byKey = (items: readonly T[]): Map<string, T> => new Map(items.map((item) => [keyOf(item), item]));
  return [...threeWayMap(byKey(before), byKey(first), byKey(later)).values()];
}

/** The same for each property. */
export function threeWayRecord<T extends object>(before: T, first: T, later: T): T {
  if (later === before) return first;
  if (first === before) return later;
  const merged = { ...first };
  const keys = Object.keys(later) as (keyof T)[]; // of this very type
  for (const key of keys) if (later[key] !== before[key]) merged[key] = later[key];
  return merged;
}
