import type { TableSet } from "../../tables/tableSet";
import { Items } from "./tables";

/** How a sentence calls an item: "Packing tape (PKG-101)"; by its code alone where Items does not name it. */
export function formatItem(tables: TableSet, code: string): string {
  const name = tables.find(Items, code)?.name;
  return name === undefined ? code : `${name} (${code})`;
}
