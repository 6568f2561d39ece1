import { applied, tablesOf } from "../../../test/fixtures/tablesOf";
import { weekdayOf } from "../../domain/calendarDay";
import { joinKey } from "../../tables/defineTable";
import { measureDemand } from "../inventory/measure/measureDemand";
import { reorderSuggestions } from "../inventory/reorder/reorderSuggestions";
import { stockOf } from "../../model/stock/stock";
import { Items, Moves } from "../../model/stock/tables";
import { lateLines } from "../../model/orders/lateLines";
import { deliveryFigures } from "../orders/deliveries/deliveryFigures";
import { orderStates } from "../../model/orders/orderState";
import { Orders, Receipts, type OrderStatus } from "../../model/orders/tables";
import { emptyCompany, sampleCompany } from "./sampleCompany";
import { companySettings } from "../../model/company/settings";

const today = "2026-11-24";
// tablesOf reads the rows from cells and fails on any that a workbook could not hold.
const tables = tablesOf(sampleCompany(today));
const states = [...orderStates(tables).values()];

test("the same seed gives the same company, another seed another", () => {
  expect(sampleCompany(today)).toEqual(sampleCompany(today));
  expect(sampleCompany(today, 2).get(Moves)).not.toEqual(sampleCompany(today).get(Moves));
});

test.each([1, 2, 3, 4, 5])("seed %d makes a company without a broken link, on a leap day too", (seed) => {
  expect(tablesOf(sampleCompany("2028-02-29", seed)).problems).toEqual([]);
});

test("it is about as large as a year of a small company", () => {
  const sizes = Object.fromEntries(tables.tables.map(({ table, rowsByKey }) => [table.name, rowsByKey.size]));
  expect(sizes).toMatchObject({ Items: 120, Vendors: 12, Locations: 3, Departments: 6 });
  expect(sizes.Moves).toBeGreaterThan(3500);
  expect(sizes.Moves).toBeLessThan(4500);
  expect(sizes.Orders).toBeGreaterThan(160);
  expect(sizes.Orders).toBeLessThan(220);
});

test("no balance was ever below zero, day by day, and nothing happened after yesterday", () => {
  const onHand = new Map<string, number>();
  let day = "";
  const wrong = tables.rows(Moves).filter((move) => {
    const place = joinKey([move.item, move.location]);
    const after = (onHand.get(place) ?? 0) + move.quantity;
    const isWrong = after < 0 || move.date < day || move.date >= today;
    onHand.set(place, after);
    day = move.date;
    return isWrong;
  });
  expect(wrong).toEqual([]);
});

test("what was received is what came into stock, order line by order line", () => {
  const moved = new Map<string, number>();
  for (const { type, reference, quantity } of tables.rows(Moves))
    if (type === "Receipt") moved.set(reference ?? "", (moved.get(reference ?? "") ?? 0) + quantity);
  const received = states
    .flatMap(({ lines }) => lines)
    .filter((state) => state.received > 0)
    .map(({ line, received }) => [joinKey([line.order, line.line]), received] as const);
  expect(moved).toEqual(new Map(received));
});

test("counted is accepted and rejected, and a rejection has its reason", () => {
  const wrong = tables
    .rows(Receipts)
    .filter(
      ({ counted, accepted, rejected, reason }) =>
        counted !== accepted + (rejected ?? 0) || (reason === undefined) !== (rejected === undefined),
    );
  expect(wrong).toEqual([]);
});

test("the dates of an order follow each other", () => {
  for (const order of tables.rows(Orders)) {
    const days = [order.date, order.approvedOn, order.sentOn, order.confirmedOn, order.closedOn];
    const known = days.filter((day) => day !== undefined);
    expect(known).toEqual([...known].sort());
    expect(known.every((day) => day <= today)).toBe(true);
  }
  expect(states.flatMap(({ lines }) => lines).every(({ line }) => line.quantity > 0)).toBe(true);
});

test("nobody approved their own order above the limit", () => {
  const { approvalLimit } = companySettings(tables);
  for (const { order, total } of states) if (total > approvalLimit) expect(order.approvedBy).not.toBe(order.requester);
});

test.each<OrderStatus>([
  "Draft",
  "Waiting approval",
  "Approved",
  "Confirmed",
  "Part received",
  "Received",
  "Closed",
  "Rejected",
  "On hold",
  "Cancelled",
])("some order is %s", (status) => {
  expect(states.some((state) => state.status === status)).toBe(true);
});

test("there is something to show for every page", () => {
  const { suggestions, leftAlone } = reorderSuggestions(tables, today);
  expect(suggestions.filter(({ kind, vendor }) => kind === "buy" && vendor !== undefined).length).toBeGreaterThan(5);
  expect(suggestions.some(({ kind, vendor }) => kind === "buy" && vendor === undefined)).toBe(true);
  expect(suggestions.some(({ kind }) => kind === "transfer")).toBe(true);
  expect(leftAlone.some(({ reason }) => reason === "in preparation")).toBe(true);
  expect(lateLines(orderStates(tables).values(), today).length).toBeGreaterThan(2);
  expect(tables.rows(Receipts).some(({ rejected }) => rejected !== undefined)).toBe(true);
  expect(states.some(({ status, order }) => status === "Closed" && order.reason !== undefined)).toBe(true);
  const stock = stockOf(tables, today);
  expect(tables.rows(Items).some(({ item }) => stock.of(item).reserved > 0)).toBe(true);
  const { share } = deliveryFigures(tables, today).lines;
  expect(share).toBeGreaterThan(0.75);
  expect(share).toBeLessThan(0.95);
});

test("the figures in Items are those that measuring finds", () => {
  const measured = measureDemand.plan(tables, {}, { today, now: `${today}T08:00`, user: "Nora Lindqvist" });
  expect(measured.ok && applied(tables, measured.value).rows(Items)).toEqual(tables.rows(Items));
});

test("goods are issued on working days", () => {
  const issues = tables.rows(Moves).filter(({ type, reference }) => type === "Issue" && reference === undefined);
  expect(issues.every(({ date }) => weekdayOf(date) <= 5)).toBe(true);
});

test("an empty company has settings, lists, a place to keep things, office hours and the usual values of meals, and nothing else", () => {
  const empty = tablesOf(emptyCompany());
  expect(empty.tables.map(({ table }) => table.name)).toEqual([
    "Settings",
    "Lists",
    "Locations",
    "Hours",
    "MealShares",
  ]);
  expect(companySettings(empty).company).toBe("My company");
});
