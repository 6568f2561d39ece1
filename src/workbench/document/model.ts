import type { Area } from "./address";
import type { CellValue } from "./cellValue";
import { StyleTable } from "./cellStyle";
import type { DefinedName } from "./definedName";
import type { ExternalBook } from "./ExternalBook";
import type { Formula } from "./Formula";
import type { SheetState } from "./sheetState";
import type { NamedStyle } from "./namedStyles";
import type { TableState } from "./tableState";

/**
 * The cells of one column, from the first row down to the last that is in use. A snapshot shares columns; a shared one
 * is copied before it changes (`SheetModel.writable`).
 */
export class ColumnCells {
  /** Set by snapshots; from then on the arrays must not change. */
  shared = false;
  /** Grows with each writing: who keeps what they found in the cells sees by it whether that still holds. */
  writes = 0;

  constructor(
    readonly values: CellValue[] = [],
    readonly formulas: (Formula | null)[] = [],
    /** Numbers in the style table; null takes the row's or the column's style. */
    readonly styles: (number | null)[] = [],
  ) {}

  copy(): ColumnCells {
    return new ColumnCells(this.values.slice(), this.formulas.slice(), this.styles.slice());
  }

  get length(): number {
    return Math.max(this.values.length, this.formulas.length, this.styles.length);
  }
}

/** One sheet's content. */
export class SheetModel {
  readonly columns: ColumnCells[] = [];

  constructor(
    readonly id: string,
    public state: SheetState,
  ) {}

  /** The column, safe to change. */
  writable(column: number): ColumnCells {
    while (this.columns.length <= column) this.columns.push(new ColumnCells());
    let cells = this.columns[column];
    if (!cells || cells.shared) {
      cells = cells ? cells.copy() : new ColumnCells();
      this.columns[column] = cells;
    }
    cells.writes++;
    return cells;
  }

  value(row: number, column: number): CellValue {
    return this.columns[column]?.values[row] ?? null;
  }

  formula(row: number, column: number): Formula | null {
    return this.columns[column]?.formulas[row] ?? null;
  }

  styleId(row: number, column: number): number {
    const own = this.columns[column]?.styles[row];
    if (own !== undefined && own !== null) return own;
    const { rowStyles, columnStyles } = this.state;
    return rowStyles.get(row) ?? columnStyles.get(column) ?? 0;
  }

  /** Neither value nor formula. */
  isEmpty(row: number, column: number): boolean {
    return this.value(row, column) === null && this.formula(row, column) === null;
  }

  /** How many rows from the top hold everything that the sheet's cells hold. */
  get filledRows(): number {
    let rows = 0;
    for (const column of this.columns) rows = Math.max(rows, column.values.length, column.formulas.length);
    return rows;
  }
}

export interface TableModel {
  readonly id: string;
  state: TableState;
}

/**
 * Sets an element, with a short gap before it filled, so that the array stays a compact one. A long gap stays one: a
 * single cell far down must not take the memory of all the cells above it.
 */
export function setAt<T>(array: (T | null)[], index: number, value: T | null): void {
  if (value === null && index >= array.length) return;
  if (index - array.length < longGap) while (array.length < index) array.push(null);
  array[index] = value;
}

/** rows */
const longGap = 10_000;

export interface DocumentProperties {
  readonly title: string;
  readonly subject: string;
  readonly author: string;
  readonly company: string;
  readonly category: string;
  readonly keywords: string;
  readonly comments: string;
  readonly manager: string;
  readonly lastAuthor: string;
  /** ISO moment */
  readonly createdAt: string;
  readonly custom: ReadonlyMap<string, string | number | boolean | Date>;
}

export interface Selection {
  readonly sheetId: string;
  readonly areas: readonly Area[];
  readonly activeRow: number;
  readonly activeColumn: number;
}

/** XML of anybody's kind that a file carries. */
export interface XmlPart {
  /** "{…}", as programs name it. */
  readonly id: string;
  readonly xml: string;
}

/** What belongs to no single sheet or table. Replaced, never changed in place. */
export interface BookState {
  readonly sheets: readonly SheetModel[];
  readonly tables: readonly TableModel[];
  readonly names: readonly DefinedName[];
  readonly settings: ReadonlyMap<string, unknown>;
  readonly properties: DocumentProperties;
  readonly selection: Selection;
  /** Workbooks that formulas lead to. */
  readonly externalBooks: readonly ExternalBook[];
  /** Parts of XML that people and programs have put into the file, in their order. */
  readonly xmlParts: readonly XmlPart[];
  /** Named styles of people's own, and of Excel's as far as somebody changed them, by name. */
  readonly cellStyles: ReadonlyMap<string, NamedStyle>;
  /** The file's theme as it came: colours are read from it, and nothing here changes it. */
  readonly themeXml: string | null;
  /** null: not protected; "" protected without a password. */
  readonly structurePassword: string | null;
}

/** The whole content of a document; what the calculator reads and editing changes. */
export class Model {
  /** The file's name, for people. */
  fileName = "Book1.xlsx";

  readonly #sheets = new Finder<SheetModel>();
  readonly #tables = new Finder<TableModel>();
  #listed: readonly TableModel[] = [];
  readonly #bySheet = new Map<string, readonly TableModel[]>();

  constructor(
    public state: BookState,
    /** Shared by the copies of one workbook, so that a number stands for the same style in all of them. */
    readonly styles = new StyleTable(),
  ) {}

  sheet(nameOrId: string): SheetModel | undefined {
    return this.#sheets.find(nameOrId, this.state.sheets);
  }

  table(nameOrId: string): TableModel | undefined {
    return this.#tables.find(nameOrId, this.state.tables);
  }

  tableAt(sheetId: string, row: number, column: number): TableModel | undefined {
    return this.#tablesOn(sheetId).find(({ state: { area } }) => {
      const inRows = row >= area.row && row < area.row + area.rows;
      return inRows && column >= area.column && column < area.column + area.columns;
    });
  }

  /** The cell of every `[@Column]` asks, and a table never leaves its sheet. */
  #tablesOn(sheetId: string): readonly TableModel[] {
    const { tables } = this.state;
    if (tables !== this.#listed) this.#bySheet.clear();
    this.#listed = tables;
    let found = this.#bySheet.get(sheetId);
    if (!found) this.#bySheet.set(sheetId, (found = tables.filter(({ state }) => state.sheetId === sheetId)));
    return found;
  }

  /** The sheet's own name before the workbook's. */
  definedName(name: string, sheetId: string | null): DefinedName | undefined {
    const wanted = name.toUpperCase();
    const spelled = this.state.names.filter((candidate) => candidate.name.toUpperCase() === wanted);
    return spelled.find((candidate) => candidate.sheetId === sheetId) ?? spelled.find(({ sheetId: on }) => on === null);
  }
}

/** Finds sheets or tables by name or id, and remembers: every cell's formula asks for the same few. */
class Finder<Item extends { readonly id: string; readonly state: { readonly name: string } }> {
  #among: readonly Item[] = [];
  readonly #found = new Map<string, { readonly item: Item; readonly name: string }>();

  find(nameOrId: string, among: readonly Item[]): Item | undefined {
    if (among !== this.#among) this.#found.clear();
    this.#among = among;
    const earlier = this.#found.get(nameOrId);
    // It may have got another name since.
    if (earlier && earlier.item.state.name === earlier.name) return earlier.item;
    const wanted = nameOrId.toUpperCase();
    const item = among.find(({ id, state }) => id === nameOrId || state.name.toUpperCase() === wanted);
    if (item) this.#found.set(nameOrId, { item, name: item.state.name });
    return item;
  }
}
