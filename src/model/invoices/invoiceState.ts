import { addDays, daysBetween, type Day } from "../../domain/calendarDay";
import { formatMoney } from "../../domain/sentence";
import { amountOf, decimalsOf, moneyOf, sumOf } from "../../domain/money";
import { agingSpan, type AgingSpan } from "../../science/aging";
import { normalisedNumber } from "../../science/invoiceNumber";
import { exactQuantity } from "../../science/quantity";
import { joinKey, keyOf, type AnyTable } from "../../tables/defineTable";
import { foldKey, KeyMap, sameKey } from "../../tables/keys";
import type { TableSet } from "../../tables/tableSet";
import type { LinesOf } from "../../tables/unreadRow";
import type { AskedLine } from "../approvals/askedAs";
import { approvingTables, standingsIn, type Standing } from "../approvals/approvalState";
import { companySettings, Settings } from "../company/settings";
import { receiptLedger } from "../orders/received";
import { OrderLines, Orders, Receipts, type OrderLine } from "../orders/tables";
import { returnedIn } from "../returns/returned";
import { VendorReturns } from "../returns/tables";
import {
  invoiceLadder,
  invoiceProblemLadder,
  type InvoiceFigures,
  type InvoiceProblem,
  type InvoiceStatus,
} from "./invoiceColumns";
import { invoiceLineReads, invoiceSubject, toFour } from "./invoiceSubject";
import { matchLadder, needLadder, type LineNeed, type MatchFigures, type MatchWord } from "./invoiceLineColumns";
import { DUPLICATE_DAYS, InvoiceLines, Invoices, type Invoice, type InvoiceLine } from "./tables";
import { MatchTolerances, tolerancesIn, type Tolerance } from "./tolerances";

/** The tables that invoiceStates reads. */
export const invoiceTables: readonly AnyTable[] = [
  ...new Set([
    ...[Settings, Invoices, InvoiceLines, MatchTolerances, Orders, OrderLines, Receipts, VendorReturns],
    ...approvingTables,
  ]),
];

/** The lines of an invoice. */
export const linesOfInvoice: LinesOf = { table: InvoiceLines, link: "invoice" };

/** An invoice's line as it matches; money in the invoice's currency without tax. */
export interface LineMatch {
  readonly line: InvoiceLine;
  readonly match: MatchWord;
  readonly needs: LineNeed;
  readonly net: number;
  readonly lineTax: number;
  /** What of it nobody ordered or received. */
  readonly difference: number;
  readonly figures: MatchFigures;
  readonly orderLine: OrderLine | undefined;
  readonly orderPrice: number;
  readonly tolerances: { readonly price: Tolerance; readonly quantity: Tolerance; readonly charges: Tolerance };
}

export interface InvoiceState {
  readonly invoice: Invoice;
  readonly status: InvoiceStatus;
  readonly problem: InvoiceProblem;
  readonly currency: string;
  readonly lines: readonly LineMatch[];
  /** The sum of its lines, as they state it. */
  readonly linesTotal: number;
  readonly offBy: number;
  readonly offAllowed: number;
  /** Of a credit note: by how much what it corrects is credited beyond its total; not above 0 where it is not. */
  readonly overCredited: number;
  readonly difference: number;
  /** Its total in the company's currency, a credit note's negative; 0 while no rate is entered. */
  readonly home: number;
  /** What is still to be paid; a credit note's is negative. */
  readonly owed: number;
  readonly numberKey: string;
  /** Other invoices that look like the same. */
  readonly looksLike: readonly Invoice[];
  readonly subject: string;
  readonly standing: Standing;
}

/** What was billed of an order's line by all invoices and credit notes. */
export interface Billed {
  readonly quantity: number;
  /** Without tax, in the order's currency where the invoices were in it. */
  readonly net: number;
}

/** The state of every invoice by its number: linear in the rows. */
export function invoiceStates(tables: TableSet): ReadonlyMap<string, InvoiceState> {
  const { currency: home } = companySettings(tables);
  const invoices = tables.rows(Invoices);
  const linesByInvoice = tables.groupBy(InvoiceLines, ({ invoice }) => invoice);
  const billed = billedIn(tables);
  const received = receiptLedger(tables);
  const returned = returnedIn(tables);
  const credited = creditedReturns(tables);
  const tolerance = tolerancesIn(tables);
  const standing = standingsIn(tables);
  const credits = creditsIn(invoices);
  const looksLike = lookAlikesIn(invoices, home, credits);

  return new KeyMap(
    invoices.map((invoice) => {
      const rows = linesByInvoice.get(invoice.invoice) ?? [];
      const currency = invoice.currency ?? home;
      const counts = countsOf(invoice);
      const decimals = decimalsOf(currency);
      const nets = rows.map((line) => netOf(line, invoice));
      const charges = toFour(counts * sum(rows, nets, ({ kind }) => kind !== "Goods"));
      const goods = sum(rows, nets, ({ kind }) => kind === "Goods");
      const chargesTolerance = tolerance("Charges", invoice.vendor);
      const chargesAllowed = toFour(Math.min(1e12, chargesTolerance.allowed(goods)));
      const lines = rows.map((line, at): LineMatch => {
        const net = nets[at] ?? 0;
        const key =
          line.order === undefined || line.orderLine === undefined ? undefined : joinKey([line.order, line.orderLine]);
        const orderLine = key === undefined ? undefined : tables.find(OrderLines, key);
        const order = line.order === undefined ? undefined : tables.find(Orders, line.order);
        const orderPrice = orderLine?.price ?? 0;
        const all = (key === undefined || !orderLine ? undefined : billed.get(key)) ?? NOTHING;
        const accepted = orderLine ? received.of(orderLine).accepted : 0;
        const kept =
          key === undefined || !orderLine ? 0 : exactQuantity(accepted - returned(key, invoice.handedOverOn));
        const credits = line.return === undefined ? undefined : tables.find(VendorReturns, line.return);
        const price = tolerance("Price", invoice.vendor, line.item);
        const quantity = tolerance("Quantity", invoice.vendor, line.item);
        const units = line.quantity ?? 0;
        const priceAllowed = toFour(Math.min(1e12, price.allowed(orderPrice)));
        const figures: MatchFigures = {
          counts,
          orderLines: orderLine ? 1 : 0,
          vendor: invoice.vendor,
          orderVendor: order?.vendor ?? "",
          currency,
          orderCurrency: order ? (order.currency ?? home) : "",
          received: accepted,
          kept,
          returnUnits:
            credits && credits.cancelledOn === undefined && sameKey(credits.vendor, invoice.vendor)
              ? credits.quantity
              : 0,
          returnCredited: credits ? (credited.get(credits.return) ?? 0) : 0,
          billed: all.quantity,
          mostBilled: exactQuantity(kept + Math.min(1e12, quantity.allowed(kept))),
          quantityOutcome: quantity.outcome,
          priceOff: orderLine && units !== 0 ? toFour(Math.abs(net / units - orderPrice)) : 0,
          priceAllowed,
          amountOff: toFour(Math.abs(all.net - all.quantity * orderPrice)),
          amountAllowed: toFour(Math.min(1e12, priceAllowed * Math.abs(all.quantity))),
          priceOutcome: price.outcome,
          charges,
          chargesAllowed,
          chargesOutcome: chargesTolerance.outcome,
        };
        const match = matchLadder.stateOf(line, figures);
        return {
          line,
          match,
          needs: needLadder.stateOf(line, {
            match,
            quantityOutcome: quantity.outcome,
            priceOutcome: price.outcome,
            chargesOutcome: chargesTolerance.outcome,
          }),
          net,
          lineTax: toFour(net * (line.taxRate ?? 0)),
          difference: differenceOf(line, net, match, figures),
          figures,
          orderLine,
          orderPrice,
          tolerances: { price, quantity, charges: chargesTolerance },
        };
      });
      const linesTotal = sumOf(
        rows.map(({ amount }) => amount),
        currency,
      );
      const offBy = offOf(invoice, linesTotal, lines);
      const total = tolerance("Total", invoice.vendor).allowed(invoice.total);
      const offAllowed = toFour(Math.max(rows.length / 10 ** decimals, total));
      const difference = amountOf(
        moneyOf(
          lines.reduce((all, line) => all + line.difference, 0),
          currency,
        ),
      );
      const subject = invoiceSubject(invoice, { currency, home, difference, lines: rows.length });
      const others = looksLike(invoice);
      const stands = standing("Invoice", invoice.invoice, {
        subject,
        requester: invoice.requester,
        lines: () => askedLinesOf(rows),
      });
      const overCredited = overCreditedBy(invoice, tables, credits);
      const needing = (need: LineNeed): number => lines.filter(({ needs }) => needs === need).length;
      const figures: InvoiceFigures = {
        lines: rows.length,
        looksLike: others.length,
        difference: offBy,
        allowed: offAllowed,
        overCredited,
        toCorrect: needing("Correct"),
        toWait: needing("Wait"),
        toApprove: needing("Approve"),
        approval: stands.state,
      };
      const rate = currency === home ? 1 : (invoice.rate ?? 0);
      const sign = invoice.kind === "Credit note" ? -1 : 1;
      const isOver = invoice.cancelledOn !== undefined || invoice.paidOn !== undefined;
      const state: InvoiceState = {
        invoice,
        status: invoiceLadder.stateOf(invoice, figures),
        problem: invoiceProblemLadder.stateOf(invoice, figures),
        currency,
        lines,
        linesTotal,
        offBy,
        offAllowed,
        overCredited,
        difference,
        home: sign * amountOf(moneyOf(invoice.total * rate, home)) + 0,
        owed: isOver ? 0 : sign * sumOf([invoice.total, -(invoice.prepaid ?? 0)], currency) + 0,
        numberKey: normalisedNumber(invoice.number),
        looksLike: others,
        subject,
        standing: stands,
      };
      return [invoice.invoice, state] as const;
    }),
  );
}

/** What the lines of an invoice say, to compare with what approval was asked of. */
export const askedLinesOf = (lines: readonly InvoiceLine[]): readonly AskedLine[] =>
  lines.map((line) => ({
    table: InvoiceLines,
    key: keyOf(InvoiceLines, line),
    askedAs: line.askedAs,
    reads: invoiceLineReads(line),
  }));

/** What all invoices bill of each order line, by its key; with a day, those that bear a day until then. */
export function billedIn(tables: TableSet, asOf?: Day): ReadonlyMap<string, Billed> {
  const billed = new KeyMap<{ quantity: number; net: number }>();
  for (const line of tables.rows(InvoiceLines)) {
    if (line.kind !== "Goods" || line.order === undefined || line.orderLine === undefined) continue;
    const invoice = tables.find(Invoices, line.invoice);
    const counts = invoice ? countsOf(invoice) : 0;
    if (!invoice || counts === 0 || (asOf !== undefined && invoice.date > asOf)) continue;
    const key = joinKey([line.order, line.orderLine]);
    const before = billed.get(key) ?? { quantity: 0, net: 0 };
    billed.set(key, {
      quantity: exactQuantity(before.quantity + counts * (line.quantity ?? 0)),
      net: before.net + counts * netOf(line, invoice),
    });
  }
  return billed;
}

/** Units that credit notes took back for returns, by the return's number. */
export function creditedReturns(tables: TableSet): ReadonlyMap<string, number> {
  const credited = new KeyMap<number>();
  for (const line of tables.rows(InvoiceLines)) {
    if (line.return === undefined || line.kind !== "Goods") continue;
    const invoice = tables.find(Invoices, line.invoice);
    const units = invoice ? -countsOf(invoice) * (line.quantity ?? 0) : 0;
    credited.set(line.return, exactQuantity((credited.get(line.return) ?? 0) + units));
  }
  return credited;
}

/** An invoice in a sentence: "IV-2026-0001, 4711 from Northway, 1250.00 EUR". */
export const formatInvoice = ({ invoice, currency }: InvoiceState): string =>
  `${invoice.invoice}, ${invoice.number} from ${invoice.vendor}, ${formatMoney(invoice.total, currency)}`;

/** In which span of days after its due day an invoice that is owed is. */
export const agingOf = ({ invoice }: InvoiceState, today: Day): AgingSpan =>
  agingSpan(invoice.dueOn === undefined ? 0 : daysBetween(invoice.dueOn, today));

const NOTHING: Billed = { quantity: 0, net: 0 };

const countsOf = ({ cancelledOn, kind }: Invoice): 0 | 1 | -1 =>
  cancelledOn !== undefined ? 0 : kind === "Credit note" ? -1 : 1;

/** A line's amount without tax. */
const netOf = ({ amount, taxRate = 0 }: InvoiceLine, { withTax }: Invoice): number =>
  toFour(withTax === true ? amount / (1 + taxRate) : amount);

const sum = (rows: readonly InvoiceLine[], nets: readonly number[], isOf: (line: InvoiceLine) => boolean): number =>
  rows.reduce((total, line, at) => (isOf(line) ? total + (nets[at] ?? 0) : total), 0);

function differenceOf(line: InvoiceLine, net: number, match: MatchWord, figures: MatchFigures): number {
  const { quantity = 0, kind } = line;
  if (match === "No order" || (match === "Price hold" && kind !== "Goods")) return net;
  if (match === "Price hold") return toFour(quantity * figures.priceOff);
  if (match !== "Quantity hold" || quantity === 0) return 0;
  return toFour(Math.min(quantity, figures.billed - figures.kept) * (net / quantity));
}

/** By how much its lines and tax differ from its total, or its tax from that of its lines where each has a rate. */
function offOf({ tax = 0, total, withTax }: Invoice, linesTotal: number, lines: readonly LineMatch[]): number {
  const byTotal = Math.abs(linesTotal + (withTax === true ? 0 : tax) - total);
  const isRated = lines.every(({ line }) => line.taxRate !== undefined);
  const byTax = isRated ? Math.abs(lines.reduce((all, { lineTax }) => all + lineTax, 0) - tax) : 0;
  return toFour(Math.max(byTotal, byTax));
}

/**
 * Finds the other invoices that look like the same: of one kind, and of the same vendor with the same normalised number or the
 * same total within 7 days, or of another vendor with the same number and total within 7 days. A total counts in its currency.
 * What was cancelled, or taken back whole by credit notes, is not compared.
 */
function lookAlikesIn(
  invoices: readonly Invoice[],
  home: string,
  credits: ReadonlyMap<string, number>,
): (invoice: Invoice) => readonly Invoice[] {
  const isCompared = ({ cancelledOn, invoice, total }: Invoice): boolean => {
    const credited = credits.get(invoice) ?? 0;
    return cancelledOn === undefined && !(credited > 0 && credited >= toFour(total));
  };
  const byNumber = new Map<string, Invoice[]>();
  const byTotal = new Map<string, Invoice[]>();
  const byNumberAndTotal = new Map<string, Invoice[]>();
  const numberOf = (each: Invoice): string => foldKey(`${each.vendor}\n${each.kind}\n${normalisedNumber(each.number)}`);
  const totalOf = (each: Invoice): string =>
    foldKey(`${each.vendor}\n${each.kind}\n${each.currency ?? home}\n${String(toFour(each.total))}`);
  const bothOf = (each: Invoice): string =>
    foldKey(`${normalisedNumber(each.number)}\n${each.kind}\n${each.currency ?? home}\n${String(toFour(each.total))}`);
  for (const each of invoices) {
    if (!isCompared(each)) continue;
    push(byNumberAndTotal, bothOf(each), each);
    push(byNumber, numberOf(each), each);
    push(byTotal, totalOf(each), each);
  }
  return (invoice) => {
    if (!isCompared(invoice)) return [];
    const number = numberOf(invoice);
    const [from, to] = [addDays(invoice.date, -DUPLICATE_DAYS), addDays(invoice.date, DUPLICATE_DAYS)];
    return [
      ...(byNumber.get(number) ?? []).filter((each) => each.invoice !== invoice.invoice),
      ...(byTotal.get(totalOf(invoice)) ?? []).filter(
        (each) => numberOf(each) !== number && each.date >= from && each.date <= to,
      ),
      // Three of the four: a vendor that stands twice in Vendors, or an invoice that was entered for the wrong one.
      ...(byNumberAndTotal.get(bothOf(invoice)) ?? []).filter(
        (each) => numberOf(each) !== number && each.date >= from && each.date <= to,
      ),
    ];
  };
}

/** What credit notes that count take back of each invoice, by its number. */
function creditsIn(invoices: readonly Invoice[]): ReadonlyMap<string, number> {
  const credits = new KeyMap<number>();
  for (const { corrects, kind, cancelledOn, total } of invoices)
    if (corrects !== undefined && kind === "Credit note" && cancelledOn === undefined)
      credits.set(corrects, toFour((credits.get(corrects) ?? 0) + total));
  return credits;
}

/** By how much the credit notes of the invoice that this one corrects come to more than it; 0 for an invoice. */
function overCreditedBy({ corrects, kind }: Invoice, tables: TableSet, credits: ReadonlyMap<string, number>): number {
  const corrected = corrects === undefined || kind !== "Credit note" ? undefined : tables.find(Invoices, corrects);
  return corrected ? toFour((credits.get(corrected.invoice) ?? 0) - corrected.total) : 0;
}

function push<K, V>(map: Map<K, V[]>, key: K, value: V): void {
  const values = map.get(key);
  if (values) values.push(value);
  else map.set(key, [value]);
}
