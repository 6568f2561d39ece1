/** The errors of Excel's cells that a function can meet or return. */
export type ErrorCode = "#VALUE!" | "#N/A" | "#NUM!" | "#DIV/0!" | "#NULL!" | "#NAME?" | "#REF!";

/** An error for one cell, as plain data. Excel shows the sentence for #VALUE! and #N/A only, so that these two carry ours. */
export class CellError {
  constructor(
    readonly code: ErrorCode,
    readonly sentence: string,
  ) {}
}

/** Thrown where one bad cell leaves the whole function without an answer, as in a list that it adds up. */
export class Refusal extends Error {
  constructor(readonly cell: CellError) {
    super(cell.sentence);
  }
}

/** An argument that cannot be taken: its name, what is there and what is allowed. */
export const refused = (argument: string, cell: unknown, allowed: string): CellError =>
  new CellError("#VALUE!", `${argument} must be ${allowed}; it is ${shown(cell)}.`);

/** The question is sound and has no answer, as the stockout date of an item that nobody uses. */
export const noAnswer = (sentence: string): CellError => new CellError("#N/A", sentence);

/** An error in an argument passes on with its code; where Excel lets us, the sentence says which argument it came from. */
export const passedOn = (argument: string, code: ErrorCode): CellError =>
  new CellError(code, `${argument} holds ${code}.`);

function shown(cell: unknown): string {
  if (cell === null || cell === undefined || cell === "") return "empty";
  if (typeof cell === "boolean") return cell ? "TRUE" : "FALSE";
  if (typeof cell === "number") return String(cell);
  const text = typeof cell === "string" ? cell : JSON.stringify(cell);
  return `"${text.length > 40 ? `${text.slice(0, 39)}…` : text}"`;
}
