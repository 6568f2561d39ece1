import type { Area } from "../address";
import { intersect } from "../address";
import type { Formula } from "../Formula";
import type { Model, SheetModel } from "../model";
import { areaKeys, Readers, readsTables } from "./Readers";
import type { ColumnReaders, Group, WatchedArea } from "./Readers";
import { isUnbounded } from "./resolve";
import type { SheetArea } from "./resolve";

/** Which formulas have to be calculated because what they read has changed. */
export class Dependencies {
  readonly #model: Model;
  readonly #readers: Readers;
  /** Rows to calculate, by sheet and column. */
  readonly #dirty = new Map<string, Set<number>[]>();
  readonly #staleSheets = new Set<SheetModel>();
  /** In upper case. */
  readonly #changedTables = new Set<string>();
  #namesChanged = false;
  #waiting: SheetArea[] = [];
  #round = 1;
  /** The day's serial on which all formulas of TODAY were calculated. */
  #today: number | undefined;
  /** Something has changed since the last calculation, so volatile formulas are due. */
  pending = false;

  constructor(model: Model) {
    this.#model = model;
    this.#readers = new Readers(model);
  }

  /** The rows of a column that have to be calculated; undefined where none has. */
  dirtyRows(sheet: SheetModel, column: number): Set<number> | undefined {
    const rows = this.#dirty.get(sheet.id)?.[column];
    return rows && rows.size > 0 ? rows : undefined;
  }

  /** Every column with rows to calculate. */
  *dirtyColumns(): Generator<{ sheet: SheetModel; column: number; rows: Set<number> }> {
    for (const sheet of this.#model.state.sheets) {
      const columns = this.#dirty.get(sheet.id) ?? [];
      for (const [column, rows] of columns.entries()) if (rows.size > 0) yield { sheet, column, rows };
    }
  }

  /** The cells of formulas that are due though nothing that they read has changed: at every calculation, or since a day began. */
  volatileCells(today: number): { sheet: SheetModel; column: number; row: number }[] {
    const isNewDay = today !== this.#today;
    this.#today = today;
    const due = [...this.#readers.volatile].filter(({ formula }) => formula.isVolatile || isNewDay);
    return due.flatMap(({ sheet, column, formula, first, last }) => {
      const formulas = sheet.columns[column]?.formulas ?? [];
      const rows: number[] = [];
      for (let row = first; row <= last; row++) if (formulas[row] === formula) rows.push(row);
      return rows.map((row) => ({ sheet, column, row }));
    });
  }

  /** A formula has come into a cell, and has to be calculated. */
  add(sheet: SheetModel, row: number, column: number, formula: Formula): void {
    if (!this.#staleSheets.has(sheet)) this.#readers.join(sheet, row, column, formula);
    this.markCell(sheet, row, column);
  }

  /** A formula has left a cell. */
  remove(sheet: SheetModel, row: number, column: number, formula: Formula): void {
    this.#dirtyOf(sheet, column).delete(row);
    if (!this.#staleSheets.has(sheet)) this.#readers.leave(sheet, row, column, formula);
  }

  /** A cell has to be calculated, though nothing that it reads has changed. */
  markDirty(sheet: SheetModel, column: number, row: number): void {
    this.#dirtyOf(sheet, column).add(row);
  }

  /** Marks a cell and all that read it. */
  markCell(sheet: SheetModel, row: number, column: number): void {
    const rows = this.#dirtyOf(sheet, column);
    if (rows.has(row)) return;
    rows.add(row);
    this.touch(sheet, { row, column, rows: 1, columns: 1 });
  }

  /** Cells have got new values: what reads them has to be calculated. */
  touch(sheet: SheetModel, area: Area): void {
    this.pending = true;
    if (this.#staleSheets.size > 0) this.#waiting.push({ sheet, area });
    else this.#spread([{ sheet, area }]);
  }

  /** After calculating, dependents may be marked again. */
  nextRound(): void {
    this.#round++;
  }

  /** Cells of a sheet have moved, so nothing noted for it holds; dirty rows have been moved by `moveDirty`. */
  cellsMoved(sheet: SheetModel): void {
    this.#settleMoves();
    this.#staleSheets.add(sheet);
  }

  moveDirty(sheet: SheetModel, column: number, moved: (row: number) => number | undefined): void {
    const dirty = this.#dirtyOf(sheet, column);
    const rows = [...dirty].map(moved).filter((row) => row !== undefined);
    dirty.clear();
    for (const row of rows) dirty.add(row);
  }

  /** Tables of these names came, went or have another area: formulas that mention one are looked at again before the next calculation. */
  tablesChanged(names: Iterable<string>): void {
    for (const name of names) this.#changedTables.add(name.toUpperCase());
    this.pending = true;
  }

  /** Names mean something else: formulas that use any are calculated again. */
  namesChanged(): void {
    this.#namesChanged = true;
    this.pending = true;
  }

  /** The formula in this cell also has to be calculated when cells of the area change: it spills, or wants to. */
  watchSpill(sheet: SheetModel, row: number, column: number, area: Area): void {
    const formula = sheet.formula(row, column);
    const group = formula && this.#readers.group(sheet, row, column, formula);
    if (group) this.#readers.watchArea(group, { sheet, area });
  }

  /** Every formula has to be calculated. */
  markAll(): void {
    this.settle();
    const marked: SheetArea[] = [];
    for (const sheet of this.#model.state.sheets) {
      for (const group of this.#readers.groupsOn(sheet)) this.#markRows(group, marked);
    }
    this.pending = true;
  }

  /** Notes everything again from the cells; with `allDirty` everything has to be calculated, else nothing. */
  rebuild(allDirty: boolean): void {
    this.#readers.clear();
    this.#dirty.clear();
    this.#staleSheets.clear();
    this.#waiting = [];
    this.#changedTables.clear();
    this.#namesChanged = false;
    this.#today = undefined;
    for (const sheet of this.#model.state.sheets) this.#readers.joinSheet(sheet);
    if (allDirty) this.markAll();
    this.pending = allDirty;
  }

  /** Brings what is noted up to date with moved cells and changed tables. */
  settle(): void {
    this.#settleMoves();
    if (this.#changedTables.size === 0 && !this.#namesChanged) return;
    const changed = this.#model.state.sheets
      .flatMap((sheet) => this.#readers.groupsOn(sheet))
      .filter((group) => this.#mayReadOther(group))
      .filter((group) => {
        const readsNames = group.formula.mentions.some(({ kind }) => kind === "name");
        return this.#readers.review(group) || (readsNames && this.#namesChanged);
      });
    this.#changedTables.clear();
    this.#namesChanged = false;
    this.#spreadFrom(changed);
  }

  /** Whether changed tables or names may give a group other cells to read. */
  #mayReadOther({ formula, tableId, unresolved }: Group): boolean {
    // A name may lead to a table.
    return formula.mentions.some((mention) => {
      if (mention.kind !== "table") return mention.kind === "name";
      if (unresolved) return true;
      const name = mention.table ?? (tableId === null ? undefined : this.#model.table(tableId)?.state.name);
      return name === undefined || this.#changedTables.has(name.toUpperCase());
    });
  }

  #settleMoves(): void {
    if (this.#staleSheets.size === 0) return;
    const sheets = [...this.#staleSheets];
    const groups = sheets.flatMap((sheet) => this.#readers.groupsOn(sheet));
    const readBefore = new Map(groups.filter(readsTables).map((group) => [group.formula, areaKeys(group)]));
    for (const group of groups) this.#readers.drop(group);
    for (const sheet of sheets) if (this.#model.sheet(sheet.id)) this.#readers.joinSheet(sheet);
    this.#staleSheets.clear();
    const waiting = this.#waiting;
    this.#waiting = [];
    this.#spread(waiting);
    // What a formula reads of a table may have grown or shrunk, though its text is the same.
    const noted = sheets.flatMap((sheet) => this.#readers.groupsOn(sheet)).filter(readsTables);
    this.#spreadFrom(noted.filter((group) => readBefore.get(group.formula) !== areaKeys(group)));
    // Whole columns have no text that would have told.
    const unbounded = this.#readers.watched().filter(({ area }) => isUnbounded(area));
    const marked: SheetArea[] = [];
    for (const watched of unbounded) {
      if (sheets.some(({ id }) => id === watched.sheetId)) this.#markReaders(watched, marked);
    }
    this.#spread(marked);
  }

  #spreadFrom(groups: readonly Group[]): void {
    const marked: SheetArea[] = [];
    for (const group of groups) this.#markRows(group, marked);
    this.#spread(marked);
  }

  /** Marks every reader of the areas, and every reader of what has been marked. */
  #spread(queue: SheetArea[]): void {
    for (let next = queue.pop(); next; next = queue.pop()) {
      const { sheet, area } = next;
      const readers = this.#readers.of(sheet);
      if (!readers) continue;
      for (const watched of readers.wide) if (intersect(watched.area, area)) this.#markReaders(watched, queue);
      const end = Math.min(area.column + area.columns, readers.columns.length);
      for (let column = area.column; column < end; column++) {
        const at = readers.columns[column];
        if (at) this.#spreadColumn(at, sheet, area, queue);
      }
    }
  }

  #spreadColumn(readers: ColumnReaders, sheet: SheetModel, area: Area, queue: SheetArea[]): void {
    const end = area.row + area.rows;
    for (const watched of readers.areas) if (intersect(watched.area, area)) this.#markReaders(watched, queue);
    if (area.rows < readers.cells.size) {
      for (let row = area.row; row < end; row++) {
        const watched = readers.cells.get(row);
        if (watched) this.#markReaders(watched, queue);
      }
    } else {
      for (const [row, watched] of readers.cells) {
        if (row >= area.row && row < end) this.#markReaders(watched, queue);
      }
    }
    for (const column of readers.ownRow.keys()) {
      this.#markWhere({ sheet, column, from: area.row, end }, (formula) => formula !== null, queue);
    }
  }

  /** Marks who reads an area, once in a round, and adds what has been marked to the queue. */
  #markReaders(watched: WatchedArea, queue: SheetArea[]): void {
    if (watched.round === this.#round) return;
    watched.round = this.#round;
    for (const group of watched.groups) this.#markRows(group, queue);
  }

  #markRows({ sheet, column, formula, first, last }: Group, queue: SheetArea[]): void {
    this.#markWhere({ sheet, column, from: first, end: last + 1 }, (candidate) => candidate === formula, queue);
  }

  #markWhere(
    { sheet, column, from, end }: { sheet: SheetModel; column: number; from: number; end: number },
    matches: (formula: Formula | null) => boolean,
    queue: SheetArea[],
  ): void {
    const dirty = this.#dirtyOf(sheet, column);
    const formulas = sheet.columns[column]?.formulas ?? [];
    let first = -1;
    let last = -1;
    for (let row = from; row < Math.min(end, formulas.length); row++) {
      if (!matches(formulas[row] ?? null) || dirty.has(row)) continue;
      dirty.add(row);
      if (first < 0) first = row;
      last = row;
    }
    if (first < 0) return;
    queue.push({ sheet, area: { row: first, column, rows: last - first + 1, columns: 1 } });
    for (const [anchor, covered] of sheet.state.spills) {
      const [row = -1, at = -1] = anchor.split(",").map(Number);
      if (at === column && row >= first && row <= last) queue.push({ sheet, area: covered });
    }
  }

  #dirtyOf(sheet: SheetModel, column: number): Set<number> {
    let columns = this.#dirty.get(sheet.id);
    if (!columns) {
      columns = [];
      this.#dirty.set(sheet.id, columns);
    }
    while (columns.length <= column) columns.push(new Set());
    const rows = columns[column];
    if (!rows) throw new Error("A column's rows have just been made.");
    return rows;
  }
}
