import type { AnyTable } from "../../../tables/defineTable";

/** Something about a trip that someone should look at: the reason with its figures, and the rows behind it. */
export interface TripCheck {
  readonly level: "bad" | "warning" | "note";
  readonly sentence: string;
  readonly rows: readonly CheckedRow[];
}

export interface CheckedRow {
  readonly table: AnyTable;
  readonly key: string;
}
