import { update } from "../../src/tables/change";
import { Log } from "../../src/workbook/log/log";
import { openStockroom, type Stockroom } from "./openStockroom";
import { book, Bookings, change, mixedChanges, Parts } from "./stockroom";

/** Lets a co-author act after our reading and before our writing, and sees that nothing of ours is left. */
async function refusedWhen(act: (room: Stockroom) => void, message: string): Promise<Stockroom> {
  const room = await openStockroom();
  let theirs = "";
  room.host.faults.meanwhile = () => {
    act(room);
    theirs = room.state();
  };
  const answer = await room.session.run(change, { changes: mixedChanges });
  expect(answer.ok ? answer.value.sentence : answer.problem.message).toContain(message);
  expect(room.state()).toBe(theirs);
  return room;
}

test("someone changes a cell that we are about to change: theirs stays", async () => {
  await refusedWhen(
    (room) =>
      room.edit(Parts, (sheet, table) =>
        sheet.write({ ...table.bodyArea, column: 1, rows: 1, columns: 1 }, "Their bolt"),
      ),
    "A-1 on Parts was changed meanwhile by someone else",
  );
});

test("someone inserts a row above: no row of theirs is written over", async () => {
  await refusedWhen(
    (room) => room.edit(Parts, (_, table) => table.addRows([["Z-9", "Theirs", 1, null, null]], 0)),
    "was changed meanwhile by someone else",
  );
});

test("someone deletes the row that we are about to change", async () => {
  await refusedWhen(
    (room) => room.edit(Parts, (_, table) => table.deleteRows(0, 1)),
    "was changed meanwhile by someone else",
  );
});

test("someone adds a row where ours would go", async () => {
  await refusedWhen(
    (room) => room.edit(Bookings, (_, table) => table.addRows([["B-2", 2, 1, null]])),
    "was changed meanwhile by someone else",
  );
});

test("someone renames a header or moves a column", async () => {
  await refusedWhen(
    (room) => room.edit(Parts, (_, table) => table.renameColumn("Name", "Title")),
    "was changed meanwhile",
  );
});

test("a formula that someone put into a cell of ours is not overwritten, though it gives the same value", async () => {
  const room = await openStockroom();
  room.edit(Parts, (sheet, table) => sheet.write({ ...table.bodyArea, column: 2, rows: 1, columns: 1 }, "=1/4"));
  const theirs = room.state();
  const answer = await room.session.run(change, { changes: [update(Parts, "A-1", { cost: 0.5 })] });
  expect(answer.ok ? "" : answer.problem.message).toBe(
    "Unit cost of A-1 holds a formula, which Quartermaster does not overwrite. Put a value there first.",
  );
  expect(room.state()).toBe(theirs);
});

test("someone writes a note below the table", async () => {
  await refusedWhen(
    (room) =>
      room.edit(Bookings, (sheet, table) =>
        sheet.write({ row: table.area.row + table.area.rows + 1, column: 1, rows: 1, columns: 1 }, "mind this"),
      ),
    "Something stands below the table on Bookings",
  );
});

test("someone works elsewhere: ours is written and theirs stays", async () => {
  const room = await openStockroom();
  room.host.faults.meanwhile = () => {
    room.edit(Parts, (sheet, table) =>
      sheet.write({ ...table.bodyArea, row: table.bodyArea.row + 1, column: 1, rows: 1, columns: 1 }, "Their nut"),
    );
  };
  expect((await room.session.run(book, { part: "A-1", quantity: 4 })).ok).toBe(true);
  expect(room.cells(Parts).map((row) => row.slice(0, 2))).toContainEqual(["B-2", "Their nut"]);
  expect(room.cells(Bookings)).toContainEqual(["A-1", 3, 4, ""]);
});

test("what was shown in a preview is written only while it is still so", async () => {
  const room = await openStockroom();
  const planned = await room.session.plan(change, { changes: [update(Parts, "A-1", { name: "Long bolt" })] });
  if (!planned.ok) throw new Error(planned.problem.message);
  room.edit(Parts, (sheet, table) => sheet.write({ ...table.bodyArea, column: 2, rows: 1, columns: 1 }, 9));
  const theirs = room.state();
  const answer = await room.session.commit(planned.value);
  expect(answer.ok ? "" : answer.problem.message).toContain("A-1 on Parts was changed meanwhile by someone else");
  expect(room.state()).toBe(theirs);
});

test("what was shown in a preview is refused where it would now be something else", async () => {
  const room = await openStockroom();
  const planned = await room.session.plan(book, { part: "B-2", quantity: 1 });
  if (!planned.ok) throw new Error(planned.problem.message);
  room.edit(Bookings, (_, table) => table.addRows([["B-2", 2, 8, null]]));
  const answer = await room.session.commit(planned.value);
  expect(answer.ok ? "" : answer.problem.message).toContain("would now write something else");
});

test("undo is refused where someone changed the row since", async () => {
  const room = await openStockroom();
  const done = await room.session.run(change, { changes: [update(Parts, "A-1", { name: "Long bolt" })] });
  if (!done.ok) throw new Error(done.problem.message);
  room.edit(Parts, (sheet, table) => sheet.write({ ...table.bodyArea, column: 1, rows: 1, columns: 1 }, "Their bolt"));
  const answer = await room.session.undo(done.value.entry);
  expect(answer.ok ? "" : answer.problem.message).toContain("A-1 in Parts was changed since");
  expect(room.cells(Parts)[1]?.[1]).toBe("Their bolt");
  expect(room.cells(Log).filter((row) => row[10] === "Undone")).toEqual([]);
});

test("what changes while a reading is under way is read again, and not taken for read", async () => {
  const room = await openStockroom();
  const theirs = ["Their bolt"];
  const session = await room.reopen(async () => {
    for (const name of theirs.splice(0)) {
      room.edit(Parts, (sheet, table) => sheet.write({ ...table.bodyArea, column: 1, rows: 1, columns: 1 }, name));
      await new Promise<void>((heard) => {
        session.store.subscribe(({ stale }) => {
          if (stale.has(Parts.name)) heard();
        });
      });
    }
  });
  const nameOf = async (): Promise<unknown> => {
    const tables = await session.load([Parts]);
    return tables.ok && tables.value.rows(Parts)[0]?.name;
  };
  expect(await nameOf()).not.toBe("Their bolt");
  expect(await nameOf()).toBe("Their bolt");
});
