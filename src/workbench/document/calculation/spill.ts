import type { Area } from "../address";
import { boundingArea, cellArea, contains, intersect, MAX_COLUMNS, MAX_ROWS } from "../address";
import type { CellValue } from "../cellValue";
import type { Model, SheetModel } from "../model";
import { setAt } from "../model";
import type { Grid } from "./grid";
import type { Place } from "./resolve";

/** Told of every column whose values a spill has changed. */
interface ColumnWatcher {
  valuesChanged(values: readonly CellValue[]): void;
}

interface Spilled {
  /** What the result covers or would cover; undefined where it leaves the sheet. */
  readonly area: Area | undefined;
  /** Why it could not spill. */
  readonly blocked: string | undefined;
  /** Cells beside the formula's own that have new values. */
  readonly changed: Area | undefined;
}

/** Writes a result over the cells to the right and below, unless something stands in the way. */
export function spillOver(
  model: Model,
  place: Place,
  grid: Grid,
  asStored: (value: CellValue) => CellValue,
  watcher: ColumnWatcher,
): Spilled {
  const { sheet, row, column } = place;
  const before = sheet.state.spills.get(spillKey(row, column));
  if (row + grid.rows > MAX_ROWS || column + grid.columns > MAX_COLUMNS) {
    const changed = before && clearSpill(sheet, row, column, watcher);
    return { area: undefined, blocked: "The result reaches beyond the edge of the sheet.", changed };
  }
  const area: Area = { row, column, rows: grid.rows, columns: grid.columns };
  const blocked = obstacle(model, sheet, area, before);
  if (blocked) return { area, blocked, changed: before && clearSpill(sheet, row, column, watcher) };
  const values = Array.from({ length: grid.columns }, (_, right) =>
    Array.from({ length: grid.rows }, (__, down) => asStored(grid.at(down, right))),
  );
  let changed: Area | undefined;
  if (before && !(before.rows <= area.rows && before.columns <= area.columns)) {
    changed = clearSpill(sheet, row, column, watcher);
  }
  if (write(sheet, area, values, watcher)) changed = changed ? boundingArea(changed, area) : area;
  const spills = new Map(sheet.state.spills);
  spills.set(spillKey(row, column), area);
  sheet.state = { ...sheet.state, spills };
  return { area, blocked: undefined, changed };
}

/** Empties what a formula has spilled, and gives what it covered. */
export function clearSpill(sheet: SheetModel, row: number, column: number, watcher: ColumnWatcher): Area {
  const key = spillKey(row, column);
  const area = sheet.state.spills.get(key) ?? cellArea(row, column);
  for (let at = area.column; at < area.column + area.columns; at++) {
    const { values } = sheet.writable(at);
    for (let down = area.row; down < area.row + area.rows; down++) {
      if (at !== column || down !== row) setAt(values, down, null);
    }
    watcher.valuesChanged(values);
  }
  const spills = new Map(sheet.state.spills);
  spills.delete(key);
  sheet.state = { ...sheet.state, spills };
  return area;
}

/** The formula's cell and area of the spill that fills this cell. */
export function spillAt(
  sheet: SheetModel,
  row: number,
  column: number,
): { row: number; column: number; area: Area } | undefined {
  for (const [key, area] of sheet.state.spills) {
    if (!contains(area, row, column)) continue;
    const [anchorRow = 0, anchorColumn = 0] = key.split(",").map(Number);
    return { row: anchorRow, column: anchorColumn, area };
  }
  return undefined;
}

function obstacle(model: Model, sheet: SheetModel, area: Area, own: Area | undefined): string | undefined {
  if (model.tableAt(sheet.id, area.row, area.column)) return "A formula in a table cannot give more than one value.";
  const meetsTable = model.state.tables.some(({ state }) => state.sheetId === sheet.id && intersect(state.area, area));
  if (meetsTable) return "A table stands where the result would go.";
  if (sheet.state.merges.some((merge) => intersect(merge, area)))
    return "Merged cells stand where the result would go.";
  for (let column = area.column; column < area.column + area.columns; column++) {
    const cells = sheet.columns[column];
    if (!cells) continue;
    for (let row = area.row; row < area.row + area.rows; row++) {
      if ((own && contains(own, row, column)) || (row === area.row && column === area.column)) continue;
      const isFilled = (cells.values[row] ?? null) !== null || (cells.formulas[row] ?? null) !== null;
      if (isFilled) return "The result needs cells that are not empty.";
    }
  }
  return undefined;
}

function write(sheet: SheetModel, area: Area, columns: readonly CellValue[][], watcher: ColumnWatcher): boolean {
  let changed = false;
  for (const [right, column] of columns.entries()) {
    const { values } = sheet.writable(area.column + right);
    for (const [down, value] of column.entries()) {
      if (right === 0 && down === 0) continue;
      const row = area.row + down;
      if (Object.is(values[row] ?? null, value)) continue;
      setAt(values, row, value);
      changed = true;
    }
    watcher.valuesChanged(values);
  }
  return changed;
}

function spillKey(row: number, column: number): string {
  return `${String(row)},${String(column)}`;
}
