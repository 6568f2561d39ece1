import { parseAddress } from "../../document/address";
import type { StyleTable } from "../../document/cellStyle";
import type { WorkbookDocument } from "../../document/WorkbookDocument";
import { openXlsx } from "../../document/xlsx";
import type { DocumentProperties } from "../../document/model";
import { Arguments, flagOf, invalid, listOf, numberOf, oneOf, textOf } from "../Arguments";
import { registrations } from "../eventTable";
import { HostObject, rangeObject } from "../HostObject";
import type { HostContext } from "../HostContext";
import { HostRefusal, notThere } from "../HostRefusal";
import type { HostType, Wire } from "../HostType";

export const workbook: HostType<null> = {
  get: {
    Name: (_, { document }) => document.name,
    ReadOnly: (_, { document }) => document.readOnly,
    IsDirty: (_, { document }) => document.isDirty,
    AutoSave: () => false,
    PreviouslySaved: () => true,
    UsePrecisionAsDisplayed: () => false,
    CalculationEngineVersion: () => engineVersion,
  },
  nav: {
    Application: () => new HostObject("Application", null),
    Comments: () => new HostObject("CommentCollection", null),
    CustomXmlParts: () => new HostObject("CustomXmlPartCollection", null),
    Functions: () => new HostObject("Functions", null),
    Names: () => new HostObject("NamedItemCollection", null),
    Properties: () => new HostObject("DocumentProperties", null),
    Bindings: () => new HostObject("BindingCollection", null),
    Protection: () => new HostObject("WorkbookProtection", null),
    Settings: () => new HostObject("SettingCollection", null),
    Styles: () => new HostObject("StyleCollection", null),
    Tables: () => new HostObject("TableCollection", null),
    Worksheets: () => new HostObject("WorksheetCollection", null),
    _Runtime: () => new HostObject("Runtime", null),
  },
  ask: {
    GetActiveChart: (_, _args, host) => activeChart(host) ?? notThere("chart", "that is selected"),
    GetActiveChartOrNullObject: (_, _args, host) => activeChart(host) ?? null,
    ...registrations("Workbook"),
    // There is nowhere to save to, and no window to close: what an add-in sees of either is that it was done.
    Close: (_, args, { document }) => {
      if (args.choice(0, ["Save", "SkipSave"], "Save") === "Save") document.markSaved();
      return undefined;
    },
    Save: (_, args, { document }) => {
      args.choice(0, ["Save", "Prompt"], "Save");
      document.markSaved();
      return undefined;
    },
    CreateAndOpenWorkbook: (_, args) => {
      if (args.raw(0) !== undefined) workbookIn(args.text(0));
      return undefined;
    },
    GetActiveCell: (_, _args, { document }) => {
      const { activeRow, activeColumn } = document.selection;
      return rangeObject(document.activeSheet, { row: activeRow, column: activeColumn, rows: 1, columns: 1 });
    },
    GetSelectedRange: (_, _args, { document }) => {
      const [area, ...others] = document.selection.areas;
      if (!area || others.length > 0) {
        throw new HostRefusal("InvalidSelection", "The current selection is invalid for this operation.");
      }
      return rangeObject(document.activeSheet, area);
    },
    GetSelectedRanges: (_, _args, { document }) =>
      new HostObject("RangeAreas", { sheet: document.activeSheet, areas: document.selection.areas }),
    GetIsActiveCollabSession: () => false,
    _GetRangeForEventByReferenceId: (_, args, host) =>
      changedCells(args.text(0), host) ?? notThere("cells", args.text(0)),
    _GetRangeOrNullObjectForEventByReferenceId: (_, args, host) => changedCells(args.text(0), host) ?? null,
    _GetObjectByReferenceId: (_, args, { references }) => references.take(args.text(0)),
    _GetObjectTypeNameByReferenceId: (_, args, { references }) => references.take(args.text(0)).type,
    _GetReferenceCount: (_, _args, { references }) => references.count,
    _RemoveReference: (_, args, { references }) => {
      references.remove(args.text(0));
      return undefined;
    },
    _RemoveAllReferences: (_, _args, { references }) => {
      references.removeAll();
      return undefined;
    },
    _SetOsfControlContainerReadyForCustomFunctions: (_, _args, { functions }) => {
      functions.ready();
      return undefined;
    },
  },
  act: {
    InsertWorksheetsFromBase64: (_, args, host) => {
      const { document } = host;
      const options = args.bag(1);
      const names = listOf(options.sheetNamesToInsert ?? []).map(textOf);
      const from = workbookIn(args.text(0), document.book.model.styles);
      return document.insertSheets(from, names, positionOf(options, host)).map(({ id }) => id);
    },
  },
};

/** A workbook as Base64; refused where it is none. */
function workbookIn(base64: string, styles?: StyleTable): WorkbookDocument {
  let bytes: Uint8Array;
  try {
    bytes = Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0));
  } catch {
    throw invalid("The file is not encoded as Base64.");
  }
  return openXlsx(bytes, styles && { styles });
}

/** Where sheets are to be put: beside a sheet, or at an end. */
function positionOf(
  { positionType, relativeTo }: Readonly<Record<string, unknown>>,
  { document }: HostContext,
): number {
  const place = oneOf(positionType ?? "End", ["None", "Before", "After", "Beginning", "End"]);
  if (place === "Beginning") return 0;
  if (relativeTo === undefined || relativeTo === null || place === "End" || place === "None")
    return document.sheets.length;
  const sheet =
    typeof relativeTo === "string"
      ? document.sheet(relativeTo)
      : new Arguments([relativeTo]).object(0, "Worksheet").subject;
  if (!sheet) return notThere("sheet", "that the new ones are put beside");
  return place === "Before" ? sheet.position : sheet.position + 1;
}

function activeChart({ document }: HostContext): HostObject | undefined {
  const found = document.activeChart;
  return found && new HostObject("Chart", { ...found, path: "" });
}

/** The cells of an event: "sheet id!address" stands for them, so that nothing has to be kept for events nobody follows. */
function changedCells(reference: string, { document }: HostContext): HostObject | undefined {
  const [sheetId = "", address = ""] = reference.split("!");
  const sheet = document.sheet(sheetId);
  return sheet && rangeObject(sheet, parseAddress(address));
}

/** Excel's number for the engine that last calculated; any will do for an add-in that compares. */
const engineVersion = 191_029;

export const application: HostType<null> = {
  get: {
    CalculationMode: (_, { document }) => document.calculationMode,
    CalculationEngineVersion: () => engineVersion,
    CalculationState: (_, { document }) => (document.pendingCalls > 0 ? "Pending" : "Done"),
    DecimalSeparator: () => ".",
    ThousandsSeparator: () => ",",
    UseSystemSeparators: () => true,
  },
  set: {
    CalculationMode: (_, value, { document }) => {
      document.calculationMode = oneOf(value, ["Automatic", "AutomaticExceptTables", "Manual"]);
    },
  },
  nav: {
    CultureInfo: () => new HostObject("CultureInfo", null),
    IterativeCalculation: () => new HostObject("IterativeCalculation", null),
  },
  act: {
    Calculate: (_, args, { document }) => {
      document.calculate(args.choice(0, ["Recalculate", "Full", "FullRebuild"]));
      return undefined;
    },
  },
  ask: {
    // Within one batch nothing is drawn, and calculation waits until something is read or the batch ends.
    SuspendApiCalculationUntilNextSync: () => undefined,
    SuspendScreenUpdatingUntilNextSync: () => undefined,
  },
};

export const iterativeCalculation: HostType<null> = {
  get: { Enabled: () => false, MaxIteration: () => 100, MaxChange: () => 0.001 },
};

export const cultureInfo: HostType<null> = {
  get: { Name: () => "en-US" },
  nav: {
    DatetimeFormat: () => new HostObject("DatetimeFormatInfo", null),
    NumberFormat: () => new HostObject("NumberFormatInfo", null),
  },
};

export const numberFormatInfo: HostType<null> = {
  get: { NumberDecimalSeparator: () => ".", NumberGroupSeparator: () => "," },
};

export const datetimeFormatInfo: HostType<null> = {
  get: {
    DateSeparator: () => "/",
    LongDatePattern: () => "dddd, MMMM d, yyyy",
    ShortDatePattern: () => "M/d/yyyy",
    LongTimePattern: () => "h:mm:ss tt",
    TimeSeparator: () => ":",
  },
};

export const workbookProtection: HostType<null> = {
  get: { Protected: (_, { document }) => document.structureProtected },
  act: {
    Protect: (_, args, { document }) => {
      document.protectStructure(args.optionalText(0));
      return undefined;
    },
    Unprotect: (_, args, { document }) => {
      document.unprotectStructure(args.optionalText(0));
      return undefined;
    },
  },
};

type TextProperty = Exclude<keyof DocumentProperties, "custom" | "createdAt" | "lastAuthor">;

const textProperties: Readonly<Record<string, TextProperty>> = {
  Title: "title",
  Subject: "subject",
  Author: "author",
  Keywords: "keywords",
  Comments: "comments",
  Category: "category",
  Manager: "manager",
  Company: "company",
};

export const documentProperties: HostType<null> = {
  get: {
    ...Object.fromEntries(
      Object.entries(textProperties).map(([name, property]) => [
        name,
        (_: null, { document }: HostContext) => document.properties[property],
      ]),
    ),
    LastAuthor: (_, { document }) => document.properties.lastAuthor,
    CreationDate: (_, { document }) => document.properties.createdAt,
    RevisionNumber: () => 0,
  },
  set: Object.fromEntries(
    Object.entries(textProperties).map(([name, property]) => [
      name,
      (_: null, value: unknown, { document }: HostContext) => {
        document.setProperties({ [property]: textOf(value) });
      },
    ]),
  ),
  nav: { Custom: () => new HostObject("CustomPropertyCollection", null) },
};

export const customPropertyCollection: HostType<null> = {
  items: (_, { document }) =>
    [...document.properties.custom.keys()].map((key) => new HostObject("CustomProperty", key)),
  item: (_, args, host) => findProperty(host, args.text(0)) ?? notThere("document property", args.text(0)),
  ask: {
    GetItemOrNullObject: (_, args, host) => findProperty(host, args.text(0)) ?? null,
    GetCount: (_, _args, { document }) => document.properties.custom.size,
  },
  act: {
    Add: (_, args, host) => {
      const value = args.raw(1);
      if (typeof value !== "string" && typeof value !== "number" && typeof value !== "boolean") {
        throw invalid("A document property is a text, a number or true or false.");
      }
      setCustom(host, new Map(host.document.properties.custom).set(args.text(0), value));
      return new HostObject("CustomProperty", args.text(0));
    },
    DeleteAll: (_, _args, host) => {
      setCustom(host, new Map());
      return undefined;
    },
  },
};

export const customProperty: HostType<string> = {
  get: {
    Key: (key) => key,
    Value: (key, host) => propertyValue(host, key),
    Type: (key, host) => typeNames[typeof propertyValue(host, key)] ?? "String",
  },
  set: {
    Value: (key, value, host) => {
      const text =
        typeof value === "number" ? numberOf(value) : typeof value === "boolean" ? flagOf(value) : textOf(value);
      setCustom(host, new Map(host.document.properties.custom).set(key, text));
    },
  },
  act: {
    Delete: (key, _args, host) => {
      const custom = new Map(host.document.properties.custom);
      custom.delete(key);
      setCustom(host, custom);
      return undefined;
    },
  },
};

const typeNames: Readonly<Record<string, string>> = { string: "String", number: "Number", boolean: "Boolean" };

function findProperty({ document }: HostContext, key: string): HostObject | undefined {
  const found = [...document.properties.custom.keys()].find((known) => known.toUpperCase() === key.toUpperCase());
  return found === undefined ? undefined : new HostObject("CustomProperty", found);
}

function propertyValue({ document }: HostContext, key: string): Wire {
  const value = document.properties.custom.get(key);
  if (value === undefined) return notThere("document property", key);
  return value instanceof Date ? value.toISOString() : value;
}

function setCustom({ document }: HostContext, custom: DocumentProperties["custom"]): void {
  document.setProperties({ custom });
}
