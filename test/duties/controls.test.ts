import { Approvals } from "../../src/model/approvals/approvals";
import { decideApproval } from "../../src/model/approvals/decide";
import { claimStates } from "../../src/model/expenses/claimState";
import { Claims, Expenses } from "../../src/model/expenses/tables";
import { InvoiceLines, Invoices } from "../../src/model/invoices/tables";
import { orderStates } from "../../src/model/orders/orderState";
import { OrderLines, Orders } from "../../src/model/orders/tables";
import { People } from "../../src/model/people/people";
import { TripEstimates, Trips } from "../../src/model/trips/tables";
import { tripStates } from "../../src/model/trips/tripState";
import { approvalTodo } from "../../src/features/approvals/approvalTodo";
import { expenseTodo } from "../../src/features/expenses/expenseTodo";
import { handOver } from "../../src/features/expenses/handOver/handOver";
import { recordPaid } from "../../src/features/expenses/paid/recordPaid";
import { submitClaim } from "../../src/features/expenses/submit/submitClaim";
import { enterInvoice } from "../../src/features/invoices/enter/enterInvoice";
import { handOverInvoices } from "../../src/features/invoices/handOver/handOverInvoices";
import { invoiceTodo } from "../../src/features/invoices/invoiceTodo";
import { askInvoiceApproval } from "../../src/features/invoices/settle/settleInvoice";
import { askApproval } from "../../src/features/orders/approve/askApproval";
import { orderTodo } from "../../src/features/orders/orderTodo";
import { sendOrder } from "../../src/features/orders/send/sendOrder";
import { askTripApproval } from "../../src/features/travel/approve/askTripApproval";
import { travelTodo } from "../../src/features/travel/travelTodo";
import type { Cell } from "../../src/tables/column";
import { insert, remove, update, type Change } from "../../src/tables/change";
import { joinKey, type AnyTable } from "../../src/tables/defineTable";
import { readTable } from "../../src/tables/readTable";
import { tableFromRows } from "../../src/tables/tableFromRows";
import type { TableSet } from "../../src/tables/tableSet";
import { nora, omar, petra, smallCompany, today } from "../fixtures/smallCompany";
import { applied, done, planOver } from "../fixtures/tablesOf";

// Whoever has the workbook can type in any cell. Each of these attempts on what was approved is refused at the next step
// that the pane takes, or listed on Home; most of them both.

const line = { line: 1, item: "A-1" } as const;
const company = smallCompany({
  vendors: [{ vendor: "Eastway", approved: true }],
  people: [
    { person: "Left", department: "Office", manager: "Omar", active: false },
    { person: "Quin", department: "Office", manager: "Omar" },
  ],
  orders: [
    { order: "PO-1", date: "2026-11-20", vendor: "Northway", requester: "Nora" },
    { order: "PO-2", date: "2026-11-01", vendor: "Northway", requester: "Nora", sentOn: "2026-11-02" },
  ],
  lines: [
    { order: "PO-1", ...line, quantity: 300, price: 2.5, department: "Office", promised: "2026-12-01" },
    { order: "PO-2", ...line, quantity: 10, price: 5 },
  ],
  receipts: [{ receipt: "RC-1", date: "2026-11-10", order: "PO-2", line: 1, counted: 10, accepted: 10 }],
  rates: [{ currency: "USD", date: "2026-11-01", rate: 0.9 }],
}).with([
  tableFromRows(Claims, [{ claim: "CL-1", person: "Nora", purpose: "Fair", date: "2026-11-12" }]),
  tableFromRows(Expenses, [
    { expense: "EX-1", claim: "CL-1", date: "2026-11-09", category: "Meals", amount: 40, receipt: "a.pdf" },
    { expense: "EX-2", claim: "CL-1", date: "2026-11-09", category: "Hotel", amount: 160, receipt: "b.pdf" },
  ]),
  tableFromRows(Trips, [
    {
      ...{ trip: "TR-1", traveller: "Nora", purpose: "Fair", kind: "Home" as const, destination: "Porto" },
      ...{ start: "2026-12-08", end: "2026-12-11" },
    },
  ]),
  tableFromRows(TripEstimates, [{ trip: "TR-1", category: "Hotel", amount: 900 }]),
]);

/** Approves all steps that wait, as those who may. */
function decided(tables: TableSet): TableSet {
  const [first] = tables.rows(Approvals).filter(({ decision }) => decision === undefined);
  if (!first) return tables;
  const by = { ...nora, user: first.approver };
  return decided(done(tables, decideApproval, { approval: first.approval, decision: "Approve" }, by).tables);
}

interface Kind {
  readonly reference: string;
  readonly asked: TableSet;
  /** The step that follows an approval: what the pane says to it. */
  readonly next: (tables: TableSet) => string;
  /** What Home lists of it. */
  readonly listed: (tables: TableSet) => readonly string[];
}
const said = (planned: ReturnType<typeof planOver>): string =>
  planned.ok ? planned.value.sentence : planned.problem.message;
const home = (items: readonly { readonly example: string }[], decisions: TableSet): readonly string[] =>
  [...items, ...approvalTodo(decisions, today)].map(({ example }) => example);

const entered = done(
  company,
  enterInvoice,
  {
    ...{ vendor: "Northway", number: "4711", date: "2026-11-20", requester: "Nora" },
    lines: [{ kind: "Goods", order: "PO-2", orderLine: 1, item: "A-1", quantity: 10, price: 9 }],
  },
  nora,
).tables;

const kinds = {
  Order: {
    reference: "PO-1",
    asked: done(company, askApproval, { order: "PO-1" }, nora).tables,
    next: (tables) => said(planOver(tables, sendOrder, { order: "PO-1" }, nora)),
    listed: (tables) => home(orderTodo(tables, today), tables),
  },
  Invoice: {
    reference: "IV-2026-0001",
    asked: done(entered, askInvoiceApproval, { invoice: "IV-2026-0001" }, nora).tables,
    next: (tables) => said(planOver(tables, handOverInvoices, { invoices: ["IV-2026-0001"] }, nora)),
    listed: (tables) => home(invoiceTodo(tables, today), tables),
  },
  Claim: {
    reference: "CL-1",
    asked: done(company, submitClaim, { claim: "CL-1" }, nora).tables,
    next: (tables) => said(planOver(tables, handOver, { claims: ["CL-1"] }, petra)),
    listed: (tables) => home(expenseTodo(tables, today), tables),
  },
  Trip: {
    reference: "TR-1",
    asked: done(company, askTripApproval, { trip: "TR-1" }, nora).tables,
    next: (tables) => `It is ${(tripStates(tables, today).get("TR-1")?.status ?? "gone").toLowerCase()}`,
    listed: (tables) => home(travelTodo(tables, today), tables),
  },
} satisfies Readonly<Record<string, Kind>>;
type KindName = keyof typeof kinds;
const names = ["Order", "Invoice", "Claim", "Trip"] as const satisfies readonly KindName[];
const approved = Object.fromEntries(names.map((name) => [name, decided(kinds[name].asked)]));
const approvedOf = (name: KindName): TableSet => approved[name] ?? company;

const typed = (tables: TableSet, ...changes: readonly Change[]): TableSet => applied(tables, { sentence: "", changes });
/** The table as somebody left the cells of one column. */
const typedText = (tables: TableSet, table: AnyTable, field: string, text: Cell): TableSet => {
  const { headers, body } = tables.read(table).grid;
  const place = headers.indexOf(table.columns[field]?.header ?? "");
  const rows = body.map((row, at) => (at === 0 ? row.map((cell, column) => (column === place ? text : cell)) : row));
  return tables.with([readTable(table, { headers, body: rows })]);
};
const went = { Order: /^Sent/, Invoice: /^Handed over/, Claim: /^Handed over/, Trip: /^It is approved/ } as const;

test.each(names)("%s: what was approved goes on", (name) => {
  expect(kinds[name].next(approvedOf(name))).toMatch(went[name]);
  expect(kinds[name].next(kinds[name].asked)).not.toMatch(went[name]);
});

const key = joinKey(["PO-1", 1]);
const billed = joinKey(["IV-2026-0001", 1]);
const cells: readonly (readonly [KindName, string, Change])[] = [
  ["Order", "vendor", update(Orders, "PO-1", { vendor: "Eastway" })],
  ["Order", "currency", update(Orders, "PO-1", { currency: "USD" })],
  ["Order", "requester", update(Orders, "PO-1", { requester: "Quin" })],
  ["Order", "requester, none", update(Orders, "PO-1", { requester: undefined })],
  ["Order", "item", update(OrderLines, key, { item: "B-2" })],
  ["Order", "quantity", update(OrderLines, key, { quantity: 3000 })],
  ["Order", "quantity and price of the same sum", update(OrderLines, key, { quantity: 1, price: 750 })],
  ["Order", "price, none", update(OrderLines, key, { price: undefined })],
  ["Order", "department", update(OrderLines, key, { department: "Workshop" })],
  ["Order", "day", update(OrderLines, key, { promised: "2026-11-25" })],
  ["Order", "line more", insert(OrderLines, { order: "PO-1", line: 2, item: "B-2", quantity: 9, price: 0 })],
  ["Order", "approver", update(Orders, "PO-1", { approvedBy: "Nora" })],
  ["Order", "approver who never decided", update(Orders, "PO-1", { approvedBy: "Petra" })],
  ["Invoice", "vendor", update(Invoices, "IV-2026-0001", { vendor: "Eastway" })],
  ["Invoice", "number", update(Invoices, "IV-2026-0001", { number: "4712" })],
  ["Invoice", "day", update(Invoices, "IV-2026-0001", { date: "2026-11-19" })],
  ["Invoice", "total", update(Invoices, "IV-2026-0001", { total: 900 })],
  ["Invoice", "currency", update(Invoices, "IV-2026-0001", { currency: "USD", rate: 0.9 })],
  ["Invoice", "requester", update(Invoices, "IV-2026-0001", { requester: "Quin" })],
  ["Invoice", "department", update(Invoices, "IV-2026-0001", { department: "Workshop" })],
  ["Invoice", "cost centre", update(Invoices, "IV-2026-0001", { costCentre: "9" })],
  ["Invoice", "item", update(InvoiceLines, billed, { item: "B-2" })],
  ["Invoice", "quantity", update(InvoiceLines, billed, { quantity: 9 })],
  ["Invoice", "amount", update(InvoiceLines, billed, { amount: 95 })],
  ["Invoice", "order", update(InvoiceLines, billed, { order: undefined, orderLine: undefined })],
  [
    "Invoice",
    "line more",
    insert(InvoiceLines, { invoice: "IV-2026-0001", line: 2, kind: "Goods", quantity: 1, amount: 0 }),
  ],
  ["Claim", "person", update(Claims, "CL-1", { person: "Quin" })],
  ["Claim", "department", update(Claims, "CL-1", { department: "Workshop" })],
  ["Claim", "trip", update(Claims, "CL-1", { trip: "TR-1" })],
  ["Claim", "advance", update(Claims, "CL-1", { advance: 10 })],
  ["Claim", "amount", update(Expenses, "EX-1", { amount: 400 })],
  ["Claim", "approved amount", update(Expenses, "EX-1", { approved: 4 })],
  ["Claim", "currency", update(Expenses, "EX-1", { currency: "USD", rate: 1, homeAmount: 40 })],
  ["Claim", "category", update(Expenses, "EX-1", { category: "Rail" })],
  ["Claim", "day", update(Expenses, "EX-1", { date: "2026-11-08" })],
  ["Claim", "receipt", update(Expenses, "EX-1", { receipt: "c.pdf" })],
  [
    "Claim",
    "line more",
    insert(Expenses, { expense: "EX-3", claim: "CL-1", date: "2026-11-09", category: "Meals", amount: 0 }),
  ],
  ["Claim", "line less", remove(Expenses, "EX-1")],
  ["Trip", "traveller", update(Trips, "TR-1", { traveller: "Quin" })],
  ["Trip", "place", update(Trips, "TR-1", { destination: "Tokyo" })],
  ["Trip", "last day", update(Trips, "TR-1", { end: "2026-12-31" })],
  ["Trip", "department", update(Trips, "TR-1", { department: "Workshop" })],
  ["Trip", "estimate", update(TripEstimates, joinKey(["TR-1", "Hotel"]), { amount: 9000 })],
];
test.each(cells)("%s: another %s in a cell voids its approval", (name, _, change) => {
  expect(kinds[name].next(typed(approvedOf(name), change))).not.toMatch(went[name]);
  // Before it is decided, it can't be decided any more.
  if (change.table === Orders && "approvedBy" in (change.kind === "update" ? change.set : {})) return;
  if (change.kind === "update" && "approved" in change.set) return;
  const waiting = typed(kinds[name].asked, change);
  const approval = waiting.rows(Approvals)[0]?.approval ?? "";
  expect(said(planOver(waiting, decideApproval, { approval, decision: "Approve" }, omar))).not.toMatch(/^Approved/);
});

const step = "AP-2026-0001";
const rows: readonly (readonly [string, (tables: TableSet) => TableSet])[] = [
  ["deleted", (tables) => typed(tables, remove(Approvals, step))],
  ["withdrawn", (tables) => typed(tables, update(Approvals, step, { withdrawnOn: today }))],
  ["of a step that is missing", (tables) => typed(tables, update(Approvals, step, { steps: 2 }))],
  ["refused afterwards", (tables) => typed(tables, update(Approvals, step, { decision: "Refuse" }))],
  ["decided by nobody", (tables) => typed(tables, update(Approvals, step, { decidedBy: undefined }))],
  ["decided by who asked", (tables) => typed(tables, update(Approvals, step, { decidedBy: "No\u200bra " }))],
  ["decided by somebody unknown", (tables) => typed(tables, update(Approvals, step, { decidedBy: "Zoe" }))],
  ["decided by who may not", (tables) => typed(tables, update(Approvals, step, { decidedBy: "Quin" }))],
  ["of another record", (tables) => typed(tables, update(Approvals, step, { reference: "X-9" }))],
];
test.each(names.flatMap((name) => rows.map(([what, edit]) => [name, what, edit] as const)))(
  "%s: an approval that is %s lets nothing go on",
  (name, what, edit) => {
    const tables = edit(approvedOf(name));
    const isGone = !went[name].test(kinds[name].next(tables));
    // A trip takes no step of its own after its approval: what was decided wrongly is listed.
    expect(isGone || (name === "Trip" && kinds.Trip.listed(tables).some((told) => told.includes("by Quin")))).toBe(
      true,
    );
    if (what === "decided by who may not") expect(kinds[name].listed(tables).join("\n")).toContain("by Quin");
  },
);

test.each<[KindName, string, AnyTable, string]>([
  ["Order", "quantity", OrderLines, "Qty"],
  ["Invoice", "amount", InvoiceLines, "Amount"],
  ["Claim", "amount", Expenses, "Amount"],
  ["Trip", "amount", TripEstimates, "Amount"],
])("%s: a line whose %s can't be read is said, and lets nobody decide or go on", (name, field, table, header) => {
  const { asked, next } = kinds[name];
  const waiting = typedText(asked, table, field, "a lot");
  const told = said(planOver(waiting, decideApproval, { approval: step, decision: "Approve" }, omar));
  expect(told).toContain(`A line of ${kinds[name].reference} can't be counted`);
  expect(told).toContain(header);
  expect(next(typedText(approvedOf(name), table, field, "a lot"))).not.toMatch(went[name]);
  // A line that was never asked for is in no sum, and its approval reads the same.
  const { headers, body } = approvedOf(name).read(table).grid;
  const twin = approvedOf(name).with([readTable(table, { headers, body: [...body, body[0] ?? []] })]);
  if (name !== "Trip") expect(next(twin)).toContain(`A line of ${kinds[name].reference} can't be counted`);
});

test.each(names)("%s: nobody decides who is not in People, has left, asked for it, or is not named", (name) => {
  const { asked } = kinds[name];
  for (const user of ["Zoe", "Left", "Nora", "Quin", ""]) {
    const decision = { approval: step, decision: "Approve" } as const;
    expect(said(planOver(asked, decideApproval, decision, { ...nora, user }))).not.toMatch(/^Approved/);
  }
  // Nor who has left, or is nobody's, where the request still names them.
  for (const set of [{ active: false }, undefined]) {
    const change = set === undefined ? remove(People, "Omar") : update(People, "Omar", set);
    const tables = typed(asked, change);
    expect(said(planOver(tables, decideApproval, { approval: step, decision: "Approve" }, omar))).not.toMatch(
      /^Approved/,
    );
  }
});

test("who has left asks for nothing any more; what they spent is still owed to them", () => {
  const left = typed(
    company,
    update(Orders, "PO-1", { requester: "Left" }),
    update(Claims, "CL-1", { person: "Left" }),
    update(Trips, "TR-1", { traveller: "Left" }),
  );
  expect(said(planOver(left, askApproval, { order: "PO-1" }, nora))).toMatch(/^Left, who asks for PO-1, has left/);
  expect(said(planOver(left, askTripApproval, { trip: "TR-1" }, nora))).toMatch(/^Left, who asks for TR-1, has left/);
  expect(said(planOver(left, submitClaim, { claim: "CL-1" }, nora))).toMatch(/^Submitted CL-1/);
  const small = typed(left, update(OrderLines, key, { quantity: 1 }));
  expect(said(planOver(small, sendOrder, { order: "PO-1" }, nora))).toMatch(/^Left, who asks for PO-1, has left/);
});

test("days typed into what nobody approved are listed, and lead no further", () => {
  const days = typed(
    entered,
    update(Orders, "PO-1", { sentOn: today }),
    update(Invoices, "IV-2026-0001", { handedOverOn: today }),
    update(Claims, "CL-1", { handedOverOn: today }),
  );
  expect(kinds.Order.listed(days).join("\n")).toContain("Sent without approval");
  expect(kinds.Invoice.listed(days).join("\n")).toContain("Handed over without a match");
  expect(kinds.Claim.listed(days).join("\n")).toContain("Handed over without approval");
  expect(said(planOver(days, recordPaid, { claims: ["CL-1"], paidOn: today }, petra))).toBe(
    `CL-1 was handed over on ${today}, and nobody approved it. Clear Handed over on in Claims, and submit it.`,
  );
  const paid = typed(
    entered,
    update(Claims, "CL-1", { paidOn: today }),
    update(Invoices, "IV-2026-0001", { paidOn: today }),
  );
  expect(kinds.Claim.listed(paid).join("\n")).toContain("Paid without being handed over");
  expect(kinds.Invoice.listed(paid).join("\n")).toContain("Paid without being handed over");
});

test("what is changed once it is on its way is listed", () => {
  const sent = done(approvedOf("Order"), sendOrder, { order: "PO-1" }, nora).tables;
  for (const set of [{ requester: "Quin" }, { vendor: "Eastway" }, { currency: "USD" }])
    expect(orderStates(typed(sent, update(Orders, "PO-1", set))).get("PO-1")?.problem).toBe("Changed after approval");
  const out = done(approvedOf("Claim"), handOver, { claims: ["CL-1"] }, petra).tables;
  const dearer = typed(out, update(Expenses, "EX-1", { amount: 400 }));
  expect(claimStates(dearer).get("CL-1")?.problem).toBe("Changed after approval");
});

test("the first half of a split order under another name is listed, as is its second half when it is sent", () => {
  const half = typed(company, update(OrderLines, key, { quantity: 150 }));
  const first = done(half, sendOrder, { order: "PO-1" }, nora).tables;
  const second = typed(
    first,
    insert(Orders, { order: "PO-3", date: today, vendor: "Northway", requester: "Nora" }),
    insert(OrderLines, { order: "PO-3", ...line, quantity: 150, price: 2.5 }),
  );
  expect(said(planOver(second, sendOrder, { order: "PO-3" }, nora))).toContain("above the limit of 500.00 EUR");
  const renamed = typed(second, update(Orders, "PO-1", { requester: "Quin" }));
  expect(kinds.Order.listed(renamed).join("\n")).toContain("Changed after approval");
});
