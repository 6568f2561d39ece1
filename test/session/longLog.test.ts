import { fieldsOf } from "../../src/tables/defineTable";
import { Log } from "../../src/workbook/log/log";
import { openStockroom, type Stockroom } from "./openStockroom";
import { book, Bookings, stockroomTables } from "./stockroom";

// Thousands of rows are written into the Log.
jest.setTimeout(60_000);

/** What others have written to the Log over the years, as rows of about 600 characters below what stands. */
function lengthenLog(room: Stockroom, entries: number): void {
  room.edit(Log, (sheet, { area }) => {
    const fields = fieldsOf(Log);
    const rows = Array.from({ length: entries }, (_, at) => {
      const cells: Readonly<Record<string, string | number>> = {
        ...{ entry: `OLD-${String(at)}`, part: 1, when: 46_000 + at / 1_000, by: "Erik", what: `Change ${String(at)}` },
        ...{ table: "Bookings", change: "Changed", rows: 1, keys: "A-1 / 1", details: "x".repeat(500), state: "Done" },
      };
      return fields.map((field) => cells[field] ?? "");
    });
    sheet.write({ ...area, row: area.row + area.rows, rows: entries, columns: fields.length }, rows);
  });
}

test("what a page shows of the Log costs the same however long it has grown, and its oldest entry is still undone", async () => {
  const room = await openStockroom();
  const before = room.cells(Bookings);
  const booked = await room.session.run(book, { part: "A-1", quantity: 4 });
  if (!booked.ok) throw new Error(booked.problem.message);
  lengthenLog(room, 3_000);
  const session = await room.reopen();
  room.host.traffic.reset();
  await session.load(stockroomTables, 30);
  expect(room.host.traffic.reads).toBeLessThanOrEqual(2);
  expect(room.host.traffic.responseBytes).toBeLessThan(100_000);
  const { recent } = session.store.getState();
  expect([recent?.log.rows(Log).length, recent?.log.rows(Log).at(-1)?.what, recent?.isWhole]).toEqual([
    30,
    "Change 2999",
    false,
  ]);
  const undone = await session.undo(booked.value.entry);
  expect(undone.ok ? "" : undone.problem.message).toBe("");
  expect(room.cells(Bookings)).toEqual(before);
});

test("the end of the Log is read again after a change, and that is all of a short one", async () => {
  const { session } = await openStockroom();
  await session.load([], 30);
  await session.run(book, { part: "A-1", quantity: 4 });
  await session.load([], 30);
  const { recent } = session.store.getState();
  expect(recent?.log.rows(Log).map(({ what }) => what)).toContain("Booked 4 x A-1");
  expect(recent?.isWhole).toBe(true);
});

test("the pane opens and undoes with few readings, however long the Log has grown", async () => {
  const room = await openStockroom();
  lengthenLog(room, 12_000);
  room.host.traffic.reset();
  const session = await room.reopen();
  expect(room.host.traffic.responseBytes).toBeLessThan(100_000);
  const booked = await session.run(book, { part: "A-1", quantity: 4 });
  if (!booked.ok) throw new Error(booked.problem.message);
  room.host.traffic.reset();
  const undone = await session.undo(booked.value.entry);
  expect(undone.ok ? "" : undone.problem.message).toBe("");
  expect(room.host.traffic.reads).toBeLessThanOrEqual(3);
});
