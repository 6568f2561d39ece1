import type { Day } from "../../domain/calendarDay";
import type { Action } from "../../tables/action";
import { Settings } from "../home/tables";
import { Items, VendorItems, Vendors } from "../inventory/tables";
import { OrderLines, Orders } from "./tables";

/** Something to be ordered. A suggestion to buy, whose vendor is known, is one. */
export interface Need {
  readonly item: string;
  readonly quantity: number;
  readonly vendor: string;
  readonly location?: string;
  readonly department?: string;
  readonly price?: number;
  readonly needBy?: Day;
  readonly why?: string;
  /** What the suggestion knew of; the need is refused where more is in preparation by now. */
  readonly numbers?: { readonly inPreparation: number };
}
export interface DraftOrders {
  readonly needs: readonly Need[];
}
/** One draft a vendor; a draft of today for the same vendor takes the lines. */
export const draftOrders: Action<DraftOrders> = {
  title: "Draft orders",
  reads: [Settings, Vendors, Items, VendorItems, Orders, OrderLines],
  plan: () => {
    throw new Error("being written");
  },
};
