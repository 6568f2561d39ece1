import { formatMoney, counted } from "../../../domain/sentence";
import { ok, refuse } from "../../../domain/result";
import { acceptedPrices, acceptedStatuses } from "../../../model/invoices/acceptedPrices";
import { invoiceTables } from "../../../model/invoices/invoiceState";
import { Items, VendorItems, Vendors } from "../../../model/stock/tables";
import type { Action } from "../../../tables/action";
import { insert, update } from "../../../tables/change";
import { keyOf } from "../../../tables/defineTable";
import { requireInvoice, type InvoiceInput } from "../settle/settleInvoice";

/** Takes the prices of an accepted invoice over as the vendor's last ones. */
export const updatePrices: Action<InvoiceInput> = {
  title: "Take the prices over",
  reads: [...new Set([...invoiceTables, Items, VendorItems, Vendors])],
  plan(tables, { invoice }) {
    const found = requireInvoice(tables, invoice, acceptedStatuses, "taken as the vendor's prices");
    if (!found.ok) return found;
    const prices = acceptedPrices(tables, found.value).filter(({ item }) => tables.find(Items, item) !== undefined);
    const { vendor } = found.value.invoice;
    if (prices.length === 0)
      return refuse(
        `${invoice} bills no price that differs from the last ones of ${vendor}, in the currency of its prices.`,
      );
    const say = (price: number): string => formatMoney(price, found.value.currency);
    return ok({
      sentence: `Took ${counted(prices.length, "price")} of ${invoice} over as the last of ${vendor}`,
      summary: prices.map(({ item, price, known }) => ({
        what:
          known?.price === undefined ? `${item}: ${say(price)}` : `${item}: ${say(known.price)} becomes ${say(price)}`,
      })),
      changes: prices.map(({ item, price, known, on }) =>
        known
          ? update(VendorItems, keyOf(VendorItems, known), { price, priceOn: on })
          : insert(VendorItems, { item, vendor, price, priceOn: on }),
      ),
    });
  },
};
