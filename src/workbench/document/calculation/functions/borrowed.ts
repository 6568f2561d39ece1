import * as formulajs from "@formulajs/formulajs";
import { CellError, cellError, isErrorCode } from "../../cellValue";
import type { CellValue } from "../../cellValue";
import { gridOfRows, gridRows, isGrid, toScalar } from "../grid";
import type { Operand } from "../grid";
import type { Declared, FunctionTable } from "./declare";

export type Call = (...args: unknown[]) => unknown;

/** A table of functions of @formulajs/formulajs, by their names in Excel, those with a dot nested there (NORM.S.INV). */
export function borrowed(names: string, declare: (call: Call) => Declared): FunctionTable {
  const table: Record<string, Declared> = {};
  for (const name of names.split(" ")) {
    const call = find(name);
    if (call) table[name] = declare(call);
  }
  return table;
}

function find(name: string): Call | undefined {
  let found: unknown = formulajs;
  for (const part of name.split(".")) {
    // Each step asks for one property of a module or function object; what is not there ends the search.
    found = (found as Record<string, unknown> | undefined)?.[part];
  }
  return typeof found === "function" ? (found as Call) : undefined; // it has just been found to be a function
}

/** A call with single values; the first error among them goes through. */
export function borrowedResult(call: Call, values: readonly CellValue[]): CellValue {
  const error = values.find((value) => value instanceof CellError);
  if (error !== undefined) return error;
  return toCell(call(...values));
}

/** A call with ranges, as rows of values. */
export function overRanges(call: Call, args: readonly Operand[]): Operand {
  const plain: unknown[] = [];
  for (const arg of args) {
    const rows = isGrid(arg) ? gridRows(arg) : [[toScalar(arg)]];
    const error = rows.flat().find((value) => value instanceof CellError);
    if (error !== undefined) return error;
    plain.push(isGrid(arg) ? rows : rows[0]?.[0]);
  }
  const result = call(...plain);
  if (!Array.isArray(result)) return toCell(result);
  // A result of one dimension is a column, as FREQUENCY gives it.
  return gridOfRows(result.map((row: unknown) => (Array.isArray(row) ? row.map(toCell) : [toCell(row)])));
}

export function toCell(result: unknown): CellValue {
  if (typeof result === "number") return Number.isFinite(result) ? result : cellError("#NUM!");
  if (typeof result === "string" || typeof result === "boolean") return result;
  if (result instanceof Error)
    return isErrorCode(result.message) ? cellError(result.message) : cellError("#VALUE!", result.message);
  return result === undefined || result === null ? null : cellError("#VALUE!");
}
