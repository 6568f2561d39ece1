import { draftTables, planDrafts, type DraftOrders } from "../../../model/orders/orderDrafts";
import type { Action } from "../../../tables/action";

/** Drafts what is ordered by hand. */
export const draftOrders: Action<DraftOrders> = { title: "Draft orders", reads: draftTables, plan: planDrafts };
