import { formatQuantity } from "../../domain/sentence";
import { ok, refuse } from "../../domain/result";
import type { Action } from "../../tables/action";
import { remove, type Change } from "../../tables/change";
import { keyOf, titleOf, type AnyTable } from "../../tables/defineTable";
import { KeySet } from "../../tables/keys";
import type { TableSet } from "../../tables/tableSet";
import type { CompanyRows } from "./sampleCompany";
import { Lists } from "../../model/company/lists";
import { Settings } from "../../model/company/settings";
import { Contents } from "../../workbook/contents";
import { Log, tracesIn } from "../../workbook/log/log";
import { words } from "./setUpWords";

/** Takes away what the sample company brought, and what rests on it. Settings, lists, usual rows and rows of one's own stay. */
export const removeSample = (known: readonly AnyTable[], usual: CompanyRows): Action<undefined> => ({
  title: words.removeSample.title,
  reads: [...new Set([...known, Log])],
  plan(tables) {
    const entries = new Set(
      tables
        .rows(Log)
        .filter(({ what, state }) => what === words.setUp.doneSample && state === "Done")
        .map(({ entry }) => entry),
    );
    if (entries.size === 0) return refuse(words.removeSample.none);
    const gone = sampleRows(tables, entries, usual);
    const cleared = takeAlongDependents(known, tables, gone);
    const removed = known.flatMap((table) =>
      [...(gone.get(table.name) ?? [])].map((key): Change => remove(table, key)),
    );
    if (removed.length === 0) return refuse(words.removeSample.goneAlready);
    const counts = known.flatMap((table) => {
      const rows = gone.get(table.name)?.size ?? 0;
      return rows === 0 ? [] : [{ what: words.removeSample.rows(formatQuantity(rows), titleOf(table)) }];
    });
    return ok({
      sentence: words.removeSample.done(formatQuantity(removed.length)),
      changes: [...cleared, ...removed],
      summary: counts,
    });
  },
});

/** The keys of rows that the sample brought and that are still there, table by table. */
function sampleRows(tables: TableSet, entries: ReadonlySet<string>, usual: CompanyRows): Map<string, KeySet> {
  const kept = new Map(
    [...usual].map(([table, rows]) => [table.name, new KeySet(rows.map((row) => keyOf(table, row)))]),
  );
  const gone = new Map<string, KeySet>();
  for (const row of tables.rows(Log)) {
    if (!entries.has(row.entry) || row.change !== "Added" || stays.has(row.table)) continue;
    const read = tables.tables.find(({ table }) => table.name === row.table);
    const keys = gone.get(row.table) ?? new KeySet();
    for (const { key } of tracesIn(row) ?? [])
      if (read?.rowsByKey.has(key) === true && kept.get(row.table)?.has(key) !== true) keys.add(key);
    gone.set(row.table, keys);
  }
  return gone;
}

const stays = new Set([Settings.name, Lists.name, Contents.name]);

/**
 * Adds the rows that can't be without one that goes, such as a line of a sample order. Where a row only names one in a field
 * that may be blank, that field is cleared.
 */
function takeAlongDependents(
  known: readonly AnyTable[],
  tables: TableSet,
  gone: Map<string, KeySet>,
): readonly Change[] {
  const cleared = new Map<string, Change>();
  for (let grows = true; grows;) {
    grows = false;
    for (const table of known) {
      if (stays.has(table.name)) continue;
      const links = Object.entries(table.columns).filter(
        ([, { linksTo }]) => linksTo !== undefined && gone.has(linksTo),
      );
      if (links.length === 0) continue;
      const own = gone.get(table.name) ?? new KeySet();
      for (const [key, row] of tables.read(table).rowsByKey) {
        if (own.has(key)) continue;
        const broken = links.filter(
          ([field, { linksTo = "" }]) => typeof row[field] === "string" && gone.get(linksTo)?.has(row[field]),
        );
        if (broken.length === 0) continue;
        if (broken.some(([field, { required }]) => required || table.key.includes(field))) {
          own.add(key);
          gone.set(table.name, own);
          cleared.delete(`${table.name} ${key}`);
          grows = true;
        } else {
          const set = Object.fromEntries(broken.map(([field]) => [field, undefined]));
          cleared.set(`${table.name} ${key}`, { kind: "update", table, key, set });
        }
      }
    }
  }
  return [...cleared.values()];
}
