import type { Action } from "../../tables/action";
import { Settings } from "../home/tables";
import { Items, Vendors } from "../inventory/tables";
import type { OfOrder } from "./approveOrder";
import { OrderLines, Orders } from "./tables";

/** Marks an order as sent. A draft up to the approval limit is approved by its sender in the same step. */
export const sendOrder: Action<OfOrder> = {
  title: "Mark as sent",
  reads: [Settings, Vendors, Items, Orders, OrderLines],
  plan: () => {
    throw new Error("being written");
  },
};
