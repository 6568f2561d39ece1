import { formatQuantity } from "../../../domain/sentence";
import { ok, refuse } from "../../../domain/result";
import type { Action } from "../../../tables/action";
import { update } from "../../../tables/change";
import type { OrderInput } from "../approve/askApproval";
import { Approvals } from "../../../model/approvals/approvals";
import { withdraw } from "../../../model/approvals/approvalState";
import { requireOrder } from "../../../model/orders/requireOrder";
import { orderStateTables } from "../../../model/orders/orderState";
import { Orders } from "../../../model/orders/tables";

export interface OrderAndReason extends OrderInput {
  readonly reason: string;
}

/** Takes an order back before anything of it came. */
export const cancelOrder: Action<OrderAndReason> = {
  title: "Cancel order",
  reads: [...orderStateTables, Approvals],
  plan(tables, { order, reason }, { today }) {
    const found = requireOrder(
      tables,
      order,
      ["Draft", "Waiting approval", "Approved", "Sent", "Confirmed", "Part received", "On hold"],
      "cancelled",
    );
    if (!found.ok) return found;
    const state = found.value;
    if (state.lines.some(({ received }) => received > 0))
      return refuse(`Part of ${order} was received already. Close it short instead.`);
    if (reason.trim() === "") return refuse(`Say why ${order} is cancelled.`);
    return ok({
      sentence: `Cancelled ${order} to ${state.order.vendor}: ${reason.trim()}`,
      changes: [
        update(Orders, order, { cancelledOn: today, reason: reason.trim() }),
        // An approval that was given stays as it was given.
        ...(state.stage === "Waiting approval" ? withdraw(tables, "Order", order, today) : []),
      ],
      warnings:
        state.order.sentOn === undefined
          ? []
          : [`Tell ${state.order.vendor}: the order was sent on ${state.order.sentOn}.`],
    });
  },
};

/** Ends an order of which something is missing. */
export const closeShort: Action<OrderAndReason> = {
  title: "Close short",
  reads: orderStateTables,
  plan(tables, { order, reason }, { today }) {
    const found = requireOrder(tables, order, ["Sent", "Confirmed", "Part received"], "closed short");
    if (!found.ok) return found;
    if (reason.trim() === "") return refuse(`Say why ${order} is closed with something missing.`);
    const missing = found.value.lines.filter(({ open }) => open > 0);
    return ok({
      sentence: `Closed ${order} short: ${reason.trim()}`,
      changes: [update(Orders, order, { closedOn: today, reason: reason.trim() })],
      warnings: missing.map(
        ({ line, open }) =>
          `Line ${line.line}, ${line.item}: ${formatQuantity(open)} of ${formatQuantity(line.quantity)} will not come.`,
      ),
    });
  },
};

/** Ends an order that is complete. */
export const closeOrder: Action<OrderInput> = {
  title: "Close",
  reads: orderStateTables,
  plan(tables, { order }, { today }) {
    const found = requireOrder(tables, order, ["Received"], "closed");
    if (!found.ok) return found;
    return ok({ sentence: `Closed ${order}`, changes: [update(Orders, order, { closedOn: today })] });
  },
};

export const holdOrder: Action<OrderAndReason> = {
  title: "Put on hold",
  reads: orderStateTables,
  plan(tables, { order, reason }, { today }) {
    const found = requireOrder(
      tables,
      order,
      ["Draft", "Waiting approval", "Approved", "Sent", "Confirmed", "Part received"],
      "put on hold",
    );
    if (!found.ok) return found;
    if (reason.trim() === "") return refuse(`Say what ${order} waits for.`);
    return ok({
      sentence: `Put ${order} on hold: ${reason.trim()}`,
      changes: [update(Orders, order, { heldOn: today, reason: reason.trim() })],
    });
  },
};

export const resumeOrder: Action<OrderInput> = {
  title: "Resume",
  reads: orderStateTables,
  plan(tables, { order }) {
    const found = requireOrder(tables, order, ["On hold"], "resumed");
    if (!found.ok) return found;
    return ok({
      sentence: `Resumed ${order}`,
      changes: [update(Orders, order, { heldOn: undefined, reason: undefined })],
    });
  },
};
