import { openProduct, type OpenProduct } from "../workbench/openProduct";
import type { Area } from "../../src/workbench/document/address";
import { WorkbookDocument } from "../../src/workbench/document/WorkbookDocument";
import { Frozen } from "../../src/workbook/freeze/frozenTable";
import { Log } from "../../src/workbook/log/log";

// Each fault needs a workbook of its own, and a machine that is busy with others takes its time.
jest.setTimeout(120_000);

const one = (row: number, column: number, rows = 1, columns = 1) => ({ row, column, rows, columns });

/** A sheet with a table whose column calls our functions, free cells that do, and one formula that fills three cells. */
async function openBook(): Promise<OpenProduct> {
  const document = new WorkbookDocument();
  const sheet = document.addSheet("Mine");
  sheet.write(one(0, 0, 4, 3), [
    ["Item", "Use", "Level"],
    ["A", 4, null],
    ["B", 9, null],
    ["C", "x", null],
  ]);
  document.addTable(sheet, one(0, 0, 4, 3), true).rename("MyItems");
  const product = await openProduct("Maria", document);
  const made = await product.session.setUp([], new Map());
  if (!made.ok) throw new Error(made.problem.message);
  sheet.write(one(1, 2), '=OPS.DAYSOFSUPPLY([@Use]*10,2)&"d"');
  sheet.write(one(6, 0), "=OPS.DAYSOFSUPPLY(B2,2)");
  sheet.write(one(7, 0), "=OPS.DAYSOFSUPPLY(B3,2)");
  sheet.write(one(8, 0), '="OPS.DAYSOFSUPPLY(1,2) is a text"');
  sheet.write(one(6, 4), "=OPS.DAYSOFSUPPLY(B2:B3,2)");
  await product.document.whenCalculated();
  return product;
}

const formulas = ({ document }: OpenProduct) => document.sheet("Mine")?.formulas(one(0, 0, 12, 6));
const values = ({ document }: OpenProduct) =>
  document
    .sheet("Mine")
    ?.values(one(0, 0, 12, 6))
    .map((row) => row.map((cell) => (typeof cell === "object" ? (cell?.code ?? "") : cell)));
const ours = (product: OpenProduct) =>
  (formulas(product) ?? []).flat().filter((cell) => String(cell).startsWith("=OPS"));

test("frozen cells show what they showed, hold no formula of ours, and thaw to what they were", async () => {
  const product = await openBook();
  const [before, shown] = [formulas(product), values(product)];
  expect(ours(product)).toHaveLength(6);
  const frozen = await product.session.freeze();
  expect(frozen.ok ? frozen.value.sentence : frozen.problem.message).toBe(
    "Froze 7 cells for sharing. Level of MyItems shows an error in 1 cell, and still does.",
  );
  expect(values(product)).toEqual(shown);
  expect(ours(product)).toEqual([]);
  expect(formulas(product)?.[8]?.[0]).toBe(before?.[8]?.[0]);
  const thawed = await product.session.thaw();
  await product.document.whenCalculated();
  expect(thawed.ok ? thawed.value.sentence : thawed.problem.message).toBe("Thawed 7 cells");
  expect(formulas(product)).toEqual(before);
  expect(values(product)).toEqual(shown);
});

test("a person's own table is frozen with its header row off, and the row above it stays", async () => {
  const product = await openBook();
  product.document.table("MyItems")?.set({ showHeaders: false });
  const before = formulas(product);
  const frozen = await product.session.freeze();
  expect(frozen.ok ? frozen.value.sentence : frozen.problem.message).toMatch(/^Froze 7 cells for sharing/);
  expect(ours(product)).toEqual([]);
  await product.session.thaw();
  await product.document.whenCalculated();
  expect(formulas(product)).toEqual(before);
});

test("freezing and thawing take two round trips each once the workbook was looked at", async () => {
  const product = await openBook();
  await product.session.freeze();
  const trips = async (work: () => Promise<unknown>): Promise<number> => {
    const before = product.host.traffic.batches;
    await work();
    return product.host.traffic.batches - before;
  };
  await product.session.thaw();
  await product.document.whenCalculated();
  await product.session.readWhole();
  expect(await trips(() => product.session.freeze())).toBe(2);
  expect(await trips(() => product.session.thaw())).toBe(2);
});

test("undo thaws what was frozen, and undoing that freezes it again", async () => {
  const product = await openBook();
  const before = formulas(product);
  const frozen = await product.session.freeze();
  const after = formulas(product);
  if (!frozen.ok) throw new Error(frozen.problem.message);
  const undone = await product.session.undo(frozen.value.entry);
  await product.document.whenCalculated();
  expect(formulas(product)).toEqual(before);
  if (!undone.ok) throw new Error(undone.problem.message);
  expect((await product.session.undo(undone.value.entry)).ok).toBe(true);
  expect(formulas(product)).toEqual(after);
  expect((await product.session.undo(undone.value.entry)).ok).toBe(false);
});

test("a row added meanwhile gets the formula, and what someone typed over stays", async () => {
  const product = await openBook();
  await product.session.freeze();
  const sheet = product.document.sheet("Mine");
  product.document.table("MyItems")?.addRows([["D", 7, null]]);
  // The new row moved nothing: the free cells stand two rows below it.
  sheet?.write(one(1, 2), 77);
  sheet?.write(one(6, 0), 5);
  const thawed = await product.session.thaw();
  await product.document.whenCalculated();
  expect(thawed.ok && thawed.value.sentence).toMatch(/1 cell of Level of MyItems was typed over/);
  const now = formulas(product) ?? [];
  expect(now[1]?.[2]).toBe(77);
  expect(now[4]?.[2]).toBe(now[2]?.[2]);
  expect(String(now[4]?.[2])).toContain("OPS.");
  expect(now[6]?.[0]).toBe(5);
  expect(now[7]?.[0]).toBe("=OPS.DAYSOFSUPPLY(B3,2)");
});

/** A free cell that shows nothing, three that show the same, and one that stands alone, beside what openBook holds. */
async function openAlike(): Promise<OpenProduct> {
  const product = await openBook();
  const sheet = product.document.sheet("Mine");
  sheet?.write(one(1, 4), '=IF(OPS.DAYSOFSUPPLY(B2,2)>0,"","none")');
  for (const row of [3, 4, 5]) sheet?.write(one(row, 5), "=OPS.DAYSOFSUPPLY(B$2,2)");
  await product.document.whenCalculated();
  return product;
}

test("cells that show nothing, or the same as others, thaw where nothing was moved", async () => {
  const product = await openAlike();
  const before = formulas(product);
  await product.session.freeze();
  expect((await product.session.thaw()).ok).toBe(true);
  await product.document.whenCalculated();
  expect(formulas(product)).toEqual(before);
});

test.each<[string, Area, "Down" | "Right"]>([
  ["a row above them", one(0, 0, 1, 40), "Down"],
  ["two rows above them", one(0, 0, 2, 40), "Down"],
  ["a row among them", one(4, 0, 1, 40), "Down"],
  ["a column before them", one(0, 0, 40, 1), "Right"],
])("after %s was inserted no formula comes back into another cell", async (_, inserted, shift) => {
  const product = await openAlike();
  await product.session.freeze();
  const sheet = product.document.sheet("Mine");
  product.document.run("local", () => sheet?.insertCells(inserted, shift));
  const thawed = await product.session.thaw();
  await product.document.whenCalculated();
  const said = thawed.ok ? thawed.value.sentence : thawed.problem.message;
  expect(said).toMatch(/Mine!F4:F6 may have moved.+its formula stays in the list on Frozen/);
  const kept = await product.session.load([Frozen]);
  const addresses = kept.ok ? kept.value.rows(Frozen).map(({ address }) => address) : [];
  expect(addresses).toContain("F4:F6");
  const back = (formulas(product) ?? []).flat().filter((cell) => String(cell).includes("OPS.DAYSOFSUPPLY(B"));
  expect(back).toEqual([]);
});

test("a column whose formula names cells by address stays frozen once its table has moved", async () => {
  const product = await openBook();
  const sheet = product.document.sheet("Mine");
  for (const row of [1, 2]) sheet?.write(one(row, 2), `=OPS.DAYSOFSUPPLY(B${String(row + 1)},2)`);
  sheet?.write(one(3, 2), 1);
  await product.document.whenCalculated();
  await product.session.freeze();
  product.document.run("local", () => sheet?.insertCells(one(0, 0, 1, 40), "Down"));
  const before = formulas(product);
  const thawed = await product.session.thaw();
  await product.document.whenCalculated();
  expect(thawed.ok ? thawed.value.sentence : thawed.problem.message).toMatch(/Level of MyItems may have moved/);
  expect(formulas(product)?.slice(0, 5)).toEqual(before?.slice(0, 5));
});

test("a refusal by Excel at any one of the actions of a freeze or a thaw leaves all as before or all as after", async () => {
  for (const frozenFirst of [false, true]) {
    for (let n = 1, written = false; !written; n += 2) {
      const product = await openBook();
      await product.session.freeze();
      if (!frozenFirst) await product.session.thaw();
      await product.document.whenCalculated();
      const before = formulas(product);
      product.host.faults.refusal = { nth: n };
      const answer = frozenFirst ? await product.session.thaw() : await product.session.freeze();
      written = answer.ok;
      await product.document.whenCalculated();
      if (!written) expect([n, formulas(product)]).toEqual([n, before]);
      else expect(ours(product)).toHaveLength(frozenFirst ? 6 : 0);
      const log = await product.session.load([Log]);
      expect(log.ok && log.value.rows(Log).filter(({ state }) => state === "Writing")).toEqual([]);
      product.close();
    }
  }
});

test("a freeze that a dying machine left half done is taken back when the pane opens again", async () => {
  const product = await openBook();
  const before = formulas(product);
  await product.session.freeze();
  // As the machine would have left it: the Log still says Writing, and one cell was not reached.
  const log = product.document.table(Log.name);
  const sheet = product.document.sheet(Log.sheet);
  if (!log || !sheet) throw new Error("There is no Log.");
  const state = log.area.column + log.columnIndex("State");
  const last = log.bodyArea.row + log.bodyArea.rows - 1;
  sheet.write(one(last, state), "Writing");
  product.document.sheet("Mine")?.write(one(6, 0), "=OPS.DAYSOFSUPPLY(B2,2)");
  expect(ours(product)).toHaveLength(1);
  const again = await openProduct("Maria", product.document);
  await again.document.whenCalculated();
  expect(formulas(again)).toEqual(before);
  expect(sheet.values(one(last, state))).toEqual([["Undone"]]);
});

test("a text that is no formula and another's function with a similar name stay out of it", async () => {
  const product = await openBook();
  product.document.sheet("Mine")?.write(one(10, 0), "'=OPS.DAYSOFSUPPLY(1,1)");
  await product.session.freeze();
  expect(values(product)?.[10]?.[0]).toBe("=OPS.DAYSOFSUPPLY(1,1)");
  await product.session.thaw();
  expect(values(product)?.[10]?.[0]).toBe("=OPS.DAYSOFSUPPLY(1,1)");
});

test("a long column is frozen and thawed in as many pieces as its bytes need", async () => {
  const product = await openBook();
  const sheet = product.document.addSheet("Long");
  const rows = 9_000;
  const body = { row: 1, column: 1, rows, columns: 1 };
  sheet.write(
    { row: 0, column: 0, rows: rows + 1, columns: 2 },
    Array.from({ length: rows + 1 }, (_, row) => (row === 0 ? ["Use", "Days"] : [row, null])),
  );
  product.document.addTable(sheet, { row: 0, column: 0, rows: rows + 1, columns: 2 }, true, "LongOnes");
  sheet.write(one(1, 1), `=OPS.DAYSOFSUPPLY(1000,[@Use])&"${"x".repeat(120)}"`);
  await product.document.whenCalculated();
  const [held, shown] = [sheet.formulas(body), sheet.values(body)];
  const frozen = await product.session.freeze();
  expect(frozen.ok && frozen.value.sentence).toContain(`Froze ${String(rows + 7)} cells`);
  expect(sheet.values(body)).toEqual(shown);
  expect(
    sheet
      .formulas(body)
      .flat()
      .filter((cell) => String(cell).startsWith("=")),
  ).toEqual([]);
  expect((await product.session.thaw()).ok).toBe(true);
  await product.document.whenCalculated();
  expect(sheet.formulas(body)).toEqual(held);
  product.close();
});
