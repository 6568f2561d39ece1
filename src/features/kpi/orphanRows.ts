import type { Day } from "../../domain/calendarDay";
import { joinKey, type AnyTable } from "../../tables/defineTable";
import type { AnyRow } from "../../tables/readTable";
import type { TableSet } from "../../tables/tableSet";
import { Items, Moves } from "../../model/stock/tables";
import { OrderLines, Orders, Receipts } from "../../model/orders/tables";

/** A row that no figure can count: what it belongs to is not in its table. */
export interface OrphanRow {
  readonly row: AnyRow;
  /** The day of what it tells; undefined where that stands in the row that is missing. */
  readonly date: Day | undefined;
}

/** Where rows of a table must belong, as the end of a sentence. Rows of other tables stand by themselves. */
export const belongsTo = (table: AnyTable): { readonly table: AnyTable; readonly why: string } | undefined =>
  table === OrderLines
    ? { table: Orders, why: "whose order is not in Orders" }
    : table === Receipts
      ? { table: OrderLines, why: "whose line is not in Order lines" }
      : table === Moves
        ? { table: Items, why: "whose item is not in Items" }
        : undefined;

/** The strays of a table. Linear in its rows. */
export function orphansIn(tables: TableSet, table: AnyTable): readonly OrphanRow[] {
  switch (table) {
    case OrderLines:
      return tables
        .rows(OrderLines)
        .filter(({ order }) => !tables.find(Orders, order))
        .map((row) => ({ row, date: undefined }));
    case Receipts:
      return tables
        .rows(Receipts)
        .filter(({ order, line }) => !tables.find(OrderLines, joinKey([order, line])))
        .map((row) => ({ row, date: row.date }));
    case Moves:
      return tables
        .rows(Moves)
        .filter(({ item }) => !tables.find(Items, item))
        .map((row) => ({ row, date: row.date }));
    default:
      return [];
  }
}
