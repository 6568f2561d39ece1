import type { AnyTable } from "../../tables/defineTable";
import type { Feature } from "../../ui/feature";
import { recordListHref } from "../../ui/record/recordAddress";
import { sourceHref } from "../../ui/recordSource";

/** Where one goes on after a row was saved: to the record's own page where it has one, else to the list. */
export function homeOf(table: AnyTable, key: string, features: readonly Feature[]): string {
  const source = features
    .flatMap(({ records = [] }) => records)
    .find((each) => each.table === table && each.page && each.page.partOf === undefined && !each.page.isForm);
  return (source && sourceHref(source, key)) ?? recordListHref(table);
}
