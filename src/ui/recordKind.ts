import type { Day } from "../domain/calendarDay";
import type { AnyTable } from "../tables/defineTable";
import type { TableSet } from "../tables/tableSet";
import { hrefOf } from "./route";

/** The page that shows a record of a table: orders/order?order=PO-2026-0007. */
export interface RecordAddress {
  readonly table: AnyTable;
  readonly path: string;
  /** The parameter of the address that names the record. */
  readonly param: string;
}

/** What the pages about one kind of record (an order, a trip, an item) have in common. */
export interface RecordKind<R> extends RecordAddress {
  /** The list that the record's own page leads back to. */
  readonly list: { readonly path: string; readonly label: string };
  /** The tables that pages about the record show. */
  readonly reads: readonly AnyTable[];
  /** The record with all that its pages show of it; undefined where the workbook has no such record. */
  readonly find: (tables: TableSet, key: string, today: Day) => R | undefined;
  /** What people call it, where that is not its key. */
  readonly nameOf?: (record: R) => string;
  /** What is said where there is no such record. */
  readonly gone: { readonly title: string; readonly text: (key: string) => string };
}

/** A record that the address names, as its pages get it. */
export interface Found<R> {
  readonly record: R;
  /** Not "key", which React keeps for itself where this is spread into a component. */
  readonly recordKey: string;
  readonly tables: TableSet;
  /** The address of the record's own page, where one goes on when an action is done. */
  readonly home: string;
}

export const recordHref = ({ path, param }: RecordAddress, key: string): string => hrefOf(path, { [param]: key });
