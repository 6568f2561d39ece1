import { ok, refuse } from "../../domain/result";
import type { Action } from "../../tables/action";
import { update } from "../../tables/change";
import { companySettings } from "../../company/settings";
import { known } from "../../tables/known";
import { mayApprove, needsSomeoneElse, whyVoid } from "./approval";
import { orderInHand } from "./orderInHand";
import { orderStateOf, orderStateTables, sayOrder } from "./orderState";
import { Orders } from "./tables";

export interface OfOrder {
  readonly order: string;
}
export interface OfOrderWithReason extends OfOrder {
  readonly reason: string;
}

/** Puts a draft before someone who may approve it. */
export const askApproval: Action<OfOrder> = {
  title: "Ask for approval",
  reads: orderStateTables,
  plan(tables, { order }, { today }) {
    const state = orderInHand(tables, order, ["Draft"], "put up for approval");
    if (!state.ok) return state;
    if (state.value.lines.length === 0) return refuse(`${order} has no lines. Add what is to be ordered first.`);
    const other = needsSomeoneElse(state.value, companySettings(tables));
    return ok({
      sentence: `Asked for approval of ${sayOrder(state.value)}`,
      changes: [update(Orders, order, { askedOn: today })],
      warnings: other ? [] : ["It is within the limit: whoever drafted it may approve it as well."],
    });
  },
};

/** Approves an order; above the limit nobody approves their own. */
export const approveOrder: Action<OfOrder> = {
  title: "Approve",
  reads: orderStateTables,
  plan(tables, { order }, { today, user }) {
    const company = companySettings(tables);
    const found = known(tables, Orders, order);
    if (!found.ok) return found;
    const isVoid = whyVoid(orderStateOf(tables, found.value), company) !== undefined;
    const open = ["Draft", "Waiting approval"] as const;
    const state = orderInHand(tables, order, isVoid ? [...open, "Approved"] : open, "approved");
    if (!state.ok) return state;
    if (state.value.lines.length === 0) return refuse(`${order} has no lines. Add what is to be ordered first.`);
    const allowed = mayApprove(state.value, company, user);
    if (!allowed.ok) return allowed;
    return ok({
      sentence: `Approved ${sayOrder(state.value)}`,
      changes: [update(Orders, order, { approvedOn: today, approvedBy: user, approvedFor: state.value.total })],
    });
  },
};

/** Refuses approval, with the reason that the requester will read. */
export const rejectOrder: Action<OfOrderWithReason> = {
  title: "Reject",
  reads: orderStateTables,
  plan(tables, { order, reason }, { today }) {
    const state = orderInHand(tables, order, ["Waiting approval", "Approved"], "rejected");
    if (!state.ok) return state;
    if (reason.trim() === "") return refuse(`Say why ${order} is rejected; its requester will want to know.`);
    return ok({
      sentence: `Rejected ${sayOrder(state.value)}: ${reason.trim()}`,
      changes: [update(Orders, order, { rejectedOn: today, reason: reason.trim() })],
    });
  },
};
