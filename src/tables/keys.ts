/**
 * A key or a name as Excel compares it: upper and lower case are alike, as for SUMIFS, MATCH and =. Spaces around it do
 * not count here; Excel's formulas do count them, so a cell that has some is listed as a problem. A blank cell is "".
 */
export const foldKey = (text: string | undefined): string => (text ?? "").trim().toLowerCase();

/** Whether two texts are the same key, or name. */
export const sameKey = (one: string | undefined, other: string | undefined): boolean =>
  one === other || foldKey(one) === foldKey(other);

/** A set of keys that are equal as they are in Excel; it lists them as they were first spelt. */
export class KeySet extends Set<string> {
  readonly #spellings = new Map<string, string>();

  constructor(keys: Iterable<string> = []) {
    super();
    for (const key of keys) this.add(key);
  }

  override has(key: string): boolean {
    return this.spellingOf(key) !== undefined;
  }

  override add(key: string): this {
    const folded = foldKey(key);
    if (this.#spellings.has(folded)) return this;
    this.#spellings.set(folded, key);
    return super.add(key);
  }

  override delete(key: string): boolean {
    const spelling = this.spellingOf(key);
    return spelling !== undefined && this.#spellings.delete(foldKey(key)) && super.delete(spelling);
  }

  override clear(): void {
    this.#spellings.clear();
    super.clear();
  }

  /** How the key is spelt here. */
  spellingOf(key: string): string | undefined {
    return super.has(key) ? key : this.#spellings.get(foldKey(key));
  }
}

/** A map in which keys are equal as they are in Excel; it lists them as they were first spelt. */
export class KeyMap<V> extends Map<string, V> {
  readonly #keys: KeySet;

  /** `keys` tells the spelling of each key, where a set of them is at hand: large maps then share it. */
  constructor(entries: Iterable<readonly [string, V]> = [], keys = new KeySet()) {
    super();
    this.#keys = keys;
    for (const [key, value] of entries) this.set(key, value);
  }

  override get(key: string): V | undefined {
    return super.get(this.#keys.spellingOf(key) ?? key);
  }

  override has(key: string): boolean {
    return super.has(this.#keys.spellingOf(key) ?? key);
  }

  override set(key: string, value: V): this {
    const spelling = this.#keys.spellingOf(key);
    if (spelling === undefined) this.#keys.add(key);
    return super.set(spelling ?? key, value);
  }

  override delete(key: string): boolean {
    return super.delete(this.#keys.spellingOf(key) ?? key);
  }
}
