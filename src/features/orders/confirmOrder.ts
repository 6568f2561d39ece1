import type { Day } from "../../domain/calendarDay";
import type { Action } from "../../tables/action";
import { OrderLines, Orders, Receipts } from "./tables";

export interface ConfirmOrder {
  readonly order: string;
  /** The day that the vendor promised for all lines that are not named below. */
  readonly promised?: Day;
  readonly lines?: readonly { readonly line: number; readonly promised: Day }[];
}
export const confirmOrder: Action<ConfirmOrder> = {
  title: "Confirm",
  reads: [Orders, OrderLines, Receipts],
  plan: () => {
    throw new Error("being written");
  },
};
