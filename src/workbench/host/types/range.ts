import { areaSize, boundingArea, intersect, MAX_COLUMNS, MAX_ROWS } from "../../document/address";
import type { Area } from "../../document/address";
import type { CellValue } from "../../document/cellValue";
import { DocumentRefusal } from "../../document/DocumentRefusal";
import type { Arguments } from "../Arguments";
import { bagOf, flagOf, textOf } from "../Arguments";
import { inputsFor, rowsToWire, typeOfValue } from "../cellsOnWire";
import { findCells, requiredAreas } from "../findCells";
import { boxOf } from "../../document/geometry";
import { formulaFromR1C1, formulaToR1C1 } from "../../document/r1c1";
import { HostObject } from "../HostObject";
import type { HostContext } from "../HostContext";
import { HostRefusal, notThere } from "../HostRefusal";
import type { HostType, Wire } from "../HostType";
import { addressOf } from "../rangeAt";
import type { RangePlace } from "../RangePlace";
import { cellProperties, columnProperties, hyperlinkAt, rowProperties } from "./cellProperties";
import { dependentsOf, precedentsOf } from "./precedents";
import { rangeActs } from "./rangeActs";
import { applyStyle, styleNameOf } from "./styleNames";
import { specialCells } from "./specialCells";

/** Cells that one reading may touch, on every platform (platform.md 1). */
const READ_LIMIT_CELLS = 5_000_000;

export const range: HostType<RangePlace> = {
  get: {
    Address: addressOf,
    AddressLocal: addressOf,
    // Excel gives -1 for more cells than an Int32 can count.
    CellCount: ({ area }) => (areaSize(area) > 2_147_483_647 ? -1 : areaSize(area)),
    ColumnCount: ({ area }) => area.columns,
    ColumnHidden: ({ sheet, area }) => same(area.columns, (at) => sheet.isColumnHidden(area.column + at)),
    ColumnIndex: ({ area }) => area.column,
    Formulas: (place) => cells(place, () => place.sheet.formulas(place.area)),
    FormulasLocal: (place) => cells(place, () => place.sheet.formulas(place.area)),
    FormulasR1C1: (place) => cells(place, () => eachFormula(place, place.sheet.formulas(place.area), formulaToR1C1)),
    HasSpill: ({ sheet, area }) => {
      if (areaSize(area) === 1) return sheet.spillAnchor(area.row, area.column) !== undefined;
      const covered = [...sheet.state.spills.values()].filter((spill) => intersect(spill, area)).length;
      return covered === 0 ? false : null;
    },
    Height: ({ sheet, area }) => boxOf(sheet, area).height,
    Hidden: ({ sheet, area }) => {
      const rows = same(area.rows, (at) => sheet.isRowHidden(area.row + at));
      const columns = same(area.columns, (at) => sheet.isColumnHidden(area.column + at));
      return rows === true || columns === true ? true : rows === false && columns === false ? false : null;
    },
    Hyperlink: (place) => hyperlinkAt(place, place.area.row, place.area.column),
    IsEntireColumn: ({ area }) => area.rows === MAX_ROWS,
    IsEntireRow: ({ area }) => area.columns === MAX_COLUMNS,
    Left: ({ sheet, area }) => boxOf(sheet, area).left,
    NumberFormat: (place) => cells(place, () => place.sheet.numberFormats(place.area)),
    NumberFormatLocal: (place) => cells(place, () => place.sheet.numberFormats(place.area)),
    RowCount: ({ area }) => area.rows,
    RowHidden: ({ sheet, area }) => same(area.rows, (at) => sheet.isRowHidden(area.row + at)),
    RowIndex: ({ area }) => area.row,
    Style: styleNameOf,
    Text: (place) => cells(place, () => place.sheet.texts(place.area)),
    Top: ({ sheet, area }) => boxOf(sheet, area).top,
    ValueTypes: (place) => cells(place, () => place.sheet.values(place.area).map((row) => row.map(typeOfValue))),
    Values: (place) => cells(place, () => rowsToWire(place.sheet.values(place.area))),
    Width: ({ sheet, area }) => boxOf(sheet, area).width,
  },
  set: {
    ColumnHidden: ({ sheet, area }, value) => sheet.setColumnsHidden(area.column, area.columns, flagOf(value)),
    Formulas: write,
    FormulasLocal: write,
    FormulasR1C1: (place, value) => {
      const inputs = inputsFor(place, value);
      const { rows, columns } = place.area;
      const each = Array.isArray(inputs)
        ? inputs
        : Array.from({ length: rows }, () => Array.from({ length: columns }, () => inputs));
      place.sheet.write(place.area, eachFormula(place, each, formulaFromR1C1));
    },
    Hyperlink: ({ sheet, area }, value) => {
      const { address, documentReference, screenTip, textToDisplay } = bagOf(value);
      sheet.setHyperlink(area.row, area.column, {
        ...(address !== undefined && { address: textOf(address) }),
        ...(documentReference !== undefined && { location: textOf(documentReference) }),
        ...(screenTip !== undefined && { screenTip: textOf(screenTip) }),
      });
      if (textToDisplay !== undefined) sheet.enter(area.row, area.column, textOf(textToDisplay));
      sheet.setStyle(area, { font: { color: "#0563C1", underline: "Single" } });
    },
    NumberFormat: setNumberFormats,
    NumberFormatLocal: setNumberFormats,
    RowHidden: ({ sheet, area }, value) => sheet.setRowsHidden(area.row, area.rows, flagOf(value)),
    Style: (place, value, host) => applyStyle(place, textOf(value), host),
    Values: write,
  },
  nav: {
    ConditionalFormats: (place) => new HostObject("ConditionalFormatCollection", place),
    DataValidation: (place) => new HostObject("DataValidation", place),
    Format: (place) => new HostObject("RangeFormat", place),
    Sort: (place) => new HostObject("RangeSort", place),
    Worksheet: ({ sheet }) => new HostObject("Worksheet", sheet),
  },
  ask: {
    Find: (place, args) => firstFound(place, args) ?? notThere("cell with", args.text(0)),
    FindOrNullObject: (place, args) => firstFound(place, args) ?? null,
    GetAbsoluteResizedRange: (place, args) =>
      cellsAt(place, { ...place.area, rows: args.whole(0), columns: args.whole(1) }),
    GetBoundingRect: (place, args, host) => cellsAt(place, boundingArea(place.area, other(place, args, host))),
    GetCell: (place, args) =>
      // A cell outside of the range is allowed, as long as it is on the sheet.
      cellsAt(place, {
        row: place.area.row + args.whole(0),
        column: place.area.column + args.whole(1),
        rows: 1,
        columns: 1,
      }),
    GetCellProperties: (place, args, host) => cells(place, () => cellProperties(place, args, host)),
    GetColumnProperties: (place, args, host) => columnProperties(place, args, host),
    GetRowProperties: (place, args, host) => rowProperties(place, args, host),
    GetDependents: (place, _args, host) => dependentsOf(place, host, false),
    GetDirectDependents: (place, _args, host) => dependentsOf(place, host, true),
    GetDirectPrecedents: (place, _args, host) => precedentsOf(place, host, true),
    GetPrecedents: (place, _args, host) => precedentsOf(place, host, false),
    GetColumn: (place, args) => {
      requireWithin(args.whole(0), place.area.columns);
      return cellsAt(place, { ...place.area, column: place.area.column + args.whole(0), columns: 1 });
    },
    GetColumnsAfter: (place, args) => {
      const { area } = place;
      const count = args.optionalWhole(0, 1);
      const column = count >= 0 ? area.column + area.columns : area.column + area.columns + count;
      return cellsAt(place, { ...area, column, columns: Math.abs(count) });
    },
    GetColumnsBefore: (place, args) => {
      const count = args.optionalWhole(0, 1);
      const column = count >= 0 ? place.area.column - count : place.area.column;
      return cellsAt(place, { ...place.area, column, columns: Math.abs(count) });
    },
    GetEntireColumn: (place) => cellsAt(place, { ...place.area, row: 0, rows: MAX_ROWS }),
    GetEntireRow: (place) => cellsAt(place, { ...place.area, column: 0, columns: MAX_COLUMNS }),
    GetExtendedRange: (place, args) => cellsAt(place, boundingArea(place.area, edgeOf(place, args))),
    GetIntersection: (place, args, host) => common(place, args, host) ?? notThere("intersection of", addressOf(place)),
    GetIntersectionOrNullObject: (place, args, host) => common(place, args, host) ?? null,
    GetLastCell: (place) => {
      const { row, column, rows, columns } = place.area;
      return cellsAt(place, { row: row + rows - 1, column: column + columns - 1, rows: 1, columns: 1 });
    },
    GetLastColumn: (place) =>
      cellsAt(place, { ...place.area, column: place.area.column + place.area.columns - 1, columns: 1 }),
    GetLastRow: (place) => cellsAt(place, { ...place.area, row: place.area.row + place.area.rows - 1, rows: 1 }),
    GetMergedAreasOrNullObject: ({ sheet, area }) => {
      const areas = sheet.state.merges.filter((merge) => intersect(merge, area));
      return areas.length > 0 ? new HostObject("RangeAreas", { sheet, areas }) : null;
    },
    GetOffsetRange: (place, args) =>
      cellsAt(place, { ...place.area, row: place.area.row + args.whole(0), column: place.area.column + args.whole(1) }),
    GetRangeEdge: (place, args) => cellsAt(place, edgeOf(place, args)),
    GetResizedRange: (place, args) =>
      cellsAt(place, {
        ...place.area,
        ...stretched("row", "rows", place.area, args.whole(0)),
        ...stretched("column", "columns", place.area, args.whole(1)),
      }),
    GetRow: (place, args) => {
      requireWithin(args.whole(0), place.area.rows);
      return cellsAt(place, { ...place.area, row: place.area.row + args.whole(0), rows: 1 });
    },
    GetRowsAbove: (place, args) => {
      const count = args.optionalWhole(0, 1);
      const row = count >= 0 ? place.area.row - count : place.area.row;
      return cellsAt(place, { ...place.area, row, rows: Math.abs(count) });
    },
    GetRowsBelow: (place, args) => {
      const { area } = place;
      const count = args.optionalWhole(0, 1);
      const row = count >= 0 ? area.row + area.rows : area.row + area.rows + count;
      return cellsAt(place, { ...area, row, rows: Math.abs(count) });
    },
    GetSpecialCells: (place, args) => requiredAreas(specialCells(place, args)),
    GetSpecialCellsOrNullObject: (place, args) => specialCells(place, args) ?? null,
    GetSpillParent: (place) => spillParent(place) ?? notThere("spilling formula behind", addressOf(place)),
    GetSpillParentOrNullObject: (place) => spillParent(place) ?? null,
    GetSpillingToRange: (place) => spillingTo(place) ?? notThere("spill from", addressOf(place)),
    GetSpillingToRangeOrNullObject: (place) => spillingTo(place) ?? null,
    GetSurroundingRegion: (place) => cellsAt(place, place.sheet.surroundingRegion(place.area)),
    GetTables: ({ sheet, area }, args, { document }) => {
      const fullyContained = args.flag(0);
      const tables = document.tablesOf(sheet).filter((table) => {
        const shared = intersect(table.area, area);
        return shared && (!fullyContained || areaSize(shared) === areaSize(table.area));
      });
      return new HostObject("TableScopedCollection", tables);
    },
    GetUsedRange: (place, args) => used(place, args) ?? notThere("used range in", addressOf(place)),
    GetUsedRangeOrNullObject: (place, args) => used(place, args) ?? null,
    GetVisibleView: (place) => new HostObject("RangeView", place),
    Select: ({ sheet, area }, _args, { document }) => {
      document.select(sheet, [area], undefined, "addin");
      return undefined;
    },
    _KeepReference: () => undefined,
    _ValidateArraySize: ({ area }, args) => {
      if (args.whole(0) === area.rows && args.whole(1) === area.columns) return undefined;
      throw new DocumentRefusal(
        "InvalidArgument",
        "The number of rows or columns in the input array doesn't match the size or dimensions of the range.",
      );
    },
  },
  act: rangeActs,
};

function write(place: RangePlace, value: unknown): void {
  place.sheet.write(place.area, inputsFor(place, value));
}

/** Cells of an area with their formulas, each told where it stands, written in another way. */
function eachFormula<T>(
  { area }: RangePlace,
  rows: readonly (readonly T[])[],
  rewrite: (text: string, row: number, column: number) => string,
): (T | string)[][] {
  return rows.map((cellsOfRow, down) =>
    cellsOfRow.map((cell, right) =>
      typeof cell === "string" && cell.startsWith("=") ? rewrite(cell, area.row + down, area.column + right) : cell,
    ),
  );
}

function setNumberFormats(place: RangePlace, value: unknown): void {
  // One format in rows of one cell is for all cells, as in Microsoft's tutorial.
  const inputs = inputsFor(place, onlyOne(value) ?? value);
  if (!Array.isArray(inputs)) {
    place.sheet.setNumberFormats(place.area, textOf(inputs));
    return;
  }
  place.sheet.setNumberFormats(
    place.area,
    inputs.map((row) => row.map((format) => (format === null ? null : textOf(format)))),
  );
}

function onlyOne(value: unknown): unknown {
  if (!Array.isArray(value) || value.length !== 1) return undefined;
  const [row] = value as readonly unknown[];
  return Array.isArray(row) && row.length === 1 ? (row as readonly unknown[])[0] : undefined;
}

/** Excel answers null for whole rows, columns and sheets, and refuses more than it can read at once. */
function cells({ area }: RangePlace, read: () => Wire): Wire {
  if (area.rows === MAX_ROWS || area.columns === MAX_COLUMNS) return null;
  if (areaSize(area) > READ_LIMIT_CELLS) {
    throw new DocumentRefusal(
      "RangeExceedsLimit",
      "The cell count in the range has exceeded the maximum supported number.",
    );
  }
  return read();
}

/** What all lines have in common, or null. */
function same(count: number, of: (at: number) => boolean): boolean | null {
  const first = of(0);
  for (let at = 1; at < count; at++) if (of(at) !== first) return null;
  return first;
}

/** From the first line to the last one, moved by so many: beyond the first, the range lies on its other side. */
function stretched<Start extends string, Count extends string>(
  start: Start,
  count: Count,
  area: Readonly<Record<Start | Count, number>>,
  by: number,
): Record<string, number> {
  const [from, to] = [area[start], area[start] + area[count] - 1 + by];
  return { [start]: Math.min(from, to), [count]: Math.abs(to - from) + 1 };
}

function cellsAt(place: RangePlace, area: Area): HostObject<"Range"> {
  const { row, column, rows, columns } = area;
  const fits = row >= 0 && column >= 0 && rows > 0 && columns > 0;
  if (fits && row + rows <= MAX_ROWS && column + columns <= MAX_COLUMNS) return new HostObject("Range", place.at(area));
  throw new HostRefusal("InvalidArgument", "The argument is invalid or missing or has an incorrect format.");
}

function other(place: RangePlace, args: Arguments, host: HostContext): Area {
  const { sheet, area } = args.range(0, host, place.sheet);
  if (sheet === place.sheet) return area;
  throw new DocumentRefusal("InvalidArgument", "Both ranges must be on one sheet.");
}

function common(place: RangePlace, args: Arguments, host: HostContext): HostObject | undefined {
  const area = intersect(place.area, other(place, args, host));
  return area && cellsAt(place, area);
}

function requireWithin(index: number, count: number): void {
  if (index >= 0 && index < count) return;
  throw new DocumentRefusal("InvalidArgument", `The range has no line ${index}.`);
}

function firstFound(place: RangePlace, args: Arguments): HostObject | undefined {
  const found = findCells(place.sheet, place.area, args);
  const first = found?.subject.areas[0];
  return first && cellsAt(place, { ...first, rows: 1, columns: 1 });
}

const directions = ["Left", "Right", "Up", "Down"] as const;

function edgeOf(place: RangePlace, args: Arguments): Area {
  const direction = args.choice(0, directions);
  const { row, column } = place.area;
  return { ...place.sheet.edge(row, column, direction), rows: 1, columns: 1 };
}

function spillParent(place: RangePlace): HostObject | undefined {
  const anchor = place.sheet.spillAnchor(place.area.row, place.area.column);
  return anchor && cellsAt(place, { ...anchor, rows: 1, columns: 1 });
}

function spillingTo(place: RangePlace): HostObject | undefined {
  const area = place.sheet.spillArea(place.area.row, place.area.column);
  return area && cellsAt(place, area);
}

function used(place: RangePlace, args: Arguments): HostObject | undefined {
  const valuesOnly = args.flag(0);
  const onSheet = place.sheet.usedArea(valuesOnly);
  const within = onSheet && intersect(onSheet, place.area);
  if (!within) return undefined;
  if (!valuesOnly) return cellsAt(place, within);
  return filledPart(place, within, place.sheet.values(within));
}

/** The smallest area around the cells that hold something. */
function filledPart(place: RangePlace, area: Area, values: readonly (readonly CellValue[])[]): HostObject | undefined {
  let filled: Area | undefined;
  for (const [down, row] of values.entries()) {
    const first = row.findIndex((value) => value !== null);
    if (first < 0) continue;
    let last = row.length - 1;
    while (row[last] === null) last--;
    const line = { row: area.row + down, column: area.column + first, rows: 1, columns: last - first + 1 };
    filled = filled ? boundingArea(filled, line) : line;
  }
  return filled && cellsAt(place, filled);
}
