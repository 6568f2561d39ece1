import { cellArea, formatAddress, intersect, sameArea } from "../address";
import type { Area } from "../address";
import { parseFormula } from "../Formula";
import { ColumnCells, setAt } from "../model";
import { translateFormula } from "../rewriteFormula";
import { shiftMap } from "../shiftedAreas";
import type { Shift } from "../shiftedAreas";
import type { SheetState } from "../sheetState";
import type { TableState } from "../tableState";
import { editedCells, inputAt, sameInput } from "./content";
import type { CellInput, SheetContent } from "./content";
import { threeWayList, threeWayMap, threeWayRecord } from "./threeWay";

/** A sheet with its tables. */
export interface SheetWithTables extends SheetContent {
  readonly tables: ReadonlyMap<string, TableState>;
}

/** How cells were inserted and deleted on a sheet, in order. */
export type Shifts = readonly { readonly area: Area; readonly shift: Shift }[];

export interface MergedSheet extends SheetWithTables {
  /** What was not kept of the one who is merged in, a sentence each. */
  readonly lost: readonly string[];
}

/**
 * Puts what one person did on a sheet onto what the other did. Only the other, on whose side this builds, may have moved
 * cells. Where both wrote into a cell, `wins` says whether the one who is put in has the last word; rows that both added
 * at the end of a table follow each other.
 */
export function putInto(
  before: SheetWithTables,
  ground: SheetWithTables,
  added: SheetWithTables,
  { shifts, wins }: { readonly shifts: Shifts; readonly wins: boolean },
): MergedSheet {
  const target = new Cells(ground);
  const lost: string[] = [];
  const follow = (area: Area): Area | null =>
    shifts.reduce<Area | null>((at, { area: cut, shift }) => at && shiftMap(cut, shift)(at), area);
  const blocks = addedRows(before, added);
  for (const { row, column } of editedCells(before, added)) {
    if (blocks.some(({ area }) => intersect(area, cellArea(row, column)))) continue;
    const at = follow(cellArea(row, column));
    if (!at) {
      lost.push(`${formatAddress(cellArea(row, column))} was deleted at the same moment`);
      continue;
    }
    const isTheirs = !sameInput(inputAt(before, row, column), inputAt(ground, at.row, at.column));
    if (isTheirs && !wins) continue;
    target.put(at.row, at.column, inputAt(added, row, column), at.row - row);
  }
  let state = shifts.length > 0 ? ground.state : mergedState(before.state, ground.state, added.state);
  const tables = new Map(ground.tables);
  for (const [id, table] of added.tables) {
    const [was, now] = [before.tables.get(id), ground.tables.get(id)];
    if (was && now) tables.set(id, { ...threeWayRecord(was, now, table), area: now.area });
  }
  for (const { id, area } of blocks) {
    const table = tables.get(id);
    if (!table) continue;
    const below: Area = { ...table.area, row: table.area.row + table.area.rows, rows: area.rows };
    // Nothing else may lie there, apart from what the one who is put in has written himself.
    if (!sameArea(below, area) && !target.isBlank(below)) {
      lost.push(`${String(area.rows)} rows that were added to ${table.name}`);
      continue;
    }
    for (let row = 0; row < area.rows; row++)
      for (let column = area.column; column < area.column + area.columns; column++)
        target.put(below.row + row, column, inputAt(added, area.row + row, column), below.row - area.row);
    tables.set(id, { ...table, area: { ...table.area, rows: table.area.rows + area.rows } });
    state = withLongerRules(state, table.area, area.rows);
  }
  return { state, columns: target.columns, tables, lost };
}

/** The rows that a table got at its end. */
function addedRows(before: SheetWithTables, now: SheetWithTables): { id: string; area: Area }[] {
  return [...now.tables].flatMap(([id, { area }]) => {
    const was = before.tables.get(id)?.area;
    if (!was || area.rows <= was.rows) return [];
    return [{ id, area: { ...area, row: was.row + was.rows, rows: area.rows - was.rows } }];
  });
}

/** What a table's last row had as checks and colours goes on in rows that are added below. */
function withLongerRules(state: SheetState, table: Area, rows: number): SheetState {
  const end = table.row + table.rows;
  const longer = (areas: readonly Area[]): readonly Area[] =>
    areas.map((area) =>
      area.row + area.rows === end && intersect(area, table) ? { ...area, rows: area.rows + rows } : area,
    );
  return {
    ...state,
    validations: state.validations.map((one) => ({ ...one, areas: longer(one.areas) })),
    conditionalFormats: state.conditionalFormats.map((one) => ({ ...one, areas: longer(one.areas) })),
  };
}

function mergedState(before: SheetState, first: SheetState, later: SheetState): SheetState {
  const mapped = (
    key: "columnWidths" | "rowHeights" | "rowStyles" | "columnStyles" | "rowOutline" | "columnOutline",
  ): ReadonlyMap<number, number> => threeWayMap(before[key], first[key], later[key]);
  return {
    ...threeWayRecord(before, first, later),
    columnWidths: mapped("columnWidths"),
    rowHeights: mapped("rowHeights"),
    rowStyles: mapped("rowStyles"),
    columnStyles: mapped("columnStyles"),
    rowOutline: mapped("rowOutline"),
    columnOutline: mapped("columnOutline"),
    customProperties: threeWayMap(before.customProperties, first.customProperties, later.customProperties),
    comments: threeWayList(before.comments, first.comments, later.comments, ({ id }) => id),
    charts: threeWayList(before.charts, first.charts, later.charts, ({ id }) => id),
    hyperlinks: threeWayList(before.hyperlinks, first.hyperlinks, later.hyperlinks, ({ row, column }) =>
      [row, column].join(),
    ),
    // Growing tables lengthen these; the rows that are put in do so again.
    validations: first.validations === before.validations ? later.validations : first.validations,
    conditionalFormats:
      first.conditionalFormats === before.conditionalFormats ? later.conditionalFormats : first.conditionalFormats,
    spills: first.spills,
  };
}

/** Columns that are copied before they are written into. */
class Cells {
  readonly columns: ColumnCells[];
  readonly #own = new Set<number>();

  constructor({ columns }: SheetContent) {
    this.columns = [...columns];
  }

  put(row: number, column: number, { value, formula, style }: CellInput, down: number): void {
    const cells = this.#writable(column);
    setAt(cells.values, row, value);
    const moved = formula && down !== 0 ? parseFormula(translateFormula(formula.text, down, 0)) : formula;
    setAt(cells.formulas, row, moved);
    setAt(cells.styles, row, style);
  }

  isBlank(area: Area): boolean {
    for (let column = area.column; column < area.column + area.columns; column++)
      for (let row = area.row; row < area.row + area.rows; row++) {
        const cells = this.columns[column];
        if ((cells?.values[row] ?? null) !== null || (cells?.formulas[row] ?? null) !== null) return false;
      }
    return true;
  }

  #writable(column: number): ColumnCells {
    while (this.columns.length <= column) this.columns.push(new ColumnCells());
    const known = this.columns[column];
    if (known && this.#own.has(column)) return known;
    const copy = known ? known.copy() : new ColumnCells();
    this.columns[column] = copy;
    this.#own.add(column);
    return copy;
  }
}
