import type { Area } from "./address";
import { intersect, MAX_COLUMNS, MAX_ROWS } from "./address";
import type { Book } from "./Book";
import type { SheetModel, TableModel } from "./model";
import { freeColumnName } from "./columnNames";
import type { Written } from "./interpretInput";
import { bodyArea } from "./tableState";

/** The body rows that a table has got by growing. */
export interface GrownRows {
  readonly table: TableModel;
  readonly row: number;
  readonly rows: number;
}

/** Before writing directly below or to the right of a table: the table takes the cells in, where they are empty. */
export function growTables(book: Book, sheet: SheetModel, area: Area, written: Written): GrownRows[] {
  if (sheet.state.protection || !book.autoCorrect.includesNewRows) return [];
  const grown: GrownRows[] = [];
  for (const table of book.model.state.tables) {
    if (table.state.sheetId !== sheet.id) continue;
    const below = rowsToTake(book, sheet, table, area, written);
    if (below > 0) {
      const row = table.state.area.row + table.state.area.rows;
      takeRows(book, sheet, table, below);
      grown.push({ table, row, rows: below });
    }
    const beside = columnsToTake(book, sheet, table, area, written);
    if (beside > 0) takeColumns(book, table, beside);
  }
  return grown;
}

/** The table's area gets more rows at its end; formats, validation and colours of the last row go on. */
function takeRows(book: Book, sheet: SheetModel, table: TableModel, rows: number): void {
  const body = bodyArea(table.state);
  book.changeTable(table, { area: { ...table.state.area, rows: table.state.area.rows + rows } });
  inheritRow(book, sheet, { ...body, row: body.row + body.rows - 1, rows: 1 }, rows);
}

/** Rows below a table's last row get its formats, validations and conditional formats. */
export function inheritRow(book: Book, sheet: SheetModel, last: Area, rows: number): void {
  for (let column = last.column; column < last.column + last.columns; column++) {
    const style = sheet.columns[column]?.styles[last.row] ?? null;
    if (style === null) continue;
    for (let offset = 1; offset <= rows; offset++) {
      const own = sheet.columns[column]?.styles[last.row + offset] ?? null;
      if (own === null) book.setStyleId(sheet, last.row + offset, column, withoutQuote(book, style));
    }
  }
  const extend = (areas: readonly Area[]): readonly Area[] => {
    const extended = areas.map((area) => {
      const endsHere = area.row + area.rows === last.row + 1 && intersect(area, last) !== undefined;
      return endsHere ? { ...area, rows: area.rows + rows } : area;
    });
    return extended.some((area, at) => area !== areas[at]) ? extended : areas;
  };
  const { validations, conditionalFormats } = sheet.state;
  const longerValidations = validations.map((one) => withAreas(one, extend(one.areas)));
  const longerFormats = conditionalFormats.map((one) => withAreas(one, extend(one.areas)));
  const changes = [...longerValidations, ...longerFormats].some(
    (one, at) => one !== (validations[at] ?? conditionalFormats[at - validations.length]),
  );
  if (changes) book.changeSheet(sheet, { validations: longerValidations, conditionalFormats: longerFormats });
}

function withAreas<Item extends { readonly areas: readonly Area[] }>(item: Item, areas: readonly Area[]): Item {
  return areas === item.areas ? item : { ...item, areas };
}

function withoutQuote(book: Book, id: number): number {
  const style = book.model.styles.style(id);
  return style.quotePrefix ? book.model.styles.idOf({ ...style, quotePrefix: false }) : id;
}

/** How many rows of what is written directly below a table it takes in: up to the first that is empty. */
function rowsToTake(book: Book, sheet: SheetModel, table: TableModel, area: Area, written: Written): number {
  const at = table.state.area;
  const next = at.row + at.rows;
  if (table.state.showTotals || area.row !== next || next >= MAX_ROWS) return 0;
  const met = intersect({ ...area, row: 0, rows: 1 }, { ...at, row: 0, rows: 1 });
  if (!met) return 0;
  let rows = 0;
  while (rows < area.rows && hasContent(written, met.column - area.column, met.columns, rows)) rows++;
  if (rows === 0) return 0;
  const taken: Area = { row: next, column: at.column, rows, columns: at.columns };
  return isFree(book, sheet, table, taken) ? rows : 0;
}

function columnsToTake(book: Book, sheet: SheetModel, table: TableModel, area: Area, written: Written): number {
  const at = table.state.area;
  const next = at.column + at.columns;
  if (area.column !== next || next >= MAX_COLUMNS) return 0;
  if (area.row < at.row || area.row + area.rows > at.row + at.rows) return 0;
  const filled = written.every((column) => column.some((entry) => entry && (entry.value !== null || entry.formula)));
  if (!filled) return 0;
  const taken: Area = { row: at.row, column: next, rows: at.rows, columns: area.columns };
  return isFree(book, sheet, table, taken) ? area.columns : 0;
}

function hasContent(written: Written, first: number, count: number, row: number): boolean {
  return written.slice(first, first + count).some((column) => {
    const entry = column[row];
    return entry !== undefined && (entry.value !== null || entry.formula !== null);
  });
}

function isFree(book: Book, sheet: SheetModel, table: TableModel, area: Area): boolean {
  for (let column = area.column; column < area.column + area.columns; column++) {
    for (let row = area.row; row < area.row + area.rows; row++) if (!sheet.isEmpty(row, column)) return false;
  }
  const meetsTable = book.model.state.tables.some(
    (other) => other !== table && other.state.sheetId === sheet.id && intersect(other.state.area, area),
  );
  return !meetsTable && !sheet.state.merges.some((merge) => intersect(merge, area));
}

function takeColumns(book: Book, table: TableModel, count: number): void {
  const { area, columns } = table.state;
  const taken = new Set(columns.map(({ name }) => name.toUpperCase()));
  const nextId = Math.max(0, ...columns.map(({ id }) => id)) + 1;
  const added = Array.from({ length: count }, (_, index) => ({
    ...{ id: nextId + index, name: freeColumnName(taken), formula: "", totalsLabel: "" },
    totals: "None" as const,
  }));
  book.changeTable(table, { area: { ...area, columns: area.columns + count }, columns: [...columns, ...added] });
  const sheet = book.model.sheet(table.state.sheetId);
  if (!sheet || !table.state.showHeaders) return;
  for (const [index, { name }] of added.entries())
    book.setCell(sheet, area.row, area.column + area.columns + index, name, null);
}
