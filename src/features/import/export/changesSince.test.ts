import { insert, remove, update, type Change } from "../../../tables/change";
import type { Action } from "../../../tables/action";
import { ok } from "../../../domain/result";
import { openProduct, type OpenProduct } from "../../../../test/workbench/openProduct";
import { Items } from "../../../model/stock/tables";
import { Log } from "../../../workbook/log/log";
import { Exports } from "../tables";
import { changesSince } from "./changesSince";
import { noteExport } from "./noteExport";

jest.setTimeout(120_000);

const change: Action<readonly Change[]> = {
  title: "Change",
  reads: [Items],
  plan: (_, changes) => ok({ sentence: "Changed items", changes }),
};
const item = (code: string, name = code) => ({ item: code, name, unit: "piece", buy: "Yes" as const });

async function openStore(): Promise<OpenProduct> {
  const product = await openProduct("Nora");
  const made = await product.session.setUp(
    [Items, Exports],
    new Map([[Items, [item("A-1"), item("B-2"), item("C-3")]]]),
  );
  if (!made.ok) throw new Error(made.problem.message);
  return product;
}

async function make({ session }: OpenProduct, ...changes: Change[]): Promise<string> {
  const done = await session.run(change, changes);
  if (!done.ok) throw new Error(done.problem.message);
  return done.value.entry;
}

async function handOver({ session }: OpenProduct): Promise<void> {
  const done = await session.run(noteExport(Items), undefined);
  if (!done.ok) throw new Error(done.problem.message);
}

async function since({ session }: OpenProduct): Promise<readonly string[]> {
  const tables = await session.load([Items, Exports, Log]);
  const last = tables.ok ? tables.value.find(Exports, Items.name) : undefined;
  if (!tables.ok || !last) throw new Error("Nothing was handed over.");
  return changesSince(tables.value, Items, last).changes.map(
    ({ change: what, key, cells }) => `${what} ${key} ${String(cells[1])}`,
  );
}

test("the first file holds all rows, the next one what was added, changed and removed since, each row once", async () => {
  const product = await openStore();
  await make(product, update(Items, "A-1", { name: "before" }));
  await handOver(product);
  expect(await since(product)).toEqual([]);
  await make(product, update(Items, "A-1", { name: "first" }), remove(Items, "B-2"));
  await make(product, update(Items, "A-1", { name: "second" }), insert(Items, item("D-4", "new")));
  expect(await since(product)).toEqual(["Changed A-1 second", "Removed B-2 B-2", "Added D-4 new"]);
  await handOver(product);
  expect(await since(product)).toEqual([]);
});

test("what was undone, changed back, or added and removed again is no change", async () => {
  const product = await openStore();
  await handOver(product);
  const entry = await make(product, update(Items, "A-1", { name: "other" }), insert(Items, item("D-4")));
  expect((await product.session.undo(entry)).ok).toBe(true);
  await make(product, update(Items, "C-3", { name: "other" }));
  await make(product, update(Items, "C-3", { name: "C-3" }));
  expect(await since(product)).toEqual([]);
});

test("a row that got another key is a new one, and the old one is gone", async () => {
  const product = await openStore();
  await handOver(product);
  await make(product, update(Items, "A-1", { item: "A-9" }));
  expect(await since(product)).toEqual(["Removed A-1 ", "Added A-9 A-1"]);
});

test("without the entry that the last file knew, all since its moment is told", async () => {
  const product = await openStore();
  await handOver(product);
  const forget: Action<void> = {
    title: "Forget",
    reads: [Exports],
    plan: () =>
      ok({ sentence: "Forgot", changes: [update(Exports, Items.name, { upTo: "gone", savedAt: "2020-01-01T00:00" })] }),
  };
  expect((await product.session.run(forget, undefined)).ok).toBe(true);
  await make(product, update(Items, "A-1", { name: "other" }));
  expect(await since(product)).toEqual(["Added A-1 other", "Added B-2 B-2", "Added C-3 C-3"]);
});
