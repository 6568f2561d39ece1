import { productTables } from "../fixtures/tablesOf";
import { insert } from "../../src/tables/change";
import { composeSession } from "../../src/app/compose";
import { features } from "../../src/app/features";
import { Log } from "../../src/workbook/log/log";
import { openExcel } from "../../src/workbench/frame/inProcess";
import { firstRows, openEmptyRoom } from "./openStockroom";
import { Bookings, change, mixedChanges, Parts, stockroomTables } from "./stockroom";

jest.setTimeout(120_000);
afterEach(() => {
  jest.useRealTimers();
});

const withoutWaiting = () => {
  jest.useFakeTimers({ doNotFake: ["setImmediate", "nextTick", "queueMicrotask", "performance"] });
};

const messageOf = (answer: { ok: true } | { ok: false; problem: { message: string } }): string =>
  answer.ok ? "" : answer.problem.message;

test("the whole product is set up where Excel stalls at large batches", async () => {
  const excel = openExcel();
  excel.install();
  const session = composeSession(
    Promise.resolve(features),
    () => ({ getItem: () => null, setItem: () => undefined }),
    "",
  );
  await session.open();
  excel.host.faults.unansweredFrom = 1_500;
  expect(messageOf(await session.setUp(productTables, new Map()))).toBe("");
  for (const { name } of productTables)
    expect([name, excel.document.table(name)?.state.style]).toEqual([name, "TableStyleMedium2"]);
  excel.close();
});

test("what Excel has done without answering in time stands, and the rest is added", async () => {
  const room = await openEmptyRoom();
  withoutWaiting();
  room.host.faults.unansweredFrom = 150;
  const answer = room.session.setUp(stockroomTables, firstRows);
  for (let minutes = 0; minutes < 8; minutes++) await jest.advanceTimersByTimeAsync(60_000);
  room.host.faults.unansweredFrom = null;
  await jest.advanceTimersByTimeAsync(60_000);
  expect(messageOf(await answer)).toBe("");
  expect(room.document.sheets.map(({ name }) => name)).toEqual(["Sheet1", "Home", "Parts", "Bookings", "Log"]);
  expect(room.cells(Bookings)[1]).toEqual(["A-1", 1, 10, ""]);
  expect(room.document.tables().map(({ state }) => state.style)).toEqual(Array(4).fill("TableStyleMedium2"));
});

test("where Excel never answers, the sentence says that it may still be at it; what stands stays, and a second try adds the rest", async () => {
  const room = await openEmptyRoom();
  withoutWaiting();
  room.host.faults.hang = true;
  const answer = room.session.setUp(stockroomTables, firstRows);
  await jest.advanceTimersByTimeAsync(400_000);
  expect(messageOf(await answer)).toContain("Excel does not answer");
  room.host.faults.hang = false;
  await jest.advanceTimersByTimeAsync(1_000);
  jest.useRealTimers();
  expect(messageOf(await room.session.setUp(stockroomTables, firstRows))).toBe("");
  expect(room.cells(Parts)).toHaveLength(1 + (firstRows.get(Parts)?.length ?? 0));
});

test("Cancel while it is set up takes away what was made", async () => {
  const room = await openEmptyRoom();
  const cancel = room.session.store.subscribe(({ work }) => {
    if ((work?.share ?? 0) > 0) work?.cancel?.();
  });
  expect(messageOf(await room.session.setUp(stockroomTables, firstRows))).toBe("Stopped. Nothing was changed.");
  cancel();
  expect(room.document.sheets.map(({ name }) => name)).toEqual(["Sheet1"]);
});

test("setting up is one entry of the Log, which Undo takes back", async () => {
  const room = await openEmptyRoom();
  const done = await room.session.setUp(stockroomTables, firstRows);
  if (!done.ok) throw new Error(done.problem.message);
  expect(
    new Set(
      room
        .cells(Log)
        .slice(1)
        .map(([entry]) => entry),
    ).size,
  ).toBe(1);
  expect(messageOf(await room.session.undo(done.value.entry))).toBe("");
  expect(room.document.sheets.map(({ name }) => name)).toEqual(["Sheet1"]);
});

test("a long write that Excel has done without answering in time is done, and says so", async () => {
  const room = await openEmptyRoom();
  expect(messageOf(await room.session.setUp(stockroomTables, firstRows))).toBe("");
  withoutWaiting();
  const changes = Array.from({ length: 80 }, (_, at) => insert(Bookings, { part: "A-1", line: 100 + at, quantity: 1 }));
  room.host.faults.unansweredFrom = 100;
  const answer = room.session.run(change, { changes: [...changes, ...mixedChanges] });
  for (let minutes = 0; minutes < 4; minutes++) await jest.advanceTimersByTimeAsync(30_000);
  room.host.faults.unansweredFrom = null;
  await jest.advanceTimersByTimeAsync(60_000);
  expect(messageOf(await answer)).toBe("");
  expect(room.cells(Bookings).filter(([, line]) => Number(line) >= 100)).toHaveLength(80);
});

test("no drop-down list is an error while the lists and the tables that it looks into are empty, or are not there", async () => {
  const excel = openExcel();
  excel.install();
  const session = composeSession(
    Promise.resolve(features),
    () => ({ getItem: () => null, setItem: () => undefined }),
    "",
  );
  await session.open();
  const { document } = excel;
  // Some columns link to tables of duties that were not chosen.
  const chosen = productTables.filter(({ name }) => !["Vendors", "People"].includes(name));
  expect(messageOf(await session.setUp(chosen, new Map()))).toBe("");
  let lists = 0;
  for (const sheet of document.sheets)
    for (const { areas, rule } of sheet.validations) {
      if (rule.type !== "List" || !rule.source.startsWith("=")) continue;
      const [{ row, column } = { row: 0, column: 0 }] = areas;
      const entries = sheet.validationList(row, column) ?? ["#REF!"];
      expect([sheet.name, rule.source, entries.filter((entry) => entry.startsWith("#"))]).toEqual([
        sheet.name,
        rule.source,
        [],
      ]);
      lists++;
    }
  expect(lists).toBeGreaterThan(30);
  excel.close();
});
