import { features } from "../../src/app/features";
import { sampleCompany } from "../../src/features/home/sampleCompany";
import { publishDashboard } from "../../src/features/kpi/dashboard/publishDashboard";
import { nameOfPeriod } from "../../src/features/kpi/report/reportPeriods";
import { publishReport } from "../../src/features/kpi/report/publishReport";
import { issueStock } from "../../src/features/inventory/issue/issueStock";
import { Moves } from "../../src/model/stock/tables";
import type { Action } from "../../src/tables/action";
import { insert } from "../../src/tables/change";
import { ok, type Result } from "../../src/domain/result";
import type { Done } from "../../src/session/session";
import { withSamples } from "../../src/ui/feature";
import { productTables } from "../fixtures/tablesOf";
import { openProduct, openSetUp } from "../workbench/openProduct";
import { Log } from "../../src/workbook/log/log";

// The sample company is set up for each test.
jest.setTimeout(120_000);

const openSample = () => openSetUp("Maria", sampleCompany("2026-11-24"));

const bookMany: Action<{ rows: number }> = {
  title: "Book many",
  reads: [Moves],
  plan: (_, { rows }, { today }) =>
    ok({
      sentence: `Booked ${String(rows)} moves`,
      changes: Array.from({ length: rows }, (__, index) =>
        insert(Moves, {
          move: `MANY-${String(index)}`,
          date: today,
          item: "OFF-101",
          location: "Central store",
          quantity: 1,
          type: "Receipt",
          note: "imported from a file, with a note of some length",
        }),
      ),
    }),
};

test("the pane has read the whole sample company after four round trips, and an action takes two", async () => {
  const { document, close } = await openSample();
  const { session, host, close: closeAgain } = await openProduct("Maria", document);
  await session.load(productTables);
  // Two to look, and one for every fifty tables.
  expect(host.traffic.batches).toBeLessThanOrEqual(2 + Math.ceil(productTables.length / 50));
  host.traffic.reset();
  const issued = await session.run(issueStock, {
    item: "OFF-101",
    location: "Central store",
    quantity: 1,
    department: "Workshop",
  });
  expect(issued.ok ? "" : issued.problem.message).toBe("");
  expect([host.traffic.reads, host.traffic.writes]).toEqual([1, 1]);
  closeAgain();
  close();
});

test("the dashboard and the report are published in two round trips each, drawn new or again, and Undo finds its entry in the Log first", async () => {
  const { session, host, close } = await openProduct("Maria");
  const { today } = session.circumstances();
  const made = await session.setUp(productTables, await withSamples(features, sampleCompany(today), today));
  if (!made.ok) throw new Error(made.problem.message);
  await session.load(productTables);
  const trips = async (act: () => Promise<Result<Done>>): Promise<readonly number[]> => {
    host.traffic.reset();
    const done = await act();
    if (!done.ok) throw new Error(done.problem.message);
    return [host.traffic.reads, host.traffic.writes];
  };
  const period = nameOfPeriod("Week", today);
  const report = { period, remarks: "All is well.", sheet: `Report ${period}` };
  for (let turn = 0; turn < 2; turn++) {
    expect(await trips(() => session.publish(publishDashboard, {}))).toEqual([1, 1]);
    expect(await trips(() => session.publish(publishReport, report))).toEqual([1, 1]);
  }
  await session.load([Log]);
  const last = session.store.getState().notices.at(-1)?.undo ?? "";
  // What both drew is more than the end of the Log that is read first.
  expect(await trips(() => session.undo(last))).toEqual([3, 1]);
  close();
});

test("ten thousand rows go in with as many round trips as their bytes need, and one Undo takes them back", async () => {
  const { session, host, document, close } = await openSample();
  await session.load([Moves]);
  const before = document.table("Moves")?.rowCount;
  host.traffic.reset();
  const done = await session.run(bookMany, { rows: 10_000 });
  if (!done.ok) throw new Error(done.problem.message);
  const { batches, requestBytes } = host.traffic;
  expect(batches).toBeLessThanOrEqual(2 + Math.ceil(requestBytes / 4_000_000));
  expect(document.table("Moves")?.rowCount).toBe((before ?? 0) + 10_000);
  const undone = await session.undo(done.value.entry);
  expect(undone.ok ? "" : undone.problem.message).toBe("");
  expect(document.table("Moves")?.rowCount).toBe(before);
  close();
});
