import { isBindingName } from "../../document/bindings";
import type { CellValue } from "../../document/cellValue";
import type { DefinedName } from "../../document/definedName";
import { DocumentRefusal } from "../../document/DocumentRefusal";
import type { Sheet } from "../../document/Sheet";
import { formatSheetAddress, formatAddress } from "../../document/address";
import type { Arguments } from "../Arguments";
import { flagOf, textOf } from "../Arguments";
import { toWire, typeOfValue } from "../cellsOnWire";
import { HostObject, rangeObject } from "../HostObject";
import type { HostContext } from "../HostContext";
import { notThere } from "../HostRefusal";
import type { HostType } from "../HostType";

type NamePlace = Pick<DefinedName, "name" | "sheetId">;

export const namedItemCollection: HostType<Sheet | null> = {
  items: (sheet, { document }) =>
    document.names
      .filter((name) => name.sheetId === (sheet?.id ?? null) && !isBindingName(name))
      .map((name) => new HostObject("NamedItem", name)),
  item: (sheet, args, host) => find(sheet, args.text(0), host) ?? notThere("name", args.text(0)),
  ask: {
    GetItemOrNullObject: (sheet, args, host) => find(sheet, args.text(0), host) ?? null,
    GetCount: (sheet, _args, { document }) =>
      document.names.filter((name) => name.sheetId === (sheet?.id ?? null) && !isBindingName(name)).length,
  },
  act: {
    Add: (sheet, args, host) => add(sheet, args, host, formulaOf(args, host)),
    AddFormulaLocal: (sheet, args, host) => add(sheet, args, host, args.text(1)),
  },
};

export const namedItem: HostType<NamePlace> = {
  get: {
    Name: ({ name }) => name,
    _Id: ({ name }) => name,
    Comment: (place, host) => nameOf(place, host).comment,
    Formula: (place, host) => nameOf(place, host).formula,
    Scope: ({ sheetId }) => (sheetId === null ? "Workbook" : "Worksheet"),
    Visible: (place, host) => nameOf(place, host).visible,
    Type: (place, host) => {
      if (host.document.nameArea(nameOf(place, host))) return "Range";
      const value = host.document.nameValue(nameOf(place, host));
      return Array.isArray(value) ? "Array" : typeOfValue(value);
    },
    Value: (place, host) => {
      const name = nameOf(place, host);
      const area = host.document.nameArea(name);
      const sheet = area && host.document.sheet(area.sheetId);
      if (area && sheet) return formatSheetAddress(sheet.name, area.area);
      const value = host.document.nameValue(name);
      return Array.isArray(value) ? value.map((row) => row.map(toWire)) : toWire(value);
    },
  },
  set: {
    Comment: (place, value, host) => host.document.setName({ ...nameOf(place, host), comment: textOf(value) }),
    Formula: (place, value, host) => host.document.setName({ ...nameOf(place, host), formula: textOf(value) }),
    Visible: (place, value, host) => host.document.setName({ ...nameOf(place, host), visible: flagOf(value) }),
  },
  nav: {
    ArrayValues: (place) => new HostObject("NamedItemArrayValues", place),
    Worksheet: (place, host) => sheetOf(place, host) ?? notThere("sheet of the name", place.name),
    WorksheetOrNullObject: (place, host) => sheetOf(place, host) ?? null,
  },
  ask: {
    GetRange: (place, _args, host) => rangeOf(place, host) ?? notThere("range of the name", place.name),
    GetRangeOrNullObject: (place, _args, host) => rangeOf(place, host) ?? null,
  },
  act: {
    Delete: ({ name, sheetId }, _args, { document }) => {
      document.deleteName(name, sheetId);
      return undefined;
    },
  },
};

export const namedItemArrayValues: HostType<NamePlace> = {
  get: {
    Values: (place, host) => matrixOf(place, host).map((row) => row.map(toWire)),
    Types: (place, host) => matrixOf(place, host).map((row) => row.map(typeOfValue)),
  },
};

function find(sheet: Sheet | null, name: string, { document }: HostContext): HostObject | undefined {
  const scope = sheet?.id ?? null;
  const found = document.definedName(name, scope);
  return found?.sheetId === scope ? new HostObject("NamedItem", found) : undefined;
}

function add(sheet: Sheet | null, args: Arguments, host: HostContext, formula: string): HostObject {
  const name = args.text(0);
  // Excel answers a name that is taken with InvalidArgument, as it does for tables (office-js issue 551).
  if (find(sheet, name, host)) throw new DocumentRefusal("InvalidArgument", `The name "${name}" is in use already.`);
  host.document.setName({ name, formula, sheetId: sheet?.id ?? null, comment: args.optionalText(2) ?? "" });
  return new HostObject("NamedItem", { name, sheetId: sheet?.id ?? null });
}

/** A name refers to a Range object, or to a formula or a constant. */
function formulaOf(args: Arguments, host: HostContext): string {
  const reference = args.raw(1);
  if (reference instanceof HostObject) {
    const { sheet, area } = args.range(1, host);
    const absolute = formatAddress(area).replace(/[A-Z]+|\d+/g, "$$$&");
    return `=${formatSheetAddress(sheet.name, area).replace(/![^!]*$/, "")}!${absolute}`;
  }
  const text = typeof reference === "number" || typeof reference === "boolean" ? String(reference) : args.text(1);
  if (text.startsWith("=")) return text;
  return typeof reference === "string" ? `="${text.replaceAll('"', '""')}"` : `=${text}`;
}

function nameOf({ name, sheetId }: NamePlace, { document }: HostContext): DefinedName {
  const found = document.definedName(name, sheetId);
  return found?.sheetId === sheetId ? found : notThere("name", name);
}

function sheetOf({ sheetId }: NamePlace, { document }: HostContext): HostObject | undefined {
  const sheet = sheetId === null ? undefined : document.sheet(sheetId);
  return sheet && new HostObject("Worksheet", sheet);
}

function rangeOf(place: NamePlace, host: HostContext): HostObject | undefined {
  const found = host.document.nameArea(nameOf(place, host));
  const sheet = found && host.document.sheet(found.sheetId);
  return found && sheet && rangeObject(sheet, found.area);
}

function matrixOf(place: NamePlace, host: HostContext): readonly (readonly CellValue[])[] {
  const value = host.document.nameValue(nameOf(place, host));
  return Array.isArray(value) ? value : [[value]];
}
