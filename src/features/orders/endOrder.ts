import type { Action } from "../../tables/action";
import { Settings } from "../home/tables";
import { Vendors } from "../inventory/tables";
import type { OfOrder, OfOrderWithReason } from "./approveOrder";
import { OrderLines, Orders, Receipts } from "./tables";

const reads = [Settings, Vendors, Orders, OrderLines, Receipts];
const plan = () => {
  throw new Error("being written");
};
export const cancelOrder: Action<OfOrderWithReason> = { title: "Cancel order", reads, plan };
/** Ends an order of which something is missing. */
export const closeShort: Action<OfOrderWithReason> = { title: "Close short", reads, plan };
/** Ends an order that is complete. */
export const closeOrder: Action<OfOrder> = { title: "Close", reads, plan };
export const holdOrder: Action<OfOrderWithReason> = { title: "Put on hold", reads, plan };
export const resumeOrder: Action<OfOrder> = { title: "Resume", reads, plan };
