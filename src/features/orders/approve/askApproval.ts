import { formatMoney } from "../../../domain/sentence";
import { ok, refuse } from "../../../domain/result";
import { Approvals } from "../../../model/approvals/approvals";
import { approvingTables, askFor, standingsIn } from "../../../model/approvals/approvalState";
import { orderOverBudget, orderRequest, orderRequestTables } from "../../../model/orders/orderSubject";
import { whyApproval, withoutApproval } from "../../../model/orders/orderApproval";
import { requireOrder } from "../../../model/orders/requireOrder";
import { formatOrder, orderStateOf } from "../../../model/orders/orderState";
import { Orders } from "../../../model/orders/tables";
import { requireActor } from "../../../model/people/people";
import { undecidedIn } from "../../../model/orders/undecided";
import type { Action } from "../../../tables/action";
import { update } from "../../../tables/change";
import type { AnyTable } from "../../../tables/defineTable";
import { requireRow } from "../../../tables/requireRow";

export interface OrderInput {
  readonly order: string;
}

export const askApprovalTables: readonly AnyTable[] = [...new Set([...orderRequestTables, ...approvingTables])];

/** Puts an order before those who approve it by the rules; one that went out without, or was changed since, is asked for afterwards. */
export const askApproval: Action<OrderInput> = {
  title: "Ask for approval",
  reads: askApprovalTables,
  plan(tables, { order }, { today, user }) {
    const actor = requireActor(tables, user);
    if (!actor.ok) return actor;
    const found = requireRow(tables, Orders, order);
    if (!found.ok) return found;
    const now = orderStateOf(tables, found.value);
    const isUndecided = undecidedIn(tables)(now) !== undefined;
    const isVoid = isUndecided || (now.problem !== "" && now.problem !== "Sent before it was drafted");
    const allowed = [...open, ...(isUndecided ? (["Approved"] as const) : []), ...(isVoid ? sent : [])];
    const state = requireOrder(tables, order, allowed, "submitted for approval");
    if (!state.ok) return state;
    if (state.value.lines.length === 0) return refuse(`${order} has no lines. Add what is to be ordered first.`);
    const request = orderRequest(tables, state.value, today);
    if (!request.ok) return request;
    const standing = standingsIn(tables)("Order", order, request.value);
    // What the order holds of its approval decides, not the round: an approved order that was changed and changed back is asked again.
    const asked = askFor(
      tables,
      request.value,
      { ...standing, state: standing.state === "Approved" ? "Changed" : standing.state },
      { today },
    );
    if (!asked.ok) {
      const { message, ...where } = asked.problem;
      return state.value.isPriced
        ? asked
        : refuse(
            `${whyApproval(state.value)}, and a line without a price needs approval: enter the price. ${message}`,
            where,
          );
    }
    const approvers = asked.value.flatMap((change) =>
      change.kind === "insert" && change.table === Approvals ? [String(change.row.approver)] : [],
    );
    const { needsApproval, limit } = state.value;
    return ok({
      sentence: `Asked ${approvers.join(", then ")} to approve ${formatOrder(state.value)}`,
      changes: [
        ...asked.value,
        // A void approval of one that is not sent goes: it waits like any other. What was sent keeps what it was sent by.
        update(Orders, order, {
          ...(isVoid && found.value.sentOn === undefined ? withoutApproval.order : {}),
          askedOn: today,
        }),
      ],
      warnings: [
        ...orderOverBudget(tables, state.value, today),
        ...(needsApproval
          ? []
          : [
              `It is within the limit of ${formatMoney(limit.amount, limit.currency)} and could be sent without approval.`,
            ]),
      ],
    });
  },
};

const open = ["Draft", "Waiting approval"] as const;
const sent = ["Sent", "Confirmed", "Part received", "Received"] as const;
