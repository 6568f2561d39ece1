import type { AnyTable } from "../../tables/defineTable";
import type { ColumnProfile } from "./inspectColumns";

/** What a proposal is made from. */
export interface Ground {
  readonly looks: readonly ColumnProfile[];
  readonly targets: readonly AnyTable[];
  /** The locations that stand in the workbook. */
  readonly locations: readonly string[];
}
