import type { AnyTable } from "../../tables/defineTable";
import type { TableSet } from "../../tables/tableSet";
import { Approvals, type Approval } from "../approvals/approvals";
import { roundsIn } from "../approvals/approvalState";
import { isByWhoMay, isDecided, isWhole } from "../approvals/decision";
import { People, peopleIn, samePerson } from "../people/people";
import type { OrderState } from "./orderState";

/** What undecidedIn reads beside orders. */
export const undecidedTables: readonly AnyTable[] = [Approvals, People];

/**
 * Tells why the approval that an order's cells claim is none: not each step of it was decided in Approvals by who may, or none
 * by who is named. Undefined where it needs none, or holds.
 */
export function undecidedIn(tables: TableSet): (state: OrderState) => string | undefined {
  const rounds = roundsIn(tables);
  const find = peopleIn(tables);
  const isApproved = (step: Approval): boolean =>
    step.decision === "Approve" && isDecided(step) && isByWhoMay(step, find);
  return ({ order, stage, needsApproval }) => {
    const { approvedOn, approvedBy } = order;
    const isOver = stage === "Closed" || stage === "Cancelled" || stage === "Rejected";
    if (!needsApproval || isOver || approvedOn === undefined || approvedBy === undefined) return undefined;
    const round = rounds("Order", order.order);
    const isNamed = round.some(({ decidedBy = "" }) => samePerson(decidedBy, approvedBy));
    if (isNamed && isWhole(round) && round.every(isApproved)) return undefined;
    return `${order.order} names ${approvedBy} as who approved it, and Approvals holds no such decision. Ask for approval of it.`;
  };
}
