import { Departments, Lists, Locations } from "../../model/company/lists";
import { Settings } from "../../model/company/settings";
import { orderStates, type OrderState } from "../../model/orders/orderState";
import { OrderLines, Orders, Receipts } from "../../model/orders/tables";
import { Items, VendorItems, Vendors } from "../../model/stock/tables";
import type { RecordKind } from "../../ui/recordKind";
import { words } from "./words";

/** What the pages about an order have in common. */
export const orderRecord: RecordKind<OrderState> = {
  table: Orders,
  path: "orders/order",
  param: "order",
  list: { path: "orders", label: words.title },
  reads: [Settings, Lists, Departments, Locations, Vendors, Items, VendorItems, Orders, OrderLines, Receipts],
  find: (tables, key) => orderStates(tables).get(key),
  gone: { title: words.gone, text: words.goneText },
};
