import type { Action } from "../../tables/action";
import { Settings } from "../home/tables";
import { OrderLines, Orders, Receipts } from "../orders/tables";
import { Items, Moves, VendorItems } from "./tables";

/** Which items are measured; all of them where none are named. */
export interface MeasureDemand {
  readonly items?: readonly string[];
}
export const measureDemand: Action<MeasureDemand> = {
  title: "Measure use and lead times",
  reads: [Settings, Items, VendorItems, Moves, Orders, OrderLines, Receipts],
  plan: () => {
    throw new Error("being written");
  },
};
