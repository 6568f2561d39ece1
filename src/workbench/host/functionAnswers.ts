import { cellError } from "../document/cellValue";
import type { CellError, CellValue, ErrorCode } from "../document/cellValue";
import type { CustomAnswer } from "../document/customFunctions";
import { DocumentRefusal } from "../document/DocumentRefusal";

/** The answer to one call of a custom function. */
export interface FunctionAnswer {
  readonly invocationId: number;
  readonly answer: CustomAnswer;
}

/** Reads what the client's runtime sends: `[id, succeeded, value, errorCode?]`, or the same by name. */
export function answersOf(value: unknown): FunctionAnswer[] {
  if (!Array.isArray(value))
    throw new DocumentRefusal("InvalidArgument", "Answers of custom functions come as a list.");
  return value.map((entry: unknown) => (Array.isArray(entry) ? fromList(entry) : fromBag(entry)));
}

function fromList([id, succeeded, value, errorCode]: readonly unknown[]): FunctionAnswer {
  return { invocationId: Number(id), answer: succeeded === true ? answerOf(value) : errorOf(errorCode, value) };
}

function fromBag(entry: unknown): FunctionAnswer {
  // Each member is checked where it is used.
  const { id, failed, value, errorCode } = entry as {
    id?: unknown;
    failed?: unknown;
    value?: unknown;
    errorCode?: unknown;
  };
  return { invocationId: Number(id), answer: failed === true ? errorOf(errorCode, value) : answerOf(value) };
}

function answerOf(value: unknown): CustomAnswer {
  if (!Array.isArray(value)) return cellOf(value);
  const rows: readonly unknown[] = value;
  return rows.map((row) => (Array.isArray(row) ? row.map(cellOf) : [cellOf(row)]));
}

/** Excel shows null as 0 (office-js issue 1503). */
function cellOf(value: unknown): CellValue {
  if (value === null || value === undefined) return 0;
  if (typeof value === "string" || typeof value === "number" || typeof value === "boolean") return value;
  // What is no plain value is an error that the function put into the cell.
  const { code, message } = value as { code?: unknown; message?: unknown };
  const sentence = typeof message === "string" ? message : "";
  return shownError(errorCodes.find((known) => known === code) ?? "#VALUE!", sentence);
}

const errorCodes = ["#N/A", "#DIV/0!", "#NUM!", "#VALUE!", "#NULL!"] as const satisfies readonly ErrorCode[];

/** The runtime's numbers: 2 the function threw, 3 its promise was rejected, 9 and 10 it is not there. */
const codeByNumber: Readonly<Record<number, ErrorCode>> = {
  1: "#N/A",
  5: "#DIV/0!",
  6: "#NUM!",
  7: "#VALUE!",
  8: "#NULL!",
  9: "#NAME?",
  10: "#NAME?",
};

function errorOf(errorCode: unknown, message: unknown): CellError {
  const code = typeof errorCode === "number" ? (codeByNumber[errorCode] ?? "#VALUE!") : "#VALUE!";
  return shownError(code, typeof message === "string" ? message : "");
}

/** Excel shows a function's own sentence with #VALUE! and #N/A only. */
function shownError(code: ErrorCode, sentence: string): CellError {
  const takesSentence = code === "#VALUE!" || code === "#N/A";
  return takesSentence && sentence !== "" ? cellError(code, sentence) : cellError(code);
}
