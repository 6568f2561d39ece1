import { nora, smallCompany } from "../../test/fixtures/smallCompany";
import { done, productTables, refused, rowsOf, tablesOf } from "../../test/fixtures/tablesOf";
import { Departments, Locations } from "../model/company/lists";
import { Absences } from "../model/calendar/tables";
import { People } from "../model/people/people";
import { Items, Levels, VendorItems, Vendors } from "../model/stock/tables";
import type { AnyTable } from "./defineTable";
import { saveRecord } from "./saveRecord";

const save = (table: AnyTable) => saveRecord(table, productTables);

test("a new item gets what is usual where it was left blank", () => {
  const { tables, plan } = done(smallCompany(), save(Items), { row: { item: "C-3", name: "Rope" } }, nora);
  expect(plan.sentence).toBe("Added item C-3 Rope");
  expect(tables.find(Items, "C-3")).toMatchObject({ name: "Rope", unit: "piece", buy: "Yes" });
});

test("a change writes the fields that differ, and names them", () => {
  const row = { item: "A-1", name: "Gloves", unit: "pair", pack: "box", unitsPerPack: 6, unitCost: 2.2 };
  const { tables, plan } = done(smallCompany(), save(Items), { key: "A-1", row }, nora);
  expect(plan.sentence).toBe("Changed item A-1 Gloves: Unit cost");
  expect(plan.changes).toMatchObject([{ kind: "update", key: "A-1", set: { unitCost: 2.2 } }]);
  expect(tables.find(Items, "A-1")).toMatchObject({ unitCost: 2.2, pack: "box", buy: "Yes" });
});

test("a field that is emptied is blank afterwards", () => {
  const { tables } = done(smallCompany(), save(Vendors), { key: "Northway", row: { approved: true } }, nora);
  expect(tables.find(Vendors, "Northway")).toMatchObject({ approved: true, email: undefined, contact: undefined });
});

test.each([
  ["their own manager", { person: "Nora", manager: "NORA" }, "Nora can't be their own manager."],
  ["their own manager from the first", { person: "Zoe", manager: "Zoe" }, "Zoe can't be their own manager."],
  ["their own delegate", { person: "Nora", delegate: "Nora" }, "Nora can't be their own delegate."],
  [
    "managed by who answers to them",
    { person: "Omar", manager: "Nora" },
    "Manager leads from Omar back to Omar over Nora.",
  ],
])("nobody is %s", (_, row, why) => {
  const company = smallCompany();
  const key = company.find(People, row.person) && row.person;
  const sentence = refused(company, save(People), { row, ...(key !== undefined && { key }) }, nora);
  expect(sentence).toContain(`${why} Choose someone else as`);
});

test("who answers to people that answer to each other can still be saved", () => {
  const circle = [
    { person: "Ann", manager: "Ben" },
    { person: "Ben", manager: "Ann" },
  ];
  const company = tablesOf([rowsOf(People, ...circle)]);
  const { tables } = done(company, save(People), { row: { person: "Cara", manager: "Ann" } }, nora);
  expect(tables.find(People, "Cara")).toMatchObject({ manager: "Ann" });
});

test("a link is spelt as the row that it leads to", () => {
  const { tables } = done(
    smallCompany(),
    save(Items),
    { row: { item: "C-3", name: "Rope", preferredVendor: "NORTHWAY" } },
    nora,
  );
  expect(tables.find(Items, "C-3")?.preferredVendor).toBe("Northway");
});

test.each<[string, AnyTable, { key?: string; row: Record<string, unknown> }, string]>([
  [
    "a code that is taken",
    Items,
    { row: { item: "A-1", name: "Rope" } },
    "A-1 is in Items already. Open it there, or enter another item.",
  ],
  [
    "the same code in small letters",
    Items,
    { row: { item: "a-1", name: "Rope" } },
    "A-1 is in Items already, as upper and lower case are alike in Excel. Open it there, or enter another item.",
  ],
  [
    "a price that is there",
    VendorItems,
    { row: { item: "A-1", vendor: "northway" } },
    "A-1 / Northway is in Vendor items already. Open it there, or enter another item.",
  ],
  [
    "a vendor that is nowhere",
    Items,
    { row: { item: "C-3", name: "Rope", preferredVendor: "Nobody" } },
    "Nobody is not in Vendors. Choose one that is, or add it there.",
  ],
  [
    "a Max below the Min",
    Levels,
    { row: { item: "A-1", location: "Store", minimum: 10, maximum: 5 } },
    "Max can't be below Min. Correct one of them.",
  ],
  [
    "an absence that ends before it begins",
    Absences,
    { row: { absence: "AB-1", person: "Ada", from: "2026-12-02", to: "2026-12-01" } },
    "To can't be before From. Correct one of them.",
  ],
  ["nothing new", Locations, { key: "Store", row: {} }, "There are no changes to save."],
  [
    "a row that is gone",
    Departments,
    { key: "Garden", row: {} },
    "Garden is no longer in Departments, or its row can't be read. Home lists why under Problems.",
  ],
])("not saved: %s", (_, table, input, sentence) => {
  const tables = tablesOf([
    ...smallCompany().tables.map(({ table: each, rowsByKey }) => [each, [...rowsByKey.values()]] as const),
    rowsOf(People, { person: "Ada" }),
  ]);
  expect(refused(tables, save(table), input, nora)).toBe(sentence);
});

test("each table with a form names one row of it, and folds only fields that it has", () => {
  const forms = productTables.filter(({ record }) => record);
  expect(forms.map(({ name }) => name)).toEqual(
    expect.arrayContaining([
      "Items",
      "Vendors",
      "VendorItems",
      "Levels",
      "Locations",
      "Departments",
      "People",
      "Rates",
    ]),
  );
  for (const { name, columns, record } of forms)
    for (const field of [...(record?.folded ?? []), ...(record?.ordered ?? []).flat()])
      expect([name, field, field in columns]).toEqual([name, field, true]);
});
