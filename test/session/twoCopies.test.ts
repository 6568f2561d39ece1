import { insert, remove, update, type Change } from "../../src/tables/change";
import { Log } from "../../src/workbook/log/log";
import type { Author } from "../../src/workbench/document/coauthoring/TwoCopies";
import type { AnyTable } from "../../src/tables/defineTable";
import { openEmptyRoom, openStockroom, stockroomWorld, type Stockroom } from "./openStockroom";
import { book, Bookings, change, Parts, stockroomTables } from "./stockroom";
import { openTwoRooms, type Pane, type TwoRooms } from "./twoRooms";

/** Two people, each with a copy of the stockroom and a pane. */
interface Two extends TwoRooms {
  readonly panes: Readonly<Record<Author, Pane>>;
  /** Changes reach the other, and some seconds pass; gives what each was told, by Excel and by us. */
  meet(): Promise<Readonly<Record<Author, readonly string[]>>>;
  rows(table: AnyTable): unknown[][];
}

const opened: TwoRooms[] = [];

afterEach(() => {
  for (const { copies } of opened.splice(0)) copies.close();
});

async function two(room: Stockroom): Promise<Two> {
  const rooms = openTwoRooms(room.document, stockroomWorld);
  opened.push(rooms);
  const { copies } = rooms;
  const panes = { first: await rooms.open("first", "Maria"), second: await rooms.open("second", "Tomas") };
  return {
    ...rooms,
    panes,
    meet: async () => {
      const lost = copies.exchange();
      expect(copies.second.document.fingerprint()).toBe(copies.first.document.fingerprint());
      await panes.first.wait();
      await panes.second.wait();
      return { first: [...lost.first, ...panes.first.told()], second: [...lost.second, ...panes.second.told()] };
    },
    rows: (table) => room.cells(table).slice(1),
  };
}

/** Each of the two does something, without having seen what the other does. */
async function both(there: Two, changes: Readonly<Record<Author, readonly Change[]>>): Promise<void> {
  for (const author of ["first", "second"] as const) {
    const { session } = there.panes[author];
    const done = await there.copies.as(author, () => session.run(change, { changes: changes[author] }));
    if (!done.ok) throw new Error(done.problem.message);
  }
}

const nobody = { first: [], second: [] };

test("rows that both add are all there, and so are both entries of the Log", async () => {
  const there = await two(await openStockroom());
  await both(there, {
    first: [
      insert(Bookings, { part: "A-1", line: 3, quantity: 1 }),
      insert(Bookings, { part: "A-1", line: 4, quantity: 2 }),
    ],
    second: [insert(Bookings, { part: "B-2", line: 2, quantity: 7 })],
  });
  expect(await there.meet()).toEqual(nobody);
  expect(there.rows(Bookings).slice(3)).toEqual([
    ["A-1", 3, 1, ""],
    ["A-1", 4, 2, ""],
    ["B-2", 2, 7, ""],
  ]);
  const entries = there.rows(Log).filter(([, , , , what]) => what === "Changed things");
  expect(entries.map((row) => [row[3], row[10]])).toEqual([
    ["Maria", "Done"],
    ["Tomas", "Done"],
  ]);
});

test("what one of them wrote the other can undo, once it has reached him, though its row has moved", async () => {
  const there = await two(await openStockroom());
  await both(there, {
    first: [insert(Bookings, { part: "A-1", line: 3, quantity: 1 })],
    second: [insert(Bookings, { part: "B-2", line: 2, quantity: 7 })],
  });
  await there.meet();
  const entry = String(there.rows(Log).at(-1)?.[0]);
  const undone = await there.copies.as("first", () => there.panes.first.session.undo(entry));
  expect(undone.ok).toBe(true);
  expect(await there.meet()).toEqual(nobody);
  expect(there.rows(Bookings).slice(3)).toEqual([["A-1", 3, 1, ""]]);
});

test("an undo on one side and a new row on the other are both kept", async () => {
  const there = await two(await openStockroom());
  const { first, second } = there.panes;
  const done = await there.copies.as("first", () => first.session.run(book, { part: "A-1", quantity: 4 }));
  if (!done.ok) throw new Error(done.problem.message);
  await there.meet();
  await there.copies.as("first", () => first.session.undo(done.value.entry));
  await there.copies.as("second", () => second.session.run(book, { part: "B-2", quantity: 9 }));
  expect(await there.meet()).toEqual(nobody);
  expect(there.rows(Bookings).slice(3)).toEqual([["B-2", 2, 9, ""]]);
});

test("two who change other cells of one row both keep theirs", async () => {
  const there = await two(await openStockroom());
  await both(there, {
    first: [update(Parts, "A-1", { name: "Long bolt" })],
    second: [update(Parts, "A-1", { cost: 0.5 })],
  });
  expect(await there.meet()).toEqual(nobody);
  expect(there.rows(Parts)[0]?.slice(0, 3)).toEqual(["A-1", "Long bolt", 0.5]);
});

test("two who change one cell to different values are both told", async () => {
  const there = await two(await openStockroom());
  await both(there, {
    first: [update(Parts, "A-1", { name: "Long" })],
    second: [update(Parts, "A-1", { name: "Short" })],
  });
  const told = (by: string): string =>
    `Name of A-1 in Parts was changed at the same moment by ${by} ("Changed things") and by you, and holds the value of one of you now. Look whether it is right.`;
  expect(await there.meet()).toEqual({ first: [told("Tomas")], second: [told("Maria")] });
});

test("two who change one cell to the same value need not hear of it", async () => {
  const there = await two(await openStockroom());
  const same = [update(Parts, "A-1", { name: "Long" })];
  await both(there, { first: same, second: same });
  expect(await there.meet()).toEqual(nobody);
});

test("a number that both gave, and a key that both took, are told to both", async () => {
  const there = await two(await openStockroom());
  const same = [
    insert(Parts, { part: "PO-2026-0007", name: "An order" }),
    insert(Bookings, { part: "A-1", line: 3, quantity: 1 }),
  ];
  await both(there, { first: same, second: same });
  const told = await there.meet();
  for (const author of ["first", "second"] as const) {
    expect(told[author]).toHaveLength(2);
    expect(told[author][0]).toContain("PO-2026-0007 was given twice at the same moment");
    expect(told[author][1]).toContain("A-1 / 3 was added to Bookings twice at the same moment");
  }
});

test("of two who fill the blank row of an empty table one loses it, and is told", async () => {
  const room = await openEmptyRoom();
  const made = await room.session.setUp(stockroomTables, new Map([[Parts, [{ part: "A-1", name: "Bolt" }]]]));
  expect(made.ok).toBe(true);
  const there = await two(room);
  await both(there, {
    first: [insert(Bookings, { part: "A-1", line: 1, quantity: 1 })],
    second: [insert(Bookings, { part: "A-1", line: 2, quantity: 2 })],
  });
  const told = await there.meet();
  expect(there.rows(Bookings)).toEqual([["A-1", 2, 2, ""]]);
  expect(told.first).toEqual([
    "A-1 / 1 is not in Bookings: Tomas filled the same row at the same moment, and Excel kept theirs. Undo the action in History if it is still offered, then do it again.",
  ]);
  expect(told.second).toEqual([]);
});

test("of two who take rows out of one table Excel keeps one side's, and says so to the other", async () => {
  const there = await two(await openStockroom());
  await both(there, { first: [remove(Bookings, "A-1 / 1")], second: [remove(Bookings, "B-2 / 1")] });
  const told = await there.meet();
  expect(there.rows(Bookings).map((row) => row.slice(0, 2))).toEqual([
    ["A-1", 2],
    ["B-2", 1],
  ]);
  expect(told.first).toEqual([]);
  expect(told.second[0]).toContain('Your changes on "Bookings"');
});

test("of two who set the workbook up at once one keeps his, the other is told and works on with it", async () => {
  const there = await two(await openEmptyRoom());
  for (const author of ["first", "second"] as const) {
    const made = await there.copies.as(author, () =>
      there.panes[author].session.setUp(stockroomTables, new Map([[Parts, [{ part: author, name: "Bolt" }]]])),
    );
    expect(made.ok).toBe(true);
  }
  const told = await there.meet();
  expect(told.first).toEqual([]);
  expect(told.second.some((text) => text.includes("a co-author made one of that name first"))).toBe(true);
  expect(told.second.some((text) => text.includes("is no longer in the Log"))).toBe(true);
  expect(there.rows(Parts).map(([part]) => part)).toEqual(["first"]);
  const again = await there.open("second", "Tomas");
  const done = await there.copies.as("second", () => again.session.run(book, { part: "first", quantity: 3 }));
  expect(done.ok).toBe(true);
  expect((await there.meet()).first).toEqual([]);
  expect(there.rows(Bookings)).toEqual([["first", 1, 3, ""]]);
});
