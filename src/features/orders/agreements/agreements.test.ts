import { nora, smallCompany, today } from "../../../../test/fixtures/smallCompany";
import { applied, done, refused } from "../../../../test/fixtures/tablesOf";
import { blanketStates, OrderTemplates } from "../../../model/orders/agreements";
import { orderStates } from "../../../model/orders/orderState";
import { OrderLines } from "../../../model/orders/tables";
import { update } from "../../../tables/change";
import type { TableSet } from "../../../tables/tableSet";
import { draftOrders } from "../draft/draftOrders";
import { cancelOrder } from "../end/endOrder";
import { agreementTodo } from "./agreementTodo";
import { releaseBlanket } from "./release";
import { keepAsTemplate, orderTemplate } from "./templates";

const blanket = "BO-1";
const agreed = {
  blanket,
  vendor: "Northway",
  item: "A-1",
  quantity: 60,
  price: 2,
  from: "2026-01-01",
  until: "2026-12-31",
};
const company = (): TableSet => smallCompany({ blankets: [agreed] });
const stateOf = (tables: TableSet) => blanketStates(tables, orderStates(tables).values(), today).get(blanket);
const released = (tables: TableSet, quantity: number): TableSet =>
  done(tables, releaseBlanket, { blanket, quantity, location: "Store" }, nora).tables;

test("each release is drafted at the agreed price and taken off what is left; a cancelled one counts no more", () => {
  const { plan, tables } = done(company(), releaseBlanket, { blanket, quantity: 36, location: "Store" }, nora);
  expect(plan.sentence).toBe("Released 36 of BO-1. Drafted PO-2026-0001 to Northway (1 line)");
  expect(tables.rows(OrderLines)).toMatchObject([{ item: "A-1", quantity: 36, price: 2, blanket }]);
  expect(stateOf(tables)).toMatchObject({ released: 36, left: 24, status: "Running" });
  expect(refused(tables, releaseBlanket, { blanket, quantity: 30 }, nora)).toBe(
    "24 of BO-1 are left. Release no more than that.",
  );
  expect(stateOf(released(tables, 24))).toMatchObject({ left: 0, status: "Used up" });
  const cancelled = done(tables, cancelOrder, { order: "PO-2026-0001", reason: "No need" }, nora).tables;
  expect(stateOf(cancelled)).toMatchObject({ released: 0, left: 60 });
});

test("what is ordered besides is not mixed with a release", () => {
  const need = { item: "A-1", quantity: 6, vendor: "Northway", location: "Store" };
  const { tables } = done(released(company(), 12), draftOrders, { needs: [need] }, nora);
  expect(tables.rows(OrderLines).map(({ quantity, price, blanket: of }) => [quantity, price, of])).toEqual([
    [12, 2, blanket],
    [6, 2.5, undefined],
  ]);
  expect(stateOf(tables)?.released).toBe(12);
});

test.each([
  ["that has not begun", { from: "2026-12-01" }, "BO-1 begins on 2026-12-01."],
  ["that has ended", { until: "2026-11-23" }, "BO-1 ended on 2026-11-23. Agree on a new one first."],
  ["that was closed", { closedOn: "2026-11-01" }, "BO-1 was closed on 2026-11-01."],
  [
    "of a vendor that is not approved",
    { vendor: "Duskfield" },
    "A-1 can't be ordered: Duskfield is not an approved vendor. Approve it in Vendors or choose another.",
  ],
])("nothing is released of a blanket order %s", (_, set, sentence) => {
  const tables = smallCompany({ blankets: [{ ...agreed, ...set }] });
  expect(refused(tables, releaseBlanket, { blanket, quantity: 6 }, nora)).toBe(sentence);
});

test("a release that is made larger in a cell is said", () => {
  const tables = applied(released(company(), 36), {
    sentence: "",
    changes: [update(OrderLines, "PO-2026-0001 / 1", { quantity: 72 })],
  });
  const waiting = agreementTodo(tables, [...orderStates(tables).values()], today).filter(({ count }) => count > 0);
  expect(waiting).toMatchObject([
    { what: "blanket order called off beyond what was agreed", example: "BO-1: 72 of 60" },
  ]);
});

test("the lines of an order are kept as a template and ordered again, and a later one replaces them", () => {
  const needs = [
    { item: "A-1", quantity: 12, vendor: "Northway", location: "Store" },
    { item: "B-2", quantity: 3, vendor: "Northway", department: "Office" },
  ];
  const drafted = done(smallCompany(), draftOrders, { needs }, nora).tables;
  const order = "PO-2026-0001";
  const kept = done(drafted, keepAsTemplate, { order, template: "Monthly" }, nora);
  expect(kept.plan.sentence).toBe("Kept 2 lines of PO-2026-0001 as the template Monthly");
  const tomorrow = { ...nora, today: "2026-11-25" };
  const again = done(kept.tables, orderTemplate, { template: "monthly" }, tomorrow).tables;
  expect(again.rows(OrderLines).slice(2)).toMatchObject([
    { order: "PO-2026-0002", item: "A-1", quantity: 12, price: 2.5, location: "Store", why: "Template monthly" },
    { order: "PO-2026-0002", item: "B-2", quantity: 3, department: "Office" },
  ]);
  const replaced = done(kept.tables, keepAsTemplate, { order, template: "Monthly" }, nora);
  expect(replaced.plan.warnings).toEqual(["The template Monthly held 2 lines; they are replaced."]);
  expect(replaced.tables.rows(OrderTemplates)).toHaveLength(2);
  expect(refused(kept.tables, orderTemplate, { template: "Weekly" }, nora)).toBe(
    "There is no template Weekly. Look at the list again.",
  );
});
