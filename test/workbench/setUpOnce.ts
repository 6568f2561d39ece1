import type { AnyTable } from "../../src/tables/defineTable";
import type { WorkbookDocument } from "../../src/workbench/document/WorkbookDocument";

const made = new Map<string, Promise<WorkbookDocument>>();

/**
 * A workbook that holds these rows, as `make` sets it up: once for the same rows in a test file, and copied after that. To set up
 * eighty tables takes twenty times as long as to copy them.
 */
export async function setUpOnce(
  rows: ReadonlyMap<AnyTable, readonly unknown[]>,
  make: () => Promise<WorkbookDocument>,
): Promise<WorkbookDocument> {
  const key = JSON.stringify([...rows].map(([{ name }, each]) => [name, each]));
  const known = made.get(key) ?? make();
  made.set(key, known);
  // What a test adds gets numbers of its own, far from those of the original.
  return (await known).duplicate(1000);
}
