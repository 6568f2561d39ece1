import type { ErrorCode } from "./cellError";

/** A range or a single value as Excel hands it over: rows of cells. null or undefined for an argument that was left out. */
export type Cells = readonly (readonly unknown[])[] | null | undefined;

/** An empty cell: null on the web, 0 on the desktop (which nobody can tell from a 0), "" from a formula. */
export const isEmpty = (cell: unknown): boolean => cell === null || cell === undefined || cell === "";

/** The value of a cell; of a data type (a formatted number, an entity) the plain value behind it. */
export function plainValue(cell: unknown): unknown {
  if (typeof cell !== "object" || cell === null) return cell;
  if ("basicType" in cell && cell.basicType === "Empty") return null;
  if ("basicValue" in cell) return cell.basicValue;
  return "primitive" in cell ? cell.primitive : cell;
}

/** The error that stands in a cell, in each of the shapes in which Excel's runtimes pass it. */
export function errorIn(cell: unknown): ErrorCode | undefined {
  if (typeof cell === "string") return cell.startsWith("#") ? codes.get(cell) : undefined;
  if (typeof cell !== "object" || cell === null) return undefined;
  if ("code" in cell && typeof cell.code === "string") return codes.get(cell.code) ?? "#VALUE!";
  if (!("basicType" in cell) || cell.basicType !== "Error") return undefined;
  return "basicValue" in cell && typeof cell.basicValue === "string"
    ? (codes.get(cell.basicValue) ?? "#VALUE!")
    : "#VALUE!";
}

/** A number, text that is one ("12", "95%"), TRUE as 1, FALSE as 0, an empty cell as 0: as Excel's own arithmetic. undefined for anything else. */
export function numberIn(cell: unknown): number | undefined {
  if (typeof cell === "number") return Number.isFinite(cell) ? cell : undefined;
  if (isEmpty(cell)) return 0;
  if (typeof cell === "boolean") return cell ? 1 : 0;
  return typeof cell === "string" ? numberInText(cell) : undefined;
}

/** Excel's newer errors (#SPILL!, #CALC!, #BUSY! and the like) can come in; they go out as #VALUE!. */
const codes: ReadonlyMap<string, ErrorCode> = new Map<string, ErrorCode>([
  ["#VALUE!", "#VALUE!"],
  ["#N/A", "#N/A"],
  ["#NUM!", "#NUM!"],
  ["#DIV/0!", "#DIV/0!"],
  ["#NULL!", "#NULL!"],
  ["#NAME?", "#NAME?"],
  ["#REF!", "#REF!"],
  ["#SPILL!", "#VALUE!"],
  ["#CALC!", "#VALUE!"],
  ["#BUSY!", "#VALUE!"],
  ["#GETTING_DATA", "#VALUE!"],
  ["#FIELD!", "#VALUE!"],
  ["#BLOCKED!", "#VALUE!"],
  ["#CONNECT!", "#VALUE!"],
  ["#UNKNOWN!", "#VALUE!"],
]);

function numberInText(text: string): number | undefined {
  const match = /^\s*([+-]?(?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d+)?)\s*(%?)\s*$/.exec(text);
  if (match === null) return undefined;
  const value = Number(match[1]) / (match[2] === "%" ? 100 : 1);
  return Number.isFinite(value) ? value : undefined;
}
