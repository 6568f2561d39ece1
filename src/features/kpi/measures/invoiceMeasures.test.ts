import { smallCompany, today } from "../../../../test/fixtures/smallCompany";
import { Facts } from "../facts";
import { figureOf, type Measure } from "../measure";
import { discountsTaken, duplicatesStopped, invoiceDays, invoicePriceVariance, invoicesMatched } from "./invoices";

const line = { order: "PO-1", orderLine: 1, kind: "Goods", item: "A-1" } as const;
const head = { vendor: "Northway", kind: "Invoice", date: "2026-11-10" } as const;
const discounted = { date: "2026-09-01", discountOn: "2026-11-12" } as const;
const tables = smallCompany({
  orders: [{ order: "PO-1", date: "2026-11-01", vendor: "Northway" }],
  lines: [{ order: "PO-1", line: 1, item: "A-1", quantity: 100, price: 10 }],
  receipts: [{ receipt: "RC-1", date: today, order: "PO-1", line: 1, counted: 100, accepted: 100 }],
  tolerances: [{ rule: "Prices", measure: "Price", percent: 0.02, beyond: "Needs approval" }],
  invoices: [
    { ...head, invoice: "IV-1", number: "1", total: 400, handedOverOn: "2026-11-14" },
    { ...head, invoice: "IV-2", number: "2", total: 220, handedOverOn: "2026-11-20" },
    { ...head, invoice: "IV-3", number: "3", total: 9, cancelledOn: "2026-11-11" },
    { ...head, invoice: "IV-4", number: "4", total: 7, date: "2026-10-01" },
    { ...head, ...discounted, invoice: "IV-5", number: "5", total: 500, discount: 10, paidOn: "2026-11-12" },
    { ...head, ...discounted, invoice: "IV-6", number: "6", total: 900, discount: 30, paidOn: "2026-11-13" },
    { ...head, ...discounted, invoice: "IV-7", number: "7", total: 901, discount: 50, paidOn: "2026-12-01" },
    // The first is IV-5 sent again under a number with a letter; the others are like nothing of their week.
    { ...head, invoice: "IV-8", number: "5a", total: 490, date: today, cancelledOn: "2026-11-20" },
    { ...head, invoice: "IV-9", number: "99", total: 900, date: "2026-11-12", cancelledOn: "2026-11-20" },
    { ...head, invoice: "IV-10", number: "98", total: 333, date: "2026-11-12", cancelledOn: "2026-11-20" },
  ],
  invoiceLines: [
    { ...line, invoice: "IV-1", line: 1, quantity: 40, price: 10, amount: 400 },
    { ...line, invoice: "IV-2", line: 1, quantity: 20, price: 11, amount: 220 },
  ],
});
const measured = (measure: Measure) =>
  figureOf(
    measure,
    new Facts(tables, today),
    { from: "2026-11-01", to: "2026-11-30" },
    { basis: "Last promised", graceDays: 0 },
  );

test("one of two invoices of the month matched, and the other's cause is said", () => {
  expect(measured(invoicesMatched)).toMatchObject({ value: 0.5, numerator: 1, denominator: 2 });
  expect(measured(invoicesMatched).groups).toContainEqual(
    expect.objectContaining({ by: "Cause", name: "Price hold", denominator: 1 }),
  );
});

test("days from invoice to hand-over are the mean of what was handed over", () => {
  expect(measured(invoiceDays)).toMatchObject({ value: 7, denominator: 2 });
});

test("the price variance is what was billed above the orders' prices", () => {
  expect(measured(invoicePriceVariance)).toMatchObject({ numerator: 20, denominator: 600 });
});

test("discounts taken are those of invoices that were paid in time for them", () => {
  expect(measured(discountsTaken)).toMatchObject({ value: 0.25, numerator: 10, denominator: 40 });
});

test("duplicates stopped are what was set aside and looks like an invoice that counts", () => {
  expect(measured(duplicatesStopped)).toMatchObject({ value: 490 });
});
