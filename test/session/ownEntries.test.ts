import { insert } from "../../src/tables/change";
import { Log } from "../../src/workbook/log/log";
import { openStockroom, type Stockroom } from "./openStockroom";
import { book, Bookings, change, Parts } from "./stockroom";

const problems = (room: Stockroom): readonly string[] =>
  room.session.store.getState().notices.flatMap(({ tone, text }) => (tone === "problem" ? [text] : []));

/** A workbook in which something was just booked. */
async function booked(): Promise<Stockroom> {
  const room = await openStockroom();
  await room.wait();
  const done = await room.session.run(book, { part: "A-1", quantity: 1 });
  if (!done.ok) throw new Error(done.problem.message);
  return room;
}

test("an entry that is as it was written is looked at in one round trip, and nothing is said", async () => {
  const room = await booked();
  const before = room.host.traffic.batches;
  await room.wait();
  // One for the Log, and two with which the test waits.
  expect(room.host.traffic.batches - before).toBeLessThanOrEqual(4);
  expect(problems(room)).toEqual([]);
});

test("a co-author's entry that took the place of ours is told", async () => {
  const room = await booked();
  room.edit(Log, (sheet, { bodyArea }) => {
    const rows = room.cells(Log).slice(1);
    rows.forEach(([entry, , , , what], at) => {
      if (what === "Booked 1 x A-1")
        sheet.write({ row: bodyArea.row + at, column: 0, rows: 1, columns: 1 }, `${String(entry)}-theirs`);
    });
  });
  await room.wait();
  expect(problems(room)).toEqual([
    '"Booked 1 x A-1" is no longer in the Log: somebody wrote at the same moment and Excel kept theirs, or it was taken back with Ctrl+Z. Look whether its rows are there; if not, do it again.',
  ]);
});

test("Ctrl+Z takes all of an action back, its entry too, and that is told", async () => {
  const room = await booked();
  expect(room.document.undo()).toBe(true);
  expect(room.cells(Bookings)).toHaveLength(4);
  await room.wait();
  expect(problems(room)[0]).toContain("taken back with Ctrl+Z");
  const again = await room.reopen();
  expect(again.store.getState().notices).toEqual([]);
});

test("what Ctrl+Z took back in part is undone whole, now and not at the next opening", async () => {
  const room = await booked();
  // As after a write of several round trips, of which the last is taken back.
  room.edit(Log, (sheet, { bodyArea }) => {
    room
      .cells(Log)
      .slice(1)
      .forEach(([, , , , what], at) => {
        if (what === "Booked 1 x A-1")
          sheet.write({ row: bodyArea.row + at, column: 10, rows: 1, columns: 1 }, "Writing");
      });
  });
  await room.wait();
  expect(problems(room)).toEqual([
    "Ctrl+Z took back a part of the last change, and the rest of it is undone now, too: the workbook is as it was before it.",
  ]);
  expect(room.cells(Bookings)).toHaveLength(4);
  expect(room.cells(Log).map((row) => row[10])).not.toContain("Writing");
});

test("a number that two people were given at the same moment is told to both", async () => {
  const room = await openStockroom();
  const done = await room.session.run(change, {
    changes: [insert(Parts, { part: "PO-2026-0007", name: "An order" })],
  });
  if (!done.ok) throw new Error(done.problem.message);
  room.edit(Log, (_, table) => {
    const row = room.cells(Log).find(([entry]) => entry === done.value.entry) ?? [];
    const theirs = row.map((cell, at) =>
      at === 0 ? "E-theirs" : at === 3 ? "Tomas" : at === 4 ? "Ordered bolts" : cell,
    );
    table.addRows([theirs.map((cell) => (cell === "" ? null : (cell as string | number)))]);
  });
  await room.wait();
  expect(problems(room)).toEqual([
    'PO-2026-0007 was given twice at the same moment: by Tomas ("Ordered bolts") and by you. Agree on who keeps it, and give the other one the next free number in all its rows.',
  ]);
});

test("where Excel has undo groups, a write is one step of its undo", async () => {
  const room = await booked();
  const groups: unknown[] = [];
  const run = Excel.run.bind(Excel);
  Object.assign(Excel, {
    run: (...args: Parameters<typeof run>) => {
      groups.push(typeof args[0] === "object" && "mergeUndoGroup" in args[0] && args[0].mergeUndoGroup);
      return run(...args);
    },
  });
  expect((await room.session.run(book, { part: "A-1", quantity: 2 })).ok).toBe(true);
  expect(groups).toEqual([false, false]);
  const { requirements } = Office.context;
  Object.assign(Office.context, { requirements: { ...requirements, isSetSupported: () => true } });
  groups.length = 0;
  expect((await room.session.run(book, { part: "A-1", quantity: 3 })).ok).toBe(true);
  expect(groups).toEqual([false, true]);
  Object.assign(Office.context, { requirements });
  Object.assign(Excel, { run });
});
