import { joinKey } from "../../tables/defineTable";
import type { TableSet } from "../../tables/tableSet";
import { companySettings } from "../../company/settings";
import { VendorItems, type Item } from "./tables";

/** The days from order to delivery that an item is planned with: its lead days, else its vendor's promise, else the company's. As Horizon days in Items. */
export function horizonOf(tables: TableSet): (item: Item) => number {
  const company = companySettings(tables);
  return (item) => {
    if (item.leadDays !== undefined && item.leadDays > 0) return item.leadDays;
    const promised = tables.find(VendorItems, joinKey([item.item, item.preferredVendor]))?.leadDays ?? 0;
    return promised > 0 ? promised : company.leadDays;
  };
}
