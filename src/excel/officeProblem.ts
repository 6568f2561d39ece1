/** A sentence for the user where Office failed, with the way out. The code is Office's own. */
export function sentenceOfOffice(error: unknown): string {
  const { code, message } = officeError(error);
  return sentences[code] ?? `Excel refused: ${message || code}.`.replace(/\.\.$/, ".");
}

export function officeError(error: unknown): {
  readonly code: string;
  readonly message: string;
  readonly location: string;
} {
  // Errors of Office come from its own library, which an instanceof can't be trusted with across frames.
  const { code, message, debugInfo } = (typeof error === "object" && error !== null ? error : {}) as {
    code?: unknown;
    message?: unknown;
    debugInfo?: { errorLocation?: unknown };
  };
  return {
    code: typeof code === "string" ? code : "",
    message: typeof message === "string" ? message : String(error),
    location: typeof debugInfo?.errorLocation === "string" ? debugInfo.errorLocation : "",
  };
}

export const TIMED_OUT = "QuartermasterTimedOut";

const sentences: Readonly<Record<string, string>> = {
  InvalidOperationInCellEditMode: "A cell is being edited. Finish it with Enter or Esc, then try again.",
  AccessDenied: "A sheet of this workbook is protected. Unprotect it (Review > Unprotect Sheet), then try again.",
  RequestPayloadSizeLimitExceeded: "That is too much for Excel at once. Try it with fewer rows.",
  ResponsePayloadSizeLimitExceeded: "That is too much for Excel at once. Try it with fewer rows.",
  InactiveWorkbook: "Another workbook is in front. Come back to this one, then try again.",
  InsertDeleteConflict:
    "Excel can't move the cells below a table there. Clear what stands beside or below the table, then try again.",
  ItemNotFound: "A sheet or table was deleted or renamed meanwhile. Open Home, then try again.",
  ItemAlreadyExists: "Someone made a sheet of that name meanwhile. Look at it again, then try again.",
  [TIMED_OUT]: "Excel does not answer. Wait until it is free; if it stays so, reload the pane.",
};
