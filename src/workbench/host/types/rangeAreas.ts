import { areaSize, formatSheetAddress, intersect, MAX_COLUMNS, MAX_ROWS } from "../../document/address";
import type { AreasPlace } from "../HostObject";
import { HostObject, rangeObject } from "../HostObject";
import { rowsToWire } from "../cellsOnWire";
import { notThere } from "../HostRefusal";
import type { HostType } from "../HostType";
import { RangePlace } from "../RangePlace";
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
    IsEntireRow: ({ areas }) => areas.every(({ columns }) => columns === MAX_COLUMNS),
  },
  nav: {
    Areas: (place) => new HostObject("RangeCollection", place),
    Format: ({ sheet, areas: [first, ...others] }) =>
      first ? new HostObject("RangeFormat", new RangePlace(sheet, first, others)) : notThere("area", 0),
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
    Clear: ({ sheet, areas }, args) => {
      const what = args.choice(0, ["All", "Formats", "Contents", "Hyperlinks", "RemoveHyperlinks"], "All");
      for (const area of areas) sheet.clear(area, what);
      return undefined;
    },
  },
};

export const rangeCollection: HostType<AreasPlace> = {
  items: ({ sheet, areas }) => areas.map((area) => rangeObject(sheet, area)),
  ask: {
    GetCount: ({ areas }) => areas.length,
    GetItemAt: ({ sheet, areas }, args) => {
      const area = areas[args.whole(0)];
      return area ? rangeObject(sheet, area) : notThere("area", args.whole(0));
    },
  },
};

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
    Index: () => 0,
    NumberFormat: (place) => visible(place, (row) => place.sheet.numberFormats(line(place, row))[0] ?? []),
    RowCount: (place) => visible(place, (row) => row).length,
    Text: (place) => visible(place, (row) => place.sheet.texts(line(place, row))[0] ?? []),
    Values: (place) => rowsToWire(visible(place, (row) => place.sheet.values(line(place, row))[0] ?? [])),
  },
  ask: { GetRange: (place) => new HostObject("Range", place) },
};

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
