import { addDays, type Day } from "../../domain/calendarDay";
import { sumOf } from "../../domain/money";
import { exchanged } from "../money/rates";
import { companySettings } from "../company/settings";
import { agingSpans, type AgingSpan } from "../../science/aging";
import type { TableSet } from "../../tables/tableSet";
import { agingOf, type InvoiceState } from "./invoiceState";

/** What is owed to a vendor by how long it is over its day, in the company's currency. */
export interface VendorAging {
  readonly vendor: string;
  readonly spans: Readonly<Record<AgingSpan, number>>;
  readonly total: number;
}

/** What is owed by vendor and span, the most owed first. What has no rate is left out: a page says so. */
export function agingByVendor(tables: TableSet, states: Iterable<InvoiceState>, today: Day): readonly VendorAging[] {
  const { currency } = companySettings(tables);
  const byVendor = new Map<string, Record<AgingSpan, number>>();
  for (const state of states) {
    const owed = owedAtHome(tables, state);
    if (owed === undefined || owed === 0) continue;
    const { vendor } = state.invoice;
    const spans = byVendor.get(vendor) ?? { Current: 0, "1-30": 0, "31-60": 0, "61-90": 0, "Over 90": 0 };
    const span = agingOf(state, today);
    spans[span] = sumOf([spans[span], owed], currency);
    byVendor.set(vendor, spans);
  }
  return [...byVendor]
    .map(([vendor, spans]) => ({
      vendor,
      spans,
      total: sumOf(
        agingSpans.map((span) => spans[span]),
        currency,
      ),
    }))
    .sort((one, other) => other.total - one.total);
}

/** What is owed of an invoice in the company's currency; undefined where it has no rate. */
export function owedAtHome(tables: TableSet, { currency, invoice, owed }: InvoiceState): number | undefined {
  const { currency: home } = companySettings(tables);
  const rate = currency === home ? 1 : invoice.rate;
  return rate === undefined ? undefined : exchanged(owed, rate, home);
}

/** What falls due within so many days, or is over its day, the earliest first. */
export const toPay = (states: Iterable<InvoiceState>, today: Day, days = 7): readonly InvoiceState[] =>
  [...states]
    .filter(({ invoice, owed }) => owed > 0 && invoice.dueOn !== undefined && invoice.dueOn <= addDays(today, days))
    .sort((one, other) => ((one.invoice.dueOn ?? "") < (other.invoice.dueOn ?? "") ? -1 : 1));

/** Discounts that can still be taken and lapse within so many days, the earliest first. */
export const discountsLapsing = (states: Iterable<InvoiceState>, today: Day, days = 7): readonly InvoiceState[] =>
  [...states]
    .filter(
      ({ invoice: { discount = 0, discountOn }, owed }) =>
        owed > 0 &&
        discount > 0 &&
        discountOn !== undefined &&
        discountOn >= today &&
        discountOn <= addDays(today, days),
    )
    .sort((one, other) => ((one.invoice.discountOn ?? "") < (other.invoice.discountOn ?? "") ? -1 : 1));
