import { smallCompany, today } from "../../../test/fixtures/smallCompany";
import { productTables } from "../../../test/fixtures/tablesOf";
import { withJoins } from "./editMapping";
import { inspectColumns } from "./inspectColumns";
import { planImport } from "./planImport";
import { prepareRows } from "./prepareRows";
import { proposal } from "./proposal";
import { readSource } from "./readSource";
import { finish } from "./steps";
import { nearTwins } from "./twins";
import type { Mapping } from "./mapping";

const tables = smallCompany();
const csv = (vendors: readonly string[]): string =>
  [
    "SKU,Description,Supplier",
    ...vendors.map((vendor, index) => `N-${String(index)},Thing ${String(index)},"${vendor}"`),
  ].join("\n");

async function imported(vendors: readonly string[], change: (mapping: Mapping) => Mapping = (mapping) => mapping) {
  const source = await readSource({ name: "items.csv", bytes: new TextEncoder().encode(csv(vendors)) });
  if (!source?.ok) throw new Error("The file can't be read.");
  const looks = finish(inspectColumns(source.value.grid, { usual: { decimal: ".", dateOrder: "mdy" } }));
  const mapping = change(proposal(source.value, { looks, targets: productTables, locations: ["Store"] }));
  const prepared = finish(prepareRows("items.csv", source.value.grid, mapping, productTables, today));
  return { prepared, twins: nearTwins(prepared, tables), outcome: planImport(prepared, tables, "Nora") };
}

test("names that differ in signs are shown with the one that the workbook has", async () => {
  const { twins } = await imported(["North-way", "North way,", "Acme Inc", "Acme, Limited"]);
  expect(twins.map(({ table, name, others }) => [table.name, name, others])).toEqual([
    ["Vendors", "Northway", ["North-way", "North way,"]],
    ["Vendors", "Acme Inc", ["Acme, Limited"]],
  ]);
});

test("joined, they are one vendor, and nothing is asked any more", async () => {
  const {
    twins: [twin],
  } = await imported(["North-way"]);
  if (!twin) throw new Error("There is no twin.");
  const { twins, outcome } = await imported(["North-way"], (mapping) => withJoins(mapping, [twin]));
  expect(twins).toEqual([]);
  expect(outcome.madeAlong.map(({ table }) => table.name)).not.toContain("Vendors");
  expect(outcome.tables.flatMap(({ added }) => added.map(({ row }) => row.preferredVendor)).filter(Boolean)).toEqual([
    "Northway",
  ]);
});

test("kept apart, both are vendors, and nothing is asked any more", async () => {
  const before = await imported(["North-way"]);
  const { twins, outcome } = await imported(["North-way"], (mapping) => withJoins(mapping, before.twins, "apart"));
  expect(twins).toEqual([]);
  expect(outcome.madeAlong.find(({ table }) => table.name === "Vendors")?.names).toEqual(["North-way"]);
});
