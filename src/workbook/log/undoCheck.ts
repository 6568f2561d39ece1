import type { Day } from "../../domain/calendarDay";
import type { Problem } from "../../domain/result";
import type { Change } from "../../tables/change";
import type { AnyTable } from "../../tables/defineTable";
import type { TableSet } from "../../tables/tableSet";

/** What a duty's own rules have to say where changes to some tables are undone, beside what the tables declare. */
export interface UndoCheck {
  readonly of: readonly AnyTable[];
  /** Loaded when such a change is undone. */
  readonly load: () => Promise<UndoRule>;
}

export interface UndoRule {
  /** What it reads of the workbook. */
  readonly reads: readonly AnyTable[];
  /** Why it may not be undone, or undefined where it may. */
  obstacle(undoing: Undoing): { readonly ok: false; readonly problem: Problem } | undefined;
}

export interface Undoing {
  /** The changes that undo it. */
  readonly changes: readonly Change[];
  readonly before: TableSet;
  readonly after: TableSet;
  /** Who undoes it. */
  readonly user: string;
  /** Who did it, and on which day. */
  readonly by: string;
  readonly since: Day;
}
