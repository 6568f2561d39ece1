import { Log } from "../../src/workbook/log/log";
import type { CellMend } from "../../src/workbook/mend/cellMend";
import { replacedFormulas } from "../../src/features/home/health/replacedFormulas";
import { openStockroom, type Stockroom } from "./openStockroom";
import { Bookings, Parts, stockroomTables } from "./stockroom";

// Each fault needs a workbook of its own, and a machine that is busy with others takes its time.
jest.setTimeout(60_000);

const held = 3;
const quantity = 2;

/** A stockroom in which somebody typed 99 over a formula, and a text where a number belongs. */
async function openSpoiled(): Promise<Stockroom> {
  const room = await openStockroom();
  room.edit(Parts, (sheet, { area }) => {
    sheet.write({ row: area.row + 2, column: area.column + held, rows: 1, columns: 1 }, [[99]]);
  });
  room.edit(Bookings, (sheet, { area }) => {
    sheet.write({ row: area.row + 1, column: area.column + quantity, rows: 1, columns: 1 }, [["'10"]]);
  });
  await room.session.load(stockroomTables);
  return room;
}

async function mendsOf({ session }: Stockroom): Promise<readonly CellMend[]> {
  const book = await session.readWhole();
  if (!book.ok) throw new Error(book.problem.message);
  const formulas = replacedFormulas(book.value, stockroomTables, () => false).flatMap(({ mend }) => mend ?? []);
  return [
    ...formulas,
    {
      ...{ table: "Bookings", header: "Qty", bodyIndex: 0, key: "A-1 / 1" },
      ...{ before: "10", after: 10, isFormula: false },
    },
  ];
}

test("a formula that was typed over comes back and a text becomes a number, in one entry that undo takes back", async () => {
  const room = await openSpoiled();
  const spoiled = room.state();
  const mends = await mendsOf(room);
  expect(mends).toHaveLength(2);
  const done = await room.session.mend(mends);
  if (!done.ok) throw new Error(done.problem.message);
  expect(done.value.sentence).toBe("Mended 2 cells in Parts, Bookings");
  expect(room.cells(Parts)[2]?.[held]).toBe(3);
  expect(room.cells(Parts)[1]?.[held]).toBe(15);
  expect(
    room
      .cells(Log)
      .filter(([entry]) => entry === done.value.entry)
      .map((row) => [row[5], row[7], row[8], row[10]]),
  ).toEqual([
    ["Parts", 1, "B-2", "Done"],
    ["Bookings", 1, "A-1 / 1", "Done"],
  ]);
  expect((await room.session.undo(done.value.entry)).ok).toBe(true);
  expect(room.state()).toBe(spoiled);
  const again = await room.session.undo(done.value.entry);
  expect(again.ok ? "" : again.problem.message).toContain("was undone already");
});

test("undo finds the cell in the row that was sorted meanwhile, and refuses where it holds something else", async () => {
  const room = await openSpoiled();
  const done = await room.session.mend(await mendsOf(room));
  if (!done.ok) throw new Error(done.problem.message);
  room.edit(Bookings, (sheet, { area }) => {
    const place = { row: area.row + 1, column: area.column, rows: 2, columns: 4 };
    const [first = [], second = []] = sheet.formulas(place);
    sheet.write(place, [second, first]);
  });
  expect((await room.session.undo(done.value.entry)).ok).toBe(true);
  expect(room.cells(Bookings)[2]?.[quantity]).toBe("10");

  const other = await openSpoiled();
  const mended = await other.session.mend(await mendsOf(other));
  if (!mended.ok) throw new Error(mended.problem.message);
  other.edit(Bookings, (sheet, { area }) => {
    sheet.write({ row: area.row + 1, column: area.column + quantity, rows: 1, columns: 1 }, [[11]]);
  });
  const refused = await other.session.undo(mended.value.entry);
  expect(refused.ok ? "" : refused.problem.message).toBe(
    "Qty of A-1 / 1 in Bookings was changed since. Undo the later change first, or correct it by hand.",
  );
});

test("a cell that someone changed since it was looked at is not mended, nor is any other", async () => {
  const room = await openSpoiled();
  const mends = await mendsOf(room);
  room.edit(Bookings, (sheet, { area }) => {
    sheet.write({ row: area.row + 1, column: area.column + quantity, rows: 1, columns: 1 }, [[11]]);
  });
  const before = room.state();
  const answer = await room.session.mend(mends);
  expect(answer.ok ? "" : answer.problem.message).toContain("Qty of A-1 / 1 in Bookings was changed since.");
  expect(room.state()).toBe(before);
});

test("a refusal by Excel at any one of a mend's actions leaves all as before or all as after", async () => {
  const whole = await openSpoiled();
  const before = whole.state();
  await whole.session.mend(await mendsOf(whole));
  const after = whole.state();
  for (let n = 1, written = false; !written; n++) {
    const room = await openSpoiled();
    const mends = await mendsOf(room);
    room.host.faults.refusal = { nth: n };
    const answer = await room.session.mend(mends);
    written = answer.ok;
    expect([n, room.state()]).toEqual([n, answer.ok ? after : before]);
    expect(room.cells(Log).some((row) => row[10] === "Writing")).toBe(false);
  }
});

test("what a broken machine left half mended is undone when the pane opens again", async () => {
  const whole = await openSpoiled();
  const before = whole.state();
  for (let n = 2; n < 40; n += 3) {
    const room = await openSpoiled();
    const mends = await mendsOf(room);
    const { faults } = room.host;
    faults.refusal = { nth: n };
    faults.meanwhile = () => {
      faults.meanwhile = () => {
        faults.refusal = { nth: 1 };
      };
    };
    const answer = await room.session.mend(mends);
    faults.refusal = null;
    faults.meanwhile = null;
    if (answer.ok) break;
    await room.reopen();
    expect([n, room.state()]).toEqual([n, before]);
  }
});

test("columns that were frozen for sharing are not taken for typed over", async () => {
  const { session } = await openSpoiled();
  const book = await session.readWhole();
  if (!book.ok) throw new Error(book.problem.message);
  expect(
    replacedFormulas(book.value, stockroomTables, (table, header) => table === "Parts" && header === "Held"),
  ).toEqual([]);
});
