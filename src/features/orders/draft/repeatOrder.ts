import { refuse } from "../../../domain/result";
import { draftTables, planDrafts } from "../../../model/orders/orderDrafts";
import { requireOrder } from "../../../model/orders/requireOrder";
import { Orders } from "../../../model/orders/tables";
import type { Action } from "../../../tables/action";

/** Drafts what an order asked for once more: to the same vendor, for the same places and departments, at the prices of today. */
export const repeatOrder: Action<{ readonly order: string }> = {
  title: "Order again",
  reads: draftTables,
  plan(tables, { order }, circumstances) {
    const found = requireOrder(tables, order, repeatable, "ordered again");
    if (!found.ok) return found;
    const needs = found.value.lines
      .filter(({ line }) => line.quantity > 0)
      .map(({ line: { item, quantity, location, department } }) => ({
        item,
        quantity,
        location,
        department,
        vendor: found.value.order.vendor,
        why: `As on ${order}`,
      }));
    return needs.length === 0
      ? refuse(`${order} ordered nothing that could be ordered again. Draft a new order instead.`, {
          table: Orders.name,
          row: order,
        })
      : planDrafts(tables, { needs }, circumstances);
  },
};

/** What went out once, or was to: a draft would only be doubled. */
const repeatable = ["Sent", "Confirmed", "Part received", "Received", "Closed", "Cancelled"] as const;
