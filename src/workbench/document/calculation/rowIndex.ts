import { CellError } from "../cellValue";
import type { CellValue } from "../cellValue";
import { numberInText } from "./coerce";

/** For a column of cells: value to the rows that hold it, in order, as offsets from the first. */
export class RowIndex {
  readonly #rows = new Map<CellValue, number[]>();
  #numericTexts: Map<number, number[]> | undefined;

  constructor(values: readonly CellValue[], first: number, count: number) {
    const end = Math.min(first + count, values.length);
    for (let row = first; row < end; row++) {
      const value = values[row];
      if (value === undefined || value === null || value instanceof CellError) continue;
      const key = indexKey(value);
      const rows = this.#rows.get(key);
      if (rows) rows.push(row - first);
      else this.#rows.set(key, [row - first]);
    }
  }

  /** Rows whose cell equals the value; text without regard to case, numbers to 15 digits. */
  rowsOf(value: CellValue): readonly number[] {
    return this.#rows.get(indexKey(value)) ?? [];
  }

  /** As `rowsOf`, and for a number also the texts that read as this number, as conditions have it. */
  rowsMeeting(value: CellValue): readonly number[] {
    const rows = this.rowsOf(value);
    if (typeof value !== "number") return rows;
    const texts = this.#rowsOfTexts().get(value);
    return texts ? [...rows, ...texts].sort((a, b) => a - b) : rows;
  }

  #rowsOfTexts(): Map<number, number[]> {
    if (this.#numericTexts) return this.#numericTexts;
    const found = new Map<number, number[]>();
    for (const [key, rows] of this.#rows) {
      const number = typeof key === "string" ? numberInText(key) : undefined;
      if (number !== undefined) found.set(number, [...(found.get(number) ?? []), ...rows]);
    }
    this.#numericTexts = found;
    return found;
  }
}

/** The indexes over columns, each made when it is first asked for and kept until the column changes. */
export class RowIndexes {
  readonly #known = new WeakMap<readonly CellValue[], Map<string, RowIndex>>();

  of(values: readonly CellValue[], row: number, rows: number): RowIndex {
    let indexes = this.#known.get(values);
    if (!indexes) {
      indexes = new Map();
      this.#known.set(values, indexes);
    }
    const key = `${String(row)},${String(rows)}`;
    let index = indexes.get(key);
    if (!index) {
      index = new RowIndex(values, row, rows);
      indexes.set(key, index);
    }
    return index;
  }

  outdate(values: readonly CellValue[]): void {
    this.#known.delete(values);
  }
}

function indexKey(value: CellValue): CellValue {
  if (typeof value === "string") return value.toUpperCase();
  if (typeof value === "number" && !Number.isSafeInteger(value)) return Number(value.toPrecision(15));
  return value === 0 ? 0 : value;
}
