import { InvalidArgument } from "../science/invalidArgument";
import { CellError, Refusal, refused, type ErrorCode } from "./cellError";
import type { Shown } from "./eachRow";

/** Rows that spill, or one answer as 1 x 1. */
export type Answer = readonly (readonly Shown[])[];

/**
 * The one door from a rule to Excel. An error of ours becomes Excel's with its sentence: thrown where it is the whole answer,
 * in its own cell where it is one of many.
 */
export function answer(
  compute: () => Answer,
  /** The cell's names of arguments that the rule calls otherwise. */
  namesInCell: Readonly<Record<string, string>> = {},
): unknown[][] {
  const answers = answersOf(compute, namesInCell);
  const only = answers.length === 1 && answers[0]?.length === 1 ? answers[0][0] : undefined;
  // eslint-disable-next-line @typescript-eslint/only-throw-error -- Excel's own class for this, which its types do not call an Error
  if (only instanceof CellError) throw excelError(only);
  return answers.map(rowForExcel);
}

/** The same for rules that are loaded when a cell first calls them, so that no cell waits at the start for what few use. */
export async function answerLater<Rules>(
  load: () => Promise<Rules>,
  compute: (rules: Rules) => Answer,
  namesInCell?: Readonly<Record<string, string>>,
): Promise<unknown[][]> {
  let rules: Rules;
  try {
    rules = await load();
  } catch {
    return answer(() => [[notLoaded]]);
  }
  return answer(() => compute(rules), namesInCell);
}

const notLoaded = new CellError(
  "#N/A",
  "The function could not be loaded. Check the connection, then press Ctrl+Alt+F9 to calculate again.",
);

function answersOf(compute: () => Answer, namesInCell: Readonly<Record<string, string>>): Answer {
  try {
    return compute();
  } catch (error) {
    if (error instanceof Refusal) return [[error.cell]];
    if (error instanceof InvalidArgument) {
      return [[refused(namesInCell[error.argument] ?? error.argument, error.value, error.allowed)]];
    }
    throw error;
  }
}

/** The row itself where each cell can go out as it is: of a whole column nearly all can. */
function rowForExcel(row: readonly Shown[]): unknown[] {
  for (const shown of row)
    if (shown instanceof CellError || (typeof shown === "number" && !Number.isFinite(shown))) return row.map(forExcel);
  // Nobody else holds the rows of an answer.
  return row as unknown[];
}

function forExcel(shown: Shown): unknown {
  if (shown instanceof CellError) return excelError(shown);
  // Excel shows NaN and Infinity as a broken cell: no rule may return them, and if one does it is an error with a name.
  return typeof shown === "number" && !Number.isFinite(shown) ? excelError(notANumber) : shown;
}

const notANumber = new CellError("#NUM!", "The answer is not a number that a cell can hold.");

function excelError({ code, sentence }: CellError): CustomFunctions.Error {
  return new CustomFunctions.Error(CustomFunctions.ErrorCode[excelNames[code]], sentence);
}

/** Excel takes no #NAME? and #REF! from a function: they go on as #VALUE! with their sentence. */
const excelNames = {
  "#VALUE!": "invalidValue",
  "#N/A": "notAvailable",
  "#NUM!": "invalidNumber",
  "#DIV/0!": "divisionByZero",
  "#NULL!": "nullReference",
  "#NAME?": "invalidValue",
  "#REF!": "invalidValue",
} as const satisfies Record<ErrorCode, string>;
