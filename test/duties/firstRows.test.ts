import { features } from "../../src/app/features";
import { doubtfulRows } from "../../src/features/home/health/workbookHealth";
import { withUsual } from "../../src/ui/feature";
import { tablesOf } from "../fixtures/tablesOf";

const today = "2026-11-24";

test("what an empty workbook begins with is no problem by itself", async () => {
  const usual = await withUsual(features, new Map());
  expect(usual.size).toBeGreaterThan(3);
  expect(doubtfulRows(tablesOf(usual), today).map(({ problem }) => problem.message)).toEqual([]);
});
