import type { Day } from "../domain/calendarDay";
import type { Moment } from "../domain/moment";
import type { Result } from "../domain/result";
import type { Plan } from "./change";
import type { AnyTable } from "./defineTable";
import type { TableSet } from "./tableSet";

/** What a rule may know of the world; all of it is handed in. */
export interface Circumstances {
  readonly today: Day;
  readonly now: Moment;
  /** Who is at the keyboard, as it is written into the Log. */
  readonly user: string;
}

/** One thing that a user can do: which tables it reads, and what it would write. Pure. */
export interface Action<Input> {
  /** What its button says. */
  readonly title: string;
  readonly reads: readonly AnyTable[];
  plan(tables: TableSet, input: Input, circumstances: Circumstances): Result<Plan>;
}
