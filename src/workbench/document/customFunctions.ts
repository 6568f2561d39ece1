import type { CellError, CellValue } from "./cellValue";

/** One call of an add-in's function from a cell. Ranges and arrays arrive as rows, left-out arguments as null. */
export interface CustomCall {
  /** Upper case, with its namespace: "OPS.REORDERPOINT". */
  readonly name: string;
  readonly args: readonly (CellValue | readonly (readonly CellValue[])[])[];
  readonly sheetId: string;
  readonly row: number;
  readonly column: number;
  /** "Sheet1!B3" */
  readonly address: string;
  /** Of each argument that is a range: "Items!A2:A9"; else null. */
  readonly argumentAddresses: readonly (string | null)[];
  /** Aborted when the cell changes or its arguments do before the answer. */
  readonly signal: AbortSignal;
}

/** A value, an error with its sentence, or rows that spill. */
export type CustomAnswer = CellValue | CellError | readonly (readonly (CellValue | CellError)[])[];

/** The add-in's functions as the document calls them; all calls of a recalculation are made in one turn. */
export interface CustomFunctions {
  readonly names: readonly string[];
  invoke(call: CustomCall): Promise<CustomAnswer>;
}
