import { book, Bookings, Parts } from "./stockroom";
import { openEmptyRoom, openStockroom, type Stockroom } from "./openStockroom";
import { Log } from "../../src/workbook/log/log";

const sheetNames = ({ document }: Stockroom): readonly string[] => document.sheets.map(({ name }) => name);
const setUpEntry = (room: Stockroom): string => String(room.cells(Log)[1]?.[0]);
const sentence = (done: { ok: true } | { ok: false; problem: { message: string } }): string =>
  done.ok ? "done" : done.problem.message;

test("undoing the set-up takes its sheets away, and the workbook is as it was before", async () => {
  const room = await openEmptyRoom();
  const before = sheetNames(room);
  await room.session.setUp([Parts, Bookings], new Map([[Parts, [{ part: "A-1", name: "Bolt" }]]]));
  expect(sentence(await room.session.undo(setUpEntry(room)))).toBe("done");
  expect(sheetNames(room)).toEqual(before);
  expect(room.session.store.getState()).toMatchObject({ phase: "empty" });
  expect(room.session.store.getState().present.size).toBe(0);
  expect(sentence(await room.session.setUp([Parts, Bookings], new Map()))).toBe("done");
  expect(room.session.store.getState().phase).toBe("ready");
});

test("a table that was added later goes alone, and the Log keeps that it was there", async () => {
  const room = await openEmptyRoom();
  await room.session.setUp([Parts], new Map());
  const added = await room.session.setUp([Parts, Bookings], new Map());
  if (!added.ok) throw new Error(added.problem.message);
  expect(sentence(await room.session.undo(added.value.entry))).toBe("done");
  expect(sheetNames(room)).toEqual(expect.arrayContaining(["Parts", "Log", "Home"]));
  expect(sheetNames(room)).not.toContain("Bookings");
  expect(room.cells(Log).map((row) => row.at(-1))).toContain("Undone");
});

test("a set-up is not undone once its tables hold more than it brought", async () => {
  const room = await openStockroom();
  await room.session.run(book, { part: "A-1", quantity: 4 });
  expect(sentence(await room.session.undo(setUpEntry(room)))).toMatch(/added since|changed since/);
  expect(sheetNames(room)).toContain("Parts");
});

test("removing Quartermaster leaves people's own sheets, and cells that they put beside a table", async () => {
  const room = await openStockroom();
  room.edit(Bookings, (sheet, { area }) => {
    sheet.write({ row: area.row + 1, column: area.column + area.columns + 2, rows: 1, columns: 1 }, "our own note");
  });
  room.edit(Parts, (sheet, { area }) => {
    sheet.write({ row: area.row, column: area.column + area.columns, rows: 1, columns: 1 }, "Shelf");
  });
  const preview = await room.session.previewRemoval();
  expect(preview.ok && preview.value).toMatchObject({ kept: ["Bookings"], ownColumns: ["Parts: Shelf"] });
  expect(sheetNames(room)).toContain("Parts");
  expect(sentence(await room.session.remove())).toBe("done");
  expect(sheetNames(room)).toEqual(["Sheet1", "Bookings"]);
  expect(room.document.tables()).toEqual([]);
  const left = room.document.sheet("Bookings");
  const used = left?.usedArea(true);
  expect(used && left?.values(used)).toEqual([["our own note"]]);
});

test("a workbook whose structure is protected keeps its tables, and says why", async () => {
  const room = await openStockroom();
  room.document.protectStructure();
  expect(sentence(await room.session.remove())).toMatch(/structure is protected/);
  expect(sheetNames(room)).toContain("Parts");
});

test("a table whose header row is off is neither set up again nor taken out, and the sentence says what to tick", async () => {
  const room = await openStockroom();
  room.document.table(Parts.name)?.set({ showHeaders: false });
  const sentences = [await room.session.setUp([Parts, Bookings], new Map()), await room.session.remove()].map(sentence);
  for (const said of sentences) expect(said).toMatch(/^The header row of Parts is switched off/);
  expect(sheetNames(room)).toContain("Parts");
});
