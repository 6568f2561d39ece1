import { CellError } from "../document/cellValue";
import type { CellInput, CellValue } from "../document/cellValue";
import { invalid } from "./Arguments";
import type { Wire } from "./HostType";
import type { RangePlace } from "./RangePlace";

/** A value as the client reads it: an empty cell is "", an error is its code as a text. */
export function toWire(value: CellValue): string | number | boolean {
  if (value === null) return "";
  return value instanceof CellError ? value.code : value;
}

/** Changes rows that were made for one answer, in place: a copy of a million cells would cost as much as reading them. */
export function rowsToWire(rows: CellValue[][]): Wire {
  for (const row of rows) {
    for (let column = 0; column < row.length; column++) {
      const value = row[column];
      if (value === null || value instanceof CellError) row[column] = toWire(value);
    }
  }
  // All that was no Wire has just been replaced.
  return rows as Wire;
}

/** Excel's word for the kind of a value. */
export function typeOfValue(value: CellValue): string {
  if (value === null) return "Empty";
  if (value instanceof CellError) return "Error";
  if (typeof value === "string") return "String";
  return typeof value === "number" ? "Double" : "Boolean";
}

/** What is written: one value for every cell, or rows in the shape of the range. */
export function inputsFor({ area }: RangePlace, value: unknown): CellInput | CellInput[][] {
  if (!Array.isArray(value)) return inputOf(value);
  const rows: readonly unknown[] = value;
  const fits = rows.length === area.rows && rows.every((row) => Array.isArray(row) && row.length === area.columns);
  if (!fits) {
    throw invalid(
      "The number of rows or columns in the input array doesn't match the size or dimensions of the range.",
    );
  }
  // Each row has just been seen to be an array.
  return (rows as readonly (readonly unknown[])[]).map((row) => row.map(inputOf));
}

function inputOf(value: unknown): CellInput {
  if (value === null || value === undefined) return null;
  if (typeof value === "string" || typeof value === "number" || typeof value === "boolean") return value;
  throw invalid("A cell takes a text, a number or true or false.");
}
