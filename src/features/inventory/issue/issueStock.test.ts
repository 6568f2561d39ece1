import { brought, nora, smallCompany, today } from "../../../../test/fixtures/smallCompany";
import { done, refused } from "../../../../test/fixtures/tablesOf";
import { countStock } from "../count/countStock";
import { moveStock } from "../move/moveStock";
import { draftOrders } from "../reorder/draftOrders";
import type { IssueStock } from "../../../model/stock/issue";
import { issueStock } from "./issueStock";
import { stockOf } from "../../../model/stock/stock";
import { Moves } from "../../../model/stock/tables";

const issue: IssueStock = { item: "A-1", location: "Store", quantity: 4, department: "Workshop" };
const inStore = smallCompany({ moves: [brought("MV-2026-0001", 10)] });

/** Gloves for the workshop: 6 on one order line, 3 on another, and 10 that are nobody's. */
const setAside = smallCompany({
  orders: [{ order: "PO-1", date: "2026-11-01", vendor: "Northway", sentOn: "2026-11-01" }],
  lines: [
    { order: "PO-1", line: 1, item: "A-1", quantity: 6, location: "Store", department: "Workshop" },
    { order: "PO-1", line: 2, item: "A-1", quantity: 3, location: "Store", department: "Workshop" },
  ],
  receipts: [
    { receipt: "RC-1", date: today, order: "PO-1", line: 1, counted: 6, accepted: 6 },
    { receipt: "RC-2", date: today, order: "PO-1", line: 2, counted: 3, accepted: 3 },
  ],
  moves: [brought("MV-2026-0001", 19)],
});

test("goods leave the location for the department, at their cost", () => {
  const { tables, plan } = done(inStore, issueStock, issue, nora);
  expect(plan.sentence).toBe("Issued 4 pairs of A-1 to Workshop from Store");
  expect(tables.find(Moves, "MV-2026-0002")).toMatchObject({
    date: today,
    quantity: -4,
    type: "Issue",
    department: "Workshop",
    by: "Nora",
    cost: 2,
  });
  expect(stockOf(tables, today).at("A-1", "Store").onHand).toBe(6);
});

test("what was set aside for the department goes first, line by line, then the rest", () => {
  const { tables, plan } = done(setAside, issueStock, { ...issue, quantity: 11 }, nora);
  expect(
    plan.changes.map((change) => (change.kind === "insert" ? [change.row.quantity, change.row.reference] : [])),
  ).toEqual([
    [-6, "PO-1 / 1"],
    [-3, "PO-1 / 2"],
    [-2, undefined],
  ]);
  expect(stockOf(tables, today).at("A-1", "Store")).toMatchObject({ onHand: 8, reserved: 0, available: 8 });
});

test("an issue of one order line leaves the other set aside", () => {
  const { tables } = done(setAside, issueStock, { ...issue, quantity: 3, orderLine: "PO-1 / 2" }, nora);
  expect(stockOf(tables, today).linesOf("A-1")).toMatchObject([{ key: "PO-1 / 1", quantity: 6 }]);
});

test("taking what waits for another department is said", () => {
  const { plan } = done(setAside, issueStock, { ...issue, department: "Office", quantity: 11 }, nora);
  expect(plan.warnings).toEqual(["9 pairs in Store are set aside for Workshop; 8 are left."]);
});

test.each<[string, Partial<IssueStock>, string]>([
  [
    "more than there is",
    { quantity: 11 },
    "Store holds only 10 pairs of A-1. Issue less, move some there first, or count it.",
  ],
  [
    "from where there is none",
    { location: "Van" },
    "Van holds only 0 pairs of A-1. Issue less, move some there first, or count it.",
  ],
  ["nothing", { quantity: 0 }, "Enter how much of A-1 is issued, in pairs: more than 0."],
  ["not a number", { quantity: NaN }, "Enter how much of A-1 is issued, in pairs: more than 0."],
  ["an unknown item", { item: "Z-9" }, "Z-9 is not in Items. Choose one that is, or add it there."],
  ["an unknown department", { department: "Moon" }, "Moon is not in Departments. Choose one that is, or add it there."],
  ["no location", { location: "" }, "Choose a row of Locations."],
  [
    "an order line that set nothing aside",
    { orderLine: "PO-9 / 1" },
    "Nothing of A-1 is set aside in Store for Workshop on PO-9 / 1. Issue it without the order line.",
  ],
])("%s can't be issued", (_, input, sentence) => {
  expect(refused(inStore, issueStock, { ...issue, ...input }, nora)).toBe(sentence);
});

test("half of what Lists says does not divide is not issued, moved, counted or ordered", () => {
  const tables = smallCompany({
    moves: [brought("M-1", 10)],
    lists: [{ list: "Unit", item: "pair", plural: "pairs", divides: false }],
  });
  const told = /^1\.5 pairs of A-1: pairs are booked whole/;
  const of = { item: "A-1", quantity: 1.5 };
  expect(refused(tables, issueStock, { ...of, location: "Store", department: "Office" }, nora)).toMatch(told);
  expect(refused(tables, moveStock, { ...of, from: "Store", to: "Van" }, nora)).toMatch(told);
  expect(refused(tables, countStock, { location: "Store", counts: [{ item: "A-1", counted: 1.5 }] }, nora)).toMatch(
    told,
  );
  expect(refused(tables, draftOrders, { needs: [{ ...of, vendor: "Northway" }] }, nora)).toMatch(told);
});
