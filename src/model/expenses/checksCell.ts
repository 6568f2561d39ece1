/** What the column Checks says of an expense that was checked and in which nothing was found. */
export const NOTHING_FOUND = "OK";
/** How the text of a warning ends that the comment on its expense excuses. */
export const EXCUSED = "The comment says why.";

export type ChecksOutcome = "Block" | "Warn" | "Excused" | "Note" | "OK";

/** The gravest of what the column Checks says of an expense; undefined where it was never checked. */
export function checksOutcome(cell: string | undefined): ChecksOutcome | undefined {
  if (cell === undefined) return undefined;
  if (/\bBlock:/.test(cell)) return "Block";
  if (/\bWarn:/.test(cell)) return "Warn";
  if (cell.includes(EXCUSED)) return "Excused";
  return cell === NOTHING_FOUND ? "OK" : "Note";
}
