import type { Attention } from "../../domain/attention";
import type { Day } from "../../domain/calendarDay";
import type { TableSet } from "../../tables/tableSet";

/** What waits in orders: late deliveries, drafts, approvals, goods due this week. */
export function orderAttention(_tables: TableSet, _today: Day): readonly Attention[] {
  throw new Error("being written");
}
