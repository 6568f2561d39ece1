/**
 * Where the rows or the columns of a sheet lie, in pixels. Only sizes that differ from the usual one are kept, so a
 * question costs a binary search whatever the number of rows. A size of 0 is a hidden row or column.
 */
export class Axis {
  readonly #unusual: readonly number[];
  readonly #sizes: readonly number[];
  /** What the unusual sizes before this one add to the usual offset. */
  readonly #added: readonly number[];
  /** How many of the unusual ones before this one are hidden. */
  readonly #hidden: readonly number[];

  constructor(
    readonly count: number,
    readonly usual: number,
    unusual: ReadonlyMap<number, number>,
  ) {
    const sorted = [...unusual].sort(([a], [b]) => a - b);
    const added = [0];
    const hidden = [0];
    for (const [position, [, size]] of sorted.entries()) {
      added.push((added[position] ?? 0) + size - usual);
      hidden.push((hidden[position] ?? 0) + (size === 0 ? 1 : 0));
    }
    this.#unusual = sorted.map(([index]) => index);
    this.#sizes = sorted.map(([, size]) => size);
    this.#added = added;
    this.#hidden = hidden;
  }

  /** Pixels from the first one's edge to this one's. */
  offset(index: number): number {
    return index * this.usual + (this.#added[this.#unusualBefore(index)] ?? 0);
  }

  size(index: number): number {
    const position = this.#unusualBefore(index);
    return this.#unusual[position] === index ? (this.#sizes[position] ?? this.usual) : this.usual;
  }

  isHidden(index: number): boolean {
    return this.size(index) === 0;
  }

  /** How many before this one are visible. */
  visibleBefore(index: number): number {
    return index - (this.#hidden[this.#unusualBefore(index)] ?? 0);
  }

  /** The one that covers this pixel; before the first and after the last, those. */
  indexAt(offset: number): number {
    let low = 0;
    let high = this.count - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if (this.offset(middle) <= offset) low = middle;
      else high = middle - 1;
    }
    return low;
  }

  /** The visible one that is `step` visible ones away; the last visible one on the way when the edge comes first. */
  move(index: number, step: number): number {
    const direction = Math.sign(step);
    let reached = index;
    let left = Math.abs(step);
    for (let next = index + direction; left > 0 && next >= 0 && next < this.count; next += direction) {
      next = this.#skipHidden(next, direction);
      if (next < 0 || next >= this.count) break;
      reached = next;
      left -= 1;
    }
    return reached;
  }

  /** This one where it is visible, else the nearest after it, else before it. */
  visible(index: number): number {
    if (!this.isHidden(index)) return index;
    const after = this.#skipHidden(index, 1);
    return after < this.count ? after : Math.max(0, this.#skipHidden(index, -1));
  }

  /** The indices from `first` to `last` that are not hidden. */
  visibleBetween(first: number, last: number): number[] {
    const found: number[] = [];
    for (let index = this.#skipHidden(first, 1); index <= last; index = this.#skipHidden(index + 1, 1)) {
      found.push(index);
    }
    return found;
  }

  /** A filter hides tens of thousands of rows in a run; runs lie side by side in the list. */
  #skipHidden(index: number, direction: number): number {
    let position = this.#unusualBefore(index);
    let next = index;
    while (this.#unusual[position] === next && this.#sizes[position] === 0) {
      position += direction;
      next += direction;
    }
    return next;
  }

  /** How many unusual ones come before this index. */
  #unusualBefore(index: number): number {
    let low = 0;
    let high = this.#unusual.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((this.#unusual[middle] ?? Infinity) < index) low = middle + 1;
      else high = middle;
    }
    return low;
  }
}
