import type { Day } from "../../domain/calendarDay";
import type { Action } from "../../tables/action";
import { Departments, Locations, Settings } from "../home/tables";
import { Items, VendorItems, Vendors } from "../inventory/tables";
import { OrderLines, Orders } from "./tables";

export interface AddLine {
  readonly order: string;
  readonly item: string;
  readonly quantity: number;
  /** Left out: the vendor's price of the item. */
  readonly price?: number;
  readonly promised?: Day;
  readonly location?: string;
  readonly department?: string;
}
export interface ChangeLine {
  readonly order: string;
  readonly line: number;
  readonly quantity?: number;
  readonly price?: number;
  readonly promised?: Day;
  readonly location?: string;
  readonly department?: string;
}
export interface RemoveLine {
  readonly order: string;
  readonly line: number;
}
const reads = [Settings, Locations, Departments, Vendors, Items, VendorItems, Orders, OrderLines];
const plan = () => {
  throw new Error("being written");
};
/** Before an order is sent its lines can be changed; a change voids an approval. */
export const addLine: Action<AddLine> = { title: "Add line", reads, plan };
export const changeLine: Action<ChangeLine> = { title: "Change line", reads, plan };
export const removeLine: Action<RemoveLine> = { title: "Remove line", reads, plan };
