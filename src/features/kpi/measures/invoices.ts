import { daysBetween, type Day } from "../../../domain/calendarDay";
import { exchanged } from "../../../model/money/rates";
import { invoiceTables, type InvoiceState } from "../../../model/invoices/invoiceState";
import { DUPLICATE_DAYS, InvoiceLines, Invoices, type Invoice } from "../../../model/invoices/tables";
import { joinKey } from "../../../tables/defineTable";
import { KeyMap, KeySet } from "../../../tables/keys";
import type { Facts } from "../facts";
import type { Case, Measure, NotCounted } from "../measure";
import { isWithin, type Span } from "../period";

const uses = invoiceTables;

/** How many invoices match as they came. */
export const invoicesMatched: Measure = {
  name: "Invoices matched",
  definition:
    "Invoices dated in the period whose lines match their orders and receipts, within the tolerances, without an approved difference, of all that were not set aside.",
  unit: "%",
  better: "Up",
  needs: [Invoices, InvoiceLines],
  uses,
  usual: { period: "Month", target: 0.9, amber: 0.8 },
  above: "matched",
  below: "invoices",
  count(facts, span) {
    const cases = datedIn(facts, span).map((state): Case => {
      const held = state.lines.find(({ needs }) => needs !== "");
      const isMatched = state.lines.length > 0 && held === undefined && state.offBy <= state.offAllowed;
      return {
        ...caseOf(state),
        above: Number(isMatched),
        below: 1,
        words: () =>
          `${state.invoice.vendor} ${state.invoice.number}: ${held?.match ?? (isMatched ? "matched" : state.status)}`,
        groups: [
          { by: "Vendor", name: state.invoice.vendor },
          ...(isMatched ? [] : [{ by: "Cause", name: held?.match ?? state.status }]),
        ],
      };
    });
    return { cases, notCounted: [] };
  },
};

/** How long an invoice lies here before finance has it. */
export const invoiceDays: Measure = {
  name: "Days from invoice to hand-over",
  definition:
    "Days from the date of an invoice to the day on which it was handed over to finance: the mean of those handed over in the period.",
  unit: "days",
  better: "Down",
  needs: [Invoices, InvoiceLines],
  uses,
  usual: { period: "Month", target: 5, amber: 10 },
  above: "days",
  below: "invoices handed over",
  count(facts, span) {
    const cases: Case[] = [];
    const backwards: NotCounted = { why: "handed over before their date", rows: [] };
    const early = [];
    for (const state of facts.invoices.values()) {
      const { date, handedOverOn, cancelledOn } = state.invoice;
      if (cancelledOn !== undefined || !isWithin(handedOverOn, span)) continue;
      if (handedOverOn < date) early.push({ table: Invoices, row: state.invoice });
      else
        cases.push({
          ...caseOf(state),
          above: daysBetween(date, handedOverOn),
          below: 1,
          words: () => `${state.invoice.vendor} ${state.invoice.number}: ${date}, handed over ${handedOverOn}`,
          groups: [{ by: "Vendor", name: state.invoice.vendor }],
        });
    }
    return { cases, notCounted: [{ ...backwards, rows: early }] };
  },
};

/** What invoices bill more than was ordered. */
export const invoicePriceVariance: Measure = {
  name: "Invoice price variance",
  definition:
    "What the lines of invoices dated in the period bill more than the price of their order, less what they bill below it, as a share of the ordered price; credit notes are taken off.",
  unit: "%",
  better: "Down",
  needs: [Invoices, InvoiceLines],
  uses,
  usual: { period: "Month", target: 0, amber: 0.02 },
  above: "above the orders' prices",
  below: "at the orders' prices",
  count(facts, span) {
    const home = facts.company.currency;
    const unknown = [];
    const cases: Case[] = [];
    for (const state of datedIn(facts, span)) {
      const rate = state.currency === home ? 1 : state.invoice.rate;
      const sign = state.invoice.kind === "Credit note" ? -1 : 1;
      for (const line of state.lines) {
        const { line: row, orderLine, orderPrice, net } = line;
        if (!orderLine || row.kind !== "Goods") continue;
        if (rate === undefined || orderLine.price === undefined) {
          unknown.push({ table: InvoiceLines, row });
          continue;
        }
        const ordered = (row.quantity ?? 0) * orderPrice;
        cases.push({
          table: InvoiceLines,
          row,
          above: sign * exchanged(net - ordered, rate, home),
          below: sign * exchanged(ordered, rate, home),
          words: () => `${state.invoice.vendor} ${state.invoice.number}, line ${String(row.line)}`,
          groups: [{ by: "Vendor", name: state.invoice.vendor }],
        });
      }
    }
    return { cases, notCounted: [{ why: "without a rate or an ordered price", rows: unknown }] };
  },
};

/** How much of the cash discounts is used. */
export const discountsTaken: Measure = {
  name: "Discounts taken",
  definition:
    "Cash discounts of the invoices paid in the period that were paid in time for them, of all that these invoices offered; by amount.",
  unit: "%",
  better: "Up",
  needs: [Invoices, InvoiceLines],
  uses,
  usual: { period: "Month", target: 0.9, amber: 0.7 },
  above: "discounts taken",
  below: "discounts offered",
  count(facts, span) {
    const home = facts.company.currency;
    const cases: Case[] = [];
    const unknown = [];
    for (const { invoice, currency } of facts.invoices.values()) {
      const { discount = 0, discountOn, paidOn, cancelledOn } = invoice;
      if (discount <= 0 || discountOn === undefined || cancelledOn !== undefined || !isWithin(paidOn, span)) continue;
      const rate = currency === home ? 1 : invoice.rate;
      if (rate === undefined) {
        unknown.push({ table: Invoices, row: invoice });
        continue;
      }
      const offered = exchanged(discount, rate, home);
      const isTaken = paidOn <= discountOn;
      cases.push({
        table: Invoices,
        row: invoice,
        above: isTaken ? offered : 0,
        below: offered,
        words: () => `${invoice.vendor} ${invoice.number}: until ${discountOn}, paid ${paidOn}`,
        groups: [{ by: "Vendor", name: invoice.vendor }],
      });
    }
    return { cases, notCounted: [{ why: "without a rate", rows: unknown }] };
  },
};

/** What would have been paid twice. */
export const duplicatesStopped: Measure = {
  name: "Duplicates stopped",
  definition:
    "Invoices set aside in the period that look like one that counts: the same vendor and number or the same vendor, total and week; by amount in the company's currency.",
  unit: "amount",
  better: "Up",
  needs: [Invoices, InvoiceLines],
  uses,
  usual: { period: "Month" },
  above: "not paid twice",
  count(facts, span) {
    const kept = [...facts.invoices.values()].filter(({ invoice }) => invoice.cancelledOn === undefined);
    const byNumber = new KeySet(kept.map((state) => joinKey([state.invoice.vendor, state.numberKey])));
    const byTotal = new KeyMap<Day[]>();
    const totalOf = ({ vendor, total }: Invoice): string => joinKey([vendor, total]);
    for (const { invoice } of kept) {
      const days = byTotal.get(totalOf(invoice));
      if (days) days.push(invoice.date);
      else byTotal.set(totalOf(invoice), [invoice.date]);
    }
    const cases: Case[] = [];
    const unknown = [];
    for (const state of facts.invoices.values()) {
      const { invoice, currency } = state;
      if (!isWithin(invoice.cancelledOn, span)) continue;
      const isLike =
        byNumber.has(joinKey([invoice.vendor, state.numberKey])) ||
        (byTotal.get(totalOf(invoice)) ?? []).some((day) => Math.abs(daysBetween(day, invoice.date)) <= DUPLICATE_DAYS);
      if (!isLike) continue;
      if (currency !== facts.company.currency && invoice.rate === undefined) {
        unknown.push({ table: Invoices, row: invoice });
        continue;
      }
      cases.push({
        ...caseOf(state),
        above: Math.abs(state.home),
        below: 1,
        words: () => `${invoice.vendor} ${invoice.number}: ${invoice.reason ?? "set aside"}`,
        groups: [{ by: "Vendor", name: invoice.vendor }],
      });
    }
    return { cases, notCounted: [{ why: "without a rate", rows: unknown }] };
  },
};

const datedIn = (facts: Facts, span: Span): readonly InvoiceState[] =>
  [...facts.invoices.values()].filter(
    ({ invoice }) => invoice.cancelledOn === undefined && isWithin(invoice.date, span),
  );

const caseOf = ({ invoice }: InvoiceState): Pick<Case, "table" | "row"> => ({ table: Invoices, row: invoice });
