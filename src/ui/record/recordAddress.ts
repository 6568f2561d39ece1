import type { AnyTable } from "../../tables/defineTable";
import { hrefOf, routeOf } from "../route";

/** The list of a table's rows, from which they are opened and added. */
export const recordListHref = (table: AnyTable): string => hrefOf("records", { table: table.name });

/** The form that changes a row; saved, it leads back to where it was opened, or else to the record. */
export const editRecordHref = (table: AnyTable, key: string, from?: string): string =>
  hrefOf("records/edit", { table: table.name, key, ...origin(from) });

/** The form of a new row; what is given is filled in already, by field. */
export const newRecordHref = (table: AnyTable, filled: Readonly<Record<string, string>> = {}, from?: string): string =>
  hrefOf("records/new", { table: table.name, ...filled, ...origin(from) });

const origin = (from: string | undefined): Readonly<Record<string, string>> => (from === undefined ? {} : { from });

/** Where a form was opened, as its address says. Read as a page of the pane, whatever stands there. */
export function originOf(from: string | undefined): string | undefined {
  if (from === undefined) return undefined;
  const { path, params } = routeOf(from);
  return hrefOf(path, params);
}
