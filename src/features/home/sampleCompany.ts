import type { Day } from "../../domain/calendarDay";
import type { AnyTable } from "../../tables/defineTable";
import type { AnyRow } from "../../tables/readTable";

/** Rows to begin with, table by table; it is what Session.setUp takes. */
export type CompanyRows = ReadonlyMap<AnyTable, readonly AnyRow[]>;

/** An invented company with a year of trade up to today: the same for the same seed and day. */
export function sampleCompany(_today: Day, _seed = 20261124): CompanyRows {
  throw new Error("being written");
}

/** A company with nothing but the usual settings and lists. */
export function emptyCompany(): CompanyRows {
  throw new Error("being written");
}
