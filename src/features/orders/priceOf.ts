import { joinKey } from "../../tables/defineTable";
import type { TableSet } from "../../tables/tableSet";
import { VendorItems, type Item } from "../inventory/tables";

/** What a unit costs in the order's currency: the vendor's price, else the item's unit cost where that is in the same currency. */
export const priceOf = (
  tables: TableSet,
  item: Item,
  vendor: string,
  orderCurrency: string,
  companyCurrency: string,
): number | undefined =>
  tables.find(VendorItems, joinKey([item.item, vendor]))?.price ??
  (orderCurrency === companyCurrency ? item.unitCost : undefined);
