import type { Problem } from "../../../domain/result";
import type { TextStyle } from "../../../domain/formats";
import { Expected, type Cell, type Column } from "../../../tables/column";
import { joinKey } from "../../../tables/defineTable";
import { foldKey } from "../../../tables/keys";
import type { ReadTable } from "../../../tables/readTable";
import type { TableSet } from "../../../tables/tableSet";
import type { CellMend } from "../../../workbook/mend/cellMend";

/**
 * The mend of a cell that can't be read, or leads nowhere, where there is no doubt what is meant: spaces around a key go, a text
 * that every country reads as the same number or date becomes one, TRUE becomes Yes, and a link that is spelt nearly like one key is spelt like it.
 */
export function createSafeMends(tables: TableSet): (problem: Problem) => CellMend | undefined {
  const keysOfTables = new Map<string, ReadonlyMap<string, string | undefined>>();
  const keyMeant = (table: ReadTable, link: string): string | undefined => {
    let keys = keysOfTables.get(table.table.name);
    if (!keys) keysOfTables.set(table.table.name, (keys = plainKeys(table)));
    return keys.get(plainKey(link));
  };
  return ({ table, column: header, bodyIndex }) => {
    const read = tables.tables.find((each) => each.table.name === table);
    if (!read || bodyIndex === undefined) return undefined;
    const [field, column] = Object.entries(read.table.columns).find(([, each]) => each.header === header) ?? [];
    const index = read.columnIndexByField.get(field ?? "");
    const before = index === undefined ? undefined : read.grid.body[bodyIndex]?.[index];
    if (field === undefined || !column || before === undefined || before === "") return undefined;
    if (typeof before !== "string" && column.kind !== "flag") return undefined;
    const target = tables.tables.find((each) => each.table.name === column.linksTo);
    const text = String(before);
    const after = target ? linkMeant(text, target, keyMeant) : cellMeant(text, column);
    if (after === undefined || after === before) return undefined;
    const key = joinKey(
      read.table.key.map((each) =>
        each === field ? after : (read.grid.body[bodyIndex]?.[read.columnIndexByField.get(each) ?? -1] ?? ""),
      ),
    );
    // Mended, it would be the key of two rows.
    if (
      read.table.key.includes(field) &&
      (foldKey(key) !== foldKey(keyAt(read, bodyIndex)) ? read.takenKeys : read.repeatedKeys).has(key)
    )
      return undefined;
    return {
      table: read.table.name,
      header: String(read.grid.headers[index ?? -1] ?? column.header),
      bodyIndex,
      key,
      before,
      after,
      isFormula: false,
    };
  };
}

const keyAt = ({ table, grid, columnIndexByField }: ReadTable, bodyIndex: number): string =>
  joinKey(table.key.map((field) => grid.body[bodyIndex]?.[columnIndexByField.get(field) ?? -1] ?? ""));

function linkMeant(
  before: string,
  target: ReadTable,
  keyMeant: (table: ReadTable, link: string) => string | undefined,
): string | undefined {
  const spelling = target.takenKeys.spellingOf(before);
  return spelling ?? keyMeant(target, before);
}

/** The keys of a table by how they read without what is easily mistyped; undefined where several read so. */
function plainKeys({ takenKeys }: ReadTable): ReadonlyMap<string, string | undefined> {
  const keys = new Map<string, string | undefined>();
  for (const key of takenKeys) keys.set(plainKey(key), keys.has(plainKey(key)) ? undefined : key);
  return keys;
}

const plainKey = (key: string): string =>
  key
    .normalize("NFKD")
    .replace(/[\p{M}\p{Cf}]/gu, "")
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, "");

function cellMeant(before: string, column: Column): Cell | undefined {
  if (column.kind === "text") return before.trim();
  if (!written.has(column.kind)) return undefined;
  const readings = new Set<Cell>();
  for (const style of styles) {
    const value = column.fromText(before.trim(), style);
    if (value instanceof Expected) continue;
    readings.add(column.toCell(value));
  }
  const [only] = readings;
  return readings.size === 1 ? only : undefined;
}

/** Kinds whose cells another text may spell: numbers, and words of a few. A bare percentage may be a share or its hundredfold. */
const written: ReadonlySet<string> = new Set(["count", "quantity", "money", "day", "moment", "choice", "flag"]);

const styles: readonly TextStyle[] = (["ymd", "dmy", "mdy"] as const).flatMap((dateOrder) =>
  ([".", ","] as const).map((decimal) => ({ decimal, dateOrder })),
);
