import type { Feature } from "../../ui/feature";
import { formPage, recordSource } from "../../ui/recordSource";
import { Items, Levels, Moves, VendorItems, Vendors } from "../../model/stock/tables";
import { inventoryDuty } from "./duty";

export const inventory: Feature = {
  ...inventoryDuty,
  purpose: "What is on hand and on order, what to reorder and why, issuing, moving and counting.",
  tables: [Vendors, Items, VendorItems, Levels, Moves],
  records: [
    recordSource(Items, {
      kind: "Item",
      words: ["name", "category", "preferredVendor", "barcode"],
      page: { path: "inventory/item", param: "item" },
    }),
    recordSource(Vendors, { kind: "Vendor", words: ["vendor", "contact"], page: formPage(Vendors) }),
    recordSource(Moves, {
      kind: "Item",
      words: ["item"],
      page: { path: "inventory/item", param: "item", partOf: "item" },
    }),
    recordSource(Levels, {
      kind: "Item",
      words: ["item"],
      page: { path: "inventory/item", param: "item", partOf: "item" },
    }),
  ],
  todo: () => import("./stockTodo").then((rules) => rules.stockTodo),
};
