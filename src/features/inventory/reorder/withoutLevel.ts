import type { TableSet } from "../../../tables/tableSet";
import { Items, Levels, type Item } from "../../../model/stock/tables";

/** Items to buy for which nothing can ever be suggested: no location has a Min for them and their use was not measured. */
export function withoutLevel(tables: TableSet): readonly Item[] {
  const withMinimum = new Set(
    tables
      .rows(Levels)
      .filter(({ minimum }) => minimum !== undefined)
      .map(({ item }) => item),
  );
  return tables
    .rows(Items)
    .filter(
      ({ item, buy, kind, dailyUse }) =>
        buy === "Yes" && kind !== "Service" && !withMinimum.has(item) && (dailyUse ?? 0) <= 0,
    );
}
