import { insert, type Change } from "../../tables/change";
import type { NewRow } from "../../tables/defineTable";
import { usedKeys } from "../../tables/usedNumbers";
import type { TableSet } from "../../tables/tableSet";
import { EquipmentLog } from "./tables";

type Entry = NewRow<typeof EquipmentLog.columns>;

/** Adds entries to the log of equipment, numbered after the highest. */
export function logEntries(tables: TableSet, by: string): (entry: Omit<Entry, "entry" | "by">) => Change {
  let last = usedKeys(tables, EquipmentLog).reduce((most, key) => Math.max(most, Number(key) || 0), 0);
  return (entry) => insert(EquipmentLog, { entry: ++last, ...entry, by: by === "" ? undefined : by });
}
