import { areaSize, formatSheetAddress, intersect, MAX_COLUMNS, MAX_ROWS } from "../../document/address";
import type { AreasPlace } from "../HostObject";
import { HostObject, rangeObject } from "../HostObject";
import { rowsToWire, typeOfValue } from "../cellsOnWire";
import { notThere } from "../HostRefusal";
import type { HostType } from "../HostType";
import { RangePlace } from "../RangePlace";
import { requiredAreas } from "../findCells";
import { copyInto } from "./rangeActs";
import { specialCells } from "./specialCells";
import { applyStyle, styleNameOf } from "./styleNames";
import { textOf } from "../Arguments";
import type { Arguments } from "../Arguments";
import type { HostContext } from "../HostContext";

/** Excel cuts addresses at this length (platform.md 1). */
const ADDRESS_LIMIT_CHARACTERS = 8_192;

export const rangeAreas: HostType<AreasPlace> = {
  get: {
    Address: addresses,
    AddressLocal: addresses,
    AreaCount: ({ areas }) => areas.length,
    CellCount: ({ areas }) => areas.reduce((count, area) => count + areaSize(area), 0),
    IsEntireColumn: ({ areas }) => areas.every(({ rows }) => rows === MAX_ROWS),
    Style: (place) => styleNameOf(asRange(place)),
    IsEntireRow: ({ areas }) => areas.every(({ columns }) => columns === MAX_COLUMNS),
  },
  set: { Style: (place, value, host) => applyStyle(asRange(place), textOf(value), host) },
  nav: {
    ConditionalFormats: (place) => new HostObject("ConditionalFormatCollection", asRange(place)),
    DataValidation: (place) => new HostObject("DataValidation", asRange(place)),
    Areas: (place) => new HostObject("RangeCollection", place),
    Format: (place) => new HostObject("RangeFormat", asRange(place)),
    Worksheet: ({ sheet }) => new HostObject("Worksheet", sheet),
  },
  ask: {
    GetEntireColumn: (place) => each(place, (area) => ({ ...area, row: 0, rows: MAX_ROWS })),
    GetEntireRow: (place) => each(place, (area) => ({ ...area, column: 0, columns: MAX_COLUMNS })),
    GetOffsetRangeAreas: (place, args) =>
      each(place, (area) => ({ ...area, row: area.row + args.whole(0), column: area.column + args.whole(1) })),
    GetIntersectionOrNullObject: (place, args, host) => shared(place, args, host) ?? null,
    GetIntersection: (place, args, host) => shared(place, args, host) ?? notThere("intersection of", addresses(place)),
    GetTables: ({ sheet, areas }, args, { document }) => {
      const fullyContained = args.flag(0);
      const tables = document.tablesOf(sheet).filter((table) =>
        areas.some((area) => {
          const met = intersect(table.area, area);
          return met && (!fullyContained || areaSize(met) === areaSize(table.area));
        }),
      );
      return new HostObject("TableScopedCollection", tables);
    },
    GetSpecialCells: (place, args) => requiredAreas(specialIn(place, args)),
    GetSpecialCellsOrNullObject: (place, args) => specialIn(place, args) ?? null,
    GetUsedRangeAreas: (place, args) => used(place, args) ?? notThere("used range in", addresses(place)),
    GetUsedRangeAreasOrNullObject: (place, args) => used(place, args) ?? null,
    _KeepReference: () => undefined,
  },
  act: {
    Calculate: (_, _args, { document }) => {
      document.calculate();
      return undefined;
    },
    SetDirty: (_, _args, { document }) => {
      document.calculate("Full");
      return undefined;
    },
    CopyFrom: (place, args, host) => {
      for (const area of place.areas) copyInto(new RangePlace(place.sheet, area), args, host);
      return undefined;
    },
    Clear: ({ sheet, areas }, args) => {
      const what = args.choice(0, ["All", "Formats", "Contents", "Hyperlinks", "RemoveHyperlinks"], "All");
      for (const area of areas) sheet.clear(area, what);
      return undefined;
    },
  },
};

export const rangeCollection: HostType<AreasPlace | readonly AreasPlace[]> = {
  items: rangesOf,
  ask: {
    GetCount: (places) => rangesOf(places).length,
    GetItemAt: (places, args) => rangesOf(places)[args.whole(0)] ?? notThere("area", args.whole(0)),
  },
};

/** The areas one by one, of one sheet or of several. */
function rangesOf(places: AreasPlace | readonly AreasPlace[]): HostObject<"Range">[] {
  const all = "sheet" in places ? [places] : places;
  return all.flatMap(({ sheet, areas }) => areas.map((area) => rangeObject(sheet, area)));
}

/** What a filter lets through: the rows of a range that are not hidden. */
export const rangeView: HostType<RangePlace> = {
  get: {
    CellAddresses: (place) =>
      visible(place, (row) =>
        Array.from({ length: place.area.columns }, (_, right) =>
          formatSheetAddress(place.sheet.name, { row, column: place.area.column + right, rows: 1, columns: 1 }),
        ),
      ),
    ColumnCount: ({ area }) => area.columns,
    Formulas: (place) => visible(place, (row) => place.sheet.formulas(line(place, row))[0] ?? []),
    FormulasLocal: (place) => visible(place, (row) => place.sheet.formulas(line(place, row))[0] ?? []),
    ValueTypes: (place) => visible(place, (row) => (place.sheet.values(line(place, row))[0] ?? []).map(typeOfValue)),
    Index: () => 0,
    NumberFormat: (place) => visible(place, (row) => place.sheet.numberFormats(line(place, row))[0] ?? []),
    RowCount: (place) => visible(place, (row) => row).length,
    Text: (place) => visible(place, (row) => place.sheet.texts(line(place, row))[0] ?? []),
    Values: (place) => rowsToWire(visible(place, (row) => place.sheet.values(line(place, row))[0] ?? [])),
  },
  ask: { GetRange: (place) => new HostObject("Range", place) },
};

function specialIn({ sheet, areas }: AreasPlace, args: Arguments): HostObject<"RangeAreas"> | undefined {
  const found = areas.flatMap((area) => specialCells(new RangePlace(sheet, area), args)?.subject.areas ?? []);
  return found.length > 0 ? new HostObject("RangeAreas", { sheet, areas: found }) : undefined;
}

/** Its areas as one range with several parts. */
function asRange({ sheet, areas: [first, ...others] }: AreasPlace): RangePlace {
  return first ? new RangePlace(sheet, first, others) : notThere("area", 0);
}

function shared({ sheet, areas }: AreasPlace, args: Arguments, host: HostContext): HostObject | undefined {
  const other = args.range(0, host, sheet);
  const met = areas.flatMap((area) => intersect(area, other.area) ?? []);
  return met.length > 0 ? new HostObject("RangeAreas", { sheet, areas: met }) : undefined;
}

function used({ sheet, areas }: AreasPlace, args: Arguments): HostObject | undefined {
  const all = sheet.usedArea(args.flag(0));
  const met = all ? areas.flatMap((area) => intersect(area, all) ?? []) : [];
  return met.length > 0 ? new HostObject("RangeAreas", { sheet, areas: met }) : undefined;
}

function addresses({ sheet, areas }: AreasPlace): string {
  return areas
    .map((area) => formatSheetAddress(sheet.name, area))
    .join(",")
    .slice(0, ADDRESS_LIMIT_CHARACTERS);
}

function each(
  { sheet, areas }: AreasPlace,
  map: (area: AreasPlace["areas"][number]) => AreasPlace["areas"][number],
): HostObject<"RangeAreas"> {
  return new HostObject("RangeAreas", { sheet, areas: areas.map(map) });
}

function visible<T>({ sheet, area }: RangePlace, read: (row: number) => T): T[] {
  const rows = Array.from({ length: area.rows }, (_, down) => area.row + down);
  return rows.filter((row) => !sheet.isRowHidden(row)).map(read);
}

function line({ area }: RangePlace, row: number): RangePlace["area"] {
  return { ...area, row, rows: 1 };
}
