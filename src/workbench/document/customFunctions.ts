import type { CellError, CellValue } from "./cellValue";

/** One call of an add-in's function from a cell. Left-out arguments and empty cells arrive as null. */
export interface CustomCall {
  /** Upper case, with its namespace: "CONTOSO.PRICE". */
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
  /**
   * Whether an argument takes rows of values. One that does gets rows even for a single cell; one that does not gets a
   * single value, and the function is called once for each value of a range. Without this, what is one value arrives as
   * one, and all else as rows.
   */
  takesRows?(name: string, argument: number): boolean;
  invoke(call: CustomCall): Promise<CustomAnswer>;
}
