import type { Area } from "../address";
import type { Formula } from "../Formula";
import type { Model, SheetModel } from "../model";
import { precedents, resolveTable } from "./resolve";
import type { SheetArea } from "./resolve";

/** One formula of a column, in as many rows as hold it: a calculated column is a single group. */
export interface Group {
  readonly sheet: SheetModel;
  readonly column: number;
  readonly formula: Formula;
  readonly tableId: string | null;
  /** Between these rows; some there may hold another formula, or none. */
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
export interface WatchedArea {
  readonly key: string;
  readonly sheetId: string;
  readonly area: Area;
  readonly groups: Set<Group>;
  /** The round of marking that has been here. */
  round: number;
}

/** Who reads the cells of one column, and its own formulas. */
export class ColumnReaders {
  readonly groups = new Map<Formula, Group[]>();
  readonly cells = new Map<number, WatchedArea>();
  readonly areas = new Set<WatchedArea>();
  /** Columns whose formulas read this one in their own row, and how many groups do. */
  readonly ownRow = new Map<number, number>();
}

interface SheetReaders {
  readonly columns: ColumnReaders[];
  /** Areas too wide to be listed with each of their columns. */
  readonly wide: Set<WatchedArea>;
}

const wideColumns = 64;

/** Which formulas read which cells. */
export class Readers {
  readonly #model: Model;
  readonly #sheets = new Map<string, SheetReaders>();
  readonly #watched = new Map<string, WatchedArea>();
  readonly volatile = new Set<Group>();

  constructor(model: Model) {
    this.#model = model;
  }

  of(sheet: SheetModel): SheetReaders | undefined {
    return this.#sheets.get(sheet.id);
  }

  watched(): WatchedArea[] {
    return [...this.#watched.values()];
  }

  groupsOn(sheet: SheetModel): Group[] {
    const columns = this.of(sheet)?.columns ?? [];
    return columns.flatMap(({ groups }) => [...groups.values()].flat());
  }

  group(sheet: SheetModel, row: number, column: number, formula: Formula): Group | undefined {
    const groups = this.#column(sheet.id, column).groups.get(formula);
    if (!groups || !formula.usesOwnTable) return groups?.[0];
    const tableId = this.#tableId(sheet, row, column, formula);
    return groups.find((group) => group.tableId === tableId);
  }

  clear(): void {
    this.#sheets.clear();
    this.#watched.clear();
    this.volatile.clear();
  }

  joinSheet(sheet: SheetModel): void {
    for (const [column, { formulas }] of sheet.columns.entries()) {
      for (let row = 0; row < formulas.length; row++) {
        const formula = formulas[row];
        if (formula) this.join(sheet, row, column, formula);
      }
    }
  }

  join(sheet: SheetModel, row: number, column: number, formula: Formula): void {
    const group = this.group(sheet, row, column, formula);
    if (!group) {
      this.#found(sheet, row, column, formula);
      return;
    }
    group.first = Math.min(group.first, row);
    group.last = Math.max(group.last, row);
    group.count++;
    if (!group.watchesOwnRow && group.ownRow.length > 0) this.#watchOwnRow(group);
  }

  leave(sheet: SheetModel, row: number, column: number, formula: Formula): void {
    const group = this.group(sheet, row, column, formula) ?? this.#column(sheet.id, column).groups.get(formula)?.[0];
    if (!group) return;
    group.count--;
    if (group.count <= 0) this.drop(group);
  }

  drop(group: Group): void {
    this.#unwatch(group);
    this.volatile.delete(group);
    const { groups } = this.#column(group.sheet.id, group.column);
    const others = groups.get(group.formula)?.filter((other) => other !== group) ?? [];
    if (others.length > 0) groups.set(group.formula, others);
    else groups.delete(group.formula);
  }

  /** Looks again at what a group reads; tells whether it is something else than before, or was nothing. */
  review(group: Group): boolean {
    const before = readKeys(group);
    const wasUnresolved = group.unresolved;
    const formulas = group.sheet.columns[group.column]?.formulas ?? [];
    while (group.first < group.last && formulas[group.first] !== group.formula) group.first++;
    this.#unwatch(group);
    this.#watch(group, group.first);
    if (group.watchesOwnRow) this.#watchOwnRow(group);
    return before !== readKeys(group) || wasUnresolved;
  }

  watchArea(group: Group, { sheet, area }: SheetArea): void {
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

  #found(sheet: SheetModel, row: number, column: number, formula: Formula): void {
    const group: Group = {
      sheet,
      column,
      formula,
      tableId: this.#tableId(sheet, row, column, formula),
      first: row,
      last: row,
      count: 1,
      areas: [],
      watchesOwnRow: false,
      ownRow: [],
      unresolved: false,
    };
    const { groups } = this.#column(sheet.id, column);
    const others = groups.get(formula);
    if (others) others.push(group);
    else groups.set(formula, [group]);
    if (formula.isVolatile || formula.isDaily) this.volatile.add(group);
    this.#watch(group, row);
  }

  #tableId(sheet: SheetModel, row: number, column: number, formula: Formula): string | null {
    return formula.usesOwnTable ? (this.#model.tableAt(sheet.id, row, column)?.id ?? null) : null;
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
        this.watchArea(group, read);
      }
    }
    group.ownRow = [...own];
    for (const column of own) {
      const { ownRow } = this.#column(sheet.id, column);
      ownRow.set(group.column, (ownRow.get(group.column) ?? 0) + 1);
    }
  }

  /** A second row has the same text: `[@X]` moves along, but `$B$1` in row 1 has to be watched as an area from now on. */
  #watchOwnRow(group: Group): void {
    group.watchesOwnRow = true;
    const { sheet, formula, first: row, column } = group;
    const fixed = formula.mentions.filter(
      (mention) => mention.kind !== "table" || !mention.sections.includes("this row"),
    );
    for (const read of precedents(this.#model, fixed, { sheet, row, column })) this.watchArea(group, read);
  }

  #list(watched: WatchedArea, present: boolean): void {
    const { area, sheetId } = watched;
    if (area.columns > wideColumns) {
      const { wide } = this.#sheet(sheetId);
      if (present) wide.add(watched);
      else wide.delete(watched);
      return;
    }
    for (let offset = 0; offset < area.columns; offset++) {
      const { cells, areas } = this.#column(sheetId, area.column + offset);
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
      const { ownRow } = this.#column(group.sheet.id, column);
      const left = (ownRow.get(group.column) ?? 1) - 1;
      if (left > 0) ownRow.set(group.column, left);
      else ownRow.delete(group.column);
    }
    group.ownRow = [];
  }

  #column(sheetId: string, column: number): ColumnReaders {
    const { columns } = this.#sheet(sheetId);
    while (columns.length <= column) columns.push(new ColumnReaders());
    const found = columns[column];
    if (!found) throw new Error("A column's readers have just been made.");
    return found;
  }

  #sheet(sheetId: string): SheetReaders {
    let readers = this.#sheets.get(sheetId);
    if (!readers) {
      readers = { columns: [], wide: new Set() };
      this.#sheets.set(sheetId, readers);
    }
    return readers;
  }
}

/** Whether a group's meaning may change with tables or names. */
export function readsTables({ formula }: Group): boolean {
  return formula.mentions.some(({ kind }) => kind !== "cells");
}

/** The areas that a group reads, to compare. */
export function areaKeys({ areas }: Group): string {
  return areas.map(({ key }) => key).join();
}

function readKeys(group: Group): string {
  return `${areaKeys(group)};${group.ownRow.join()}`;
}
