import { ok, refuse } from "../../../domain/result";
import type { Action } from "../../../tables/action";
import { update } from "../../../tables/change";
import { companySettings } from "../../../model/company/settings";
import { requireRow } from "../../../tables/requireRow";
import { approvalOf, mayApprove, needsSomeoneElse } from "../../../model/orders/orderApproval";
import { requireOrder } from "../../../model/orders/requireOrder";
import { orderStateOf, orderStateTables, formatOrder } from "../../../model/orders/orderState";
import { Orders } from "../../../model/orders/tables";

export interface OrderInput {
  readonly order: string;
}
export interface OrderAndReason extends OrderInput {
  readonly reason: string;
}

/** Puts a draft before someone who may approve it. */
export const askApproval: Action<OrderInput> = {
  title: "Ask for approval",
  reads: orderStateTables,
  plan(tables, { order }, { today }) {
    const state = requireOrder(tables, order, ["Draft"], "submitted for approval");
    if (!state.ok) return state;
    if (state.value.lines.length === 0) return refuse(`${order} has no lines. Add what is to be ordered first.`);
    const other = needsSomeoneElse(state.value, companySettings(tables));
    return ok({
      sentence: `Asked for approval of ${formatOrder(state.value)}`,
      changes: [update(Orders, order, { askedOn: today })],
      warnings: other ? [] : ["It is within the limit: whoever drafted it may approve it as well."],
    });
  },
};

/** Approves an order; above the limit nobody approves their own. */
export const approveOrder: Action<OrderInput> = {
  title: "Approve",
  reads: orderStateTables,
  plan(tables, { order }, { today, user }) {
    const company = companySettings(tables);
    const found = requireRow(tables, Orders, order);
    if (!found.ok) return found;
    const { problem } = orderStateOf(tables, found.value);
    const isSentWithoutIt = problem !== "" && problem !== "Sent before it was drafted";
    const state = requireOrder(tables, order, isSentWithoutIt ? [...open, ...sent] : open, "approved");
    if (!state.ok) return state;
    if (state.value.lines.length === 0) return refuse(`${order} has no lines. Add what is to be ordered first.`);
    const allowed = mayApprove(state.value, company, user);
    if (!allowed.ok) return allowed;
    return ok({
      sentence: `Approved ${formatOrder(state.value)}`,
      changes: approvalOf(state.value, { approvedOn: today, approvedBy: user }),
    });
  },
};

const open = ["Draft", "Waiting approval"] as const;
/** What went out without an approval, or was changed since, is approved afterwards. */
const sent = ["Sent", "Confirmed", "Part received", "Received"] as const;

/** Refuses approval, with the reason that the requester will read. */
export const rejectOrder: Action<OrderAndReason> = {
  title: "Reject",
  reads: orderStateTables,
  plan(tables, { order, reason }, { today }) {
    const state = requireOrder(tables, order, ["Waiting approval", "Approved"], "rejected");
    if (!state.ok) return state;
    if (reason.trim() === "") return refuse(`Say why ${order} is rejected; its requester will want to know.`);
    return ok({
      sentence: `Rejected ${formatOrder(state.value)}: ${reason.trim()}`,
      changes: [update(Orders, order, { rejectedOn: today, reason: reason.trim() })],
    });
  },
};
