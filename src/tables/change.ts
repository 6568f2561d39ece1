import type { Day } from "../domain/calendarDay";
import type { Cell } from "./column";
import type { AnyTable, Columns, NewRow, RowOf, Table } from "./defineTable";
import { keyOf } from "./defineTable";
import type { AnyRow } from "./readTable";

/** What an action does to one row. Columns that are not ours, and calculated ones, are no part of it. */
export type Change =
  | {
      readonly kind: "insert";
      readonly table: AnyTable;
      readonly key: string;
      readonly row: AnyRow;
      /** The body row that a removed row takes again; a new row goes to the end. */
      readonly bodyIndex?: number;
      /** What a removed row held in people's own columns, by header; it comes back with the row. */
      readonly others?: Readonly<Record<string, Cell>>;
    }
  | { readonly kind: "update"; readonly table: AnyTable; readonly key: string; readonly set: AnyRow }
  | { readonly kind: "remove"; readonly table: AnyTable; readonly key: string };

/** What an action would do: all of it or nothing, told in one sentence. */
export interface Plan {
  /** In the past tense, for the Log and the notice: "Received 40 x A-1 on PO-2026-0007". */
  readonly sentence: string;
  readonly changes: readonly Change[];
  /** What it comes to in the words of the business, line by line, for the preview. */
  readonly summary?: readonly PlanSummary[];
  /** What the user should know before it is written; none of it stops the plan. */
  readonly warnings?: readonly string[];
  /** What it makes, where that is not simply the rows that it adds: a file's number, say, that stands in rows of a table. */
  readonly created?: readonly Created[];
}

/** One line of a preview: "3 lines for Papelería Vega", 412.30 EUR, needed by a day. */
export interface PlanSummary {
  readonly what: string;
  readonly amount?: { readonly value: number; readonly currency: string };
  readonly neededBy?: Day | undefined;
}

/** Something that an action made: the key of a row, or the number that rows of the table bear from then on. */
export interface Created {
  readonly table: AnyTable;
  readonly key: string;
}

/** What a plan makes: what it names itself, else each row that it adds. */
export const createdBy = ({ changes, created }: Plan): readonly Created[] =>
  created ?? changes.flatMap(({ kind, table, key }) => (kind === "insert" ? [{ table, key }] : []));

/** The first key that was made in a table. */
export const keyCreated = (
  { created }: { readonly created: readonly Created[] },
  table: AnyTable,
): string | undefined => created.find((made) => made.table.name === table.name)?.key;

export const insert = <C extends Columns>(table: Table<C>, row: NewRow<C>): Change => ({
  kind: "insert",
  table,
  key: keyOf(table, row),
  row,
});

export const update = <C extends Columns>(table: Table<C>, key: string, set: Partial<RowOf<C>>): Change => ({
  kind: "update",
  table,
  key,
  set,
});

export const remove = (table: AnyTable, key: string): Change => ({ kind: "remove", table, key });
