import { nora, omar, smallCompany, today, type Rows } from "../../../test/fixtures/smallCompany";
import { applied, done, refused } from "../../../test/fixtures/tablesOf";
import { Approvals } from "../../model/approvals/approvals";
import { invoiceStates } from "../../model/invoices/invoiceState";
import { agingByVendor, discountsLapsing, toPay } from "../../model/invoices/payables";
import { InvoiceLines, Invoices } from "../../model/invoices/tables";
import { linesToBill } from "../../model/invoices/toBill";
import { Vendors } from "../../model/stock/tables";
import { Receipts } from "../../model/orders/tables";
import { insert, update } from "../../tables/change";
import { tableFromRows } from "../../tables/tableFromRows";
import type { TableSet } from "../../tables/tableSet";
import { decideApproval } from "../../model/approvals/decide";
import { editInvoice, type EditInvoice } from "./edit/editInvoice";
import { addInvoiceLine, removeInvoiceLine } from "./edit/editLines";
import { enterInvoice, type EnterInvoice } from "./enter/enterInvoice";
import { invoiceTodo } from "./invoiceTodo";
import { invoiceFile } from "./handOver/handOverFile";
import { handOverInvoices } from "./handOver/handOverInvoices";
import { askInvoiceApproval, cancelInvoice, correctLine, keepInvoice, notePaid } from "./settle/settleInvoice";
import { approverInCell, match3InCell } from "./functions";
import { vendorMail } from "./vendorMail";

/** Nora ordered 100 pairs at 50 and 10 rolls at 4 of Northway; 100 pairs came. */
const company = (more: Rows = {}): TableSet =>
  smallCompany({
    orders: [{ order: "PO-1", date: "2026-11-01", vendor: "Northway", requester: "Nora", sentOn: "2026-11-02" }],
    lines: [
      { order: "PO-1", line: 1, item: "A-1", quantity: 100, unit: "pair", price: 50, department: "Office" },
      { order: "PO-1", line: 2, item: "B-2", quantity: 10, unit: "roll", price: 4 },
    ],
    receipts: [{ receipt: "RC-1", date: "2026-11-10", order: "PO-1", line: 1, counted: 100, accepted: 100 }],
    ...more,
  });
const goods = { kind: "Goods", order: "PO-1", orderLine: 1, item: "A-1", quantity: 100, price: 50 } as const;
const input = (more: Partial<EnterInvoice> = {}): EnterInvoice => ({
  vendor: "Northway",
  number: "4711",
  date: "2026-11-20",
  lines: [goods],
  ...more,
});
const entered = (more: Partial<EnterInvoice> = {}, tables = company()) => done(tables, enterInvoice, input(more), nora);
const stateOf = (tables: TableSet, invoice = "IV-2026-0001") => {
  const state = invoiceStates(tables).get(invoice);
  if (!state) throw new Error(`${invoice} is not there.`);
  return state;
};
const invoice = "IV-2026-0001";

test("what was received and not billed is proposed, and is gone once it is billed", () => {
  const tables = company();
  expect(linesToBill(tables)).toMatchObject([{ order: "PO-1", orderLine: 1, quantity: 100, price: 50, amount: 5000 }]);
  expect(linesToBill(entered().tables)).toEqual([]);
  // At the end of October nothing had come; on 15 November it had come, and the invoice bears a later day.
  expect(linesToBill(entered().tables, "2026-10-31")).toEqual([]);
  expect(linesToBill(entered().tables, "2026-11-15")).toMatchObject([{ amount: 5000 }]);
});

test("an invoice is entered with its lines, tax, total, due day and discount", () => {
  const { plan, tables } = entered({
    lines: [
      { ...goods, taxRate: 0.21 },
      { kind: "Freight", amount: 10, taxRate: 0.21 },
    ],
    terms: "2/10 net 30",
  });
  expect(plan.sentence).toBe("Entered IV-2026-0001, 4711 from Northway, 6062.10 EUR");
  expect(tables.find(Invoices, invoice)).toMatchObject({
    tax: 1052.1,
    total: 6062.1,
    dueOn: "2026-12-20",
    discountOn: "2026-11-30",
    discount: 121.24,
  });
  expect(tables.rows(InvoiceLines)).toMatchObject([
    { line: 1, amount: 5000 },
    { line: 2, kind: "Freight", amount: 10 },
  ]);
});

test.each<[string, Partial<EnterInvoice>, string]>([
  ["without a number", { number: " " }, "Enter the vendor's number of the invoice."],
  [
    "of tomorrow",
    { date: "2026-11-25" },
    "4711 is dated 2026-11-25, and today is 2026-11-24. Enter the date on the invoice.",
  ],
  ["without lines", { lines: [] }, "Enter at least one line of 4711."],
  ["of nobody", { vendor: "Nobody" }, "Nobody is not in Vendors. Choose one that is, or add it there."],
  [
    "with terms that say nothing",
    { terms: "soon" },
    'The terms "soon" are not understood. Write them as 30 days, 2/10 net 30 or end of month, or enter the day on which it is due.',
  ],
  [
    "of an order that is not there",
    { lines: [{ ...goods, order: "PO-9" }] },
    "PO-9 is not in Orders. Choose one that is, or add it there.",
  ],
  [
    "that comes to less than nothing",
    { lines: [{ kind: "Discount", amount: 5 }] },
    "4711 comes to less than nothing. Enter it as a credit note, with positive amounts.",
  ],
])("no invoice is entered %s", (_, more, sentence) => {
  expect(refused(company(), enterInvoice, input(more), nora)).toBe(sentence);
});

test("from a price hold to payment: approved by the requester's manager, handed over once, paid", () => {
  let { tables } = entered({ lines: [{ ...goods, price: 52 }] });
  expect(stateOf(tables).status).toBe("On hold");
  expect(refused(tables, handOverInvoices, { invoices: [invoice] }, nora)).toBe(
    "IV-2026-0001, 4711 from Northway, is not ready: On hold. Open it to see why.",
  );
  const asked = done(tables, askInvoiceApproval, { invoice }, nora);
  expect(asked.plan.sentence).toBe("Asked Omar to approve IV-2026-0001, 4711 from Northway, 5200.00 EUR");
  expect(asked.tables.rows(Approvals)).toMatchObject([
    { kind: "Invoice", amount: 200, approver: "Omar", requester: "Nora" },
  ]);
  const approval = asked.tables.rows(Approvals)[0]?.approval ?? "";
  expect(refused(asked.tables, decideApproval, { approval, decision: "Approve" }, nora)).toContain("own request");
  tables = done(asked.tables, decideApproval, { approval, decision: "Approve" }, omar).tables;
  expect(stateOf(tables).status).toBe("Ready");
  expect(refused(tables, handOverInvoices, {}, { ...nora, user: "Someone" })).toContain("is not in People");
  const handed = done(tables, handOverInvoices, {}, nora);
  expect(handed.plan.sentence).toBe("Handed over 1 invoice as HI-2026-0001, 5200.00 EUR");
  tables = handed.tables;
  expect(refused(tables, handOverInvoices, { invoices: [invoice] }, nora)).toContain(
    "was handed over on 2026-11-24 as HI-2026-0001 already",
  );
  expect(invoiceFile(tables, [stateOf(tables)]).split("\r\n")[1]).toContain(
    "HI-2026-0001,IV-2026-0001,Northway,4711,2026-11-20",
  );
  tables = done(tables, notePaid, { invoices: [invoice], paidOn: today }, nora).tables;
  expect(stateOf(tables)).toMatchObject({ status: "Paid", problem: "", owed: 0 });
});

test("a change after approval voids it, by pane or cell", () => {
  const held = entered({ lines: [{ ...goods, price: 52 }] }).tables;
  const asked = done(held, askInvoiceApproval, { invoice }, nora).tables;
  const approval = asked.rows(Approvals)[0]?.approval ?? "";
  const approved = done(asked, decideApproval, { approval, decision: "Approve" }, omar).tables;
  const changed = done(approved, correctLine, { invoice, line: 1, price: 60 }, nora).tables;
  expect(stateOf(changed)).toMatchObject({ status: "To correct" });
  const typed = applied(approved, {
    sentence: "",
    changes: [
      { kind: "update", table: InvoiceLines, key: `${invoice} / 1`, set: { amount: 6000, price: 60 } },
      { kind: "update", table: Invoices, key: invoice, set: { total: 6000 } },
    ],
  });
  expect(stateOf(typed)).toMatchObject({ status: "On hold", standing: { state: "Changed" } });
});

test("an early invoice is ready once the goods are received", () => {
  const { tables } = entered({ lines: [{ ...goods, orderLine: 2, item: "B-2", quantity: 10, price: 4 }] });
  expect(stateOf(tables).status).toBe("No receipt yet");
  const receipt = { receipt: "RC-2", date: today, order: "PO-1", line: 2, counted: 10, accepted: 10 };
  expect(stateOf(applied(tables, { sentence: "", changes: [insert(Receipts, receipt)] })).status).toBe("Ready");
});

test("a near-duplicate is told at entry, and kept or set aside with a reason", () => {
  const first = entered().tables;
  const { plan, tables } = entered({ number: "4711-A", lines: [{ ...goods, quantity: 1 }] }, first);
  expect(plan.warnings).toEqual([
    "It looks like IV-2026-0001, 4711 of 2026-11-20. Say on its page if it is no duplicate.",
  ]);
  const second = "IV-2026-0002";
  expect(refused(tables, keepInvoice, { invoice: second, reason: " " }, nora)).toBe(
    "Say why IV-2026-0002 is no duplicate of IV-2026-0001.",
  );
  const kept = done(tables, keepInvoice, { invoice: second, reason: "Second delivery" }, nora).tables;
  expect([invoice, second].map((each) => stateOf(kept, each).status)).not.toContain("Possible duplicate");
  const aside = done(tables, cancelInvoice, { invoice: second, reason: "Sent twice" }, nora).tables;
  expect(stateOf(aside).status).toBe("Ready");
  expect(stateOf(aside, second).status).toBe("Cancelled");
});

test("what finance has, or booked or paid by itself, is neither set aside nor corrected", () => {
  const { tables } = entered();
  for (const field of ["handedOverOn", "postedOn", "paidOn"] as const) {
    const after = applied(tables, { sentence: "", changes: [update(Invoices, invoice, { [field]: today })] });
    expect(refused(after, cancelInvoice, { invoice, reason: "x" }, nora)).toContain("Ask the vendor for a credit note");
    expect(refused(after, correctLine, { invoice, line: 1, price: 1 }, nora)).toContain("credit note instead");
  }
  const nobody = { ...nora, user: "Nobody" };
  expect(refused(tables, cancelInvoice, { invoice, reason: "x" }, nobody)).toContain("Nobody is not in People");
  expect(refused(tables, keepInvoice, { invoice, reason: "x" }, nobody)).toContain("Nobody is not in People");
});

test("the difference of an order is approved by no other name than that of who ordered", () => {
  const { tables } = entered({ requester: "Omar", lines: [{ ...goods, price: 52 }] });
  expect(refused(tables, askInvoiceApproval, { invoice }, nora)).toBe(
    "IV-2026-0001 bills PO-1, which Nora asked for, and names Omar as its requester. Enter Nora as its Requester in Invoices.",
  );
});

test("an invoice without an order is approved as a whole, by who did not ask for it", () => {
  const { tables } = entered({
    requester: "Omar",
    lines: [{ kind: "Goods", description: "Electricity in October", amount: 300, category: "Energy" }],
  });
  expect(stateOf(tables).status).toBe("On hold");
  const asked = done(tables, askInvoiceApproval, { invoice }, nora).tables;
  expect(asked.rows(Approvals)).toMatchObject([{ amount: 300, approver: "Petra" }]);
  const nobody = entered({ lines: [{ kind: "Goods", description: "Electricity", amount: 300 }] }).tables;
  expect(refused(nobody, askInvoiceApproval, { invoice }, nora)).toBe(
    "Enter who ordered IV-2026-0001 as its Requester in Invoices, so that someone else can approve it.",
  );
});

test("approval is asked for what Rates say that it comes to, whatever rate was typed; 0 is none", () => {
  const rates = [{ currency: "USD", date: "2026-11-02", rate: 0.9 }];
  const lines = [{ kind: "Goods" as const, description: "Advice", amount: 10_000 }];
  const foreign = (rate: number) => input({ currency: "USD", requester: "Nora", rate, lines });
  expect(refused(company({ rates }), enterInvoice, foreign(0), nora)).toContain("must be above 0");
  const cheap = done(company({ rates }), enterInvoice, foreign(0.001), nora).tables;
  expect(done(cheap, askInvoiceApproval, { invoice }, nora).tables.rows(Approvals)).toMatchObject([{ amount: 9000 }]);
  const none = applied(cheap, { sentence: "", changes: [update(Invoices, invoice, { rate: 0 })] });
  expect(refused(none, askInvoiceApproval, { invoice }, nora)).toContain("has no rate");
  expect(refused(company(), enterInvoice, input({ prepaid: 5001 }), nora)).toContain("is more than its total");
});

test("the vendor is asked with the lines and their numbers", () => {
  const { tables } = entered({ lines: [{ ...goods, price: 52 }] });
  const state = stateOf(tables);
  const { body, subject, to } = vendorMail(state, tables.find(Vendors, "Northway"), "Fernhill");
  expect([to, subject]).toEqual(["orders@northway.example", "Your invoice 4711 of 2026-11-20"]);
  expect(body).toContain("52.00 EUR a unit, and line 1 of PO-1 says 50.00 EUR");
  // What a rule allows would be billed from then on.
  expect(body).not.toContain("allowed");
});

test("what is owed is told by vendor and age, with what is due and which discount lapses", () => {
  const tables = entered({ terms: "2/10 net 30", dueOn: "2026-11-26" }).tables;
  const more = entered(
    { number: "9", date: "2026-08-01", dueOn: "2026-08-20", lines: [{ kind: "Goods", description: "x", amount: 7 }] },
    tables,
  ).tables;
  const states = [...invoiceStates(more).values()];
  expect(agingByVendor(more, states, today)).toMatchObject([
    { vendor: "Northway", total: 5007, spans: { Current: 5000, "Over 90": 7 } },
  ]);
  expect(toPay(states, today).map((state) => state.invoice.number)).toEqual(["9", "4711"]);
  expect(discountsLapsing(states, today).map((state) => state.invoice.discount)).toEqual([100]);
});

test("what is owed adds up in the currency's smallest unit", () => {
  const tables = [0.1, 0.2].reduce(
    (before, amount, at) =>
      done(before, enterInvoice, input({ number: `A${String(at)}`, lines: [{ kind: "Charge", amount }] }), nora).tables,
    company(),
  );
  const [vendor] = agingByVendor(tables, [...invoiceStates(tables).values()], today);
  expect([vendor?.spans.Current, vendor?.total]).toEqual([0.3, 0.3]);
});

test("a line of half a cent is rounded away from zero", () => {
  const { tables } = entered({ lines: [{ kind: "Charge", quantity: 1, price: 1.005 }] });
  expect(stateOf(tables).lines[0]?.line.amount).toBe(1.01);
});

const cell = (value: unknown) => [[value]];

test.each([
  ["a share of 0 allows nothing, whatever the amount", [0, 5], "Price hold"],
  ["an amount of 0 allows nothing, whatever the share", [0.5, 0], "Price hold"],
  ["no share leaves the amount", [null, 5], "Within tolerance"],
  ["no amount leaves the share", [0.5, null], "Within tolerance"],
  ["neither allows nothing", [null, null], "Price hold"],
])("MATCH3: %s", async (_, [share, amount], word) => {
  const [order, units, price] = [cell(50), cell(100), cell(51)];
  expect(await match3InCell(order, units, cell(0), units, price, cell(share), cell(amount))).toEqual([[word]]);
});

test("APPROVER: a limit of tenths is not exceeded by their sum", async () => {
  const rules = [
    ["Order", "", 1, "Omar"],
    ["Order", 0.3, 1, "Petra"],
  ];
  const asked = (amount: number) => approverInCell(cell("Order"), cell(amount), cell("Nora"), cell("Omar"), rules);
  expect(await asked(0.1 + 0.2)).toEqual([["Omar"]]);
  expect(await asked(0.31)).toEqual([["Petra"]]);
});

test("what was paid before this workbook handed over any invoice is history, and Home leaves it alone", () => {
  const past = (paidOn: string, handedOverOn?: string) => {
    const two = [
      { invoice: "IV-1", number: "1", paidOn },
      { invoice: "IV-2", number: "2", handedOverOn },
    ].map((each) => ({ vendor: "Northway", date: "2026-06-01", kind: "Invoice" as const, total: 10, ...each }));
    return invoiceTodo(company().with([tableFromRows(Invoices, two)]), today)
      .filter(({ example }) => example.includes("Paid without"))
      .map(({ count }) => count);
  };
  expect(past("2026-07-01")).toEqual([]);
  expect(past("2026-11-10")).toEqual([1]);
  expect(past("2026-11-10", "2026-11-12")).toEqual([]);
  expect(past("2026-11-13", "2026-11-12")).toEqual([2]);
});

test("a line that was left out is added, one that the paper does not have is removed, and what was approved is void", () => {
  const held = entered({ lines: [{ ...goods, price: 52 }] }).tables;
  const freight = { invoice, kind: "Freight", amount: 7.5 } as const;
  const asked = done(held, askInvoiceApproval, { invoice }, nora).tables;
  const { tables, plan } = done(asked, addInvoiceLine, freight, nora);
  expect(plan.warnings).toEqual(["What was asked or approved of IV-2026-0001 is void: ask again once it is right."]);
  expect(tables.rows(Approvals)).toMatchObject([{ withdrawnOn: today }]);
  expect(stateOf(tables)).toMatchObject({ status: "To correct", offBy: 7.5, lines: [{}, { line: { line: 2 } }] });
  const back = done(tables, removeInvoiceLine, { invoice, line: 2 }, nora);
  expect(stateOf(back.tables)).toMatchObject({ status: "On hold", offBy: 0 });
  expect(refused(held, addInvoiceLine, { invoice, kind: "Goods" }, nora)).toBe(
    "Enter the price or the amount of line 2.",
  );
  const gone = applied(held, { sentence: "", changes: [update(Invoices, invoice, { handedOverOn: today })] });
  expect(refused(gone, removeInvoiceLine, { invoice, line: 1 }, nora)).toContain("credit note instead");
});

describe("the head of an invoice is put right", () => {
  const edited = (tables: TableSet, more: Partial<EditInvoice>) => {
    const { vendor, number, date, total, kind, terms, dueOn, tax, requester } = stateOf(tables).invoice;
    return { invoice, vendor, number, date, total, kind, terms, dueOn, tax, requester, ...more };
  };
  const dear = () => entered({ lines: [{ ...goods, price: 60 }], requester: "Nora", terms: "30 days" }).tables;

  test("with the due day that follows from its new day and terms", () => {
    const { tables, plan } = done(dear(), editInvoice, edited(dear(), { date: "2026-11-10", terms: "14 days" }), nora);
    expect(tables.find(Invoices, invoice)).toMatchObject({ date: "2026-11-10", terms: "14 days", dueOn: "2026-11-24" });
    expect(plan.warnings).toEqual([]);
  });

  test.each<[string, Partial<EditInvoice>]>([
    ["number", { number: "4712" }],
    ["total", { total: 6100 }],
    ["day", { date: "2026-11-10" }],
    ["cost centre", { costCentre: "9999" }],
  ])("and another %s voids what was asked, as is said", (_, more) => {
    const asked = done(dear(), askInvoiceApproval, { invoice }, nora).tables;
    const { tables, plan } = done(asked, editInvoice, edited(asked, more), nora);
    expect(plan.warnings?.[0]).toMatch(/^What was asked or approved of IV-2026-0001 is void/);
    expect(tables.rows(Approvals).map(({ withdrawnOn }) => withdrawnOn)).toEqual([today]);
    expect(stateOf(tables).standing.state).toBe("Not asked");
  });

  test("but not once finance has it, with a day to come, or as it reads already", () => {
    const gone = applied(dear(), { sentence: "Sent", changes: [update(Invoices, invoice, { handedOverOn: today })] });
    expect(refused(gone, editInvoice, edited(gone, { total: 1 }), nora)).toMatch(/^IV-2026-0001 was handed over on/);
    expect(refused(dear(), editInvoice, edited(dear(), { date: "2027-01-01" }), nora)).toMatch(/is dated 2027-01-01/);
    expect(refused(dear(), editInvoice, edited(dear(), {}), nora)).toBe("IV-2026-0001 reads so already.");
  });
});

test("goods moved between lines so that every sum stays the same void an approval", () => {
  const two = [
    { kind: "Goods", item: "A-1", quantity: 10, price: 100 },
    { kind: "Goods", item: "B-2", quantity: 5, price: 10 },
  ] as const;
  const asked = done(entered({ lines: two, requester: "Nora" }).tables, askInvoiceApproval, { invoice }, nora).tables;
  expect(stateOf(asked).standing.state).toBe("Waiting");
  const moved = applied(asked, {
    sentence: "Typed",
    changes: [
      update(InvoiceLines, `${invoice} / 1`, { quantity: 9, amount: 1003 }),
      update(InvoiceLines, `${invoice} / 2`, { quantity: 6, amount: 47 }),
    ],
  });
  expect(stateOf(moved).standing.state).toBe("Changed");
});

test("nobody who asked for one of the orders that an invoice bills approves it", () => {
  const both = company({
    orders: [
      { order: "PO-1", date: "2026-11-01", vendor: "Northway", requester: "Nora", sentOn: "2026-11-02" },
      { order: "PO-2", date: "2026-11-01", vendor: "Northway", requester: "Omar", sentOn: "2026-11-02" },
    ],
    lines: [
      { order: "PO-1", line: 1, item: "A-1", quantity: 100, price: 50 },
      { order: "PO-2", line: 1, item: "A-1", quantity: 100, price: 50 },
    ],
    receipts: ["PO-1", "PO-2"].map((order) => ({
      ...{ receipt: `RC-${order}`, date: "2026-11-10", order, line: 1, counted: 100, accepted: 100 },
    })),
  });
  const dear = { ...goods, price: 60 };
  const { tables } = entered({ lines: [dear, { ...dear, order: "PO-2" }] }, both);
  const asked = stateOf(tables).standing.state === "Not asked" && done(tables, askInvoiceApproval, { invoice }, nora);
  const approvers = asked ? asked.tables.rows(Approvals).map(({ approver }) => approver) : [];
  expect(approvers.length).toBeGreaterThan(0);
  expect(approvers).not.toContain("Omar");
  expect(approvers).not.toContain("Nora");
});
