import { joinKey } from "../../tables/defineTable";
import type { TableSet } from "../../tables/tableSet";
import { VendorItems, Vendors, type Item } from "../stock/tables";

/** What a unit costs in the order's currency: the vendor's price, else the item's unit cost; each only where it is in that currency. */
export function priceOf(
  tables: TableSet,
  item: Item,
  vendor: string,
  orderCurrency: string,
  companyCurrency: string,
): number | undefined {
  const vendorCurrency = tables.find(Vendors, vendor)?.currency ?? companyCurrency;
  const offered = tables.find(VendorItems, joinKey([item.item, vendor]))?.price;
  if (offered !== undefined && vendorCurrency === orderCurrency) return offered;
  return orderCurrency === companyCurrency ? item.unitCost : undefined;
}
