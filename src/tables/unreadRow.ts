import type { Problem } from "../domain/result";
import { sameKey } from "./keys";
import type { ReadTable } from "./readTable";

/** What is wrong with the first row of a record, by its link, that could not be read or has the key of another row; undefined where all count. */
export function unreadRowOf(
  { bodyIndexByKey, columnIndexByField, grid, problems }: ReadTable,
  link: string,
  name: string,
): Problem | undefined {
  const counted = new Set(bodyIndexByKey.values());
  const place = columnIndexByField.get(link) ?? -1;
  return problems.find(
    ({ bodyIndex }) =>
      bodyIndex !== undefined &&
      !counted.has(bodyIndex) &&
      sameKey(String(grid.body[bodyIndex]?.[place] ?? "").trim(), name),
  );
}
