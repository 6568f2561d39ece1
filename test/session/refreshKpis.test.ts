import { sampleCompany } from "../../src/features/home/sampleCompany";
import { refreshKpis } from "../../src/features/kpi/refreshKpis";
import { sampleKpis } from "../../src/features/kpi/sampleKpis";
import { KpiHistory, Kpis } from "../../src/model/kpi/tables";
import { productTables } from "../fixtures/tablesOf";
import { openProduct } from "../workbench/openProduct";

// The sample company is set up.
jest.setTimeout(120_000);

test("refreshing all KPIs takes two round trips, and Undo brings the figures before back", async () => {
  const { session, host, close } = await openProduct("Maria");
  const { today } = session.circumstances();
  const company = sampleCompany(today);
  // As made a month ago: no figure of them is this month's.
  const kpis = new Map([...sampleKpis(company, today), [KpiHistory, []]]);
  const made = await session.setUp(productTables, new Map([...company, ...kpis]));
  if (!made.ok) throw new Error(made.problem.message);
  host.traffic.reset();
  const done = await session.run(refreshKpis, {});
  if (!done.ok) throw new Error(done.problem.message);
  expect(host.traffic.batches).toBe(2);
  const kept = await session.load([Kpis, KpiHistory]);
  expect(kept.ok && kept.value.rows(KpiHistory).length).toBe(kept.ok && kept.value.rows(Kpis).length);
  await session.undo(done.value.entry);
  const before = await session.load([KpiHistory]);
  expect(before.ok && before.value.rows(KpiHistory)).toEqual([]);
  close();
});
