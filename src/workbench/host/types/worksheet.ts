import { boundingArea, MAX_COLUMNS, MAX_ROWS, parseAddress } from "../../document/address";
import type { Area } from "../../document/address";
import { DocumentRefusal } from "../../document/DocumentRefusal";
import type { Sheet } from "../../document/Sheet";
import type { Arguments } from "../Arguments";
import { flagOf, numberOf, oneOf, textOf } from "../Arguments";
import { registrations } from "../eventTable";
import { findCells, replaceCells, requiredAreas } from "../findCells";
import { charactersFromPoints, pointsFromCharacters, standardHeight } from "../../document/geometry";
import { HostObject, rangeObject } from "../HostObject";
import type { HostContext } from "../HostContext";
import { HostRefusal, notThere } from "../HostRefusal";
import type { HostType } from "../HostType";
import { rangeAt } from "../rangeAt";
import { breaksOf } from "./pageBreaks";

export const worksheetCollection: HostType<null> = {
  items: (_, { document }) => document.sheets.map(sheetObject),
  item: (_, args, host) => find(args.text(0), host) ?? notThere("sheet", args.text(0)),
  ask: {
    GetActiveWorksheet: (_, _args, { document }) => sheetObject(document.activeSheet),
    GetCount: (_, args, host) => sheetsIn(args, 0, host).length,
    GetFirst: (_, args, host) => neighbour(sheetsIn(args, 0, host)[0]) ?? notThere("sheet", "first"),
    GetLast: (_, args, host) => neighbour(sheetsIn(args, 0, host).at(-1)) ?? notThere("sheet", "last"),
    GetItemOrNullObject: (_, args, host) => find(args.text(0), host) ?? null,
    ...registrations("WorksheetCollection"),
  },
  act: { Add: (_, args, { document }) => sheetObject(document.addSheet(args.optionalText(0))) },
};

export const worksheet: HostType<Sheet> = {
  get: {
    Id: ({ id }) => id,
    Name: ({ name }) => name,
    Position: ({ position }) => position,
    Visibility: ({ visibility }) => visibility,
    TabColor: ({ state }) => state.tabColor,
    StandardWidth: ({ state }) => pointsFromCharacters(state.standardWidth),
    StandardHeight: () => standardHeight,
    ShowGridlines: ({ state }) => state.showGridlines,
    ShowHeadings: ({ state }) => state.showHeadings,
    EnableCalculation: () => true,
    TabId: ({ id }) => Number.parseInt(id.slice(10, 14), 16),
  },
  set: {
    Name: (sheet, value) => sheet.rename(textOf(value)),
    Position: (sheet, value, { document }) => document.moveSheet(sheet, numberOf(value)),
    Visibility: (sheet, value) => sheet.setVisibility(oneOf(value, ["Visible", "Hidden", "VeryHidden"])),
    TabColor: (sheet, value) => sheet.set({ tabColor: textOf(value).toUpperCase() }),
    StandardWidth: (sheet, value) => sheet.set({ standardWidth: charactersFromPoints(numberOf(value)) }),
    ShowGridlines: (sheet, value) => sheet.set({ showGridlines: flagOf(value) }),
    ShowHeadings: (sheet, value) => sheet.set({ showHeadings: flagOf(value) }),
    // What the client sends for these two in place of their names.
    Gridlines: (sheet, value) => sheet.set({ showGridlines: flagOf(value) }),
    Headings: (sheet, value) => sheet.set({ showHeadings: flagOf(value) }),
  },
  nav: {
    AutoFilter: (sheet) => new HostObject("AutoFilter", { sheet }),
    Charts: (sheet) => new HostObject("ChartCollection", sheet),
    Comments: (sheet) => new HostObject("CommentCollection", sheet),
    CustomProperties: (sheet) => new HostObject("WorksheetCustomPropertyCollection", sheet),
    HorizontalPageBreaks: (sheet) => breaksOf(sheet, "rows"),
    VerticalPageBreaks: (sheet) => breaksOf(sheet, "columns"),
    FreezePanes: (sheet) => new HostObject("WorksheetFreezePanes", sheet),
    Names: (sheet) => new HostObject("NamedItemCollection", sheet),
    PageLayout: (sheet) => new HostObject("PageLayout", sheet),
    Protection: (sheet) => new HostObject("WorksheetProtection", sheet),
    Tables: (sheet) => new HostObject("TableCollection", sheet),
  },
  ask: {
    Activate: (sheet, _args, { document }) => {
      if (sheet.position < 0) return notThere("sheet", sheet.name);
      document.activate(sheet);
      return undefined;
    },
    FindAll: (sheet, args) => requiredAreas(findCells(sheet, wholeSheet, args)),
    FindAllOrNullObject: (sheet, args) => findCells(sheet, wholeSheet, args) ?? null,
    GetCell: (sheet, args) => cells(sheet, { row: args.whole(0), column: args.whole(1), rows: 1, columns: 1 }),
    GetNext: (sheet, args, host) => beside(sheet, args, host, 1) ?? notThere("sheet after", sheet.name),
    GetNextOrNullObject: (sheet, args, host) => beside(sheet, args, host, 1) ?? null,
    GetPrevious: (sheet, args, host) => beside(sheet, args, host, -1) ?? notThere("sheet before", sheet.name),
    GetPreviousOrNullObject: (sheet, args, host) => beside(sheet, args, host, -1) ?? null,
    GetRange: (sheet, args, host) => {
      const address = args.optionalText(0);
      if (address === undefined || address === "") return cells(sheet, wholeSheet);
      const place = rangeAt(host.document, sheet, address);
      if (place.sheet === sheet) return new HostObject("Range", place);
      throw new DocumentRefusal("InvalidArgument", `"${address}" is not on sheet "${sheet.name}".`);
    },
    GetRangeByIndexes: (sheet, args) =>
      cells(sheet, { row: args.whole(0), column: args.whole(1), rows: args.whole(2), columns: args.whole(3) }),
    GetRanges: (sheet, args) => {
      const address = args.optionalText(0);
      const areas =
        address === undefined ? [wholeSheet] : address.split(/[,;]/).map((part) => parseAddress(part.trim()));
      return new HostObject("RangeAreas", { sheet, areas });
    },
    // Of a blank sheet Excel gives the first cell, where a Range's own getUsedRange refuses.
    GetUsedRange: (sheet, args) => used(sheet, args) ?? cells(sheet, { row: 0, column: 0, rows: 1, columns: 1 }),
    GetUsedRangeOrNullObject: (sheet, args) => used(sheet, args) ?? null,
    _GetAnotherWorksheetById: (_, args, host) => find(args.text(0), host) ?? notThere("sheet", args.text(0)),
    _GetSheetById: (_, args, host) => find(args.text(0), host) ?? notThere("sheet", args.text(0)),
    ...registrations("Worksheet"),
  },
  act: {
    Calculate: (_, _args, { document }) => {
      document.calculate();
      return undefined;
    },
    Copy: (sheet, args, { document }) => {
      const where = args.choice(0, ["None", "Before", "After", "Beginning", "End"], "None");
      const relativeTo = where === "Before" || where === "After" ? args.object(1, "Worksheet").subject : sheet;
      const position = {
        None: sheet.position + 1,
        Before: relativeTo.position,
        After: relativeTo.position + 1,
        Beginning: 0,
        End: document.sheets.length,
      }[where];
      return sheetObject(document.copySheet(sheet, undefined, position));
    },
    Delete: (sheet, _args, { document }) => {
      document.deleteSheet(sheet);
      return undefined;
    },
    ShowOutlineLevels: (sheet, args) => {
      sheet.showOutlineLevels(args.whole(0), args.whole(1));
      return undefined;
    },
    ReplaceAll: (sheet, args) => replaceCells(sheet, wholeSheet, args),
  },
};

const wholeSheet: Area = { row: 0, column: 0, rows: MAX_ROWS, columns: MAX_COLUMNS };

function sheetObject(sheet: Sheet): HostObject<"Worksheet"> {
  return new HostObject("Worksheet", sheet);
}

function find(key: string, { document }: HostContext): HostObject<"Worksheet"> | undefined {
  return neighbour(document.sheet(key));
}

function neighbour(sheet: Sheet | undefined): HostObject<"Worksheet"> | undefined {
  return sheet && sheetObject(sheet);
}

function sheetsIn(args: Arguments, index: number, { document }: HostContext): readonly Sheet[] {
  return args.flag(index) ? document.sheets.filter(({ visibility }) => visibility === "Visible") : document.sheets;
}

function beside(sheet: Sheet, args: Arguments, host: HostContext, step: 1 | -1): HostObject | undefined {
  const visibleOnly = args.flag(0);
  const { sheets } = host.document;
  for (let at = sheet.position + step; at >= 0 && at < sheets.length; at += step) {
    const other = sheets[at];
    if (other && (!visibleOnly || other.visibility === "Visible")) return sheetObject(other);
  }
  return undefined;
}

function cells(sheet: Sheet, area: Area): HostObject<"Range"> {
  if (sheet.position < 0) return notThere("sheet", sheet.name);
  const { row, column, rows, columns } = area;
  const fits = row >= 0 && column >= 0 && rows > 0 && columns > 0;
  if (fits && row + rows <= MAX_ROWS && column + columns <= MAX_COLUMNS) return rangeObject(sheet, area);
  throw new HostRefusal("InvalidArgument", "The argument is invalid or missing or has an incorrect format.");
}

function used(sheet: Sheet, args: Arguments): HostObject | undefined {
  const area = sheet.usedArea(args.flag(0));
  return area && rangeObject(sheet, area);
}

export const worksheetProtection: HostType<Sheet> = {
  get: {
    Protected: ({ protection }) => protection !== null,
    Options: ({ protection }) => (protection ? { ...noOptions, ...protection.options } : null),
  },
  act: {
    Protect: (sheet, args) => {
      const wanted = args.bag(0);
      const allowed = Object.keys(noOptions).filter((option) => wanted[option] === true);
      const mode = oneOf(wanted.selectionMode ?? "Normal", ["Normal", "Unlocked", "None"]);
      const options = { ...Object.fromEntries(allowed.map((option) => [option, true])), selectionMode: mode };
      sheet.protect(options, args.optionalText(1));
      return undefined;
    },
    Unprotect: (sheet, args) => {
      sheet.unprotect(args.optionalText(0));
      return undefined;
    },
  },
};

const noOptions = {
  allowAutoFilter: false,
  allowDeleteColumns: false,
  allowDeleteRows: false,
  allowEditObjects: false,
  allowEditScenarios: false,
  allowFormatCells: false,
  allowFormatColumns: false,
  allowFormatRows: false,
  allowInsertColumns: false,
  allowInsertHyperlinks: false,
  allowInsertRows: false,
  allowPivotTables: false,
  allowSort: false,
} satisfies Readonly<Record<string, boolean>>;

export const worksheetFreezePanes: HostType<Sheet> = {
  ask: {
    GetLocation: (sheet) => frozenCells(sheet) ?? notThere("frozen panes on sheet", sheet.name),
    GetLocationOrNullObject: (sheet) => frozenCells(sheet) ?? null,
  },
  act: {
    FreezeAt: (sheet, args, host) => {
      const { area } = args.range(0, host, sheet);
      const reach = boundingArea({ row: 0, column: 0, rows: 1, columns: 1 }, area);
      sheet.set({
        frozen: {
          rows: reach.rows === MAX_ROWS ? 0 : reach.rows,
          columns: reach.columns === MAX_COLUMNS ? 0 : reach.columns,
        },
      });
      return undefined;
    },
    FreezeColumns: (sheet, args) => {
      sheet.set({ frozen: { rows: 0, columns: args.optionalWhole(0, 1) } });
      return undefined;
    },
    FreezeRows: (sheet, args) => {
      sheet.set({ frozen: { rows: args.optionalWhole(0, 1), columns: 0 } });
      return undefined;
    },
    Unfreeze: (sheet) => {
      sheet.set({ frozen: null });
      return undefined;
    },
  },
};

function frozenCells(sheet: Sheet): HostObject | undefined {
  const { frozen } = sheet.state;
  if (!frozen) return undefined;
  const { rows, columns } = frozen;
  return rangeObject(sheet, { row: 0, column: 0, rows: rows || MAX_ROWS, columns: columns || MAX_COLUMNS });
}
