import { DocumentRefusal } from "../../document/DocumentRefusal";
import type { Sheet } from "../../document/Sheet";
import type { Table } from "../../document/Table";
import { flagOf, invalid, textOf } from "../Arguments";
import { registrations } from "../eventTable";
import { HostObject } from "../HostObject";
import type { HostContext } from "../HostContext";
import { notThere } from "../HostRefusal";
import type { HostType } from "../HostType";
import { sortFields } from "./rangeActs";
import { cells, sheetOf } from "./tablePlace";

export const tableCollection: HostType<Sheet | null> = {
  get: { Count: (sheet, host) => tablesOf(sheet, host).length },
  items: (sheet, host) => tablesOf(sheet, host).map(tableObject),
  item: (_, args, host) => find(args.key(0), host) ?? notThere("table", args.key(0)),
  ask: {
    GetCount: (sheet, _args, host) => tablesOf(sheet, host).length,
    GetItemAt: (sheet, args, host) => {
      const table = tablesOf(sheet, host)[args.whole(0)];
      return table ? tableObject(table) : notThere("table", args.whole(0));
    },
    // A sheet's collection finds other sheets' tables as well, as in Excel (office-js issue 2235).
    GetItemOrNullObject: (_, args, host) => find(args.key(0), host) ?? null,
    ...registrations("TableCollection"),
  },
  act: {
    Add: (sheet, args, host) => {
      const place = args.range(0, host, sheet ?? host.document.activeSheet);
      const hasHeaders = args.flag(1);
      const table = host.document.addTable(place.sheet, place.area, hasHeaders);
      if (!hasHeaders) host.references.shift(place.sheet.id, { ...place.area, rows: 1 }, "Down");
      return tableObject(table);
    },
  },
};

export const tableScopedCollection: HostType<readonly Table[]> = {
  items: (tables) => tables.map(tableObject),
  item: (tables, args) => findIn(tables, args.text(0)) ?? notThere("table", args.text(0)),
  ask: {
    GetCount: (tables) => tables.length,
    GetFirst: ([first]) => (first ? tableObject(first) : notThere("table", "first")),
    GetItemOrNullObject: (tables, args) => findIn(tables, args.text(0)) ?? null,
  },
};

export const table: HostType<Table> = {
  get: {
    HighlightFirstColumn: ({ state }) => state.highlightFirstColumn,
    HighlightLastColumn: ({ state }) => state.highlightLastColumn,
    Id: ({ id }) => id,
    LegacyId: ({ id }) => String(Number.parseInt(id.slice(1, 9), 16)),
    Name: ({ name }) => name,
    ShowBandedColumns: ({ state }) => state.showBandedColumns,
    ShowBandedRows: ({ state }) => state.showBandedRows,
    ShowFilterButton: ({ state }) => state.showFilterButton,
    ShowHeaders: ({ state }) => state.showHeaders,
    ShowTotals: ({ state }) => state.showTotals,
    Style: ({ state }) => state.style,
  },
  set: {
    HighlightFirstColumn: (one, value) => one.set({ highlightFirstColumn: flagOf(value) }),
    HighlightLastColumn: (one, value) => one.set({ highlightLastColumn: flagOf(value) }),
    Name: (one, value) => one.rename(textOf(value)),
    ShowBandedColumns: (one, value) => one.set({ showBandedColumns: flagOf(value) }),
    ShowBandedRows: (one, value) => one.set({ showBandedRows: flagOf(value) }),
    ShowFilterButton: (one, value) => one.set({ showFilterButton: flagOf(value) }),
    ShowHeaders: (one, value) => one.set({ showHeaders: flagOf(value) }),
    ShowTotals: (one, value) => one.set({ showTotals: flagOf(value) }),
    Style: (one, value) => one.set({ style: styleName(value) }),
  },
  nav: {
    AutoFilter: (one) => new HostObject("AutoFilter", { table: one }),
    Columns: (one) => new HostObject("TableColumnCollection", one),
    Rows: (one) => new HostObject("TableRowCollection", one),
    Sort: (one) => new HostObject("TableSort", one),
    Worksheet: (one, host) => new HostObject("Worksheet", sheetOf(one, host)),
  },
  ask: {
    GetDataBodyRange: (one, _args, host) => cells(one, one.bodyArea, host),
    GetHeaderRowRange: (one, _args, host) => cells(one, one.headerArea, host),
    GetRange: (one, _args, host) => cells(one, one.area, host),
    GetTotalRowRange: (one, _args, host) => cells(one, one.totalsArea, host),
    ...registrations("Table"),
  },
  act: {
    ClearFilters: (one) => {
      one.clearFilters();
      return undefined;
    },
    ConvertToRange: (one, _args, host) => {
      const range = cells(one, one.area, host);
      one.convertToRange();
      return range;
    },
    Delete: (one) => {
      one.delete();
      return undefined;
    },
    ReapplyFilters: (one) => {
      one.reapplyFilters();
      return undefined;
    },
    Resize: (one, args, host) => {
      const { sheet, area } = args.range(0, host, sheetOf(one, host));
      if (sheet.id !== one.sheetId) throw new DocumentRefusal("InvalidArgument", "The table is on another sheet.");
      one.resize(area);
      return undefined;
    },
  },
};

export const tableSort: HostType<Table> = {
  get: {
    Fields: ({ state }) => state.sort.map(({ column, ascending }) => ({ key: column, ascending, sortOn: "Value" })),
    MatchCase: () => false,
    Method: () => "PinYin",
  },
  act: {
    Apply: (one, args) => {
      one.sort(sortFields(args), args.flag(1));
      return undefined;
    },
    Clear: (one) => {
      one.sort([]);
      return undefined;
    },
    Reapply: (one) => {
      one.sort(one.state.sort);
      return undefined;
    },
  },
};

function tableObject(one: Table): HostObject<"Table"> {
  return new HostObject("Table", one);
}

function tablesOf(sheet: Sheet | null, { document }: HostContext): readonly Table[] {
  return sheet ? document.tablesOf(sheet) : document.tables();
}

function find(key: string | number, { document }: HostContext): HostObject | undefined {
  const found = document.table(String(key));
  return found && tableObject(found);
}

function findIn(tables: readonly Table[], key: string): HostObject | undefined {
  const found = tables.find((one) => one.id === key || one.name.toUpperCase() === key.toUpperCase());
  return found && tableObject(found);
}

/** Excel has some 60 styles for tables; their names are all made like these. */
function styleName(value: unknown): string {
  const name = textOf(value);
  if (/^TableStyle(Light([1-9]|1\d|2[01])|Medium([1-9]|1\d|2[0-8])|Dark([1-9]|1[01]))$/.test(name)) return name;
  throw invalid(`There is no table style "${name}".`);
}
