import { sampleCompany } from "../../src/features/home/sampleCompany";
import { moveStock } from "../../src/features/inventory/move/moveStock";
import { reorderSuggestions } from "../../src/features/inventory/reorder/reorderSuggestions";
import { stockOf } from "../../src/model/stock/stock";
import { decideApproval } from "../../src/model/approvals/decide";
import { Approvals } from "../../src/model/approvals/approvals";
import { askApproval } from "../../src/features/orders/approve/askApproval";
import { confirmOrder } from "../../src/features/orders/confirm/confirmOrder";
import { draftOrders } from "../../src/features/orders/draft/draftOrders";
import { orderStates } from "../../src/model/orders/orderState";
import { receiveShipment } from "../../src/features/orders/receive/receiveShipment";
import { sendOrder } from "../../src/features/orders/send/sendOrder";
import { People } from "../../src/model/people/people";
import { insert } from "../../src/tables/change";
import { addDays } from "../../src/domain/calendarDay";
import { nora, today } from "../fixtures/smallCompany";
import { applied, done, tablesOf } from "../fixtures/tablesOf";

const helen = { ...nora, user: "Helen Marsh" };
/** The sample company with Nora, who has ordered nothing yet and answers to Helen Marsh. */
const withNora = (seed: number) =>
  applied(tablesOf(sampleCompany(today, seed)), {
    sentence: "",
    changes: [insert(People, { person: "Nora", manager: "Helen Marsh" })],
  });

const buys = (tables: ReturnType<typeof tablesOf>) =>
  reorderSuggestions(tables, today).suggestions.flatMap((made) =>
    made.kind === "buy" && made.vendor !== undefined ? [{ ...made, vendor: made.vendor }] : [],
  );

test.each([20261124, 2, 3])("what is drafted is not suggested again, company %d", (seed) => {
  const tables = withNora(seed);
  const needs = buys(tables);
  expect(needs.length).toBeGreaterThan(3);
  const drafted = done(tables, draftOrders, { needs }, nora).tables;
  expect(buys(drafted)).toEqual([]);
  const vendors = new Set(needs.map(({ vendor }) => vendor));
  const orders = [...orderStates(drafted).values()].filter(({ order }) => order.requester === nora.user);
  expect(orders.map(({ order }) => order.vendor).sort()).toEqual([...vendors].sort());
});

test.each([20261124, 2])(
  "from suggestion to shelf: ordered, confirmed and received, nothing is low any more, company %d",
  (seed) => {
    let tables = withNora(seed);
    const needs = buys(tables);
    const before = stockOf(tables, today);
    tables = done(tables, draftOrders, { needs }, nora).tables;
    const orders = [...orderStates(tables).values()].filter(({ order }) => order.requester === nora.user);
    for (const state of orders) {
      const order = { order: state.order.order };
      if (state.needsApproval) {
        tables = done(tables, askApproval, order, nora).tables;
        const approval = tables.rows(Approvals).at(-1)?.approval ?? "";
        tables = done(tables, decideApproval, { approval, decision: "Approve" }, helen).tables;
      }
      tables = done(tables, sendOrder, order, nora).tables;
      tables = done(tables, confirmOrder, { ...order, promised: addDays(today, 1) }, nora).tables;
      const lines = state.lines.map(({ line }) => ({ line: line.line, counted: line.quantity }));
      tables = done(tables, receiveShipment, { ...order, lines }, nora).tables;
      expect(orderStates(tables).get(order.order)?.status).toBe("Received");
    }
    for (const { item, location, quantity } of needs)
      expect(stockOf(tables, today).at(item, location).onHand).toBe(before.at(item, location).onHand + quantity);
    expect(buys(tables)).toEqual([]);
  },
);

test("moving what was suggested makes each move possible, and ends it", () => {
  const moves = (tables: ReturnType<typeof tablesOf>) =>
    reorderSuggestions(tables, today).suggestions.filter(({ kind }) => kind === "transfer");
  let tables = tablesOf(sampleCompany(today));
  const wanted = moves(tables);
  expect(wanted.length).toBeGreaterThan(0);
  for (const { item, from, location, quantity } of wanted)
    tables = done(tables, moveStock, { item, from: from ?? "", to: location, quantity }, nora).tables;
  const again = new Set(moves(tables).map(({ id }) => id));
  expect(wanted.filter(({ id }) => again.has(id))).toEqual([]);
});
