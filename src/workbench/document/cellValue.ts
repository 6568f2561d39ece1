/** The errors a cell can show. */
export type ErrorCode =
  "#BUSY!" | "#CALC!" | "#DIV/0!" | "#N/A" | "#NAME?" | "#NULL!" | "#NUM!" | "#REF!" | "#SPILL!" | "#VALUE!";

/** An error in a cell, with a sentence for people that says why. */
export class CellError {
  constructor(
    readonly code: ErrorCode,
    readonly reason: string,
  ) {}

  toString(): string {
    return this.code;
  }
}

/** What a cell holds; `null` is an empty cell. Dates are serial numbers of the 1900 system. */
export type CellValue = number | string | boolean | CellError | null;

/** What is written into a cell: `null` leaves it as it is, "" clears it. */
export type CellInput = number | string | boolean | null;

export const CELL_TEXT_LIMIT = 32_767;
export const FORMULA_TEXT_LIMIT = 8_192;

const reasons: Record<ErrorCode, string> = {
  "#BUSY!": "The add-in is still calculating this cell.",
  "#CALC!": "The calculation gives an empty result, which a cell cannot show.",
  "#DIV/0!": "The formula divides by zero or by an empty cell.",
  "#N/A": "A value is not available to the formula.",
  "#NAME?": "The formula holds a name or function that is not known.",
  "#NULL!": "The ranges in the formula do not meet.",
  "#NUM!": "A number in the formula is outside what the function accepts.",
  "#REF!": "The formula refers to a cell that no longer exists.",
  "#SPILL!": "The result needs cells that are not empty.",
  "#VALUE!": "A value in the formula is of the wrong kind.",
};

/** The error of this code with its usual sentence, or with a more exact one. */
export function cellError(code: ErrorCode, reason: string = reasons[code]): CellError {
  return new CellError(code, reason);
}

/** Whether a text is exactly one of Excel's error codes. */
export function isErrorCode(text: string): text is ErrorCode {
  return Object.hasOwn(reasons, text);
}
