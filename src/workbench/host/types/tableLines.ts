import type { Area } from "../../document/address";
import type { CellInput } from "../../document/cellValue";
import type { Table } from "../../document/Table";
import { invalid, listOf, textOf } from "../Arguments";
import { inputsFor, rowsToWire } from "../cellsOnWire";
import type { ColumnPlace, RowPlace } from "../HostObject";
import { HostObject } from "../HostObject";
import type { HostContext } from "../HostContext";
import { HostRefusal, notThere } from "../HostRefusal";
import type { HostType } from "../HostType";
import { RangePlace } from "../RangePlace";
import { cells, sheetOf } from "./tablePlace";

export const tableColumnCollection: HostType<Table> = {
  get: { Count: ({ columns }) => columns.length },
  items: (one) => one.columns.map(({ id }) => new HostObject("TableColumn", { table: one, columnId: id })),
  item: (one, args) => findColumn(one, args.key(0)) ?? notThere("column", args.key(0)),
  ask: {
    GetCount: ({ columns }) => columns.length,
    GetItemAt: (one, args) => {
      const column = one.columns[args.whole(0)];
      return column
        ? new HostObject("TableColumn", { table: one, columnId: column.id })
        : notThere("column", args.whole(0));
    },
    GetItemOrNullObject: (one, args) => findColumn(one, args.key(0)) ?? null,
  },
  act: {
    Add: (one, args, { references }) => {
      const index = args.optionalWhole(0, -1);
      const values = args.raw(1);
      const at = index < 0 ? one.columns.length : index;
      const rows = values === undefined ? undefined : columnValues(one, values);
      const inserted: Area = { ...one.area, column: one.area.column + at, columns: 1 };
      const added = one.addColumn(at, rows, args.optionalText(2));
      if (at < one.columns.length - 1) references.shift(one.sheetId, inserted, "Right");
      return new HostObject("TableColumn", { table: one, columnId: added.id });
    },
  },
};

export const tableColumn: HostType<ColumnPlace> = {
  get: {
    Id: ({ columnId }) => columnId,
    Index: ({ table: one, columnId }) => one.columnIndex(columnId),
    Name: (place) => columnOf(place).name,
    Values: (place, host) => rowsToWire(wholeColumn(place, host).sheet.values(wholeColumn(place, host).area)),
  },
  set: {
    Name: ({ table: one, columnId }, value) => one.renameColumn(columnId, textOf(value)),
    Values: (place, value, host) => {
      const range = wholeColumn(place, host);
      range.sheet.write(range.area, inputsFor(range, value));
    },
  },
  nav: { Filter: (place) => new HostObject("Filter", place) },
  ask: {
    GetDataBodyRange: ({ table: one, columnId }, _args, host) => cells(one, one.columnBody(columnId), host),
    GetHeaderRowRange: ({ table: one, columnId }, _args, host) =>
      cells(one, narrow(one, columnId, one.headerArea), host),
    GetRange: (place, _args, host) => new HostObject("Range", wholeColumn(place, host)),
    GetTotalRowRange: ({ table: one, columnId }, _args, host) =>
      cells(one, narrow(one, columnId, one.totalsArea), host),
  },
  act: {
    Delete: ({ table: one, columnId }, _args, { references }) => {
      const index = one.columnIndex(columnId);
      const area: Area = { ...one.area, column: one.area.column + index, columns: 1 };
      one.deleteColumns(index, 1);
      references.shift(one.sheetId, area, "Left");
      return undefined;
    },
  },
};

export const tableRowCollection: HostType<Table> = {
  get: { Count: ({ rowCount }) => rowCount },
  items: (one) => Array.from({ length: one.rowCount }, (_, index) => new HostObject("TableRow", { table: one, index })),
  ask: {
    GetCount: ({ rowCount }) => rowCount,
    GetItemAt: (one, args) => {
      const index = args.whole(0);
      if (index < 0 || index >= one.rowCount) return notThere("row", index);
      return new HostObject("TableRow", { table: one, index });
    },
  },
  act: {
    Add: (one, args, { references }) => {
      const index = args.optionalWhole(0, -1);
      const at = index < 0 ? one.rowCount : index;
      const rows = args.raw(1) === undefined ? 1 : rowValues(one, args.raw(1));
      const count = typeof rows === "number" ? rows : rows.length;
      const { bodyArea } = one;
      one.addRows(rows, at);
      // The first row that is added to a table without rows takes the place of its blank one.
      const inserted = one.rowCount - bodyArea.rows;
      const first = inserted < count ? 0 : at;
      if (inserted > 0) references.shift(one.sheetId, { ...bodyArea, row: bodyArea.row + at, rows: inserted }, "Down");
      return new HostObject("TableRow", { table: one, index: first });
    },
    // These two exist in Excel on the web only, in its set ExcelApiOnline.
    DeleteRows: onlineOnly,
    DeleteRowsAt: onlineOnly,
  },
};

/** A row is a position: after a sort or an insertion it is another row's. */
export const tableRow: HostType<RowPlace> = {
  get: {
    Index: ({ index }) => index,
    Values: (place, host) => rowsToWire(rowCells(place, host).sheet.values(rowCells(place, host).area)),
  },
  set: {
    Values: (place, value, host) => {
      const range = rowCells(place, host);
      range.sheet.write(range.area, inputsFor(range, value));
    },
  },
  ask: { GetRange: (place, _args, host) => new HostObject("Range", rowCells(place, host)) },
  act: {
    Delete: ({ table: one, index }, _args, { references }) => {
      const { bodyArea } = one;
      one.deleteRows(index, 1);
      references.shift(one.sheetId, { ...bodyArea, row: bodyArea.row + index, rows: 1 }, "Up");
      return undefined;
    },
  },
};

function findColumn(one: Table, key: string | number): HostObject | undefined {
  const column = one.column(key);
  return column && new HostObject("TableColumn", { table: one, columnId: column.id });
}

function columnOf({ table: one, columnId }: ColumnPlace): Table["columns"][number] {
  return one.column(columnId) ?? notThere("column", columnId);
}

function narrow(one: Table, columnId: number, rows: Area | undefined): Area | undefined {
  return rows && { ...rows, column: one.area.column + one.columnIndex(columnId), columns: 1 };
}

function wholeColumn({ table: one, columnId }: ColumnPlace, host: HostContext): RangePlace {
  const area = { ...one.area, column: one.area.column + one.columnIndex(columnId), columns: 1 };
  return new RangePlace(sheetOf(one, host), area);
}

function rowCells({ table: one, index }: RowPlace, host: HostContext): RangePlace {
  const sheet = sheetOf(one, host);
  if (index < 0 || index >= one.rowCount) return notThere("row", index);
  return new RangePlace(sheet, { ...one.bodyArea, row: one.bodyArea.row + index, rows: 1 });
}

/** A column's values, header first: as many as the table has cells in a column. */
function columnValues(one: Table, value: unknown): CellInput[][] {
  const rows = listOf(value);
  const given = rows.every((row) => Array.isArray(row) && row.length === 1) ? rows : rows.map((row) => [row]);
  if (given.length !== one.area.rows) {
    throw invalid(
      "The number of rows or columns in the input array doesn't match the size or dimensions of the range.",
    );
  }
  return matrix(given);
}

function rowValues(one: Table, value: unknown): CellInput[][] {
  const rows = listOf(value);
  // One row may be given as a plain list.
  const given = rows.every(Array.isArray) ? rows : [rows];
  if (given.some((row) => listOf(row).length !== one.columns.length)) {
    throw invalid(
      "The number of rows or columns in the input array doesn't match the size or dimensions of the range.",
    );
  }
  return matrix(given);
}

function matrix(rows: readonly unknown[]): CellInput[][] {
  return rows.map((row) =>
    listOf(row).map((cell) => {
      if (cell === null || typeof cell === "string" || typeof cell === "number" || typeof cell === "boolean")
        return cell;
      throw invalid("A cell takes a text, a number or true or false.");
    }),
  );
}

function onlineOnly(): never {
  throw new HostRefusal(
    "ApiNotFound",
    "The API you are trying to use could not be found. It needs ExcelApiOnline 1.1.",
  );
}
