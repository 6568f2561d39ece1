import type { Action } from "../../tables/action";
import { Settings } from "../home/tables";
import { Vendors } from "../inventory/tables";
import { OrderLines, Orders } from "./tables";

export interface OfOrder {
  readonly order: string;
}
export interface OfOrderWithReason extends OfOrder {
  readonly reason: string;
}
const reads = [Settings, Vendors, Orders, OrderLines];
const plan = () => {
  throw new Error("being written");
};
export const askApproval: Action<OfOrder> = { title: "Ask for approval", reads, plan };
export const approveOrder: Action<OfOrder> = { title: "Approve", reads, plan };
export const rejectOrder: Action<OfOrderWithReason> = { title: "Reject", reads, plan };
