import { formatSheetAddress, MAX_COLUMNS, MAX_ROWS } from "../../document/address";
import type { Area } from "../../document/address";
import type { Arguments } from "../Arguments";
import { bagOf, flagOf, invalid, listOf, textOf } from "../Arguments";
import type { HostContext } from "../HostContext";
import { HostRefusal } from "../HostRefusal";
import type { HostType, Wire } from "../HostType";
import type { RangePlace } from "../RangePlace";
import { formatProtection, rangeBorder, rangeFill, rangeFont, rangeFormat } from "./rangeFormat";
import { applyStyle, styleNameOf } from "./styleNames";

/** The properties that are asked for of each cell of a range, row by row. */
export function cellProperties(place: RangePlace, args: Arguments, host: HostContext): Wire {
  const wanted = args.bag(0);
  return rowsOf(place).map((row) => columnsOf(row).map((cell) => read(wanted, cellNode(cell, host))));
}

/** The same of each row, and of each column. */
export const rowProperties = (place: RangePlace, args: Arguments, host: HostContext): Wire =>
  rowsOf(place).map((row) => read(args.bag(0), cellNode(row, host)));

export const columnProperties = (place: RangePlace, args: Arguments, host: HostContext): Wire =>
  columnsOf(place).map((column) => read(args.bag(0), cellNode(column, host)));

/** Sets properties of each cell by a list of rows, of each row or of each column by a list of these. */
export function setCellProperties(place: RangePlace, args: Arguments, host: HostContext): void {
  const rows = listOf(args.raw(0));
  requireCount(rows, place.area.rows);
  rowsOf(place).forEach((row, down) => {
    setEach(columnsOf(row), rows[down], host);
  });
}

export function setRowProperties(place: RangePlace, args: Arguments, host: HostContext): void {
  setEach(rowsOf(place), args.raw(0), host);
}

export function setColumnProperties(place: RangePlace, args: Arguments, host: HostContext): void {
  setEach(columnsOf(place), args.raw(0), host);
}

function setEach(places: readonly RangePlace[], given: unknown, host: HostContext): void {
  const bags = listOf(given);
  requireCount(bags, places.length);
  places.forEach((place, at) => {
    write(bagOf(bags[at] ?? {}), cellNode(place, host));
  });
}

/** The link on a cell, as the client reads it. */
export function hyperlinkAt({ sheet }: RangePlace, row: number, column: number): Wire {
  const link = sheet.hyperlink(row, column);
  if (!link) return null;
  return {
    ...(link.address !== undefined && { address: link.address }),
    ...(link.location !== undefined && { documentReference: link.location }),
    screenTip: link.screenTip ?? "",
    textToDisplay: sheet.text(row, column),
  };
}

/** Properties by name, some of which have properties of their own. */
interface Node {
  get(name: string): Wire;
  set(name: string, value: unknown): void;
  part(name: string): Node | undefined;
  /** What has the same properties, by name: the borders on all sides, which are asked for together. */
  readonly alike?: Readonly<Record<string, () => Node>>;
}

function read(wanted: Readonly<Record<string, unknown>>, node: Node): Wire {
  if (node.alike)
    return Object.fromEntries(Object.entries(node.alike).map(([name, each]) => [name, read(wanted, each())]));
  const asked = Object.entries(wanted).filter(([, what]) => what !== undefined && what !== null && what !== false);
  return Object.fromEntries(
    asked.map(([name, what]) => {
      const part = node.part(name);
      return [name, part ? read(bagOf(what), part) : node.get(name)];
    }),
  );
}

function write(given: Readonly<Record<string, unknown>>, node: Node): void {
  for (const [name, value] of Object.entries(given)) {
    if (value === undefined || value === null) continue;
    const part = node.part(name);
    if (part) write(bagOf(value), part);
    else node.set(name, value);
  }
}

/** What is not in the cells' own formats: where they are, whether they are hidden, their link and their style. */
const ofCells: HostType<RangePlace> = {
  get: {
    Address: ({ sheet, area }) => formatSheetAddress(sheet.name, area),
    AddressLocal: ({ sheet, area }) => formatSheetAddress(sheet.name, area),
    ColumnHidden: ({ sheet, area }) => sheet.isColumnHidden(area.column),
    ColumnIndex: ({ area }) => area.column,
    Hidden: ({ sheet, area }) => sheet.isRowHidden(area.row) || sheet.isColumnHidden(area.column),
    Hyperlink: (place) => hyperlinkAt(place, place.area.row, place.area.column),
    RowHidden: ({ sheet, area }) => sheet.isRowHidden(area.row),
    RowIndex: ({ area }) => area.row,
    Style: styleNameOf,
  },
  set: {
    ColumnHidden: ({ sheet, area }, value) => sheet.setColumnsHidden(area.column, area.columns, flagOf(value)),
    RowHidden: ({ sheet, area }, value) => sheet.setRowsHidden(area.row, area.rows, flagOf(value)),
    Style: (place, value, host) => applyStyle(place, textOf(value), host),
  },
};

function cellNode(place: RangePlace, host: HostContext): Node {
  const format = nodeOf(rangeFormat, place, host, {
    fill: () => nodeOf(rangeFill, place, host),
    font: () => nodeOf(rangeFont, place, host),
    protection: () => nodeOf(formatProtection, place, host),
    borders: () => {
      const alike = sidesOf(place, host);
      return { ...nodeOf({}, place, host, alike), alike };
    },
  });
  return nodeOf(ofCells, place, host, { format: () => format });
}

const sides = {
  ...{ top: "EdgeTop", bottom: "EdgeBottom", left: "EdgeLeft", right: "EdgeRight" },
  ...{ horizontal: "InsideHorizontal", vertical: "InsideVertical" },
  ...{ diagonalDown: "DiagonalDown", diagonalUp: "DiagonalUp" },
};

const sidesOf = (range: RangePlace, host: HostContext): Readonly<Record<string, () => Node>> =>
  Object.fromEntries(
    Object.entries(sides).map(([name, side]) => [name, () => nodeOf(rangeBorder, { range, side }, host)]),
  );

function nodeOf<S>(
  { get = {}, set = {} }: HostType<S>,
  subject: S,
  host: HostContext,
  parts: Readonly<Record<string, () => Node>> = {},
): Node {
  return {
    get: (name) => (get[capital(name)] ?? notServed(name))(subject, host),
    set: (name, value) => {
      (set[capital(name)] ?? notServed(name))(subject, value, host);
    },
    part: (name) => parts[name]?.(),
  };
}

const capital = (name: string): string => name.charAt(0).toUpperCase() + name.slice(1);

function notServed(name: string): never {
  throw new HostRefusal("ApiNotFound", `The API you are trying to use could not be found: ${name} of a cell.`);
}

function rowsOf(place: RangePlace): readonly RangePlace[] {
  const { area } = place;
  requireBounded(area);
  return Array.from({ length: area.rows }, (_, down) => place.at({ ...area, row: area.row + down, rows: 1 }));
}

function columnsOf(place: RangePlace): readonly RangePlace[] {
  const { area } = place;
  requireBounded(area);
  return Array.from({ length: area.columns }, (_, right) =>
    place.at({ ...area, column: area.column + right, columns: 1 }),
  );
}

/** Lists for each line of a sheet would be longer than Excel carries. */
function requireBounded({ rows, columns }: Area): void {
  if (rows === MAX_ROWS && columns === MAX_COLUMNS)
    throw new HostRefusal("RangeExceedsLimit", "The range is too large for a list of its properties.");
}

function requireCount(given: readonly unknown[], count: number): void {
  if (given.length !== count)
    throw invalid(
      "The number of rows or columns in the input array doesn't match the size or dimensions of the range.",
    );
}
