import { smallCompany, today } from "../../../test/fixtures/smallCompany";
import type { NewRow } from "../../tables/defineTable";
import { daysLate, isOpen, nextPromise, onTheirWay } from "./list/orderList";
import { orderStates, type OrderState } from "../../model/orders/orderState";
import { canChangeLines, stepsOf } from "./orderSteps";
import type { Orders } from "../../model/orders/tables";

type Dates = Partial<NewRow<typeof Orders.columns>>;

/** An order of 40 with these dates, of which some came. */
function orderWith(dates: Dates, received = 0, promised = "2026-11-20"): OrderState {
  const tables = smallCompany({
    orders: [{ order: "PO-1", date: "2026-11-01", vendor: "Northway", ...dates }],
    lines: [{ order: "PO-1", line: 1, item: "A-1", quantity: 40, price: 2, promised }],
    receipts:
      received === 0
        ? []
        : [{ receipt: "R-1", date: "2026-11-10", order: "PO-1", line: 1, counted: received, accepted: received }],
  });
  const state = orderStates(tables).get("PO-1");
  if (!state) throw new Error("PO-1 is there.");
  return state;
}

const sent: Dates = { sentOn: "2026-11-02", approvedOn: "2026-11-02" };
const confirmed: Dates = { ...sent, confirmedOn: "2026-11-03" };

test("each state offers its usual next step first", () => {
  const check = (dates: Dates, received: number, ...expected: readonly string[]): void =>
    expect(stepsOf(orderWith(dates, received), false)).toEqual(expected);
  check({}, 0, "send", "ask", "hold", "cancel");
  check({ askedOn: "2026-11-02" }, 0, "ask", "cancel");
  check({ approvedOn: "2026-11-02" }, 0, "send", "hold", "cancel");
  check(sent, 0, "receive", "confirm", "cancel", "hold", "repeat");
  check(confirmed, 0, "receive", "cancel", "hold", "repeat");
  check(confirmed, 10, "receive", "closeShort", "hold", "repeat");
  check(confirmed, 40, "close", "repeat");
  check({ ...sent, heldOn: "2026-11-05" }, 0, "resume", "cancel");
  check({ ...sent, closedOn: "2026-11-05" }, 40, "repeat");
  check({ cancelledOn: "2026-11-05" }, 0, "repeat");
});

test("a draft that someone else must approve is asked for before it is sent", () => {
  expect(stepsOf(orderWith({ currency: "USD" }), false)).toEqual(["ask", "hold", "cancel"]);
  expect(stepsOf(orderWith({ askedOn: "2026-11-02" }), true)).toEqual(["decide", "cancel"]);
});

test("an order whose approval is void is a draft again, and one that was sent is approved afterwards", () => {
  const another = { approvedOn: "2026-11-02", approvedFor: 70 };
  expect(stepsOf(orderWith(another), false)).toEqual(["send", "ask", "hold", "cancel"]);
  const out = { ...another, sentOn: "2026-11-02" };
  expect([false, true].map((isAsked) => stepsOf(orderWith(out), isAsked)[0])).toEqual(["ask", "decide"]);
});

test("lines can be changed until the order is with the vendor", () => {
  expect(canChangeLines(orderWith({}))).toBe(true);
  expect(canChangeLines(orderWith({ approvedOn: "2026-11-02" }))).toBe(true);
  expect(canChangeLines(orderWith(sent))).toBe(false);
  expect(canChangeLines(orderWith({ rejectedOn: "2026-11-02" }))).toBe(false);
});

test("an order is late by its first open promise, and not at all once everything came", () => {
  const check = (order: OrderState, promise: string | undefined, late: number): void => {
    expect(nextPromise(order)).toBe(promise);
    expect(daysLate(order, today)).toBe(late);
  };
  check(orderWith(sent), "2026-11-20", 4);
  check(orderWith(sent, 10), "2026-11-20", 4);
  check(orderWith(sent, 40), undefined, 0);
  check(orderWith({}), undefined, 0);
  check(orderWith(sent, 0, "2026-12-01"), "2026-12-01", 0);
});

test("deliveries are listed late ones first, and only of orders that were sent", () => {
  const late = orderWith(sent);
  const soon = orderWith(sent, 0, "2026-11-30");
  expect(onTheirWay([soon, orderWith({}), late, orderWith(sent, 40)])).toEqual([late, soon]);
  expect([late, orderWith(sent, 40), orderWith({})].map(isOpen)).toEqual([true, false, true]);
});
