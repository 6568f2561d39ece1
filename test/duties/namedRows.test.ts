import { features } from "../../src/app/features";
import { sampleCompany } from "../../src/features/home/sampleCompany";
import { remove } from "../../src/tables/change";
import { namersOf } from "../../src/tables/namers";
import { withSamples } from "../../src/ui/feature";
import { obstacleToUndo } from "../../src/workbook/log/undoRules";
import { tablesOf } from "../fixtures/tablesOf";

const today = "2026-11-24";
/** As records are numbered: "PO-2026-0184". */
const NUMBER = /^[A-Z]{2}-\d{4}-\d{4}$/;

test("what names a numbered record says so in its table, and no record is taken back from under it", async () => {
  const tables = tablesOf([...(await withSamples(features, sampleCompany(today), today))]);
  const all = tables.tables;
  const names = new Set(all.map(({ table }) => table.name));
  const undeclared = new Set<string>();
  const orphaned = new Set<string>();
  const seen = new Set<string>();
  for (const { table, rowsByKey } of all)
    for (const row of rowsByKey.values())
      for (const [field, value] of Object.entries(row)) {
        if (typeof value !== "string" || !NUMBER.test(value)) continue;
        for (const parent of all) {
          const way = `${table.name}.${field} to ${parent.table.name}`;
          if (parent.table === table || seen.has(way) || !parent.rowsByKey.has(value)) continue;
          seen.add(way);
          const namers = namersOf(table, names).filter(({ target }) => target === parent.table.name);
          if (!namers.some(({ nameIn }) => nameIn(row) === value)) undeclared.add(way);
          if (!obstacleToUndo([remove(parent.table, value)], tables, "Nora Lindqvist", today)) orphaned.add(way);
        }
      }
  expect(seen.size).toBeGreaterThan(20);
  expect([[...undeclared], [...orphaned]]).toEqual([[], []]);
});
