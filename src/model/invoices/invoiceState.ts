import { daysBetween, type Day } from "../../domain/calendarDay";
import { formatMoney } from "../../domain/sentence";
import { amountOf, decimalsOf, moneyOf, sumOf } from "../../domain/money";
import { agingSpan, type AgingSpan } from "../../science/aging";
import { normalisedNumber } from "../../science/invoiceNumber";
import { keyOf, type AnyTable } from "../../tables/defineTable";
import { KeyMap } from "../../tables/keys";
import type { TableSet } from "../../tables/tableSet";
import type { LinesOf } from "../../tables/unreadRow";
import type { AskedLine } from "../approvals/askedAs";
import { approvingTables, standingsIn, type Standing } from "../approvals/approvalState";
import { companySettings, Settings } from "../company/settings";
import { OrderLines, Orders, Receipts } from "../orders/tables";
import { VendorReturns } from "../returns/tables";
import { invoicesWithLines } from "./billing";
import { lookAlikes } from "./lookAlikes";
import { matcherIn, type LineMatch } from "./matchLine";
import {
  invoiceLadder,
  invoiceProblemLadder,
  type InvoiceFigures,
  type InvoiceProblem,
  type InvoiceStatus,
} from "./invoiceColumns";
import { invoiceLineReads, invoiceSubject, toFour } from "./invoiceSubject";
import { InvoiceLines, Invoices, type Invoice, type InvoiceLine } from "./tables";
import { MatchTolerances, tolerancesIn } from "./tolerances";

/** The tables that invoiceStates reads. */
export const invoiceTables: readonly AnyTable[] = [
  ...new Set([
    ...[Settings, Invoices, InvoiceLines, MatchTolerances, Orders, OrderLines, Receipts, VendorReturns],
    ...approvingTables,
  ]),
];

/** The lines of an invoice. */
export const linesOfInvoice: LinesOf = { table: InvoiceLines, link: "invoice" };

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

/** The state of every invoice by its number: linear in the rows. */
export function invoiceStates(tables: TableSet): ReadonlyMap<string, InvoiceState> {
  const { currency: home } = companySettings(tables);
  const billings = invoicesWithLines(tables);
  const matchesOf = matcherIn(tables, home);
  const tolerance = tolerancesIn(tables);
  const standing = standingsIn(tables);
  const credits = creditsIn(tables.rows(Invoices));
  const numbered = billings.map(({ invoice }) => ({ invoice, numberKey: normalisedNumber(invoice.number) }));
  const others = lookAlikes(numbered, home, credits);

  // Its keys are those of the table.
  const states = new KeyMap<InvoiceState>([], tables.read(Invoices).takenKeys);
  billings.forEach((billing, place) => {
    const { invoice, lines: rows } = billing;
    const currency = invoice.currency ?? home;
    const decimals = decimalsOf(currency);
    const lines = matchesOf(billing);
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
    // Most invoices were never asked for, and nobody looks at their words.
    let words: string | undefined;
    const subjectNow = (): string =>
      (words ??= invoiceSubject(invoice, { currency, home, difference, lines: rows.length }));
    const looksLike = others.get(invoice) ?? NONE;
    const stands = standing("Invoice", invoice.invoice, {
      get subject() {
        return subjectNow();
      },
      requester: invoice.requester,
      lines: () => askedLinesOf(rows),
    });
    const overCredited = overCreditedBy(invoice, tables, credits);
    const needing = { "": 0, Wait: 0, Approve: 0, Correct: 0 };
    for (const { needs } of lines) needing[needs]++;
    const figures: InvoiceFigures = {
      lines: rows.length,
      looksLike: looksLike.length,
      difference: offBy,
      allowed: offAllowed,
      overCredited,
      toCorrect: needing.Correct,
      toWait: needing.Wait,
      toApprove: needing.Approve,
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
      numberKey: numbered[place]?.numberKey ?? "",
      looksLike,
      get subject() {
        return subjectNow();
      },
      standing: stands,
    };
    states.set(invoice.invoice, state);
  });
  return states;
}

const NONE: readonly Invoice[] = [];

/** What the lines of an invoice say, to compare with what approval was asked of. */
export const askedLinesOf = (lines: readonly InvoiceLine[]): readonly AskedLine[] =>
  lines.map((line) => ({
    table: InvoiceLines,
    key: keyOf(InvoiceLines, line),
    askedAs: line.askedAs,
    reads: invoiceLineReads(line),
  }));

/** An invoice in a sentence: "IV-2026-0001, 4711 from Northway, 1250.00 EUR". */
export const formatInvoice = ({ invoice, currency }: InvoiceState): string =>
  `${invoice.invoice}, ${invoice.number} from ${invoice.vendor}, ${formatMoney(invoice.total, currency)}`;

/** In which span of days after its due day an invoice that is owed is. */
export const agingOf = ({ invoice }: InvoiceState, today: Day): AgingSpan =>
  agingSpan(invoice.dueOn === undefined ? 0 : daysBetween(invoice.dueOn, today));

/** By how much its lines and tax differ from its total, or its tax from that of its lines where each has a rate. */
function offOf({ tax = 0, total, withTax }: Invoice, linesTotal: number, lines: readonly LineMatch[]): number {
  const byTotal = Math.abs(linesTotal + (withTax === true ? 0 : tax) - total);
  const isRated = lines.every(({ line }) => line.taxRate !== undefined);
  const byTax = isRated ? Math.abs(lines.reduce((all, { lineTax }) => all + lineTax, 0) - tax) : 0;
  return toFour(Math.max(byTotal, byTax));
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
