import { finish } from "../../src/features/import/steps";
import { inspectColumns } from "../../src/features/import/inspectColumns";
import { prepareRows } from "../../src/features/import/prepareRows";
import { proposal } from "../../src/features/import/proposal";
import { readSource } from "../../src/features/import/readSource";
import { ownLists, titleOfList } from "../../src/features/import/takeIn/ownLists";
import { planTakeIn, takeInTarget, type TakeInPlan } from "../../src/features/import/takeIn/planTakeIn";
import { Mappings } from "../../src/features/import/tables";
import { Lists, Locations } from "../../src/model/company/lists";
import { Items, Levels, Moves, VendorItems, Vendors } from "../../src/model/stock/tables";
import { insert } from "../../src/tables/change";
import type { Action } from "../../src/tables/action";
import type { Change } from "../../src/tables/change";
import { Contents } from "../../src/workbook/contents";
import { Log } from "../../src/workbook/log/log";
import { productTables } from "../fixtures/tablesOf";
import { openProduct, type OpenProduct } from "../workbench/openProduct";

jest.setTimeout(120_000);

const targets = [Items, VendorItems, Vendors, Levels, Moves, Lists, Locations, Mappings];

const worth = "=[@Cost]*[@[On hand]]";
const rows = [
  ["SKU", "Desc", "Cost", "On hand", "Shelf", "Worth"],
  ["A-1", "Gloves", "1,5 ", 40, "R2", worth],
  ...Array.from({ length: 20 }, (_, at) => [`B-${String(at)}`, "Bolts", 0.25 + at, 1200, "R7", worth]),
  ["Z-9", "Wax", "ask", 9, "", worth],
];
const codes = rows.slice(1, -1).map(([code]) => code);

/** A workbook with our tables, blank, and a list of the coordinator's own. */
async function openWithList(isTable: boolean): Promise<OpenProduct> {
  const product = await openProduct("Nora");
  const made = await product.session.setUp(targets, new Map());
  if (!made.ok) throw new Error(made.problem.message);
  const { document } = product;
  document.run("local", () => {
    const sheet = document.addSheet("Our stock");
    const area = { row: 1, column: 1, rows: rows.length, columns: 6 };
    sheet.write(
      { ...area, column: 1 },
      rows.map((row) => row.map((cell) => (String(cell).startsWith("=") ? "" : cell))),
    );
    if (!isTable) return;
    const table = document.addTable(sheet, area, true, "Stocklist");
    rows.slice(1).forEach((row, at) => sheet.write({ row: 2 + at, column: 6, rows: 1, columns: 1 }, [[row[5] ?? ""]]));
    sheet.write({ row: 0, column: 9, rows: 1, columns: 1 }, [["=SUM(Stocklist[On hand])"]]);
    expect(table.name).toBe("Stocklist");
  });
  return product;
}

/** What would become of the list when the user accepts what is proposed. */
async function plan({ session }: OpenProduct): Promise<TakeInPlan> {
  const book = await session.readWhole();
  if (!book.ok) throw new Error(book.problem.message);
  const [place, ...others] = ownLists(book.value, [...productTables, Contents, Log]);
  expect(others).toEqual([]);
  if (!place) throw new Error("No list was found.");
  const cells = await session.readList(place);
  if (!cells.ok) throw new Error(cells.problem.message);
  const list = { place, cells: cells.value };
  const source = await readSource({ name: titleOfList(place), list });
  if (!source?.ok) throw new Error("The list was not read.");
  const { grid, reading } = source.value;
  const looks = finish(inspectColumns(grid, { usual: { decimal: ",", dateOrder: "dmy" } }));
  const mapping = proposal(source.value, { looks, targets, locations: ["Main store"] });
  const table = takeInTarget(mapping, targets);
  expect(table).toBe(Items);
  const prepared = finish(prepareRows("Stocklist", grid, mapping, targets, session.circumstances().today));
  const planned = planTakeIn(prepared, Items, list, reading.headerRow);
  if (!planned.ok) throw new Error(planned.problem.message);
  return planned.value;
}

const sheetOf = ({ document }: OpenProduct, name: string) => {
  const sheet = document.sheet(name);
  if (!sheet) throw new Error(`There is no sheet ${name}.`);
  return sheet;
};
/** All that is on a sheet, formulas as such. */
const contents = (product: OpenProduct, name: string): unknown => {
  const sheet = sheetOf(product, name);
  const used = sheet.usedArea(true);
  return used && sheet.formulas(used);
};
const itemsOf = async ({ session }: OpenProduct) => {
  const read = await session.load([Items]);
  if (!read.ok) throw new Error(read.problem.message);
  return read.value.rows(Items);
};
const write: Action<readonly Change[]> = {
  title: "Write",
  reads: [Items, Moves],
  plan: (_, changes) => ({ ok: true, value: { sentence: "Wrote", changes } }),
};

test("a table becomes Items where it is, with its own columns and formulas, and undoing gives it back as it was", async () => {
  const product = await openWithList(true);
  const { session, document } = product;
  const [sheetBefore, levelsBefore] = [contents(product, "Our stock"), contents(product, "Levels")];
  const { taking, renamed, own, problems } = await plan(product);
  expect(renamed).toEqual([
    { from: "SKU", to: "Item" },
    { from: "Desc", to: "Name" },
    { from: "Cost", to: "Unit cost" },
    { from: "On hand", to: "On hand (own)" },
  ]);
  expect(own).toEqual(["On hand (own)", "Shelf", "Worth"]);
  expect(taking.cells).toEqual([{ row: 0, column: 2, before: "1,5 ", after: 1.5 }]);
  expect(problems.map(({ row, column }) => [row, column])).toEqual([["Z-9", "Unit cost"]]);

  const done = await session.takeIn(taking);
  expect(done).toMatchObject({ ok: true, value: { sentence: "Took in Stocklist as Items" } });
  const table = document.table("Items");
  expect(document.table("Stocklist")).toBeUndefined();
  expect(document.sheet("Items")).toBeUndefined();
  expect(table && document.sheet(table.sheetId)?.name).toBe("Our stock");
  expect(table?.columns.slice(0, 6).map(({ name }) => name)).toEqual([
    "Item",
    "Name",
    "Unit cost",
    "On hand (own)",
    "Shelf",
    "Worth",
  ]);
  const own1 = sheetOf(product, "Our stock");
  expect(own1.formulas({ row: 2, column: 6, rows: 1, columns: 1 })).toEqual([["=[@[Unit cost]]*[@[On hand (own)]]"]]);
  expect(own1.values({ row: 2, column: 6, rows: 1, columns: 1 })).toEqual([[60]]);
  const items = await itemsOf(product);
  expect(items.map(({ item }) => item)).toEqual(codes);
  expect(items[0]).toMatchObject({ item: "A-1", name: "Gloves", unitCost: 1.5, buy: "Yes" });
  // What else speaks of Items speaks of it by now.
  expect(JSON.stringify(contents(product, "Levels"))).not.toContain("#REF!");
  const moved = await session.run(write, [
    insert(Items, { item: "J-10", name: "Rope" }),
    insert(Moves, {
      move: "MV-1",
      date: "2026-11-24",
      item: "A-1",
      location: "Main",
      quantity: 5,
      type: "Receipt",
      by: "Nora",
    }),
  ]);
  if (!moved.ok) throw new Error(moved.problem.message);
  const onHand = table?.columnBody("On hand");
  expect(onHand && own1.values({ ...onHand, rows: 1 })).toEqual([[5]]);

  if (!done.ok) return;
  const early = await session.undo(done.value.entry);
  expect(early.ok ? "" : early.problem.message).toBe('Items was changed since: "Wrote". Undo that first.');
  expect(await session.undo(moved.value.entry)).toMatchObject({ ok: true });
  const undone = await session.undo(done.value.entry);
  expect(undone.ok ? "" : undone.problem.message).toBe("");
  expect(contents(product, "Our stock")).toEqual(sheetBefore);
  expect(document.table("Stocklist")).toBeDefined();
  expect(contents(product, "Levels")).toEqual(levelsBefore);
  expect(await itemsOf(product)).toEqual([]);
  product.close();
});

test("plain cells become a table where they are; taking Quartermaster out leaves them, and a list is refused once Items has rows", async () => {
  const product = await openWithList(false);
  const { session, document } = product;
  const before = contents(product, "Our stock");
  const { taking } = await plan(product);
  const done = await session.takeIn(taking);
  if (!done.ok) throw new Error(done.problem.message);
  expect((await itemsOf(product)).map(({ item }) => item)).toEqual(codes);
  const again = await session.takeIn(taking);
  expect(again.ok ? "" : again.problem.message).toContain("Items has rows already");
  expect(await session.undo(done.value.entry)).toMatchObject({ ok: true });
  expect(contents(product, "Our stock")).toEqual(before);
  expect(document.tablesOf(sheetOf(product, "Our stock"))).toEqual([]);

  expect(await session.takeIn(taking)).toMatchObject({ ok: true });
  const removed = await session.remove();
  expect(removed.ok && removed.value.kept).toEqual(["Our stock"]);
  expect(sheetOf(product, "Our stock").values({ row: 2, column: 1, rows: 2, columns: 5 })).toEqual([
    ["A-1", "Gloves", 1.5, 40, "R2"],
    ["B-0", "Bolts", 0.25, 1200, "R7"],
  ]);
  expect(document.tables().map(({ name }) => name)).toEqual(["Items_list"]);
  product.close();
});

test.each([3, 20, 40, 80])("where Excel refuses at action %i of it, the list is as it was", async (nth) => {
  const product = await openWithList(true);
  const { session, host, document } = product;
  const before = contents(product, "Our stock");
  const { taking } = await plan(product);
  host.faults.refusal = { nth };
  const done = await session.takeIn(taking);
  expect(done.ok ? "" : done.problem.message).toMatch(/Nothing was changed|taken back/);
  expect(contents(product, "Our stock")).toEqual(before);
  expect(document.table("Stocklist")).toBeDefined();
  expect(await itemsOf(product)).toEqual([]);
  expect(await session.takeIn((await plan(product)).taking)).toMatchObject({ ok: true });
  product.close();
});
