import { Link } from "@fluentui/react-components";
import type { ReactNode } from "react";
import type { Feature } from "../../ui/feature";
import { useFeatures } from "../../ui/FeaturesContext";
import { sourceHref } from "../../ui/recordSource";

/** The address of the page of a record of any table; undefined where it has none. */
export function hrefOfRecord(features: readonly Feature[], table: string, record: string): string | undefined {
  const source = features
    .flatMap(({ records = [] }) => records)
    .find((each) => each.table.name === table && each.page?.partOf === undefined);
  return source && sourceHref(source, record);
}

/** A record of any table, leading to its page where it has one. */
export function RecordLink({
  table,
  record,
  name = record,
}: {
  readonly table: string;
  readonly record: string;
  readonly name?: string;
}): ReactNode {
  const href = hrefOfRecord(useFeatures(), table, record);
  return href === undefined ? name : <Link href={href}>{name}</Link>;
}
