import { formatMoney } from "../../../domain/sentence";
import { ok, refuse } from "../../../domain/result";
import type { Action } from "../../../tables/action";
import { requireRow } from "../../../tables/requireRow";
import { companySettings } from "../../../model/company/settings";
import { Vendors } from "../../../model/stock/tables";
import { approvalOf, needsSomeoneElse, whySomeoneElse, whyVoid } from "../../../model/orders/orderApproval";
import type { OrderInput } from "../approve/approveOrder";
import { requireOrder } from "../../../model/orders/requireOrder";
import { orderStateTables, formatOrder } from "../../../model/orders/orderState";
import { vendorObstacle } from "../../../model/orders/vendorObstacle";

/** Marks an order as sent. A draft up to the approval limit is approved by its sender in the same step. */
export const sendOrder: Action<OrderInput> = {
  title: "Mark as sent",
  reads: orderStateTables,
  plan(tables, { order }, { today, user }) {
    const found = requireOrder(tables, order, ["Draft", "Waiting approval", "Approved"], "sent");
    if (!found.ok) return found;
    const state = found.value;
    const company = companySettings(tables);
    if (state.lines.length === 0) return refuse(`${order} has no lines. Add what is to be ordered first.`);
    const empty = state.lines.find(({ line }) => line.quantity <= 0);
    if (empty)
      return refuse(`Line ${empty.line.line} of ${order} orders nothing. Enter a quantity or remove the line.`);
    const vendor = requireRow(tables, Vendors, state.order.vendor);
    if (!vendor.ok) return vendor;
    const obstacle = vendorObstacle(vendor.value, today);
    if (obstacle !== undefined) return refuse(`${order} can't be sent: ${obstacle}`);
    if (state.stage !== "Approved" && needsSomeoneElse(state, company)) {
      const outdated = whyVoid(state, company);
      if (outdated !== undefined) return refuse(outdated);
      return refuse(
        state.isPriced
          ? `${order} is ${formatMoney(state.total, state.currency)} and not approved yet. Ask for approval first.`
          : `${whySomeoneElse(state, company)}, and ${order} is not approved yet. Enter the price, or ask for approval first.`,
      );
    }
    const unpriced = state.lines.filter(({ line }) => line.price === undefined);
    return ok({
      sentence: `Sent ${formatOrder(state)}`,
      changes: approvalOf(state, {
        ...(state.stage === "Approved" ? {} : { approvedOn: today, approvedBy: user }),
        sentOn: today,
      }),
      warnings: unpriced.map(({ line }) => `Line ${line.line}, ${line.item}, has no price.`),
    });
  },
};
