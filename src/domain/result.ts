/** An expected refusal, in the user's words. Plain data: it can be listed, stored and shown beside the cell that it is about. */
export interface Problem {
  /** One sentence that names the thing and the way out. */
  readonly message: string;
  readonly table?: string;
  /** The row as a person would call it: its key, or "row 12" where it has none. */
  readonly row?: string;
  /** The column's header. */
  readonly column?: string;
  /** Zero-based row within the table's body; with `table` and `column` it leads to the cell. */
  readonly bodyIndex?: number;
  /** The table has no such column: setting the table up again adds it. */
  readonly isColumnMissing?: boolean;
  /** A header of the table that stands where another one is missing: renaming it puts the problem right. */
  readonly rename?: { readonly from: string; readonly to: string };
}

/** What can be refused answers with a Result; what must not happen throws. */
export type Result<T, P = Problem> =
  { readonly ok: true; readonly value: T } | { readonly ok: false; readonly problem: P };

export const ok = <T>(value: T): { readonly ok: true; readonly value: T } => ({ ok: true, value });

export const refuse = (
  message: string,
  where: Omit<Problem, "message"> = {},
): { readonly ok: false; readonly problem: Problem } => ({ ok: false, problem: { message, ...where } });
