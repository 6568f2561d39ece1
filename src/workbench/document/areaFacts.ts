import type { Area } from "./address";
import type { CellValue } from "./cellValue";
import type { ColumnCells, SheetModel } from "./model";
import type { ConditionalFormat } from "./sheetState";

/** What the rules of conditional formats ask about all the cells that they colour, calculated once. */
export class AreaFacts {
  #numbers: readonly number[] | undefined;
  #sorted: ArrayLike<number> | undefined;
  #extremes: readonly [number, number] | undefined;
  #mean: number | undefined;
  #counts: ReadonlyMap<CellValue, number> | undefined;

  constructor(
    readonly sheet: SheetModel,
    readonly areas: readonly Area[],
  ) {}

  /** The numbers among the cells, smallest first. */
  get sorted(): ArrayLike<number> {
    this.#sorted ??= Float64Array.from(this.#all()).sort();
    return this.#sorted;
  }

  get lowest(): number {
    return this.#ends()[0];
  }

  get highest(): number {
    return this.#ends()[1];
  }

  get mean(): number {
    const numbers = this.#all();
    this.#mean ??= numbers.reduce((sum, x) => sum + x, 0) / Math.max(1, numbers.length);
    return this.#mean;
  }

  /** How many of the cells hold this value, text without regard to case. */
  count(value: CellValue): number {
    this.#counts ??= countsOf(valuesIn(this.sheet, this.areas));
    return this.#counts.get(sameKey(value)) ?? 0;
  }

  #all(): readonly number[] {
    this.#numbers ??= valuesIn(this.sheet, this.areas).filter((value) => typeof value === "number");
    return this.#numbers;
  }

  #ends(): readonly [number, number] {
    this.#extremes ??= extremes(this.#all());
    return this.#extremes;
  }
}

const known = new WeakMap<ConditionalFormat, { facts: AreaFacts; columns: readonly SeenColumn[] }>();

interface SeenColumn {
  readonly cells: ColumnCells;
  readonly writes: number;
}

/** The facts of a format's cells; those of last time where no column of them was written to since. */
export function factsOf(sheet: SheetModel, format: ConditionalFormat): AreaFacts {
  const columns = columnsOf(sheet, format.areas);
  const last = known.get(format);
  if (last && sameColumns(last.columns, columns)) return last.facts;
  const facts = new AreaFacts(sheet, format.areas);
  known.set(format, { facts, columns });
  return facts;
}

function sameColumns(before: readonly SeenColumn[], now: readonly SeenColumn[]): boolean {
  const isSame = ({ cells, writes }: SeenColumn, at: number) => {
    const column = now[at];
    return column?.cells === cells && column.writes === writes;
  };
  return before.length === now.length && before.every(isSame);
}

function columnsOf(sheet: SheetModel, areas: readonly Area[]): SeenColumn[] {
  return areas.flatMap(({ column, columns }) =>
    sheet.columns.slice(column, column + columns).map((cells) => ({ cells, writes: cells.writes })),
  );
}

function extremes(numbers: readonly number[]): [number, number] {
  let low = numbers[0] ?? 0;
  let high = low;
  for (const x of numbers) {
    if (x < low) low = x;
    if (x > high) high = x;
  }
  return [low, high];
}

function countsOf(values: readonly CellValue[]): ReadonlyMap<CellValue, number> {
  const counts = new Map<CellValue, number>();
  for (const value of values) counts.set(sameKey(value), (counts.get(sameKey(value)) ?? 0) + 1);
  return counts;
}

function sameKey(value: CellValue): CellValue {
  return typeof value === "string" ? value.toUpperCase() : value;
}

function valuesIn(sheet: SheetModel, areas: readonly Area[]): CellValue[] {
  const values: CellValue[] = [];
  for (const area of areas) {
    for (let column = area.column; column < Math.min(area.column + area.columns, sheet.columns.length); column++) {
      const cells = sheet.columns[column]?.values ?? [];
      for (let row = area.row; row < Math.min(area.row + area.rows, cells.length); row++)
        values.push(cells[row] ?? null);
    }
  }
  return values;
}
