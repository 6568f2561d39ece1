/**
 * A key or a name as Excel compares it: upper and lower case are alike, as for SUMIFS, MATCH and =. Spaces around it do
 * not count here; Excel's formulas do count them, so a cell that has some is listed as a problem. A blank cell is "".
 */
export const foldKey = (text: string | undefined): string => (text ?? "").trim().toLowerCase();

/** Whether two texts are the same key, or name. */
export function sameKey(one: string | undefined, other: string | undefined): boolean {
  if (one === other) return true;
  const first = firstSign(one);
  const second = firstSign(other);
  // Most that differ do so from the first sign on.
  if (first !== undefined && second !== undefined && first !== second) return false;
  return foldKey(one) === foldKey(other);
}

/** The first sign of a text as it is compared, where that is a plain one: no space, no accent. */
function firstSign(text: string | undefined): number | undefined {
  const sign = text?.charCodeAt(0) ?? 0;
  if (sign < 33 || sign > 126) return undefined;
  return sign >= 65 && sign <= 90 ? sign + 32 : sign;
}

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
    if (super.has(key)) return this;
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
  readonly #shared: KeySet | undefined;
  readonly #spellings = new Map<string, string>();

  /** `keys` tells the spelling of each key, where a set of them is at hand: large maps then share it. */
  constructor(entries: Iterable<readonly [string, V]> = [], keys?: KeySet) {
    super();
    this.#shared = keys;
    for (const [key, value] of entries) this.set(key, value);
  }

  // Nearly all keys are spelt as they were first: those are looked up once.
  override get(key: string): V | undefined {
    const value = super.get(key);
    if (value !== undefined || this.size === 0) return value;
    const spelling = this.#spellingOf(key);
    return spelling === undefined || spelling === key ? undefined : super.get(spelling);
  }

  override has(key: string): boolean {
    if (super.has(key)) return true;
    const spelling = this.#spellingOf(key);
    return spelling !== undefined && spelling !== key && super.has(spelling);
  }

  override set(key: string, value: V): this {
    if (super.has(key)) return super.set(key, value);
    if (this.#shared) {
      const spelling = this.#shared.spellingOf(key);
      if (spelling === undefined) this.#shared.add(key);
      return super.set(spelling ?? key, value);
    }
    const folded = foldKey(key);
    const spelling = this.#spellings.get(folded);
    if (spelling === undefined) this.#spellings.set(folded, key);
    return super.set(spelling ?? key, value);
  }

  override delete(key: string): boolean {
    return super.delete(this.#spellingOf(key) ?? key);
  }

  override clear(): void {
    this.#spellings.clear();
    super.clear();
  }

  #spellingOf(key: string): string | undefined {
    return this.#shared ? this.#shared.spellingOf(key) : this.#spellings.get(foldKey(key));
  }
}
