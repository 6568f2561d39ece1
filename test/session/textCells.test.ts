import { insert, remove, update } from "../../src/tables/change";
import { Log } from "../../src/workbook/log/log";
import { firstRows, openEmptyRoom } from "./openStockroom";
import { Bookings, change, Parts, stockroomTables } from "./stockroom";

/** Texts that Excel would take for something else in a cell that is not formatted as text. */
const codes = ["007", "1-2", "50%", "3/4", "TRUE", "1E5", "PO-2026-0001"];

test.each([false, true])(
  "codes are written, changed and brought back as they are, be an apostrophe kept in text cells or not (%s)",
  async (apostropheKept) => {
    const room = await openEmptyRoom();
    room.host.faults.apostropheKept = apostropheKept;
    await room.session.setUp(stockroomTables, firstRows);
    const names = (): unknown[] => room.cells(Parts).map(([, name]) => name);
    const done = await room.session.run(change, {
      changes: codes.map((code) => insert(Parts, { part: `X ${code}`, name: code })),
    });
    if (!done.ok) throw new Error(done.problem.message);
    expect(names().slice(-codes.length)).toEqual(codes);
    expect(room.cells(Log).at(-1)?.[0]).toBe(done.value.entry);

    const renamed = await room.session.run(change, {
      changes: [update(Parts, "B-2", { name: "12" }), remove(Bookings, "A-1 / 1")],
    });
    if (!renamed.ok) throw new Error(renamed.problem.message);
    expect(names()).toContain("12");
    expect((await room.session.undo(renamed.value.entry)).ok).toBe(true);
    expect(names()).toContain("Nut");
    expect(room.cells(Bookings).map(([part]) => part)).toEqual(["Part", "A-1", "A-1", "B-2"]);
    expect((await room.session.undo(done.value.entry)).ok).toBe(true);
    expect(names()).toHaveLength(4);
  },
);

test("what might be taken for a formula is text in any case, in the worst one with its apostrophe", async () => {
  const room = await openEmptyRoom();
  room.host.faults.apostropheKept = true;
  await room.session.setUp(stockroomTables, firstRows);
  const [, , , washer] = room.cells(Parts);
  expect(washer?.slice(0, 2)).toEqual(["007", '\'=HYPERLINK("http://x","Washer")']);
});

test("a cell of a text column that somebody formatted as a number takes a code as text again", async () => {
  const room = await openEmptyRoom();
  await room.session.setUp(stockroomTables, firstRows);
  room.edit(Parts, (sheet, { bodyArea }) =>
    sheet.setNumberFormats({ ...bodyArea, column: bodyArea.column + 1, columns: 1 }, "0"),
  );
  expect((await room.session.run(change, { changes: [update(Parts, "B-2", { name: "0012" })] })).ok).toBe(true);
  expect(room.cells(Parts).map(([, name]) => name)).toContain("0012");
});

test("a row is found however its key is spelt, changed, and taken away", async () => {
  const room = await openEmptyRoom();
  await room.session.setUp(stockroomTables, firstRows);
  const done = await room.session.run(change, {
    changes: [update(Parts, "b-2", { name: "Wing nut" }), remove(Bookings, "a-1 / 1")],
  });
  expect(done.ok ? "" : done.problem.message).toBe("");
  expect(room.cells(Parts)).toContainEqual(expect.arrayContaining(["B-2", "Wing nut"]));
  expect(room.cells(Bookings)).toHaveLength(3);
  if (done.ok) expect((await room.session.undo(done.value.entry)).ok).toBe(true);
  expect(room.cells(Bookings)).toHaveLength(4);
});

test.each([
  ["a key that no formula of Excel finds", "part", "x".repeat(256), "find names of at most 255"],
  ["a control character", "name", "Nut\u0007", "a sign that no cell can hold"],
  ["half a letter", "name", "Nut \ud83d", "a sign that no cell can hold"],
])("%s is refused before anything is written", async (_, field, text, sentence) => {
  const room = await openEmptyRoom();
  await room.session.setUp(stockroomTables, firstRows);
  const row = { part: "C-3", name: "Nut", [field]: text };
  const done = await room.session.run(change, { changes: [insert(Parts, row)] });
  expect(done.ok ? "" : done.problem.message).toMatch(sentence);
  expect(room.cells(Parts)).toHaveLength(4);
});
