import type { Area } from "../address";
import { intersect } from "../address";
import type { Formula } from "../Formula";
import type { Model, SheetModel } from "../model";
import { isUnbounded, precedents, resolveTable } from "./resolve";
import type { SheetArea } from "./resolve";

/** One formula of a column, in as many rows as hold it: a calculated column is a single group. */
interface Group {
  readonly sheet: SheetModel;
  readonly column: number;
  readonly formula: Formula;
  readonly tableId: string | null;
  first: number;
  last: number;
  count: number;
  /** Areas read whatever the row, and whether mentions of a cell in the own row are among them. */
  areas: WatchedArea[];
  watchesOwnRow: boolean;
  /** Columns read in the own row. */
  ownRow: readonly number[];
  /** Mentions a table or column that does not exist. */
  unresolved: boolean;
}

/** An area that formulas read; shared by all that read it. */
interface WatchedArea {
  readonly key: string;
  readonly sheetId: string;
  readonly area: Area;
  readonly groups: Set<Group>;
  /** The round of marking that has been here. */
  round: number;
}

class ColumnLinks {
  /** Rows whose formula has to be calculated. */
  readonly dirty = new Set<number>();
  readonly groups = new Map<Formula, Group[]>();
  readonly cells = new Map<number, WatchedArea>();
  readonly areas = new Set<WatchedArea>();
  /** Columns whose formulas read this one in their own row, and how many groups do. */
  readonly ownRowReaders = new Map<number, number>();
}

interface SheetLinks {
  readonly columns: ColumnLinks[];
  /** Areas too wide to be listed with each of their columns. */
  readonly wide: Set<WatchedArea>;
}

const wideColumns = 64;

/** Which formulas read which cells, and which have to be calculated. */
export class Dependencies {
  readonly #model: Model;
  readonly #sheets = new Map<string, SheetLinks>();
  readonly #watched = new Map<string, WatchedArea>();
  readonly #staleSheets = new Set<SheetModel>();
  #tablesChanged = false;
  #namesChanged = false;
  #waiting: SheetArea[] = [];
  #round = 1;
  readonly #volatile = new Set<Group>();
  /** Something has changed since the last calculation, so volatile formulas are due. */
  pending = false;

  constructor(model: Model) {
    this.#model = model;
  }

  /** The rows of a column that have to be calculated; undefined where none has. */
  dirtyRows(sheet: SheetModel, column: number): Set<number> | undefined {
    const rows = this.#sheets.get(sheet.id)?.columns[column]?.dirty;
    return rows && rows.size > 0 ? rows : undefined;
  }

  /** Every column with rows to calculate. */
  *dirtyColumns(): Generator<{ sheet: SheetModel; column: number; rows: Set<number> }> {
    for (const sheet of this.#model.state.sheets) {
      const links = this.#sheets.get(sheet.id)?.columns ?? [];
      for (const [column, { dirty }] of links.entries()) if (dirty.size > 0) yield { sheet, column, rows: dirty };
    }
  }

  /** The cells of formulas that are due at every calculation. */
  volatileCells(): { sheet: SheetModel; column: number; row: number }[] {
    return [...this.#volatile].flatMap(({ sheet, column, formula, first, last }) => {
      const formulas = sheet.columns[column]?.formulas ?? [];
      const rows: number[] = [];
      for (let row = first; row <= last; row++) if (formulas[row] === formula) rows.push(row);
      return rows.map((row) => ({ sheet, column, row }));
    });
  }

  /** A formula has come into a cell. It has to be calculated, unless its result came with it. */
  add(sheet: SheetModel, row: number, column: number, formula: Formula, calculated = false): void {
    if (!this.#staleSheets.has(sheet)) this.#join(sheet, row, column, formula);
    if (!calculated) this.#mark(sheet, column, row);
  }

  /** A formula has left a cell. */
  remove(sheet: SheetModel, row: number, column: number, formula: Formula): void {
    const links = this.#column(sheet, column);
    links.dirty.delete(row);
    if (this.#staleSheets.has(sheet)) return;
    const group = this.#group(sheet, row, column, formula) ?? links.groups.get(formula)?.[0];
    if (!group) return;
    group.count--;
    if (group.count <= 0) this.#drop(group);
  }

  /** A cell has to be calculated, though nothing that it reads has changed. */
  markDirty(sheet: SheetModel, column: number, row: number): void {
    this.#column(sheet, column).dirty.add(row);
  }

  /** Marks a cell and all that read it. */
  markCell(sheet: SheetModel, row: number, column: number): void {
    this.#mark(sheet, column, row);
    this.pending = true;
  }

  /** Cells have got new values: what reads them has to be calculated. */
  touch(sheet: SheetModel, area: Area): void {
    this.pending = true;
    if (this.#staleSheets.size > 0) this.#waiting.push({ sheet, area });
    else this.#spread([{ sheet, area }]);
  }

  /** After calculating, dependents may be marked anew. */
  nextRound(): void {
    this.#round++;
  }

  /** Cells of a sheet have moved, so nothing noted for it holds; dirty rows have been moved by `moveDirty`. */
  cellsMoved(sheet: SheetModel): void {
    this.#settleTouches();
    this.#staleSheets.add(sheet);
  }

  moveDirty(sheet: SheetModel, column: number, moved: (row: number) => number | undefined): void {
    const links = this.#column(sheet, column);
    const rows = [...links.dirty].map(moved).filter((row) => row !== undefined);
    links.dirty.clear();
    for (const row of rows) links.dirty.add(row);
  }

  /** A table has another area: formulas that mention it are looked at again before the next calculation. */
  tablesChanged(): void {
    this.#tablesChanged = true;
    this.pending = true;
  }

  /** Names mean something else: formulas that use any are calculated again. */
  namesChanged(): void {
    this.#tablesChanged = true;
    this.#namesChanged = true;
    this.pending = true;
  }

  /** The formula in this cell also has to be calculated when cells of the area change: it spills, or wants to. */
  watchSpill(sheet: SheetModel, row: number, column: number, area: Area): void {
    const formula = sheet.formula(row, column);
    const group = formula && this.#group(sheet, row, column, formula);
    if (group) this.#watchArea(group, { sheet, area });
  }

  /** Every formula has to be calculated. */
  markAll(): void {
    this.settle();
    for (const sheet of this.#model.state.sheets) for (const group of this.#groupsOn(sheet)) this.#markRows(group);
    this.pending = true;
  }

  /** Notes everything anew from the cells; with `allDirty` everything has to be calculated, else nothing. */
  rebuild(allDirty: boolean): void {
    this.#sheets.clear();
    this.#watched.clear();
    this.#volatile.clear();
    this.#staleSheets.clear();
    this.#waiting = [];
    this.#tablesChanged = false;
    this.#namesChanged = false;
    this.pending = allDirty;
    for (const sheet of this.#model.state.sheets) this.#joinSheet(sheet, allDirty);
  }

  /** Brings what is noted up to date with moved cells and changed tables. */
  settle(): void {
    this.#settleTouches();
    if (!this.#tablesChanged) return;
    this.#tablesChanged = false;
    for (const sheet of this.#model.state.sheets) for (const group of this.#groupsOn(sheet)) this.#review(group);
    this.#namesChanged = false;
  }

  #settleTouches(): void {
    if (this.#staleSheets.size === 0) return;
    const readBefore = new Map<Formula, string>();
    for (const sheet of this.#staleSheets) {
      for (const group of this.#groupsOn(sheet)) if (readsTables(group)) readBefore.set(group.formula, areaKeys(group));
    }
    for (const sheet of this.#staleSheets) this.#forget(sheet);
    for (const sheet of this.#staleSheets) if (this.#model.sheet(sheet.id)) this.#joinSheet(sheet, false);
    // What a formula reads of a table may have grown or shrunk, though its text is the same.
    const regrown = [...this.#staleSheets]
      .flatMap((sheet) => this.#groupsOn(sheet))
      .filter((group) => readsTables(group) && readBefore.get(group.formula) !== areaKeys(group));
    const moved = [...this.#staleSheets].map(({ id }) => id);
    this.#staleSheets.clear();
    const waiting = this.#waiting;
    this.#waiting = [];
    this.#spread(waiting);
    for (const group of regrown) this.#spread(this.#markRows(group));
    for (const watched of [...this.#watched.values()]) {
      if (moved.includes(watched.sheetId) && isUnbounded(watched.area)) this.#spread(this.#markReaders(watched));
    }
  }

  /** Looks again at what a group reads, after tables or names have changed. */
  #review(group: Group): void {
    const { mentions } = group.formula;
    const names = mentions.some(({ kind }) => kind === "name");
    if (!names && !mentions.some(({ kind }) => kind === "table")) return;
    const before = readKeys(group);
    const unresolvedBefore = group.unresolved;
    this.#unwatch(group);
    this.#watch(group, group.first);
    if (group.watchesOwnRow) this.#watchOwnRow(group);
    const changed = before !== readKeys(group) || unresolvedBefore || (names && this.#namesChanged);
    if (changed) this.#spread(this.#markRows(group));
  }

  #joinSheet(sheet: SheetModel, dirty: boolean): void {
    for (const [column, { formulas }] of sheet.columns.entries()) {
      for (let row = 0; row < formulas.length; row++) {
        const formula = formulas[row];
        if (!formula) continue;
        this.#join(sheet, row, column, formula);
        if (dirty) this.#column(sheet, column).dirty.add(row);
      }
    }
  }

  #forget(sheet: SheetModel): void {
    for (const group of this.#groupsOn(sheet)) this.#drop(group);
  }

  #groupsOn(sheet: SheetModel): Group[] {
    const columns = this.#sheets.get(sheet.id)?.columns ?? [];
    return columns.flatMap(({ groups }) => [...groups.values()].flat());
  }

  #join(sheet: SheetModel, row: number, column: number, formula: Formula): void {
    let group = this.#group(sheet, row, column, formula);
    if (!group) {
      const tableId = formula.usesOwnTable ? (this.#model.tableAt(sheet.id, row, column)?.id ?? null) : null;
      group = {
        sheet,
        column,
        formula,
        tableId,
        first: row,
        last: row,
        count: 1,
        areas: [],
        watchesOwnRow: false,
        ownRow: [],
        unresolved: false,
      };
      const { groups } = this.#column(sheet, column);
      const others = groups.get(formula);
      if (others) others.push(group);
      else groups.set(formula, [group]);
      if (formula.isVolatile) this.#volatile.add(group);
      this.#watch(group, row);
      return;
    }
    group.first = Math.min(group.first, row);
    group.last = Math.max(group.last, row);
    group.count++;
    if (!group.watchesOwnRow && group.ownRow.length > 0) this.#watchOwnRow(group);
  }

  /** Notes what a group reads: cells in its own row by their columns alone. */
  #watch(group: Group, row: number): void {
    const { sheet, formula } = group;
    const own = new Set<number>();
    const place = { sheet, row, column: group.column };
    group.unresolved = formula.mentions.some(
      (mention) => mention.kind === "table" && typeof resolveTable(this.#model, mention, place) === "string",
    );
    for (const read of precedents(this.#model, formula.mentions, place)) {
      const inOwnRow = read.sheet === sheet && read.area.rows === 1 && read.area.row === row;
      if (inOwnRow && read.area.columns <= wideColumns) {
        for (let offset = 0; offset < read.area.columns; offset++) own.add(read.area.column + offset);
      } else {
        this.#watchArea(group, read);
      }
    }
    group.ownRow = [...own];
    for (const column of own) {
      const { ownRowReaders } = this.#column(sheet, column);
      ownRowReaders.set(group.column, (ownRowReaders.get(group.column) ?? 0) + 1);
    }
  }

  /** A second row has the same text: `[@X]` moves along, but `$B$1` in row 1 has to be watched as an area from now on. */
  #watchOwnRow(group: Group): void {
    group.watchesOwnRow = true;
    const { sheet, formula, first: row, column } = group;
    const fixed = formula.mentions.filter(
      (mention) => mention.kind !== "table" || !mention.sections.includes("this row"),
    );
    for (const read of precedents(this.#model, fixed, { sheet, row, column })) this.#watchArea(group, read);
  }

  #watchArea(group: Group, { sheet, area }: SheetArea): void {
    const key = `${sheet.id}|${String(area.row)}|${String(area.column)}|${String(area.rows)}|${String(area.columns)}`;
    let watched = this.#watched.get(key);
    if (!watched) {
      watched = { key, sheetId: sheet.id, area, groups: new Set(), round: 0 };
      this.#watched.set(key, watched);
      this.#list(watched, true);
    }
    if (watched.groups.has(group)) return;
    watched.groups.add(group);
    group.areas.push(watched);
  }

  #list(watched: WatchedArea, present: boolean): void {
    const { area } = watched;
    const links = this.#links(watched.sheetId);
    if (area.columns > wideColumns) {
      if (present) links.wide.add(watched);
      else links.wide.delete(watched);
      return;
    }
    for (let offset = 0; offset < area.columns; offset++) {
      const { cells, areas } = this.#columnOf(links, area.column + offset);
      if (area.rows === 1 && area.columns === 1) {
        if (present) cells.set(area.row, watched);
        else cells.delete(area.row);
      } else if (present) areas.add(watched);
      else areas.delete(watched);
    }
  }

  #unwatch(group: Group): void {
    for (const watched of group.areas) {
      watched.groups.delete(group);
      if (watched.groups.size > 0) continue;
      this.#watched.delete(watched.key);
      this.#list(watched, false);
    }
    group.areas = [];
    for (const column of group.ownRow) {
      const { ownRowReaders } = this.#column(group.sheet, column);
      const left = (ownRowReaders.get(group.column) ?? 1) - 1;
      if (left > 0) ownRowReaders.set(group.column, left);
      else ownRowReaders.delete(group.column);
    }
    group.ownRow = [];
  }

  #drop(group: Group): void {
    this.#unwatch(group);
    this.#volatile.delete(group);
    const { groups } = this.#column(group.sheet, group.column);
    const others = groups.get(group.formula)?.filter((other) => other !== group) ?? [];
    if (others.length > 0) groups.set(group.formula, others);
    else groups.delete(group.formula);
  }

  #mark(sheet: SheetModel, column: number, row: number): void {
    const { dirty } = this.#column(sheet, column);
    if (dirty.has(row)) return;
    dirty.add(row);
    this.touch(sheet, { row, column, rows: 1, columns: 1 });
  }

  /** Marks every reader of the areas, and every reader of what has been marked. */
  #spread(areas: SheetArea[]): void {
    const queue = areas;
    for (let next = queue.pop(); next; next = queue.pop()) {
      const { sheet, area } = next;
      const links = this.#sheets.get(sheet.id);
      if (!links) continue;
      for (const watched of links.wide) if (intersect(watched.area, area)) queue.push(...this.#markReaders(watched));
      const end = Math.min(area.column + area.columns, links.columns.length);
      for (let column = area.column; column < end; column++) {
        const at = links.columns[column];
        if (at) this.#spreadColumn(at, sheet, area, queue);
      }
    }
  }

  #spreadColumn(links: ColumnLinks, sheet: SheetModel, area: Area, queue: SheetArea[]): void {
    const end = area.row + area.rows;
    for (const watched of links.areas) if (intersect(watched.area, area)) queue.push(...this.#markReaders(watched));
    if (area.rows < links.cells.size) {
      for (let row = area.row; row < end; row++) {
        const watched = links.cells.get(row);
        if (watched) queue.push(...this.#markReaders(watched));
      }
    } else {
      for (const [row, watched] of links.cells) {
        if (row >= area.row && row < end) queue.push(...this.#markReaders(watched));
      }
    }
    for (const column of links.ownRowReaders.keys()) {
      queue.push(...this.#markWhere(sheet, column, area.row, end, (formula) => formula !== null));
    }
  }

  #markReaders(watched: WatchedArea): SheetArea[] {
    if (watched.round === this.#round) return [];
    watched.round = this.#round;
    return [...watched.groups].flatMap((group) => this.#markRows(group));
  }

  #markRows({ sheet, column, formula, first, last }: Group): SheetArea[] {
    return this.#markWhere(sheet, column, first, last + 1, (candidate) => candidate === formula);
  }

  #markWhere(
    sheet: SheetModel,
    column: number,
    from: number,
    end: number,
    matches: (formula: Formula | null) => boolean,
  ): SheetArea[] {
    const { dirty } = this.#column(sheet, column);
    const formulas = sheet.columns[column]?.formulas ?? [];
    let first = -1;
    let last = -1;
    for (let row = from; row < Math.min(end, formulas.length); row++) {
      if (!matches(formulas[row] ?? null) || dirty.has(row)) continue;
      dirty.add(row);
      if (first < 0) first = row;
      last = row;
    }
    if (first < 0) return [];
    const marked = [{ sheet, area: { row: first, column, rows: last - first + 1, columns: 1 } }];
    for (const [anchor, covered] of sheet.state.spills) {
      const [row = -1, at = -1] = anchor.split(",").map(Number);
      if (at === column && row >= first && row <= last) marked.push({ sheet, area: covered });
    }
    return marked;
  }

  #group(sheet: SheetModel, row: number, column: number, formula: Formula): Group | undefined {
    const groups = this.#column(sheet, column).groups.get(formula);
    if (!groups || !formula.usesOwnTable) return groups?.[0];
    const tableId = this.#model.tableAt(sheet.id, row, column)?.id ?? null;
    return groups.find((group) => group.tableId === tableId);
  }

  #column(sheet: SheetModel, column: number): ColumnLinks {
    return this.#columnOf(this.#links(sheet.id), column);
  }

  #columnOf(links: SheetLinks, column: number): ColumnLinks {
    while (links.columns.length <= column) links.columns.push(new ColumnLinks());
    const found = links.columns[column];
    if (!found) throw new Error("A column's links have just been made.");
    return found;
  }

  #links(sheetId: string): SheetLinks {
    let links = this.#sheets.get(sheetId);
    if (!links) {
      links = { columns: [], wide: new Set() };
      this.#sheets.set(sheetId, links);
    }
    return links;
  }
}

function readsTables({ formula }: Group): boolean {
  return formula.mentions.some(({ kind }) => kind !== "cells");
}

function areaKeys({ areas }: Group): string {
  return areas.map(({ key }) => key).join();
}

function readKeys({ areas, ownRow }: Group): string {
  return [...areas.map(({ key }) => key), ...ownRow].join();
}
