import { officeError, sentenceOfOffice, TIMED_OUT } from "./officeProblem";
import { refuse, type Result } from "../domain/result";

/** A sync that Excel never answers is given up after this long; large ones are given a second for each 100 kB more. */
const PATIENCE_MS = 30_000;
/** What one action more may take: people report some hundred a second on the web. */
const PATIENCE_AN_ACTION_MS = 100;

/** Sends the batch, and gives up when Excel does not answer: a sync may hang for ever. */
export const sync = (context: Excel.RequestContext, bytes = 0, actions = 0): Promise<void> =>
  inTime(context.sync(), PATIENCE_MS + bytes / 100 + actions * PATIENCE_AN_ACTION_MS);

/** Waits for an answer of Office, but no longer than this. */
export async function inTime<T>(answer: Promise<T>, patienceMs = PATIENCE_MS): Promise<T> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const tooLong = new Promise<never>((_, reject) => {
    timer = setTimeout(() => {
      reject(Object.assign(new Error("Excel did not answer."), { code: TIMED_OUT }));
    }, patienceMs);
  });
  try {
    return await Promise.race([answer, tooLong]);
  } finally {
    clearTimeout(timer);
  }
}

/**
 * Runs what may take several round trips as one step of Excel's own undo, where Excel can: one Ctrl+Z takes all of it back. Elsewhere
 * each round trip is a step of its own.
 */
export const inOneUndoStep = <T>(work: (context: Excel.RequestContext) => Promise<T>): Promise<T> =>
  Office.context.requirements.isSetSupported("ExcelApi", "1.20")
    ? Excel.run({ mergeUndoGroup: true }, work)
    : Excel.run(work);

/** A failure of Office becomes a sentence, once. */
export async function inExcel<T>(
  work: (context: Excel.RequestContext) => Promise<Result<T>>,
  run: typeof inOneUndoStep = (asked) => Excel.run(asked),
): Promise<Result<T>> {
  // The pane may have been closed meanwhile, and Office's client with it.
  if (typeof Excel === "undefined") return refuse("The pane was closed.");
  try {
    return await run(work);
  } catch (error) {
    if (officeError(error).code === "") throw error;
    return refuse(sentenceOfOffice(error));
  }
}
