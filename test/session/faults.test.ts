import { insert, remove, update } from "../../src/tables/change";
import { Log } from "../../src/workbook/log/log";
import { firstRows, openEmptyRoom, openStockroom, type Stockroom } from "./openStockroom";
import { book, Bookings, change, mixedChanges, Parts, stockroomTables } from "./stockroom";

// Each fault needs a workbook of its own, and a machine that is busy with others takes its time.
jest.setTimeout(60_000);

const messageOf = (answer: Awaited<ReturnType<Stockroom["session"]["run"]>>): string =>
  answer.ok ? "" : answer.problem.message;
const at = (table: { row: number }, rowOffset: number, column: number) => ({
  row: table.row + rowOffset,
  column,
  rows: 1,
  columns: 1,
});

test("an action takes one round trip to read and one to write", async () => {
  const room = await openStockroom();
  const before = room.host.traffic.batches;
  expect((await room.session.run(book, { part: "A-1", quantity: 4 })).ok).toBe(true);
  expect(room.host.traffic.batches - before).toBe(2);
});

test("text that begins like a formula stays text, also when it is read and written again", async () => {
  const room = await openStockroom();
  const name = '=HYPERLINK("http://x","Washer")';
  expect(room.cells(Parts)[3]?.[1]).toBe(name);
  await room.session.run(change, { changes: [update(Parts, "007", { cost: 2 })] });
  await room.session.run(change, { changes: [insert(Bookings, { part: "007", line: 1, quantity: 1, note: "+1+1" })] });
  const done = await room.session.run(change, { changes: [update(Parts, "007", { name: "Washer" })] });
  if (!done.ok) throw new Error(done.problem.message);
  await room.session.undo(done.value.entry);
  expect(room.cells(Parts)[3]?.slice(0, 3)).toEqual(["007", name, 2]);
  expect(room.cells(Bookings).at(-1)).toEqual(["007", 1, 1, "+1+1"]);
});

test("undo takes back an action with all that it changed, and undoing the undo brings it again", async () => {
  const room = await openStockroom();
  const before = room.state();
  const done = await room.session.run(change, { changes: mixedChanges });
  if (!done.ok) throw new Error(done.problem.message);
  const after = room.state();
  const undone = await room.session.undo(done.value.entry);
  if (!undone.ok) throw new Error(undone.problem.message);
  expect(room.state()).toBe(before);
  expect(messageOf(await room.session.undo(done.value.entry))).toBe('"Changed things" was undone already.');
  expect((await room.session.undo(undone.value.entry)).ok).toBe(true);
  // The row that went comes back at undo to its place; what came again comes at the end.
  expect(room.state()).toBe(after);
});

test("a refusal by Excel at any one of the write's actions leaves all as before or all as after", async () => {
  const whole = await openStockroom();
  const before = whole.state();
  await whole.session.run(change, { changes: mixedChanges });
  const after = whole.state();
  for (let n = 1, written = false; !written; n++) {
    const room = await openStockroom();
    room.host.faults.refusal = { nth: n };
    const answer = await room.session.run(change, { changes: mixedChanges });
    written = answer.ok;
    expect([n, room.state()]).toEqual([n, answer.ok ? after : before]);
    expect(room.cells(Log).some((row) => row[10] === "Writing")).toBe(false);
    if (!answer.ok) expect(answer.problem.message).toContain("Nothing was changed.");
  }
});

test("what a broken machine left half written is undone when the pane opens again", async () => {
  const room = await openStockroom();
  const before = room.state();
  // Excel refuses in the middle, and again when the pane tries to set it right: as if the machine had died.
  const { faults } = room.host;
  faults.refusal = { nth: 20 };
  faults.meanwhile = () => {
    faults.meanwhile = () => {
      faults.refusal = { nth: 1 };
    };
  };
  const answer = await room.session.run(change, { changes: mixedChanges });
  expect(messageOf(answer)).toContain("will be undone when the pane is opened again");
  expect(room.state()).not.toBe(before);
  const again = await room.reopen();
  expect(room.state()).toBe(before);
  expect(again.store.getState().notices.map((notice) => notice.text)).toEqual([
    "A change that broke off earlier was undone; the workbook is as it was before it.",
  ]);
});

test("cells that are far longer than is usual are read all the same, in as many round trips as they need", async () => {
  const room = await openStockroom();
  const note = "x".repeat(30_000);
  room.edit(Bookings, (_, table) => {
    table.addRows(Array.from({ length: 400 }, (__, line) => ["A-1", line + 10, 1, note]));
  });
  const again = await room.reopen();
  const loaded = await again.load([Parts, Bookings]);
  expect(loaded.ok && loaded.value.rows(Bookings).filter((row) => row.note === note).length).toBe(400);
  expect(loaded.ok && loaded.value.rows(Bookings).map((row) => row.line)).toEqual([
    1,
    2,
    1,
    ...Array.from({ length: 400 }, (_, line) => line + 10),
  ]);
});

test("Cancel in the middle of a long write leaves all as it was", async () => {
  const room = await openStockroom();
  const before = room.state();
  const note = "x".repeat(30_000);
  const rows = Array.from({ length: 400 }, (_, line) =>
    insert(Bookings, { part: "A-1", line: line + 10, quantity: 1, note }),
  );
  const cancelOnceUnderWay = room.session.store.subscribe(({ work }) => {
    if (work?.share !== undefined && work.label === "Changed things") work.cancel?.();
  });
  const answer = await room.session.run(change, { changes: rows });
  cancelOnceUnderWay();
  expect(messageOf(answer)).toBe("Stopped. Nothing was changed.");
  expect(room.state()).toBe(before);
  expect(room.cells(Log).some((row) => row[10] === "Writing")).toBe(false);
});

test("a header renamed, a column moved, added or deleted by hand is taken as it is", async () => {
  const room = await openStockroom();
  room.edit(Bookings, (_, table) => {
    table.addColumn(0, undefined, "My own");
    table.renameColumn("Note", "note");
  });
  room.edit(Bookings, (sheet, table) => sheet.write(at(table.bodyArea, 0, 0), "mine"));
  expect((await room.session.run(book, { part: "B-2", quantity: 2, note: "x" })).ok).toBe(true);
  expect(room.cells(Bookings)).toEqual([
    ["My own", "Part", "Line", "Qty", "note"],
    ["mine", "A-1", 1, 10, ""],
    ["", "A-1", 2, 5, "-"],
    ["", "B-2", 1, 3, ""],
    ["", "B-2", 2, 2, "x"],
  ]);
  room.edit(Bookings, (_, table) => table.deleteColumns(table.columnIndex("Qty"), 1));
  const loaded = await room.session.load([Bookings]);
  const refused = await room.session.run(book, { part: "B-2", quantity: 2 });
  expect(refused.ok).toBe(false);
  const { tables } = room.session.store.getState();
  expect(loaded.ok && tables.problems[0]).toMatchObject({ table: "Bookings", column: "Qty" });
});

test("what people wrote beside a removed row comes back with it, into columns that were moved meanwhile", async () => {
  const room = await openStockroom();
  room.edit(Bookings, (sheet, table) => {
    table.addColumn(0, undefined, "My own");
    table.addColumn(table.columns.length, undefined, "Twice");
    sheet.write({ ...table.bodyArea, column: 0, columns: 1 }, [["'=mine"], [""], [7]]);
    sheet.enter(table.bodyArea.row, 5, "=2*[@Qty]");
  });
  const before = room.cells(Bookings);
  expect(before[1]).toEqual(["=mine", "A-1", 1, 10, "", 20]);
  const removal = [remove(Bookings, "A-1 / 1"), remove(Bookings, "B-2 / 1")];
  const done = await room.session.run(change, { changes: removal });
  if (!done.ok) throw new Error(done.problem.message);
  expect(room.cells(Bookings).map((row) => row[1])).toEqual(["Part", "A-1"]);

  room.edit(Bookings, (_, table) => table.renameColumn("Note", "Remark"));
  const undone = await room.session.undo(done.value.entry);
  expect(undone.ok ? "" : undone.problem.message).toBe("");
  expect(room.cells(Bookings).slice(1)).toEqual(before.slice(1));
  const sheet = room.document.sheet(Bookings.sheet);
  const area = room.document.table(Bookings.name)?.bodyArea;
  const formulas = area && sheet?.formulas(area).map((row) => [row[0], row[5]]);
  // Their text did not turn into a formula, and their formula not into a value.
  expect(formulas).toEqual([
    ["=mine", "=2*[@Qty]"],
    ["", "=2*[@Qty]"],
    [7, "=2*[@Qty]"],
  ]);
});

test("someone writes beside a row that is about to be removed: nothing is removed", async () => {
  const room = await openStockroom();
  room.edit(Bookings, (sheet, table) => {
    table.addColumn(0, undefined, "My own");
    sheet.write({ ...table.bodyArea, column: 0, columns: 1 }, [[""], ["first"], [""]]);
  });
  room.host.faults.meanwhile = () => {
    room.edit(Bookings, (sheet, table) => sheet.write({ ...table.bodyArea, column: 0, rows: 1, columns: 1 }, "second"));
  };
  const answer = await room.session.run(change, { changes: [remove(Bookings, "A-1 / 1")] });
  expect(answer.ok ? "" : answer.problem.message).toContain("was changed meanwhile by someone else");
  expect(room.cells(Bookings)[1]?.[0]).toBe("second");
});

test("a refusal by Excel at any one of the actions of setting up leaves a workbook that can be set up", async () => {
  for (let n = 1, made = false; !made; n += 7) {
    const room = await openEmptyRoom();
    room.host.faults.refusal = { nth: n };
    made = (await room.session.setUp(stockroomTables, firstRows)).ok;
    if (made) continue;
    const again = await room.session.setUp(stockroomTables, firstRows);
    expect([n, again.ok]).toEqual([n, true]);
    expect(room.cells(Bookings)[1]).toEqual(["A-1", 1, 10, ""]);
    expect(room.document.sheets.map((sheet) => sheet.name)).toEqual(["Sheet1", "Home", "Parts", "Bookings", "Log"]);
  }
});

test("set up again brings back a deleted column and a deleted table, and changes nothing else", async () => {
  const room = await openStockroom();
  room.edit(Bookings, (_, table) => table.deleteColumns(table.columnIndex("Note"), 1));
  room.document.deleteSheet(room.document.sheet("Parts") ?? room.document.activeSheet);
  const again = await room.reopen();
  expect((await again.setUp([Parts, Bookings], new Map())).ok).toBe(true);
  expect(room.cells(Bookings)[0]).toEqual(["Part", "Line", "Qty", "Note"]);
  expect(room.cells(Bookings)[1]).toEqual(["A-1", 1, 10, ""]);
  expect(room.cells(Parts)[0]).toEqual(["Part", "Name", "Unit cost", "Held", "Checked on"]);
});

test("broken cells are listed, their rows are left alone and the rest goes on", async () => {
  const room = await openStockroom();
  room.edit(Bookings, (sheet, table) => {
    sheet.write(at(table.bodyArea, 0, 2), "ten");
    sheet.write(at(table.bodyArea, 2, 2), "=NA()");
  });
  room.edit(Parts, (sheet, table) => sheet.write(at(table.bodyArea, 1, 4), "'soon"));
  room.edit(Bookings, (_, table) =>
    table.addRows([
      ["A-1", 2, 1, null],
      ["C-3", 1, 1, null],
    ]),
  );
  const loaded = await room.session.load([Parts, Bookings]);
  expect(loaded.ok && loaded.value.problems.map(({ row, message }) => [row, message])).toEqual([
    ["B-2", 'Checked on must be a date; it holds "soon".'],
    ["A-1 / 1", 'Qty must be a whole number from 0; it holds "ten".'],
    ["B-2 / 1", 'Qty must be a whole number from 0; it holds "#N/A".'],
    ["A-1 / 2", "A-1 / 2 is in more than one row of Bookings. Give this row a key of its own or delete it."],
    ["C-3 / 1", 'Part "C-3" is not in Parts. Add it there or correct it here.'],
  ]);
  expect(
    (await room.session.run(change, { changes: [insert(Bookings, { part: "A-1", line: 9, quantity: 1 })] })).ok,
  ).toBe(true);
  expect(
    messageOf(await room.session.run(change, { changes: [update(Bookings, "A-1 / 2", { quantity: 1 })] })),
  ).toContain("stands in more than one row");
  expect(messageOf(await room.session.run(change, { changes: [update(Parts, "B-2", { cost: 1 })] }))).toContain(
    "can't be read",
  );
});

test("a table that someone emptied takes rows again", async () => {
  const room = await openStockroom();
  room.edit(Bookings, (_, table) => table.deleteRows(0, 3));
  expect((await room.session.run(book, { part: "A-1", quantity: 1 })).ok).toBe(true);
  expect(room.cells(Bookings)).toEqual([
    ["Part", "Line", "Qty", "Note"],
    ["A-1", 1, 1, ""],
  ]);
});

test("rows are added above a totals row", async () => {
  const room = await openStockroom();
  room.edit(Bookings, (_, table) => {
    table.set({ showTotals: true });
    table.setTotals("Qty", "Sum");
  });
  const done = await room.session.run(book, { part: "A-1", quantity: 2 });
  if (!done.ok) throw new Error(done.problem.message);
  expect(room.cells(Bookings).at(-2)).toEqual(["A-1", 3, 2, ""]);
  expect(room.cells(Bookings).at(-1)?.[2]).toBe(20);
  expect(messageOf(await room.session.undo(done.value.entry))).toBe("");
  expect(room.cells(Bookings).at(-1)?.[2]).toBe(18);
});

test.each<[string, (room: Stockroom) => void, string]>([
  [
    "a filter is on",
    (room) => room.edit(Bookings, (_, table) => table.filter("Part", { filterOn: "Values", values: ["A-1"] })),
    "Bookings is filtered. Clear the filter (Data > Clear), then try again.",
  ],
  [
    "a table beside it is filtered, which hides rows of both",
    (room) =>
      room.edit(Bookings, (sheet) => {
        const area = { row: 2, column: 20, rows: 3, columns: 1 };
        sheet.write(area, [["Colour"], ["red"], ["blue"]]);
        room.document.addTable(sheet, area, true, "Colours").filter("Colour", { filterOn: "Values", values: ["red"] });
      }),
    "Colours, which is beside Bookings on the sheet Bookings, is filtered, and rows of Bookings are hidden with its own. Select a cell of Colours and clear the filter (Data > Clear), then try again.",
  ],
  [
    "cells beside it are filtered",
    (room) =>
      room.edit(Bookings, (sheet) => {
        const area = { row: 2, column: 20, rows: 3, columns: 1 };
        sheet.write(area, [["Colour"], ["red"], ["blue"]]);
        sheet.setAutoFilter(area, new Map([[0, { filterOn: "Values", values: ["red"] }]]));
      }),
    "Bookings is filtered. Clear the filter (Data > Clear), then try again.",
  ],
  [
    "the header row is switched off",
    (room) => room.edit(Bookings, (_, table) => table.set({ showHeaders: false })),
    "The header row of Bookings is switched off",
  ],
  [
    "the Log's header row is switched off",
    (room) => room.edit(Log, (_, table) => table.set({ showHeaders: false })),
    "The header row of QuartermasterLog is switched off",
  ],
  [
    "a header of the Log is renamed",
    (room) => room.edit(Log, (_, table) => table.renameColumn("Details", "Mine")),
    'Log has no column "Details"',
  ],
  [
    "a sheet is protected",
    (room) => room.document.sheet("Bookings")?.protect({}),
    "The sheet Bookings is protected. Unprotect it (Review > Unprotect Sheet), then try again.",
  ],
  ["the Log is protected", (room) => room.document.sheet("Log")?.protect({}), "The sheet Log is protected."],
  [
    "the file is for reading only",
    (room) => {
      room.document.readOnly = true;
    },
    "This workbook is open for reading only.",
  ],
  [
    "the table is gone",
    (room) => room.document.table("Bookings")?.delete(),
    "The table Bookings is not in this workbook. Set it up again on Home.",
  ],
  [
    "the table is renamed",
    (room) => room.document.table("Bookings")?.rename("Other"),
    "The table Bookings is not in this workbook.",
  ],
  ["the Log is gone", (room) => room.document.table("QuartermasterLog")?.delete(), "The sheet Log is missing."],
])("where %s nothing is written, and one sentence says why", async (_, act, message) => {
  const room = await openStockroom();
  act(room);
  const before = room.state();
  expect(
    messageOf(await room.session.run(change, { changes: [insert(Bookings, { part: "A-1", line: 9, quantity: 1 })] })),
  ).toContain(message);
  expect(room.state()).toBe(before);
});

test("while a cell is edited nothing is read or written, and it works once the cell is left", async () => {
  const room = await openStockroom();
  const before = room.state();
  room.host.faults.editMode = true;
  expect(messageOf(await room.session.run(book, { part: "A-1", quantity: 1 }))).toBe(
    "A cell is being edited. Finish it with Enter or Esc, then try again.",
  );
  expect(room.state()).toBe(before);
  room.host.faults.editMode = false;
  expect((await room.session.run(book, { part: "A-1", quantity: 1 })).ok).toBe(true);
});

test("Excel that never answers is given up after a while, in a sentence", async () => {
  const room = await openStockroom();
  jest.useFakeTimers({ doNotFake: ["setImmediate", "nextTick", "queueMicrotask", "performance"] });
  room.host.faults.hang = true;
  const answer = room.session.run(book, { part: "A-1", quantity: 1 });
  await jest.advanceTimersByTimeAsync(60_000);
  expect(messageOf(await answer)).toBe(
    "Excel does not answer. Wait until it is free; if it stays so, reload the pane.",
  );
  jest.useRealTimers();
  room.host.faults.hang = false;
});
