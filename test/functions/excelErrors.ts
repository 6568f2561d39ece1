/** The part of Microsoft's runtime that a function meets when it refuses; in Excel the page of the functions brings it. */
class ExcelError extends Error {
  constructor(
    readonly code: string,
    message?: string,
  ) {
    super(message ?? "");
  }
}

const ErrorCode = {
  invalidValue: "#VALUE!",
  notAvailable: "#N/A",
  divisionByZero: "#DIV/0!",
  invalidNumber: "#NUM!",
  nullReference: "#NULL!",
};

Object.assign(globalThis, { CustomFunctions: { Error: ExcelError, ErrorCode } });

/** Calls a function as Excel does and shows what would stand in the cells: "#VALUE! sentence" for an error. */
export function inCells(call: () => unknown[][]): unknown[][] {
  try {
    return call().map((row) => row.map(shown));
  } catch (error) {
    if (error instanceof ExcelError) return [[shown(error)]];
    throw error;
  }
}

/** The same of a function that may answer later. */
export async function inCellsLater(call: () => unknown[][] | Promise<unknown[][]>): Promise<unknown[][]> {
  try {
    const answer = await call();
    return inCells(() => answer);
  } catch (error) {
    if (error instanceof ExcelError) return [[shown(error)]];
    throw error;
  }
}

const shown = (cell: unknown): unknown => (cell instanceof ExcelError ? `${cell.code} ${cell.message}` : cell);
