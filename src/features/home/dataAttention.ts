import type { Attention } from "../../domain/attention";
import type { TableSet } from "../../tables/tableSet";

/** Problems in the data: rows that can't be read, links to nothing, settings that can't be used. */
export function dataAttention(_tables: TableSet): readonly Attention[] {
  throw new Error("being written");
}
