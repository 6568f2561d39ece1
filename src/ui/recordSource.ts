import { keyOf, type AnyTable, type Columns, type Table } from "../tables/defineTable";
import type { Day } from "../domain/calendarDay";
import type { AnyRow } from "../tables/readTable";
import type { TableSet } from "../tables/tableSet";
import type { Step } from "./Steps";
import { hrefOf } from "./route";

/** A table whose rows a duty lets one find and open: what a row is, the words it is known by, and the page that shows it. */
export interface RecordSource {
  readonly table: AnyTable;
  /** What one row is: "Order". */
  readonly kind: string;
  /** The columns whose words find it, the one that names it first; its key finds it too. */
  readonly words: readonly string[];
  /** Without one, a row is shown in its sheet. */
  readonly page?: {
    readonly path: string;
    readonly param: string;
    /** The column that names the record, where the rows are parts of one, such as an order's lines. Parts are opened, not found. */
    readonly partOf?: string;
    /** What the address holds besides, such as the table for the form that all records share. */
    readonly params?: Readonly<Record<string, string>>;
    /** The page is the form of the row and nothing more. */
    readonly isForm?: true;
    /** What is usually done next with the record, loaded when its row is selected in the sheet. */
    readonly next?: () => Promise<NextStep>;
  };
}

/** The usual next step of a record, by rows that are read already; undefined where there is none. */
export interface NextStep {
  readonly reads: readonly AnyTable[];
  readonly of: (tables: TableSet, key: string, today: Day) => Step | undefined;
}

export const recordSource = <C extends Columns>(
  table: Table<C>,
  about: {
    readonly kind: string;
    readonly words: readonly (keyof C & string)[];
    readonly page?: {
      readonly path: string;
      readonly param: string;
      readonly partOf?: keyof C & string;
      readonly params?: Readonly<Record<string, string>>;
      readonly isForm?: true;
      readonly next?: () => Promise<NextStep>;
    };
  },
): RecordSource => ({ table, ...about });

/** The record that a row is or belongs to, by what its page calls it. */
export function recordKeyOf({ table, page }: RecordSource, row: AnyRow): string {
  const part = page?.partOf === undefined ? undefined : row[page.partOf];
  return typeof part === "string" ? part : keyOf(table, row);
}

export const sourceHref = ({ page }: RecordSource, key: string): string | undefined =>
  page && hrefOf(page.path, { ...page.params, [page.param]: key });

/** The page of a record that has none of its own: its form. */
export const formPage = (table: AnyTable) =>
  ({ path: "records/edit", param: "key", params: { table: table.name }, isForm: true }) as const;
