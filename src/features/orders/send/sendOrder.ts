import { ok, refuse, type Result } from "../../../domain/result";
import { formatMoney } from "../../../domain/sentence";
import type { Action, Circumstances } from "../../../tables/action";
import { requireRow } from "../../../tables/requireRow";
import type { TableSet } from "../../../tables/tableSet";
import { linesRead } from "../../../tables/unreadRow";
import { ApprovalRules } from "../../../model/approvals/approvals";
import { ruleHolds } from "../../../model/approvals/approvalSteps";
import { isActive, peopleIn, requireActor } from "../../../model/people/people";
import { Vendors } from "../../../model/stock/tables";
import { approvalOf, whyApproval, whyVoid } from "../../../model/orders/orderApproval";
import {
  formatSplit,
  linesOfOrder,
  orderOverBudget,
  orderRequest,
  splitWith,
} from "../../../model/orders/orderSubject";
import { askApprovalTables, type OrderInput } from "../approve/askApproval";
import { requireOrder } from "../../../model/orders/requireOrder";
import { formatOrder, type OrderState } from "../../../model/orders/orderState";
import { undecidedIn } from "../../../model/orders/undecided";
import { Orders } from "../../../model/orders/tables";
import { vendorObstacle } from "../../../model/orders/vendorObstacle";

/** Marks an order as sent. One that no approval rule speaks of needs no approval; nobody's name is put to one. */
export const sendOrder: Action<OrderInput> = {
  title: "Mark as sent",
  reads: askApprovalTables,
  plan(tables, { order }, circumstances) {
    const { today, user } = circumstances;
    const actor = requireActor(tables, user);
    if (!actor.ok) return actor;
    const found = requireOrder(tables, order, ["Draft", "Waiting approval", "Approved"], "sent");
    if (!found.ok) return found;
    const read = linesRead(tables, linesOfOrder)(order);
    if (!read.ok) return read;
    const state = found.value;
    if (state.lines.length === 0) return refuse(`${order} has no lines. Add what is to be ordered first.`);
    const empty = state.lines.find(({ line }) => line.quantity <= 0);
    if (empty)
      return refuse(`Line ${empty.line.line} of ${order} orders nothing. Enter a quantity or remove the line.`);
    const vendor = requireRow(tables, Vendors, state.order.vendor);
    if (!vendor.ok) return vendor;
    const obstacle = vendorObstacle(vendor.value, today);
    if (obstacle !== undefined) return refuse(`${order} can't be sent: ${obstacle}`);
    const undecided = undecidedIn(tables)(state);
    if (undecided !== undefined && state.problem === "") return refuse(undecided);
    const isApproved = state.stage === "Approved" && state.order.approvedBy !== undefined;
    if (!isApproved) {
      const without = mayGoWithout(tables, state, circumstances);
      if (!without.ok) return without;
    }
    const unpriced = state.lines.filter(({ line }) => line.price === undefined);
    return ok({
      sentence: `Sent ${formatOrder(state)}`,
      changes: approvalOf(state, {
        ...(isApproved ? {} : { approvedOn: today, approvedBy: undefined }),
        sentOn: today,
      }),
      warnings: [
        ...unpriced.map(({ line }) => `Line ${line.line}, ${line.item}, has no price.`),
        ...orderOverBudget(tables, state, today),
      ],
    });
  },
};

/** Whether an order that nobody approved may be sent: it is within the limit, no rule applies to it, and it is not the other half of one above the limit. */
function mayGoWithout(tables: TableSet, state: OrderState, { today }: Circumstances): Result<undefined> {
  const { order, requester } = state.order;
  if (state.needsApproval) {
    const outdated = whyVoid(state);
    if (outdated !== undefined) return refuse(outdated);
    return refuse(
      state.isPriced
        ? `${order} is ${formatMoney(state.total, state.currency)} and not approved yet. Ask for approval first.`
        : `${whyApproval(state)}, and ${order} is not approved yet. Enter the price, or ask for approval first.`,
    );
  }
  const split = splitWith(tables, state, today);
  if (split.length > 0) return refuse(`${formatSplit(state, split)} Ask for approval of ${order} first.`);
  // An order of nobody could be the other half of one that is above the limit.
  const asker = requester === undefined ? undefined : peopleIn(tables)(requester);
  const where = { table: Orders.name, row: order, column: Orders.columns.requester.header };
  if (requester !== undefined && !asker)
    return refuse(
      `${requester}, who asks for ${order}, is not in People. Correct the Requester in Orders, or add the name to People.`,
      where,
    );
  if (asker && !isActive(asker))
    return refuse(
      `${asker.person}, who asks for ${order}, has left: Active is No in People. Enter someone else who needs it as its Requester.`,
      where,
    );
  const request = orderRequest(tables, state, today);
  if (!request.ok) return request;
  const rule = tables.rows(ApprovalRules).find((each) => ruleHolds(each, request.value, request.value.department));
  return rule === undefined
    ? ok(undefined)
    : refuse(
        `The approval rule "${rule.rule}" speaks of ${order}, and it is not approved yet. Ask for approval first.`,
      );
}
