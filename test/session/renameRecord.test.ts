import { sampleCompany } from "../../src/features/home/sampleCompany";
import { removeRecord } from "../../src/features/records/remove/removeRecord";
import { renameRecord } from "../../src/features/records/rename/renameRecord";
import { Approvals } from "../../src/model/approvals/approvals";
import { subjectsNow, whyOutdated } from "../../src/model/approvals/approvalSubjects";
import { moveStock } from "../../src/features/inventory/move/moveStock";
import { Departments, Lists } from "../../src/model/company/lists";
import { orderStates } from "../../src/model/orders/orderState";
import { People } from "../../src/model/people/people";
import { Items, Moves, Vendors } from "../../src/model/stock/tables";
import type { AnyTable } from "../../src/tables/defineTable";
import { namersOf } from "../../src/tables/namers";
import type { TableSet } from "../../src/tables/tableSet";
import { productTables } from "../fixtures/tablesOf";
import { openSetUp, type OpenProduct } from "../workbench/openProduct";

// The sample company is set up once for all cases.
jest.setTimeout(180_000);

let product: OpenProduct;
beforeAll(async () => {
  product = await openSetUp("Maria", sampleCompany("2026-11-24"));
});
afterAll(() => product.close());

async function tablesNow(): Promise<TableSet> {
  const loaded = await product.session.load(productTables);
  if (!loaded.ok) throw new Error(loaded.problem.message);
  return loaded.value;
}

/** How many cells name a row, in all tables. */
const namesOf = (tables: TableSet, table: AnyTable, key: string): number =>
  tables.tables.reduce(
    (sum, { table: other, rowsByKey }) =>
      sum +
      namersOf(other, new Set([table.name]))
        .flatMap(({ nameIn }) => [...rowsByKey.values()].map(nameIn))
        .filter((name) => name === key).length,
    0,
  );

/** What the workbook says of orders and approvals: the steps of orders, and why decisions would not hold. */
function controls(tables: TableSet): unknown {
  const now = subjectsNow(tables);
  return [
    [...orderStates(tables)].map(([order, { stage, needsApproval }]) => [order, stage, needsApproval]),
    tables.rows(Approvals).map((approval) => whyOutdated(approval, now) !== undefined),
  ];
}

/** All cells of all tables, calculated ones among them. */
const cellsNow = (): unknown =>
  productTables.map(({ name }) => {
    const table = product.document.table(name);
    return [name, table && product.document.sheet(table.sheetId)?.values(table.area)];
  });

test.each<[string, AnyTable, string]>([
  ["OFF-101", Items, "OFF-101-A4"],
  ["Pavel Dvorak", People, "Pavel Dvorak-Marsh"],
])("%s, renamed, is named so in every cell, approvals hold, and one undo brings all back", async (key, table, next) => {
  const before = await tablesNow();
  const cells = cellsNow();
  const named = namesOf(before, table, key);
  expect(named).toBeGreaterThan(0);
  const done = await product.session.run(renameRecord(table, productTables), {
    key,
    set: { [table.key[0] ?? ""]: next },
  });
  if (!done.ok) throw new Error(done.problem.message);
  const after = await tablesNow();
  expect([namesOf(after, table, key), namesOf(after, table, next)]).toEqual([0, named]);
  expect(after.problems).toHaveLength(before.problems.length);
  expect(controls(after)).toEqual(controls(before));
  const undone = await product.session.undo(done.value.entry);
  expect(undone.ok ? "" : undone.problem.message).toBe("");
  expect(cellsNow()).toEqual(cells);
});

test("a word of a drop-down is changed in every row that holds it", async () => {
  const before = (await tablesNow()).rows(Items).filter(({ unit }) => unit === "box").length;
  const done = await product.session.run(renameRecord(Lists, productTables), {
    key: "Unit / box",
    set: { list: "Unit", item: "crate" },
  });
  if (!done.ok) throw new Error(done.problem.message);
  expect((await tablesNow()).rows(Items).filter(({ unit }) => unit === "crate")).toHaveLength(before);
  expect(before).toBeGreaterThan(0);
  expect((await product.session.undo(done.value.entry)).ok).toBe(true);
});

test("a name that another row has is refused", async () => {
  const done = await product.session.run(renameRecord(Vendors, productTables), {
    key: "Shieldmark Safety",
    set: { vendor: "northway office supply" },
  });
  expect(done.ok ? "" : done.problem.message).toMatch("Northway Office Supply is in Vendors already");
});

test("a renaming is not undone under what was entered with the new name since", async () => {
  const rename = renameRecord(Items, productTables);
  const done = await product.session.run(rename, { key: "OFF-101", set: { item: "PAPER" } });
  if (!done.ok) throw new Error(done.problem.message);
  const moved = await product.session.run(moveStock, {
    item: "PAPER",
    from: "Central store",
    to: "Workshop cage",
    quantity: 1,
  });
  if (!moved.ok) throw new Error(moved.problem.message);
  const undone = await product.session.undo(done.value.entry);
  expect(undone.ok ? "" : undone.problem.message).toMatch(/^PAPER can't be taken back/);
  expect((await product.session.undo(moved.value.entry)).ok).toBe(true);
  expect((await product.session.undo(done.value.entry)).ok).toBe(true);
});

test.each<[string, AnyTable, RegExp]>([
  ["OFF-101", Items, /OFF-101 can't be deleted: .*rows of Moves \(.*Set Buy to Stopped instead/],
  ["Helen Marsh", People, /rows? of Approvals .*Set Active to No instead/],
  ["Northway Office Supply", Vendors, /rows of Orders .*Set Approved to No instead/],
  ["Workshop", Departments, /Give those another one first\./],
])("%s, which others name, is not deleted, and they are listed", async (key, table, sentence) => {
  const done = await product.session.run(removeRecord(table, productTables), { key });
  expect(done.ok ? "" : done.problem.message).toMatch(sentence);
});

test("a row that nothing names goes, and comes back with undo", async () => {
  const count = (await tablesNow()).rows(Moves).length;
  const move = (await tablesNow()).rows(Moves).at(-1)?.move ?? "";
  const done = await product.session.run(removeRecord(Moves, productTables), { key: move });
  if (!done.ok) throw new Error(done.problem.message);
  expect((await tablesNow()).rows(Moves)).toHaveLength(count - 1);
  expect((await product.session.undo(done.value.entry)).ok).toBe(true);
  expect((await tablesNow()).rows(Moves)).toHaveLength(count);
});
