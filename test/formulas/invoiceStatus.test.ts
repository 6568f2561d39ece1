import type { LineMatch } from "../../src/model/invoices/matchLine";
import { billedIn } from "../../src/model/invoices/billing";
import { chanceFrom } from "../../src/features/home/sample/random";
import { askedLinesOf, invoiceStates, type InvoiceState } from "../../src/model/invoices/invoiceState";
import { Approvals } from "../../src/model/approvals/approvals";
import { matchWords } from "../../src/model/invoices/invoiceLineColumns";
import { InvoiceLines, Invoices } from "../../src/model/invoices/tables";
import { billingLadder } from "../../src/model/orders/lineColumns";
import { receiptLedger } from "../../src/model/orders/received";
import { returnOutcomes } from "../../src/model/returns/returnColumns";
import { returnedIn } from "../../src/model/returns/returned";
import { returnStates, type ReturnState } from "../../src/model/returns/returnState";
import { VendorReturns } from "../../src/model/returns/tables";
import { OrderLines } from "../../src/model/orders/tables";
import { joinKey, keyOf } from "../../src/tables/defineTable";
import { foldKey } from "../../src/tables/keys";
import { CalculatedBook } from "../fixtures/calculatedBook";
import { smallCompany, today } from "../fixtures/smallCompany";
import { tablesOf } from "../fixtures/tablesOf";

const chance = chanceFrom(23);
const maybe = <T>(share: number, value: T): T | undefined => (chance.hits(share) ? value : undefined);
const vendors = ["Northway", "Eastway", "Ost*way"] as const;
const orders = Array.from({ length: 40 }, (_, index) => ({
  order: `PO-${String(index)}`,
  date: today,
  vendor: chance.pick(vendors),
  currency: maybe(0.2, "USD"),
}));
const orderLines = orders.flatMap(({ order }) =>
  [1, 2].map((line) => ({
    order,
    line,
    item: chance.pick(["A-1", "B-2"]),
    quantity: 10 * chance.whole(1, 5),
    price: maybe(0.95, chance.whole(1, 40) / 4),
  })),
);
const invoices = Array.from({ length: 160 }, (_, index) => ({
  invoice: `IV-${String(index)}`,
  vendor: chance.pick(vendors),
  number: chance.pick([
    "00471",
    "471a",
    "INV-9",
    "x.1",
    "0",
    "00",
    "A",
    "7-7",
    `N${String(index)}`,
    `N${String(index)}`,
    `N/${String(index)}B`,
  ]),
  date: chance.pick([today, "2026-11-20", "2026-11-10"]),
  kind: chance.pick(["Invoice", "Invoice", "Invoice", "Credit note"] as const),
  corrects: maybe(0.05, "IV-3"),
  currency: maybe(0.15, chance.pick(["USD", "EUR"])),
  rate: maybe(0.1, 0.9),
  withTax: maybe(0.2, true),
  tax: maybe(0.7, chance.pick([0, 2.1, 21])),
  total: chance.pick([100, 121, 50, 12.1]),
  prepaid: maybe(0.1, 10),
  requester: maybe(0.5, "Nora"),
  unique: maybe(0.1, "Two deliveries"),
  dueOn: maybe(0.6, chance.pick(["2026-11-30", "2026-11-01", "2026-08-01"])),
  handedOverOn: maybe(0.1, today),
  postedOn: maybe(0.05, today),
  paidOn: maybe(0.05, today),
  cancelledOn: maybe(0.08, today),
}));
const invoiceLines = invoices.flatMap(({ invoice }) =>
  Array.from({ length: chance.whole(0, 3) }, (_, index) => {
    const ordered = chance.pick(orderLines as [(typeof orderLines)[number], ...(typeof orderLines)[number][]]);
    const isOrdered = chance.hits(0.85);
    const quantity = maybe(0.8, chance.pick([ordered.quantity, ordered.quantity / 2, ordered.quantity + 1]));
    const price = chance.pick([
      ordered.price ?? 1,
      ordered.price ?? 1,
      (ordered.price ?? 1) * 1.01,
      (ordered.price ?? 1) * 1.1,
    ]);
    return {
      invoice: chance.hits(0.1) ? invoice.toLowerCase() : invoice,
      line: index + 1,
      kind: chance.pick(["Goods", "Goods", "Goods", "Goods", "Freight", "Discount"] as const),
      order: isOrdered ? ordered.order : maybe(0.2, "PO-none"),
      orderLine: isOrdered ? ordered.line : maybe(0.3, 1),
      item: maybe(0.8, ordered.item),
      quantity,
      price,
      amount: chance.pick([
        100,
        Math.round((quantity ?? 1) * price * 100) / 100,
        Math.round((quantity ?? 1) * price * 100) / 100,
      ]),
      taxRate: maybe(0.6, 0.21),
      return: maybe(0.3, `RT-${String(chance.whole(0, 49))}`),
    };
  }),
);
const receipts = orderLines
  .filter(() => chance.hits(0.7))
  .map(({ order, line, quantity }, index) => ({
    receipt: `RC-${String(index)}`,
    date: today,
    order,
    line,
    counted: quantity,
    accepted: chance.pick([quantity, quantity, quantity / 2]),
  }));
const returns = Array.from({ length: 50 }, (_, index) => {
  const ordered = chance.pick(orderLines as [(typeof orderLines)[number], ...(typeof orderLines)[number][]]);
  const order = maybe(0.8, ordered.order);
  const receipt = maybe(0.3, chance.pick(receipts as [(typeof receipts)[number], ...(typeof receipts)[number][]]));
  return {
    return: `RT-${String(index)}`,
    slip: "RS-1",
    date: chance.pick([today, "2026-11-20", "2026-11-10"]),
    vendor: chance.pick(vendors),
    item: ordered.item,
    quantity: chance.whole(1, 6),
    outcome: chance.pick(returnOutcomes),
    order,
    orderLine: order === undefined ? maybe(0.2, 1) : ordered.line,
    receipt: receipt?.receipt,
    location: receipt ? undefined : "Store",
    sentOn: maybe(0.7, today),
    closedOn: maybe(0.1, today),
    cancelledOn: maybe(0.1, today),
  };
});
const tables = smallCompany({
  returns,
  moves: returns
    .filter(() => chance.hits(0.6))
    .map((row, index) => ({
      move: `MV-${String(index)}`,
      date: today,
      item: row.item,
      location: "Store",
      quantity: chance.pick([-row.quantity, row.quantity, 1]),
      type: chance.pick(["Return", "Return", "Scrap"] as const),
      reference: row.return,
    })),
  vendors: [
    { vendor: "Eastway", approved: true },
    { vendor: "Ost*way", approved: true },
  ],
  orders,
  lines: orderLines,
  receipts,
  invoices,
  invoiceLines,
  approvals: invoices
    .filter(() => chance.hits(0.3))
    .map(({ invoice }, index) => ({
      approval: `AP-${String(index)}`,
      kind: "Invoice" as const,
      reference: invoice,
      subject: "Another one",
      requester: "Nora",
      amount: 5,
      step: 1,
      steps: 1,
      approver: "Omar",
      askedOn: today,
      decision: maybe(0.6, chance.pick(["Approve", "Refuse"] as const)),
      decidedBy: "Omar",
      decidedOn: maybe(0.8, today),
    })),
  tolerances: [
    { rule: "Prices", measure: "Price", percent: 0.02, amount: 0.5, beyond: "Needs approval" },
    { rule: "Gloves", measure: "Price", item: "A-1", percent: 0.2, beyond: "Block" },
    { rule: "Gloves of Northway", measure: "Price", vendor: "Northway", item: "A-1", beyond: "Allow" },
    { rule: "Quantities", measure: "Quantity", percent: 0.02, beyond: "Needs approval" },
    { rule: "Ost", measure: "Quantity", vendor: "Ost*way", amount: 1, beyond: "Block" },
    { rule: "Charges", measure: "Charges", percent: 0.5, amount: 60, beyond: "Needs approval" },
    { rule: "Charges of Eastway", measure: "Charges", vendor: "Eastway", beyond: "Block" },
    { rule: "Totals", measure: "Total", percent: 0.3, beyond: "Block" },
  ],
});
// The words of half of the approvals are those that the invoices read as now.
const subjects = new Map([...invoiceStates(tables)].map(([invoice, { subject }]) => [invoice, subject]));
const reads = new Map(askedLinesOf(tables.rows(InvoiceLines)).map((line) => [line.key, line.reads]));
const rows = new Map(
  tables.tables.map((read) => [
    read.table,
    [...read.rowsByKey.values()].map((row, index) => {
      if (read.table === Approvals && index % 2 === 0)
        return { ...row, subject: subjects.get(String(row.reference)) ?? row.subject };
      return read.table === InvoiceLines && index % 12 > 0
        ? { ...row, askedAs: reads.get(keyOf(InvoiceLines, row)) }
        : row;
    }),
  ]),
);
const book = new CalculatedBook(rows, today);
const again = tablesOf([...rows]);
const states = invoiceStates(again);

const invoicesAs = (tell: (state: InvoiceState) => unknown) =>
  new Map([...states].map(([invoice, state]) => [invoice, tell(state)]));
const linesAs = (tell: (line: LineMatch) => unknown) =>
  new Map(
    [...states.values()].flatMap(({ lines }) =>
      lines.map((line) => [foldKey(joinKey([line.line.invoice, line.line.line])), tell(line)] as const),
    ),
  );
const lineColumn = (field: string) =>
  new Map([...book.column(InvoiceLines, field)].map(([key, value]) => [foldKey(key), value]));

test("whatever is billed, ordered and received, the cell and the rule match a line alike, with each word", () => {
  const meant = linesAs(({ match }) => match);
  expect(lineColumn("match")).toEqual(meant);
  expect(new Set(meant.values())).toEqual(new Set(matchWords));
});

test.each(["needs", "net", "lineTax", "difference"] as const)("and say the same of its %s", (field) => {
  expect(lineColumn(field)).toEqual(linesAs((line) => line[field]));
});

test.each([
  "numberKey",
  "linesTotal",
  "offBy",
  "offAllowed",
  "difference",
  "home",
  "subject",
  "status",
  "problem",
  "owed",
] as const)("and of an invoice's %s", (field) => {
  expect(book.column(Invoices, field === "linesTotal" ? "lines" : field)).toEqual(invoicesAs((state) => state[field]));
});

test("and find the same look-alikes and approval", () => {
  expect(book.column(Invoices, "looksLike")).toEqual(invoicesAs(({ looksLike }) => looksLike.length));
  expect(book.column(Invoices, "approval")).toEqual(invoicesAs(({ standing }) => standing.state));
  expect(new Set(invoicesAs(({ status }) => status).values()).size).toBeGreaterThan(7);
});

test("an order's line says how far it is billed", () => {
  const billed = billedIn(again);
  const received = receiptLedger(again);
  const returned = returnedIn(again);
  const meant = again.rows(OrderLines).map((line) => {
    const key = joinKey([line.order, line.line]);
    const figures = { billed: billed.get(key)?.quantity ?? 0, kept: received.of(line).accepted - returned(key) };
    return [key, billingLadder.stateOf(line, figures)];
  });
  expect(book.column(OrderLines, "billing")).toEqual(new Map(meant as [string, string][]));
  expect(new Set(meant.map(([, word]) => word)).size).toBe(5);
});

test.each(["cameBack", "toCome", "credited", "toCredit", "status"] as const)(
  "a return says the same of its %s",
  (field) => {
    const meant = new Map(
      [...returnStates(again)].map(([number, state]: [string, ReturnState]) => [number, state[field]]),
    );
    expect(book.column(VendorReturns, field)).toEqual(meant);
    expect(new Set(meant.values()).size).toBeGreaterThan(field === "status" ? 5 : 1);
  },
);
