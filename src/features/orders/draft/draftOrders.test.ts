import { nora, omar, smallCompany, today, type Rows } from "../../../../test/fixtures/smallCompany";
import { done, refused } from "../../../../test/fixtures/tablesOf";
import { reorderSuggestions } from "../../inventory/reorder/reorderSuggestions";
import type { DraftOrders, Need } from "../../../model/orders/orderDrafts";
import { draftOrders } from "./draftOrders";
import { repeatOrder } from "./repeatOrder";
import { formatOrder, orderStates } from "../../../model/orders/orderState";
import { OrderLines, Orders } from "../../../model/orders/tables";

const gloves: Need = {
  item: "A-1",
  quantity: 36,
  vendor: "Northway",
  location: "Store",
  needBy: "2026-12-01",
  why: "Min",
};
const tape: Need = { item: "B-2", quantity: 5, vendor: "Northway", location: "Store" };

const lines = (needs: readonly Need[], tables = smallCompany(), by = nora) =>
  done(tables, draftOrders, { needs }, by).tables;

test("needs become one draft a vendor, one line each, at the vendor's price or the item's cost", () => {
  const vendors = [{ vendor: "Quarry", approved: true }];
  const { tables, plan } = done(
    smallCompany({ vendors }),
    draftOrders,
    { needs: [gloves, { ...tape, vendor: "Quarry" }, tape] },
    nora,
  );
  expect(plan.sentence).toBe("Drafted PO-2026-0001 to Northway (2 lines), PO-2026-0002 to Quarry (1 line)");
  expect(tables.find(Orders, "PO-2026-0001")).toMatchObject({
    date: today,
    vendor: "Northway",
    requester: "Nora",
    currency: "EUR",
    sentOn: undefined,
  });
  expect(tables.rows(OrderLines)).toMatchObject([
    {
      order: "PO-2026-0001",
      line: 1,
      item: "A-1",
      quantity: 36,
      unit: "pair",
      price: 2.5,
      promised: "2026-12-01",
      location: "Store",
      why: "Min",
    },
    { order: "PO-2026-0001", line: 2, item: "B-2", price: 4 },
    { order: "PO-2026-0002", line: 1, item: "B-2" },
  ]);
});

test("today's draft takes further lines, and a line of the same item and place the quantity", () => {
  const once = lines([gloves]);
  const twice = lines([{ ...gloves, quantity: 6 }, tape, { ...gloves, location: "Van" }], once);
  expect(twice.rows(Orders)).toHaveLength(1);
  expect(twice.rows(OrderLines).map(({ line, item, location, quantity }) => [line, item, location, quantity])).toEqual([
    [1, "A-1", "Store", 42],
    [2, "B-2", "Store", 5],
    [3, "A-1", "Van", 36],
  ]);
});

test("a line whose price nobody knows says so before it is drafted, and takes the price that is entered by hand", () => {
  const unpriced = smallCompany({ items: [{ item: "C-3", name: "Rolls", unit: "piece", buy: "Yes" }] });
  const rolls: Need = { item: "C-3", quantity: 12, vendor: "Northway", location: "Store" };
  const drafted = done(unpriced, draftOrders, { needs: [rolls] }, nora);
  expect(drafted.plan.summary).toMatchObject([{ what: "1 line for Northway, price unknown" }]);
  expect(drafted.plan.summary?.[0]?.amount).toBeUndefined();
  expect([...orderStates(drafted.tables).values()].map(formatOrder)).toEqual([
    "PO-2026-0001 to Northway, price unknown",
  ]);
  const priced = done(drafted.tables, draftOrders, { needs: [{ ...rolls, price: 3 }] }, nora).tables;
  expect([...orderStates(priced).values()].map(formatOrder)).toEqual(["PO-2026-0001 to Northway, 72.00 EUR"]);
});

test("what is ordered for a department stays apart from what is ordered for stock", () => {
  const tables = lines([gloves, { ...gloves, quantity: 6, department: "Workshop" }]);
  expect(tables.rows(OrderLines).map(({ quantity, department }) => [quantity, department])).toEqual([
    [36, undefined],
    [6, "Workshop"],
  ]);
});

test.each([
  ["2026-12-01", "2026-11-28", "2026-11-28"],
  ["2026-11-28", "2026-12-01", "2026-11-28"],
  ["2026-11-28", undefined, "2026-11-28"],
  [undefined, "2026-11-28", "2026-11-28"],
])("a line needed by %s that takes a need for %s is needed by %s", (first, second, both) => {
  const tables = lines([{ ...gloves, needBy: second }], lines([{ ...gloves, needBy: first }]));
  expect(tables.rows(OrderLines).map(({ promised }) => promised)).toEqual([both]);
});

test.each<[string, Partial<NonNullable<Rows["orders"]>[number]>]>([
  ["someone else's draft", { requester: "Omar" }],
  ["a draft of yesterday", { date: "2026-11-23" }],
  ["a draft in another currency", { currency: "USD" }],
  ["a draft that waits for approval", { askedOn: today }],
  ["an order that was sent", { sentOn: today }],
])("%s is left as it is", (_, dates) => {
  const orders = [{ order: "PO-2026-0007", date: today, vendor: "Northway", requester: "Nora", ...dates }];
  expect(lines([gloves], smallCompany({ orders })).find(OrderLines, "PO-2026-0008 / 1")).toBeDefined();
});

test("a vendor's own currency is the order's, and the item's cost is no price in it", () => {
  const vendors = [{ vendor: "Overseas", approved: true, currency: "USD" }];
  const tables = lines([{ ...tape, vendor: "Overseas" }], smallCompany({ vendors }));
  expect(tables.rows(Orders)[0]?.currency).toBe("USD");
  expect(tables.rows(OrderLines)[0]?.price).toBeUndefined();
});

test("suggestions can be drafted as they are, and are not suggested again", () => {
  const tables = smallCompany({
    items: [{ item: "A-1", name: "Gloves", unit: "pair", buy: "Yes", preferredVendor: "Northway", unitsPerPack: 6 }],
    levels: [{ item: "A-1", location: "Store", minimum: 10, maximum: 40 }],
    moves: [{ move: "MV-1", date: today, item: "A-1", location: "Store", quantity: 8, type: "Count" }],
  });
  const { suggestions } = reorderSuggestions(tables, today);
  const needs = suggestions.flatMap((made) => (made.vendor === undefined ? [] : [{ ...made, vendor: made.vendor }]));
  const drafted = done(tables, draftOrders, { needs }, nora).tables;
  expect(drafted.rows(OrderLines)).toMatchObject([{ item: "A-1", quantity: 36, location: "Store" }]);
  expect(reorderSuggestions(drafted, today).suggestions).toEqual([]);
  // The same selection, pressed twice or by someone else in between, orders nothing twice.
  expect(refused(drafted, draftOrders, { needs }, omar)).toBe(
    "36 more of A-1 were drafted since it was suggested. Look at the suggestions again.",
  );
});

test.each<[string, DraftOrders["needs"], string]>([
  ["nothing", [], "Choose what to order first."],
  [
    "from a vendor that is not approved",
    [{ ...gloves, vendor: "Duskfield" }],
    "A-1 can't be ordered: Duskfield is not an approved vendor. Approve it in Vendors or choose another.",
  ],
  ["from nobody", [{ ...gloves, vendor: "" }], "Choose a row of Vendors."],
  ["an unknown item", [{ ...gloves, item: "Z-9" }], "Z-9 is not in Items. Choose one that is, or add it there."],
  ["none of it", [{ ...gloves, quantity: 0 }], "Enter how much of A-1 to order, in pair: more than 0."],
  ["to nowhere", [{ ...gloves, location: "Moon" }], "Moon is not in Locations. Choose one that is, or add it there."],
  [
    "for an unknown department",
    [{ ...gloves, department: "Choir" }],
    "Choir is not in Departments. Choose one that is, or add it there.",
  ],
  ["what is stopped", [{ ...gloves, item: "C-3" }], "C-3 is no longer bought. Buy it again in Items, or leave it out."],
])("%s can't be drafted, and then nothing is", (_, needs, sentence) => {
  const items = [
    { item: "A-1", name: "Gloves", unit: "pair", buy: "Yes" as const },
    { item: "C-3", name: "Chalk", unit: "piece", buy: "Stopped" as const },
  ];
  expect(refused(smallCompany({ items }), draftOrders, { needs }, nora)).toBe(sentence);
});

test("an order that went out is ordered again at the prices of today; a draft is not doubled", () => {
  const was = { date: "2026-06-01", vendor: "Northway", requester: "Omar" };
  const company = smallCompany({
    orders: [
      { order: "PO-1", ...was, sentOn: "2026-06-02" },
      { order: "PO-2", ...was },
    ],
    lines: [
      { order: "PO-1", line: 1, item: "A-1", quantity: 36, price: 2, location: "Van", department: "Workshop" },
      { order: "PO-1", line: 2, item: "B-2", quantity: 0, price: 4 },
    ],
  });
  const again = done(company, repeatOrder, { order: "PO-1" }, nora);
  expect(again.plan.sentence).toBe("Drafted PO-2026-0001 to Northway (1 line)");
  expect(again.tables.find(Orders, "PO-2026-0001")).toMatchObject({
    date: today,
    requester: "Nora",
    sentOn: undefined,
  });
  expect(again.tables.find(OrderLines, "PO-2026-0001 / 1")).toMatchObject({
    item: "A-1",
    quantity: 36,
    price: 2.5,
    location: "Van",
    department: "Workshop",
    why: "As on PO-1",
  });
  expect(refused(company, repeatOrder, { order: "PO-2" }, nora)).toMatch("PO-2 is a draft; only an order that is sent");
});
