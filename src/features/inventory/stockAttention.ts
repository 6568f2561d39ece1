import type { Attention } from "../../domain/attention";
import type { Day } from "../../domain/calendarDay";
import type { TableSet } from "../../tables/tableSet";

/** What waits in stock: items to reorder, goods to hand out, balances below zero. */
export function stockAttention(_tables: TableSet, _today: Day): readonly Attention[] {
  throw new Error("being written");
}
