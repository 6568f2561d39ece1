import { whyProblem } from "../../../model/orders/orderApproval";
import { nora, omar, petra, smallCompany, today, type Rows } from "../../../../test/fixtures/smallCompany";
import { applied, done, refused } from "../../../../test/fixtures/tablesOf";
import { joinKey, type AnyTable } from "../../../tables/defineTable";
import type { Cell } from "../../../tables/column";
import { readTable, type AnyRow } from "../../../tables/readTable";
import type { TableSet } from "../../../tables/tableSet";
import { Approvals } from "../../../model/approvals/approvals";
import { isDecided } from "../../../model/approvals/decision";
import { decideApproval } from "../../../model/approvals/decide";
import { askApproval } from "./askApproval";
import { orderStates } from "../../../model/orders/orderState";
import { insert } from "../../../tables/change";
import { changeLine } from "../edit/editOrder";
import { orderTodo } from "../orderTodo";
import { receiveShipment } from "../receive/receiveShipment";
import { sendOrder } from "../send/sendOrder";
import { OrderLines, Orders } from "../../../model/orders/tables";

type Dates = Partial<NonNullable<Rows["orders"]>[number]>;
/** An order by Nora of so many units at 2.50; the limit is 500, reached at 200 units. */
const company = (quantity: number, dates: Dates = {}, more: Rows = {}) =>
  smallCompany({
    orders: [{ order: "PO-1", date: today, vendor: "Northway", requester: "Nora", ...dates }],
    lines: quantity === 0 ? [] : [{ order: "PO-1", line: 1, item: "A-1", quantity, price: 2.5 }],
    ...more,
  });
const order = { order: "PO-1" };

/** The step of an order that waits. */
const waitingStep = (tables: TableSet) =>
  tables.rows(Approvals).find((row) => !isDecided(row) && row.withdrawnOn === undefined);
const decide = (tables: TableSet, by: typeof nora, decision: "Approve" | "Refuse" = "Approve", comment?: string) =>
  done(tables, decideApproval, { approval: waitingStep(tables)?.approval ?? "", decision, comment }, by);
/** Asked for by Nora and approved by Omar, her manager. */
const askedAndApproved = (tables: TableSet) => decide(done(tables, askApproval, order, nora).tables, omar).tables;

test("an order is asked for, goes to the requester's manager, and is approved with what it was", () => {
  const asked = done(company(300), askApproval, order, nora);
  expect(asked.plan).toMatchObject({
    sentence: "Asked Omar to approve PO-1 to Northway, 750.00 EUR",
    warnings: [],
  });
  expect(orderStates(asked.tables).get("PO-1")?.status).toBe("Waiting approval");
  const { tables, plan } = decide(asked.tables, omar);
  expect(plan.sentence).toBe("Approved PO-1, Northway, 750.00 EUR: 300 of A-1 at 2.5");
  expect(tables.find(Orders, "PO-1")).toMatchObject({ approvedOn: today, approvedBy: "Omar", approvedFor: 750 });
  expect(tables.find(OrderLines, joinKey(["PO-1", 1]))).toMatchObject({
    approvedItem: "A-1",
    approvedQuantity: 300,
    approvedPrice: 2.5,
    approvedDepartment: "Stock",
  });
});

test("nobody approves their own, at any amount, and nobody who is not in People acts", () => {
  for (const quantity of [1, 300]) {
    const asked = done(company(quantity), askApproval, order, nora).tables;
    const approval = waitingStep(asked)?.approval ?? "";
    expect(refused(asked, decideApproval, { approval, decision: "Approve" }, nora)).toBe(
      "AP-2026-0001 is Nora's own request for PO-1: someone else must decide it.",
    );
    const renamed = typedInto(asked, Orders, "PO-1", { requester: "Omar" });
    expect(refused(renamed, decideApproval, { approval, decision: "Approve" }, omar)).toBe(
      "PO-1 is Omar's, and AP-2026-0001 names Nora as its requester. Correct the name in Approvals.",
    );
  }
  for (const user of ["Someone", ""])
    for (const action of [askApproval, sendOrder])
      expect(refused(company(1), action, order, { ...nora, user })).toContain("is not in People");
  const left = company(1, {}, { people: [{ person: "Vera", active: false }] });
  expect(refused(left, sendOrder, order, { ...nora, user: "Vera" })).toContain("Vera has left");
});

test.each<[string, number, Dates, string]>([
  [
    "what nobody asked for",
    201,
    { requester: undefined },
    "Enter who asks for PO-1 as its Requester in Orders, so that someone else can approve it.",
  ],
  [
    "what someone unknown asks for",
    201,
    { requester: "Mallory" },
    "Mallory is not in People. Add the name there, with a manager who approves.",
  ],
  [
    "a sum that is not known in the company's currency",
    1,
    { currency: "USD" },
    `PO-1 is in USD, and Rates has no rate of it for ${today} or before. Enter one there first.`,
  ],
  ["an order without lines", 0, {}, "PO-1 has no lines. Add what is to be ordered first."],
  [
    "what was rejected",
    1,
    { rejectedOn: today },
    "PO-1 is rejected; only an order that is a draft or waiting for approval can be submitted for approval.",
  ],
])("nobody is asked for %s", (_, quantity, dates, sentence) => {
  expect(refused(company(quantity, dates), askApproval, order, nora)).toBe(sentence);
});

test("an order is asked for, refused with a reason, and that is its end", () => {
  const asked = done(company(300), askApproval, order, nora).tables;
  const { approval = "" } = waitingStep(asked) ?? {};
  expect(refused(asked, decideApproval, { approval, decision: "Refuse", comment: " " }, omar)).toMatch(/^Say why PO-1/);
  const rejected = decide(asked, omar, "Refuse", "No budget").tables;
  expect(rejected.find(Orders, "PO-1")).toMatchObject({ rejectedOn: today, reason: "No budget" });
  expect(refused(rejected, sendOrder, order, nora)).toBe(
    "PO-1 is rejected; only an order that is a draft, waiting for approval or approved can be sent.",
  );
});

describe("the rules of orders", () => {
  const rules = (...given: readonly NonNullable<Rows["rules"]>[number][]) => ({ rules: given });
  const approversOf = (tables: TableSet) =>
    done(tables, askApproval, order, nora)
      .tables.rows(Approvals)
      .map(({ step, approver }) => `${String(step)} ${approver}`);
  const above = { kind: "Order", step: 1 } as const;

  test("the setting is the first rule while there is none, and the lowest amount of the rules is the limit afterwards", () => {
    expect(done(company(200), sendOrder, order, nora).plan.sentence).toBe("Sent PO-1 to Northway, 500.00 EUR");
    const lower = rules({ rule: "Orders", ...above, over: 100 }, { rule: "High", ...above, over: 900, step: 2 });
    expect(refused(company(41, {}, lower), sendOrder, order, nora)).toContain("not approved yet");
    expect(done(company(40, {}, lower), sendOrder, order, nora).plan.sentence).toContain("Sent");
    expect(refused(company(1, {}, rules({ rule: "All", ...above })), sendOrder, order, nora)).toContain("not approved");
  });

  test("bands, several steps and a least number of people", () => {
    const bands = rules(
      { rule: "Orders", ...above, over: 500 },
      { rule: "High", kind: "Order", over: 1000, step: 2, approver: "Petra" },
    );
    expect(approversOf(company(300, {}, bands))).toEqual(["1 Omar"]);
    expect(approversOf(company(500, {}, bands))).toEqual(["1 Omar", "2 Petra"]);
    const two = rules({ rule: "Two people", ...above, over: 500, atLeast: 2 });
    expect(approversOf(company(300, {}, two))).toEqual(["1 Omar", "2 Petra"]);
    const three = rules({ rule: "Three", ...above, atLeast: 3 });
    expect(refused(company(300, {}, three), askApproval, order, nora)).toBe(
      "PO-1 wants 3 people to approve it, and only 2 could. Name a manager for Petra in People, or a further step in Approval rules.",
    );
  });

  test("the last of several steps is what approves", () => {
    const two = rules({ rule: "Two people", ...above, over: 500, atLeast: 2 });
    const first = decide(done(company(300, {}, two), askApproval, order, nora).tables, omar).tables;
    expect(orderStates(first).get("PO-1")?.status).toBe("Waiting approval");
    expect(refused(first, sendOrder, order, nora)).toContain("not approved yet");
    expect(orderStates(decide(first, petra).tables).get("PO-1")?.status).toBe("Approved");
  });

  test("a category's rule holds where something of it is ordered, whatever it comes to", () => {
    const items = [
      { item: "A-1", name: "Gloves", unit: "pair", buy: "Yes" as const, category: "Wear" },
      { item: "B-2", name: "Tape", unit: "roll", buy: "Yes" as const },
    ];
    const wear = rules(
      { rule: "Orders", ...above, over: 500 },
      { rule: "Wear", ...above, over: 0, category: "wear", approver: "Petra" },
    );
    expect(refused(company(1, {}, { ...wear, items }), sendOrder, order, nora)).toContain("not approved yet");
    expect(approversOf(company(1, {}, { ...wear, items }))).toEqual(["1 Petra"]);
  });

  test("a line without a price needs who approves the highest amounts", () => {
    const bands = rules(
      { rule: "Orders", ...above, over: 500 },
      { rule: "High", kind: "Order", over: 100_000, step: 2, approver: "Petra" },
    );
    const lines = [{ order: "PO-1", line: 1, item: "A-1", quantity: 100_000 }];
    expect(approversOf(company(1, {}, { ...bands, lines }))).toEqual(["1 Omar", "2 Petra"]);
  });
});

test("the second half of a split order is not sent without approval", () => {
  const half = (number: string, date: string, dates: Dates = {}) => ({
    order: number,
    date,
    vendor: "Northway",
    requester: "Nora",
    ...dates,
  });
  const lines = ["PO-1", "PO-2"].map((number) => ({ order: number, line: 1, item: "A-1", quantity: 150, price: 2.5 }));
  const orders = (first: string) => [half("PO-2", first, { sentOn: first, approvedOn: first }), half("PO-1", today)];
  const together =
    "PO-1 and PO-2 to Northway within 7 days come to 750.00 EUR together, above the limit of 500.00 EUR. Ask for approval of PO-1 first.";
  expect(refused(smallCompany({ orders: orders("2026-11-18"), lines }), sendOrder, order, nora)).toBe(together);
  expect(done(smallCompany({ orders: orders("2026-11-17"), lines }), sendOrder, order, nora).plan.sentence).toMatch(
    /^Sent/,
  );
  // Neither on hold nor by a day of drafting that was typed back does the first half go unseen.
  const held = [half("PO-2", today, { sentOn: today, approvedOn: today, heldOn: today }), half("PO-1", "2026-11-01")];
  expect(refused(smallCompany({ orders: held, lines }), sendOrder, order, nora)).toBe(together);
});

const typedInto = (tables: TableSet, table: AnyTable, key: string, set: AnyRow) =>
  applied(tables, { sentence: "", changes: [{ kind: "update", table, key, set }] });

/** The table as somebody left its cells. */
const typedRows = (
  tables: TableSet,
  table: AnyTable,
  edit: (body: readonly (readonly Cell[])[], headers: readonly Cell[]) => readonly (readonly Cell[])[],
) => {
  const { headers, body } = tables.read(table).grid;
  return tables.with([readTable(table, { headers, body: edit(body, headers) })]);
};

const approved = askedAndApproved(company(300));
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
    "PO-1 is 750.00 EUR, above the limit of 500.00 EUR: nora, who asked for it, can't approve it. Have it approved by someone else.",
  ],
  [
    "no approver",
    typed(Orders, "PO-1", { approvedBy: undefined }),
    "PO-1 is 750.00 EUR, above the limit of 500.00 EUR: nobody is named who approved it. Have it approved again.",
  ],
])("with %s typed in a cell after it was approved an order is approved again before it is sent", (_, now, told) => {
  expect(done(approved, sendOrder, order, nora).plan.sentence).toBe("Sent PO-1 to Northway, 750.00 EUR");
  expect(refused(now, sendOrder, order, nora)).toBe(told);
  const again = askedAndApproved(now);
  expect(done(again, sendOrder, order, nora).plan.sentence).toMatch(/^Sent PO-1/);
});

test.each([
  ["before it is sent", {}],
  ["after it was sent", { sentOn: today }],
])("an approver's name typed on an order above the limit is no approval %s: it is listed, and asked for", (_, sent) => {
  const claimed = { askedOn: today, approvedOn: today, approvedBy: "Omar", ...sent };
  const tables = company(300, claimed);
  const told = "PO-1 names Omar as who approved it, and Approvals holds no such decision. Ask for approval of it.";
  const listed = (now: TableSet) => orderTodo(now, today).find(({ what }) => what.includes("without a decision"));
  expect(listed(tables)).toMatchObject({ count: 1 });
  if (!("sentOn" in sent)) expect(refused(tables, sendOrder, order, nora)).toBe(told);
  const again = askedAndApproved(tables);
  expect(listed(again)).toBeUndefined();
  expect(orderStates(again).get("PO-1")?.problem).toBe("");
});

test("an approval of which it is not noted what was approved is given again", () => {
  const cleared = typed(Orders, "PO-1", { approvedFor: undefined, approvedVendor: undefined });
  expect(orderStates(cleared).get("PO-1")?.problem).toBe("Changed after approval");
  expect(refused(cleared, sendOrder, order, nora)).toContain("what was approved is not noted in Orders");
});

test("a decision typed under the name of who may not decide is none", () => {
  const asked = done(company(300), askApproval, order, nora).tables;
  const decision = { decision: "Approve", decidedBy: "Petra", decidedOn: today };
  const forged = typedInto(asked, Approvals, "AP-2026-0001", decision);
  const claimed = typedInto(forged, Orders, "PO-1", {
    ...{
      approvedOn: today,
      approvedBy: "Petra",
      approvedFor: 750,
      approvedVendor: "Northway",
      approvedCurrency: "EUR",
    },
  });
  const noted = typedInto(claimed, OrderLines, line, {
    approvedItem: "A-1",
    approvedQuantity: 300,
    approvedPrice: 2.5,
  });
  expect(refused(noted, sendOrder, order, nora)).toContain("Approvals holds no such decision");
});

test("nor is a decision of somebody else, or of another order", () => {
  const other = applied(approved, {
    sentence: "",
    changes: [{ kind: "update", table: Orders, key: "PO-1", set: { approvedBy: "Petra" } }],
  });
  expect(refused(other, sendOrder, order, nora)).toMatch("names Petra as who approved it");
});

describe("an order that was approved for 300 pairs of A-1 at 2.50 from Northway and comes to the same total", () => {
  const vendors = [{ vendor: "Eastway", approved: true }];
  const orders = [{ order: "PO-1", date: today, vendor: "Northway", requester: "Nora" }];
  const lines = [{ order: "PO-1", line: 1, item: "A-1", quantity: 300, price: 2.5 }];
  const agreed = askedAndApproved(
    smallCompany({ vendors, orders, lines, rates: [{ currency: "USD", date: "2026-11-01", rate: 0.9 }] }),
  );
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
    const again = askedAndApproved(now);
    expect(problem(done(again, sendOrder, order, nora).tables)).toBe("");
  });

  test("is listed where its quantity is raised after it was sent, and what was added is not received", () => {
    const out = done(agreed, sendOrder, order, nora).tables;
    const raised = changed(OrderLines, line, { quantity: 1500 }, out);
    expect(problem(raised)).toBe("Changed after approval");
    const shipment = { order: "PO-1", location: "Store", lines: [{ line: 1, counted: 1500 }] };
    expect(refused(raised, receiveShipment, shipment, nora)).toBe(
      "Line 1, A-1: this makes it 1500 of 1500 pairs, and 300 were approved. Have the order approved again, or reject 1185 or more.",
    );
    const again = askedAndApproved(raised);
    expect(done(again, receiveShipment, shipment, nora).plan.sentence).toBe("Received 1500 pairs of A-1 on PO-1");
  });

  test("is listed where its day of sending was typed without an approval", () => {
    const typedOnly = smallCompany({ orders: orders.map((row) => ({ ...row, sentOn: today })), lines });
    expect(problem(typedOnly)).toBe("Sent without approval");
    const sent = orderStates(typedOnly).get("PO-1");
    expect(sent && whyProblem(sent)).toBe(
      `PO-1 was sent on ${today} without an approval. Have it approved now, or cancel what is still to come.`,
    );
    expect(problem(askedAndApproved(typedOnly))).toBe("");
  });
});

test("a total that goes above the limit after it was approved within it is approved again", () => {
  const own = askedAndApproved(company(200));
  expect(refused(typedInto(own, OrderLines, line, { quantity: 201 }), sendOrder, order, nora)).toBe(
    "PO-1 was approved for 500.00 EUR and comes to 502.50 EUR now. Have it approved again.",
  );
});

test("another department or another day than was approved is a change, another day that the vendor confirmed is none", () => {
  const lines = [
    { order: "PO-1", line: 1, item: "A-1", quantity: 300, price: 2.5, department: "Office", promised: "2026-12-01" },
  ];
  const agreed = askedAndApproved(company(0, {}, { lines }));
  const now = (set: AnyRow) => typedInto(agreed, OrderLines, line, set);
  expect(refused(now({ department: "Workshop" }), sendOrder, order, nora)).toBe(
    "Line 1 of PO-1 was approved for Office and is for Workshop now. Have it approved again.",
  );
  expect(refused(now({ promised: "2026-11-25" }), sendOrder, order, nora)).toBe(
    "Line 1 of PO-1 was approved for 2026-12-01 and is asked for 2026-11-25 now. Have it approved again.",
  );
  const confirmed = now({ promised: "2026-12-09", firstPromised: "2026-12-09", neededBy: "2026-12-01" });
  expect(orderStates(confirmed).get("PO-1")?.problem).toBe("");
});

test("a change from the pane takes the request back, and one in a cell voids it", () => {
  const asked = done(company(300), askApproval, order, nora).tables;
  const { approval = "" } = waitingStep(asked) ?? {};
  const changed = done(asked, changeLine, { ...order, line: 1, quantity: 400 }, nora).tables;
  expect(changed.rows(Approvals)).toMatchObject([{ withdrawnOn: today }]);
  const inCell = typedInto(asked, OrderLines, line, { quantity: 400 });
  expect(refused(inCell, decideApproval, { approval, decision: "Approve" }, omar)).toMatch(
    /^PO-1 was changed after it was asked: it reads "Northway, 1000.00 EUR: 400 of A-1 at 2.5" now/,
  );
});

test("asking within the limit is allowed, and said to be needless", () => {
  expect(done(company(1), askApproval, order, nora).plan.warnings).toEqual([
    "It is within the limit of 500.00 EUR and could be sent without approval.",
  ]);
});

test("a draft within the limit needs no approval, and nobody's name is put to one", () => {
  const { tables, plan } = done(company(200), sendOrder, order, nora);
  expect(plan.sentence).toBe("Sent PO-1 to Northway, 500.00 EUR");
  expect(tables.find(Orders, "PO-1")).toMatchObject({ sentOn: today, approvedOn: today, approvedBy: undefined });
  expect(orderStates(tables).get("PO-1")?.problem).toBe("");
});

test("an approval stays with who gave it when the order is sent", () => {
  const { tables } = done(approved, sendOrder, order, nora);
  expect(tables.find(Orders, "PO-1")).toMatchObject({ sentOn: today, approvedOn: today, approvedBy: "Omar" });
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
  const lines = [{ order: "PO-1", line: 1, item: "A-1", quantity: 100_000 }];
  const unpriced = company(0, {}, { lines });
  expect(refused(unpriced, sendOrder, order, nora)).toBe(
    "Line 1 of PO-1 has no price, and PO-1 is not approved yet. Enter the price, or ask for approval first.",
  );
  const known = askedAndApproved(unpriced);
  expect(done(known, sendOrder, order, nora).plan.warnings).toEqual(["Line 1, A-1, has no price."]);
  expect(refused(typedInto(known, OrderLines, line, { price: 3 }), sendOrder, order, nora)).toBe(
    "PO-1 was approved for 0.00 EUR and comes to 300000.00 EUR now. Have it approved again.",
  );
});

test("an order is not sent without who asks for it, nor while a line of it can't be counted", () => {
  expect(refused(company(1, { requester: undefined }), sendOrder, order, nora)).toContain("Enter who asks for PO-1");
  expect(refused(company(1, { requester: "Nora L." }), sendOrder, order, nora)).toContain(
    "Nora L., who asks for PO-1, is not in People",
  );
  const twice = typedRows(company(1), OrderLines, (body) => [...body, body[0] ?? []]);
  expect(refused(twice, sendOrder, order, nora)).toContain(
    "A line of PO-1 can't be counted: PO-1 / 1 is in more than one row",
  );
  const words = typedRows(company(1), OrderLines, ([first = []], headers) => [
    first,
    first.map((cell, at) => (headers[at] === "Line" ? 2 : headers[at] === "Qty" ? "5000 pcs" : cell)),
  ]);
  for (const action of [sendOrder, askApproval])
    expect(refused(words, action, order, nora)).toContain("A line of PO-1 can't be counted: Qty must be");
});

test("what was received of an order that was neither sent nor approved is listed, and no more of it is received", () => {
  const receipts = [{ receipt: "RC-1", date: today, order: "PO-1", line: 1, counted: 1, accepted: 1 }];
  const came = company(300, {}, { receipts });
  expect(orderStates(came).get("PO-1")?.problem).toBe("Received without approval");
  const shipment = { order: "PO-1", location: "Store", lines: [{ line: 1, counted: 1 }] };
  expect(refused(came, receiveShipment, shipment, nora)).toContain("it was neither sent nor approved");
  expect(done(askedAndApproved(came), receiveShipment, shipment, nora).plan.sentence).toContain("Received 1 pair");
});

test("where nobody else could approve an order without a price, the refusal says that a price would do", () => {
  const tables = company(1, { requester: "Petra" }, { lines: [{ order: "PO-1", line: 1, item: "A-1", quantity: 12 }] });
  expect(refused(tables, askApproval, order, petra)).toBe(
    "Line 1 of PO-1 has no price, and a line without a price needs approval: enter the price. Nobody but Petra could approve PO-1. Enter a manager for Petra in People, or another approver in Approval rules.",
  );
});
