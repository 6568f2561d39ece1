import { Departments, Lists, Locations } from "../../model/company/lists";
import { orderStates, orderStateTables, type OrderState } from "../../model/orders/orderState";
import { Orders } from "../../model/orders/tables";
import { undecidedTables } from "../../model/orders/undecided";
import { Requests } from "../../model/requests/tables";
import { Items, VendorItems } from "../../model/stock/tables";
import type { RecordKind } from "../../ui/recordKind";
import { words } from "./words";

/** What the pages about an order have in common. */
export const orderRecord: RecordKind<OrderState> = {
  table: Orders,
  path: "orders/order",
  param: "order",
  list: { path: "orders", label: words.title },
  reads: [Requests, Lists, Departments, Locations, Items, VendorItems, ...undecidedTables, ...orderStateTables],
  find: (tables, key) => orderStates(tables).get(key),
  gone: { title: words.gone, text: words.goneText },
};
