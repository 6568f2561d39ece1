import { nora, smallCompany, today, type Rows } from "../../../../test/fixtures/smallCompany";
import { done, refused } from "../../../../test/fixtures/tablesOf";
import { confirmOrder, type ConfirmOrder } from "../confirm/confirmOrder";
import { cancelOrder, closeOrder, closeShort, holdOrder, resumeOrder } from "./endOrder";
import { orderStates } from "../../../model/orders/orderState";
import { OrderLines, Orders } from "../../../model/orders/tables";

type Dates = Partial<NonNullable<Rows["orders"]>[number]>;
const company = (dates: Dates = {}, accepted = 0) =>
  smallCompany({
    orders: [{ order: "PO-1", date: "2026-11-10", vendor: "Northway", ...dates }],
    lines: [
      { order: "PO-1", line: 1, item: "A-1", quantity: 36, promised: "2026-11-30" },
      { order: "PO-1", line: 2, item: "B-2", quantity: 5, firstPromised: "2026-11-20", promised: "2026-11-20" },
    ],
    receipts:
      accepted === 0 ? [] : [{ receipt: "RC-1", date: today, order: "PO-1", line: 1, counted: accepted, accepted }],
  });
const order = { order: "PO-1" };
const because = { ...order, reason: "No longer made" };
const sent = { sentOn: "2026-11-11" };
const statusIn = (tables: ReturnType<typeof company>) => orderStates(tables).get("PO-1")?.status;

test("confirming notes the day of each open line; the first day promised stays", () => {
  const { tables, plan } = done(company(sent), confirmOrder, { ...order, promised: "2026-12-03" }, nora);
  expect(plan.sentence).toBe("Confirmed PO-1 for 2026-12-03");
  expect(plan.warnings).toEqual([
    "Line 1, A-1: 2026-12-03 is later than 2026-11-30.",
    "Line 2, B-2: 2026-12-03 is later than 2026-11-20.",
  ]);
  expect(tables.find(Orders, "PO-1")?.confirmedOn).toBe(today);
  expect(tables.rows(OrderLines)).toMatchObject([
    { promised: "2026-12-03", firstPromised: "2026-12-03" },
    { promised: "2026-12-03", firstPromised: "2026-11-20" },
  ]);
});

test("single lines can have days of their own, and a complete line keeps its day", () => {
  const lines = [{ line: 2, promised: "2026-12-05" }];
  const { tables, plan } = done(company(sent, 36), confirmOrder, { ...order, promised: "2026-12-03", lines }, nora);
  expect(plan.sentence).toBe("Confirmed PO-1 for 2026-12-05");
  expect(tables.rows(OrderLines).map(({ promised }) => promised)).toEqual(["2026-11-30", "2026-12-05"]);
});

test("an order can be confirmed without a day", () => {
  expect(statusIn(done(company(sent), confirmOrder, order, nora).tables)).toBe("Confirmed");
});

test.each<[string, Dates, Partial<ConfirmOrder>, string]>([
  ["a draft", {}, {}, "PO-1 is a draft; only an order that is sent, confirmed or part received can be confirmed."],
  [
    "a line that is not there",
    sent,
    { lines: [{ line: 9, promised: today }] },
    "PO-1 has no line 9. Look at its lines again.",
  ],
  [
    "a day before it was sent",
    sent,
    { promised: "2026-11-10" },
    "Line 1 of PO-1 can't be promised for 2026-11-10; it was sent on 2026-11-11.",
  ],
])("no confirming: %s", (_, dates, input, sentence) => {
  expect(refused(company(dates), confirmOrder, { ...order, ...input }, nora)).toBe(sentence);
});

test("an order is cancelled with a reason, and the vendor is to be told", () => {
  const { tables, plan } = done(company(sent), cancelOrder, because, nora);
  expect(statusIn(tables)).toBe("Cancelled");
  expect(tables.find(Orders, "PO-1")?.reason).toBe("No longer made");
  expect(plan.warnings).toEqual(["Tell Northway: the order was sent on 2026-11-11."]);
  expect(done(company(), cancelOrder, because, nora).plan.warnings).toEqual([]);
});

test("an order of which something is missing is closed short, and what will not come is said", () => {
  const { tables, plan } = done(company(sent, 30), closeShort, because, nora);
  expect(statusIn(tables)).toBe("Closed");
  expect(plan.warnings).toEqual(["Line 1, A-1: 6 of 36 will not come.", "Line 2, B-2: 5 of 5 will not come."]);
  expect(
    orderStates(tables)
      .get("PO-1")
      ?.lines.every(({ open }) => open === 0),
  ).toBe(true);
});

test("an order on hold waits, and goes on where it was", () => {
  const held = done(company(sent, 30), holdOrder, because, nora);
  expect(statusIn(held.tables)).toBe("On hold");
  const resumed = done(held.tables, resumeOrder, order, nora);
  expect(statusIn(resumed.tables)).toBe("Part received");
  expect(resumed.tables.find(Orders, "PO-1")?.reason).toBeUndefined();
});

test("an order that is complete can be closed", () => {
  const whole = smallCompany({
    orders: [{ order: "PO-1", date: today, vendor: "Northway", ...sent }],
    lines: [{ order: "PO-1", line: 1, item: "A-1", quantity: 5 }],
    receipts: [{ receipt: "RC-1", date: today, order: "PO-1", line: 1, counted: 5, accepted: 5 }],
  });
  expect(statusIn(done(whole, closeOrder, order, nora).tables)).toBe("Closed");
});

test.each<[string, () => string, string]>([
  [
    "cancelling what came in part",
    () => refused(company(sent, 1), cancelOrder, because, nora),
    "Part of PO-1 was received already. Close it short instead.",
  ],
  [
    "cancelling without a reason",
    () => refused(company(sent), cancelOrder, { ...order, reason: "" }, nora),
    "Say why PO-1 is cancelled.",
  ],
  [
    "closing short without a reason",
    () => refused(company(sent), closeShort, { ...order, reason: " " }, nora),
    "Say why PO-1 is closed with something missing.",
  ],
  [
    "closing a draft short",
    () => refused(company(), closeShort, because, nora),
    "PO-1 is a draft; only an order that is sent, confirmed or part received can be closed short.",
  ],
  [
    "closing what is not complete",
    () => refused(company(sent, 1), closeOrder, order, nora),
    "PO-1 is part received; only an order that is received can be closed.",
  ],
  [
    "holding without a reason",
    () => refused(company(sent), holdOrder, { ...order, reason: "" }, nora),
    "Say what PO-1 waits for.",
  ],
  [
    "resuming what does not wait",
    () => refused(company(sent), resumeOrder, order, nora),
    "PO-1 is sent; only an order that is on hold can be resumed.",
  ],
])("%s is refused", (_, refused, sentence) => {
  expect(refused()).toBe(sentence);
});
