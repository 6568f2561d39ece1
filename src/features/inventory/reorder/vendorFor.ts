import type { Day } from "../../../domain/calendarDay";
import { joinKey } from "../../../tables/defineTable";
import type { TableSet } from "../../../tables/tableSet";
import { companySettings } from "../../../model/company/settings";
import { isApproved } from "../../../model/stock/vendorApproval";
import { VendorItems, Vendors, type Item, type Vendor, type VendorItem } from "../../../model/stock/tables";

/** Who gets the order for an item, or why no one may. */
export type VendorChoice =
  | { readonly vendor: Vendor; readonly offer: VendorItem | undefined }
  | { readonly vendor: undefined; readonly missing: string };

/**
 * The preferred vendor, if it is approved. Where none is preferred: of the approved vendors that sell the item
 * the one of the best rank, then of the lowest price in the company's currency; prices in others can't be compared here.
 * A preferred vendor that is not approved is never passed over in silence.
 */
export function vendorChooser(tables: TableSet, today: Day): (item: Item) => VendorChoice {
  const offersByItem = tables.groupBy(VendorItems, (offer) => offer.item);
  const { currency } = companySettings(tables);
  const comparablePrice = ({ offer, vendor }: { offer: VendorItem; vendor: Vendor }): number =>
    (vendor.currency ?? currency) === currency ? (offer.price ?? Infinity) : Infinity;
  return (item) => {
    if (item.preferredVendor !== undefined) return preferred(tables, item, item.preferredVendor, today);
    const offers = (offersByItem.get(item.item) ?? [])
      .map((offer) => ({ offer, vendor: tables.find(Vendors, offer.vendor) }))
      .filter((known): known is { offer: VendorItem; vendor: Vendor } => known.vendor !== undefined);
    const best = offers
      .filter(({ vendor }) => isApproved(vendor, today))
      .sort(
        (a, b) =>
          (a.vendor.rank ?? Infinity) - (b.vendor.rank ?? Infinity) || comparablePrice(a) - comparablePrice(b) || 0,
      )[0];
    if (best) return best;
    const names = offers.map(({ vendor }) => vendor.vendor).join(", ");
    return {
      vendor: undefined,
      missing:
        names === ""
          ? `No vendor sells ${item.item}: enter one as its preferred vendor in Items.`
          : `None of the vendors of ${item.item} is approved (${names}): approve one in Vendors.`,
    };
  };
}

function preferred(tables: TableSet, item: Item, name: string, today: Day): VendorChoice {
  const vendor = tables.find(Vendors, name);
  if (!vendor)
    return { vendor: undefined, missing: `${name}, preferred for ${item.item}, is not in Vendors: add it there.` };
  if (isApproved(vendor, today)) return { vendor, offer: tables.find(VendorItems, joinKey([item.item, name])) };
  const state = vendor.approved ? `was approved until ${vendor.approvedUntil ?? ""}` : "is not approved";
  return {
    vendor: undefined,
    missing: `${name}, preferred for ${item.item}, ${state}: approve it in Vendors or prefer another vendor in Items.`,
  };
}
