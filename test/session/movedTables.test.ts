import { insert, remove, update } from "../../src/tables/change";
import { momentToSerial } from "../../src/domain/moment";
import { heartbeat, isUnderWay } from "../../src/workbook/log/heartbeat";
import { Log } from "../../src/workbook/log/log";
import { openStockroom, type Stockroom } from "./openStockroom";
import { book, Bookings, change, Parts } from "./stockroom";

// Each case needs a workbook of its own, and a machine that is busy with others takes its time.
jest.setTimeout(120_000);

type Edit = (room: Stockroom) => void;
const messageOf = (answer: Awaited<ReturnType<Stockroom["session"]["run"]>>): string =>
  answer.ok ? "" : answer.problem.message;
const states = (room: Stockroom): unknown[] => room.cells(Log).map((row) => row[10]);

const rowAbove: Edit = (room) =>
  room.edit(Bookings, (sheet, { area }) =>
    sheet.insertCells({ row: area.row - 1, column: 0, rows: 1, columns: 20 }, "Down"),
  );
const columnBefore: Edit = (room) =>
  room.edit(Bookings, (sheet) => sheet.insertCells({ row: 0, column: 0, rows: 200, columns: 1 }, "Right"));
const ownRowAtEnd: Edit = (room) => room.edit(Bookings, (_, table) => table.addRows([["B-2", 77, 1, "theirs"]]));

/** More than one round trip's worth of rows. */
const longNotes = Array.from({ length: 140 }, (_, line) =>
  insert(Bookings, { part: "A-1", line: line + 10, quantity: 1, note: "x".repeat(30_000) }),
);

test.each<[string, Edit]>([
  ["a row is inserted above the table", rowAbove],
  ["someone adds a row of their own", ownRowAtEnd],
])("%s in the middle of a long write: all of ours goes again, and theirs stays", async (_, edit) => {
  const untouched = await openStockroom();
  edit(untouched);
  const theirs = untouched.cells(Bookings);
  const room = await openStockroom();
  room.host.faults.beforeWrite = {
    nth: 2,
    act: () => {
      edit(room);
    },
  };
  const answer = await room.session.run(change, { changes: longNotes });
  expect(messageOf(answer)).toContain("was changed meanwhile by someone else");
  expect(room.cells(Bookings)).toEqual(theirs);
  expect(states(room)).not.toContain("Writing");
});

test("a row that someone deletes between reading and writing leaves nothing of ours, and later rows are added", async () => {
  const room = await openStockroom();
  const part = insert(Parts, { part: "D-4", name: "Pin" });
  room.host.faults.meanwhile = () => room.edit(Parts, (_, table) => table.deleteRows(2, 1));
  expect(messageOf(await room.session.run(change, { changes: [part] }))).toContain("was changed meanwhile");
  expect(room.cells(Parts).length).toBe(3);
  expect(room.cells(Parts).length).toBe(room.document.table("Parts")?.area.rows);
  const again = await room.reopen();
  expect(messageOf(await again.run(change, { changes: [part] }))).toBe("");
  expect(room.cells(Parts).at(-1)).toEqual(["D-4", "Pin", "", 0, ""]);
});

test("an undo that meets a column inserted meanwhile changes nothing, and works at the next try", async () => {
  const room = await openStockroom();
  const before = room.cells(Bookings);
  const imported = await room.session.run(change, {
    changes: [
      insert(Bookings, { part: "007", line: 1, quantity: 1 }),
      insert(Bookings, { part: "007", line: 2, quantity: 2 }),
      update(Bookings, "A-1 / 1", { quantity: 99, note: "counted" }),
    ],
  });
  if (!imported.ok) throw new Error(imported.problem.message);
  const after = room.cells(Bookings);
  room.host.faults.meanwhile = () => columnBefore(room);
  expect(messageOf(await room.session.undo(imported.value.entry))).toContain("Bookings was changed meanwhile");
  expect(room.cells(Bookings)).toEqual(after);
  expect(messageOf(await room.session.undo(imported.value.entry))).toBe("");
  expect(room.cells(Bookings)).toEqual(before);
});

test("entries of others in the Log do not keep ours from being written", async () => {
  const room = await openStockroom();
  const others = await room.reopen();
  room.host.faults.meanwhile = () =>
    room.edit(Log, (_, table) =>
      table.addRows([["X1", 1, 46000, "Erik", "Elsewhere", "Parts", "Changed", 1, "B-2", "[]", "Done"]]),
    );
  expect(messageOf(await others.run(book, { part: "A-1", quantity: 4 }))).toBe("");
  expect(
    room
      .cells(Log)
      .slice(-3)
      .map((row) => [row[3], row[10]]),
  ).toEqual([
    ["Erik", "Done"],
    ["Maria", "Done"],
    ["Maria", "Done"],
  ]);
});

test("a Log whose header someone renamed is said to be that", async () => {
  const room = await openStockroom();
  room.edit(Log, (_, table) => table.renameColumn("Details", "Remarks"));
  expect(messageOf(await room.session.run(book, { part: "A-1", quantity: 4 }))).toContain(
    'Log has no column "Details"',
  );
});

test.each(["rowsStayOutside", "formulasStayOut"] as const)(
  "where Excel is told that %s, new rows join the table with their formulas all the same",
  async (option) => {
    const room = await openStockroom();
    room.host.faults[option] = true;
    const done = await room.session.run(change, {
      changes: [
        insert(Parts, { part: "D-4", name: "Pin" }),
        insert(Parts, { part: "E-5", name: "Washer" }),
        insert(Bookings, { part: "D-4", line: 1, quantity: 7 }),
        remove(Bookings, "A-1 / 1"),
      ],
    });
    expect(messageOf(done)).toBe("");
    expect(room.cells(Parts).slice(-2)).toEqual([
      ["D-4", "Pin", "", 7, ""],
      ["E-5", "Washer", "", 0, ""],
    ]);
    expect(room.cells(Bookings).slice(1)).toEqual([
      ["A-1", 2, 5, "-"],
      ["B-2", 1, 3, ""],
      ["D-4", 1, 7, ""],
    ]);
    expect(states(room).slice(1)).toEqual(
      states(room)
        .slice(1)
        .map(() => "Done"),
    );
    room.host.faults[option] = false;
  },
);

test("a pane that opens in the middle of a long write leaves it alone, until it gives no sign of life any more", async () => {
  const room = await openStockroom();
  const logged = (entry: string, when: number) =>
    room.edit(Log, (_, table) =>
      table.addRows([[entry, 1, when, "Erik", "Import", "Parts", "Changed", 1, "B-2", "[]", "Writing"]]),
    );
  const now = momentToSerial("2026-11-24T09:30");
  logged("going on", heartbeat("2026-11-24T09:29"));
  logged("broken off", now - 0.25 / 1440);
  logged("long silent", heartbeat("2026-11-24T09:20"));
  const second = await room.reopen();
  expect(states(room).slice(-3)).toEqual(["Writing", "Undone", "Undone"]);
  expect(second.store.getState().notices[0]?.text).toContain(
    "A long change is being written to this workbook just now",
  );
});

test("a long write gives a sign of life in the Log with each round trip", async () => {
  const room = await openStockroom();
  let when: unknown;
  room.host.faults.beforeWrite = {
    nth: 2,
    act: () => {
      when = room.cells(Log).at(-1)?.[2];
    },
  };
  expect(messageOf(await room.session.run(change, { changes: longNotes }))).toBe("");
  expect(isUnderWay(Number(when), "2026-11-24T09:31")).toBe(true);
  expect(states(room)).not.toContain("Writing");
});
