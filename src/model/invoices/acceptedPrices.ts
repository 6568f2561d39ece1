import type { Day } from "../../domain/calendarDay";
import { joinKey } from "../../tables/defineTable";
import type { TableSet } from "../../tables/tableSet";
import { companySettings } from "../company/settings";
import { VendorItems, Vendors, type VendorItem } from "../stock/tables";
import type { InvoiceStatus } from "./invoiceColumns";
import type { InvoiceState } from "./invoiceState";

/** The statuses of an invoice whose prices are agreed: they match, or the difference was approved. */
export const acceptedStatuses: readonly InvoiceStatus[] = ["Ready", "Handed over", "Posted", "Paid"];

/** A price that an accepted invoice bills, other than the vendor's last one. */
export interface AcceptedPrice {
  readonly item: string;
  readonly vendor: string;
  /** Of one unit without tax, in the vendor's currency. */
  readonly price: number;
  /** The vendor's price of the item until now; undefined where none is known. */
  readonly known: VendorItem | undefined;
  readonly on: Day;
}

/**
 * The prices of an accepted invoice that the vendor's items do not have yet: of several lines of an item their mean. None of a
 * credit note, of an invoice in another currency than the vendor's prices, and of one that is older than the price that is known.
 */
export function acceptedPrices(tables: TableSet, state: InvoiceState): readonly AcceptedPrice[] {
  const { invoice, currency, lines } = state;
  const inCurrency = tables.find(Vendors, invoice.vendor)?.currency ?? companySettings(tables).currency;
  if (!acceptedStatuses.includes(state.status) || invoice.kind !== "Invoice" || currency !== inCurrency) return [];
  const byItem = new Map<string, { net: number; quantity: number }>();
  for (const { line, net } of lines) {
    const { item, kind, quantity = 0 } = line;
    if (kind !== "Goods" || item === undefined || quantity <= 0) continue;
    const sum = byItem.get(item) ?? { net: 0, quantity: 0 };
    byItem.set(item, { net: sum.net + net, quantity: sum.quantity + quantity });
  }
  return [...byItem].flatMap(([item, { net, quantity }]): readonly AcceptedPrice[] => {
    const price = Math.round((net / quantity) * 1e4) / 1e4;
    const known = tables.find(VendorItems, joinKey([item, invoice.vendor]));
    const isOld = known?.priceOn !== undefined && known.priceOn > invoice.date;
    return known?.price === price || isOld ? [] : [{ item, vendor: invoice.vendor, price, known, on: invoice.date }];
  });
}
