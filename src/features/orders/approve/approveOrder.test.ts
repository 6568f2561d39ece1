import { companySettings } from "../../../model/company/settings";
import { whyProblem } from "../../../model/orders/orderApproval";
import { nora, omar, smallCompany, today, type Rows } from "../../../../test/fixtures/smallCompany";
import { applied, done, refused } from "../../../../test/fixtures/tablesOf";
import { joinKey, type AnyTable } from "../../../tables/defineTable";
import type { AnyRow } from "../../../tables/readTable";
import { approveOrder, askApproval, rejectOrder } from "./approveOrder";
import { orderStates } from "../../../model/orders/orderState";
import { insert } from "../../../tables/change";
import { forMany } from "../../../tables/forMany";
import { receiveShipment } from "../receive/receiveShipment";
import { sendOrder } from "../send/sendOrder";
import { OrderLines, Orders } from "../../../model/orders/tables";

type Dates = Partial<NonNullable<Rows["orders"]>[number]>;
/** An order by Nora of so many units at 2.50; the limit is 500, reached at 200 units. */
const company = (quantity: number, dates: Dates = {}) =>
  smallCompany({
    orders: [{ order: "PO-1", date: today, vendor: "Northway", requester: "Nora", ...dates }],
    lines: quantity === 0 ? [] : [{ order: "PO-1", line: 1, item: "A-1", quantity, price: 2.5 }],
  });
const order = { order: "PO-1" };

test.each([
  ["the requester", 200, nora, "Approved PO-1 to Northway, 500.00 EUR"],
  ["someone else", 201, omar, "Approved PO-1 to Northway, 502.50 EUR"],
])("%s may approve %d units", (_, quantity, by, sentence) => {
  const { tables, plan } = done(company(quantity), approveOrder, order, by);
  expect(plan.sentence).toBe(sentence);
  expect(tables.find(Orders, "PO-1")).toMatchObject({ approvedOn: today, approvedBy: by.user });
});

test("several are approved at once, or none of them", () => {
  const two = smallCompany({
    orders: ["PO-1", "PO-2"].map((number) => ({ order: number, date: today, vendor: "Northway", requester: "Nora" })),
    lines: [{ order: "PO-1", line: 1, item: "A-1", quantity: 4, price: 2.5 }],
  });
  const both = [{ order: "PO-1" }, { order: "PO-2" }];
  expect(refused(two, forMany(approveOrder), both, omar)).toBe("PO-2 has no lines. Add what is to be ordered first.");
  const line = insert(OrderLines, { order: "PO-2", line: 1, item: "A-1", quantity: 2, price: 2.5 });
  const whole = applied(two, { sentence: "", changes: [line] });
  const { tables, plan } = done(whole, forMany(approveOrder), both, omar);
  expect(plan.sentence).toBe("Approved PO-1 to Northway, 10.00 EUR; Approved PO-2 to Northway, 5.00 EUR");
  expect(tables.rows(Orders).map(({ approvedBy }) => approvedBy)).toEqual([omar.user, omar.user]);
});

test.each<[string, number, Dates, string]>([
  [
    "one's own above the limit",
    201,
    {},
    "PO-1 is 502.50 EUR, above the limit of 500.00 EUR: ask someone other than Nora to approve it.",
  ],
  [
    "one's own in other letters",
    201,
    { requester: " NORA" },
    "PO-1 is 502.50 EUR, above the limit of 500.00 EUR: ask someone other than NORA to approve it.",
  ],
  [
    "what nobody asked for",
    201,
    { requester: undefined },
    "PO-1 is 502.50 EUR, above the limit of 500.00 EUR: enter its requester in Orders first, so that someone else can approve it.",
  ],
  [
    "one's own in a currency without a limit",
    1,
    { currency: "USD" },
    "PO-1 is in USD, and the limit is in EUR: ask someone other than Nora to approve it.",
  ],
  ["an order without lines", 0, {}, "PO-1 has no lines. Add what is to be ordered first."],
  [
    "what is approved",
    1,
    { approvedOn: today },
    "PO-1 is approved; only an order that is a draft or waiting for approval can be approved.",
  ],
  [
    "what was rejected",
    1,
    { rejectedOn: today },
    "PO-1 is rejected; only an order that is a draft or waiting for approval can be approved.",
  ],
])("nobody approves %s", (_, quantity, dates, sentence) => {
  expect(refused(company(quantity, dates), approveOrder, order, nora)).toBe(sentence);
});

test("an order is asked for, rejected with a reason, and that is its end", () => {
  const asked = done(company(300), askApproval, order, nora);
  expect(asked.plan).toMatchObject({ sentence: "Asked for approval of PO-1 to Northway, 750.00 EUR", warnings: [] });
  expect(refused(asked.tables, rejectOrder, { ...order, reason: " " }, omar)).toBe(
    "Say why PO-1 is rejected; its requester will want to know.",
  );
  const rejected = done(asked.tables, rejectOrder, { ...order, reason: "No budget" }, omar);
  expect(rejected.tables.find(Orders, "PO-1")).toMatchObject({ rejectedOn: today, reason: "No budget" });
  expect(refused(rejected.tables, sendOrder, order, nora)).toBe(
    "PO-1 is rejected; only an order that is a draft, waiting for approval or approved can be sent.",
  );
});

const approved = done(company(300), approveOrder, order, omar).tables;
/** A co-author's write into the cells of a row. */
const typed = (table: AnyTable, key: string, set: AnyRow) =>
  applied(approved, { sentence: "", changes: [{ kind: "update", table, key, set }] });
const line = joinKey(["PO-1", 1]);

test.each<[string, ReturnType<typeof company>, string]>([
  [
    "more units",
    typed(OrderLines, line, { quantity: 400 }),
    "PO-1 was approved for 750.00 EUR and comes to 1000.00 EUR now. Have it approved again.",
  ],
  [
    "a lower price",
    typed(OrderLines, line, { price: 2 }),
    "PO-1 was approved for 750.00 EUR and comes to 600.00 EUR now. Have it approved again.",
  ],
  [
    "the requester as the approver",
    typed(Orders, "PO-1", { approvedBy: "nora" }),
    "PO-1 is 750.00 EUR, above the limit of 500.00 EUR: ask someone other than Nora to approve it.",
  ],
  [
    "no approver",
    typed(Orders, "PO-1", { approvedBy: undefined }),
    "It is not known who approved PO-1. Have it approved again.",
  ],
])("with %s typed in a cell after it was approved an order is approved again before it is sent", (_, now, told) => {
  expect(done(approved, sendOrder, order, nora).plan.sentence).toBe("Sent PO-1 to Northway, 750.00 EUR");
  expect(refused(now, sendOrder, order, nora)).toBe(told);
  expect(refused(now, approveOrder, order, nora)).toContain("ask someone other than Nora");
  const again = done(now, approveOrder, order, omar).tables;
  expect(done(again, sendOrder, order, nora).plan.sentence).toMatch(/^Sent PO-1/);
});

describe("an order that was approved for 300 pairs of A-1 at 2.50 from Northway and comes to the same total", () => {
  const vendors = [{ vendor: "Eastway", approved: true }];
  const orders = [{ order: "PO-1", date: today, vendor: "Northway", requester: "Nora" }];
  const lines = [{ order: "PO-1", line: 1, item: "A-1", quantity: 300, price: 2.5 }];
  const agreed = done(smallCompany({ vendors, orders, lines }), approveOrder, order, omar).tables;
  const changed = (table: AnyTable, key: string, set: AnyRow, from = agreed) =>
    applied(from, { sentence: "", changes: [{ kind: "update", table, key, set }] });
  const added = (from: typeof agreed) =>
    applied(from, {
      sentence: "",
      changes: [insert(OrderLines, { order: "PO-1", line: 2, item: "B-2", quantity: 9, price: 0 })],
    });
  const problem = (now: typeof agreed) => orderStates(now).get("PO-1")?.problem;

  test.each<[string, ReturnType<typeof company>, string]>([
    [
      "fewer at a higher price",
      changed(OrderLines, line, { quantity: 1, price: 750 }),
      "Line 1 of PO-1 was approved as 300 of A-1 at 2.50 EUR and is 1 of A-1 at 750.00 EUR now. Have it approved again.",
    ],
    [
      "another item",
      changed(OrderLines, line, { item: "B-2" }),
      "Line 1 of PO-1 was approved as 300 of A-1 at 2.50 EUR and is 300 of B-2 at 2.50 EUR now. Have it approved again.",
    ],
    [
      "another vendor",
      changed(Orders, "PO-1", { vendor: "Eastway" }),
      "PO-1 was approved for Northway and goes to Eastway now. Have it approved again.",
    ],
    [
      "another currency",
      changed(Orders, "PO-1", { currency: "USD" }),
      "PO-1 was approved in EUR and is in USD now. Have it approved again.",
    ],
    ["one line more", added(agreed), "A line of PO-1 was added after it was approved. Have it approved again."],
  ])("is approved again where a cell says %s", (_, now, told) => {
    expect(orderStates(now).get("PO-1")).toMatchObject({ stage: "Draft", problem: "Changed after approval" });
    expect(refused(now, sendOrder, order, nora)).toBe(told);
    const again = done(now, approveOrder, order, omar).tables;
    expect(problem(done(again, sendOrder, order, nora).tables)).toBe("");
  });

  test("is listed where its quantity is raised after it was sent, and what was added is not received", () => {
    const out = done(agreed, sendOrder, order, nora).tables;
    const raised = changed(OrderLines, line, { quantity: 1500 }, out);
    expect(problem(raised)).toBe("Changed after approval");
    const shipment = { order: "PO-1", location: "Store", lines: [{ line: 1, counted: 1500 }] };
    expect(refused(raised, receiveShipment, shipment, nora)).toBe(
      "Line 1, A-1: 1500 of 1500 pair would be received, and 300 were approved. Have the order approved again, or reject 1185 or more.",
    );
    const again = done(raised, approveOrder, order, omar).tables;
    expect(done(again, receiveShipment, shipment, nora).plan.sentence).toBe("Received 1500 pair of A-1 on PO-1");
  });

  test("is listed where its day of sending was typed without an approval", () => {
    const typedOnly = smallCompany({ orders: orders.map((row) => ({ ...row, sentOn: today })), lines });
    expect(problem(typedOnly)).toBe("Sent without approval");
    const sent = orderStates(typedOnly).get("PO-1");
    expect(sent && whyProblem(sent, companySettings(typedOnly))).toBe(
      `PO-1 was sent on ${today} without an approval. Have it approved now, or cancel what is still to come.`,
    );
    expect(problem(done(typedOnly, approveOrder, order, omar).tables)).toBe("");
  });
});

test("a total that goes above the limit after its requester approved it is for someone else to approve", () => {
  const own = done(company(200), approveOrder, order, nora).tables;
  const changes = [{ kind: "update" as const, table: OrderLines, key: line, set: { quantity: 201 } }];
  expect(refused(applied(own, { sentence: "", changes }), sendOrder, order, nora)).toContain("ask someone other");
});

test("asking within the limit is allowed, and said to be needless", () => {
  expect(done(company(1), askApproval, order, nora).plan.warnings).toHaveLength(1);
});

test("a draft within the limit is approved by whoever sends it", () => {
  const { tables, plan } = done(company(200), sendOrder, order, nora);
  expect(plan.sentence).toBe("Sent PO-1 to Northway, 500.00 EUR");
  expect(tables.find(Orders, "PO-1")).toMatchObject({ sentOn: today, approvedOn: today, approvedBy: "Nora" });
});

test("an approval stays with who gave it when the order is sent", () => {
  const { tables } = done(company(300, { approvedOn: "2026-11-20", approvedBy: "Omar" }), sendOrder, order, nora);
  expect(tables.find(Orders, "PO-1")).toMatchObject({ sentOn: today, approvedOn: "2026-11-20", approvedBy: "Omar" });
});

test.each<[string, number, Dates, string]>([
  ["above the limit without approval", 201, {}, "PO-1 is 502.50 EUR and not approved yet. Ask for approval first."],
  ["without lines", 0, {}, "PO-1 has no lines. Add what is to be ordered first."],
  [
    "to a vendor that is not approved",
    1,
    { vendor: "Duskfield" },
    "PO-1 can't be sent: Duskfield is not an approved vendor. Approve it in Vendors or choose another.",
  ],
  ["to an unknown vendor", 1, { vendor: "Nobody" }, "Nobody is not in Vendors. Choose one that is, or add it there."],
  [
    "twice",
    1,
    { sentOn: today },
    "PO-1 is sent; only an order that is a draft, waiting for approval or approved can be sent.",
  ],
])("no order is sent %s", (_, quantity, dates, sentence) => {
  expect(refused(company(quantity, dates), sendOrder, order, nora)).toBe(sentence);
});

test("an approval of the vendor that ended yesterday stops the order", () => {
  const vendors = [{ vendor: "Lapsed", approved: true, approvedUntil: "2026-11-23" }];
  const orders = [{ order: "PO-1", date: today, vendor: "Lapsed" }];
  const lines = [{ order: "PO-1", line: 1, item: "A-1", quantity: 1 }];
  expect(refused(smallCompany({ vendors, orders, lines }), sendOrder, order, nora)).toBe(
    "PO-1 can't be sent: the approval of Lapsed ended on 2026-11-23. Renew it in Vendors or choose another.",
  );
});

test("a line without a price is for someone else to approve, however small the total looks", () => {
  const orders = [{ order: "PO-1", date: today, vendor: "Northway", requester: "Nora" }];
  const lines = [{ order: "PO-1", line: 1, item: "A-1", quantity: 100_000 }];
  const unpriced = smallCompany({ orders, lines });
  expect(refused(unpriced, sendOrder, order, nora)).toBe(
    "Line 1 of PO-1 has no price, and PO-1 is not approved yet. Enter the price, or ask for approval first.",
  );
  expect(refused(unpriced, approveOrder, order, nora)).toBe(
    "Line 1 of PO-1 has no price: ask someone other than Nora to approve it.",
  );
  const known = done(unpriced, approveOrder, order, omar).tables;
  expect(done(known, sendOrder, order, nora).plan.warnings).toEqual(["Line 1, A-1, has no price."]);
  const priced = applied(known, {
    sentence: "",
    changes: [{ kind: "update", table: OrderLines, key: line, set: { price: 3 } }],
  });
  expect(refused(priced, sendOrder, order, nora)).toBe(
    "PO-1 was approved for 0.00 EUR and comes to 300000.00 EUR now. Have it approved again.",
  );
});
