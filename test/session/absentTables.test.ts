import { Log } from "../../src/workbook/log/log";
import { openEmptyRoom, openStockroom } from "./openStockroom";
import { book, Bookings, Parts, stockroomTables, firstParts } from "./stockroom";

test("the pane opens and sets up where Excel refuses to look for parts of what is not there", async () => {
  const room = await openEmptyRoom();
  room.host.faults.nullPartsRefused = true;
  const opened = await room.reopen();
  expect(opened.store.getState().phase).toBe("empty");
  const made = await opened.setUp(stockroomTables, new Map([[Parts, firstParts]]));
  expect(made).toMatchObject({ ok: true });
  expect((await opened.run(book, { part: "A-1", quantity: 2 })).ok).toBe(true);
  expect(room.cells(Bookings)[1]).toEqual(["A-1", 1, 2, ""]);
});

test("a table that somebody deleted is told there, too, and the others are read", async () => {
  const room = await openStockroom();
  room.host.faults.nullPartsRefused = true;
  room.document.deleteSheet(room.document.sheet("Bookings") ?? room.document.activeSheet);
  const again = await room.reopen();
  expect([...again.store.getState().present].sort()).toEqual(["Contents", "Parts", "QuartermasterLog"]);
  const loaded = await again.load([Parts, Bookings, Log]);
  expect(loaded.ok && loaded.value.rows(Parts)).toHaveLength(3);
  expect(await again.run(book, { part: "A-1", quantity: 2 })).toMatchObject({ ok: false });
});
