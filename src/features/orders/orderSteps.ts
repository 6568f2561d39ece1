import type { OrderState } from "../../model/orders/orderState";
import { isWithVendor } from "../../model/orders/tables";

/** A step that an order can take next, by what its button leads to. */
export type Step =
  "ask" | "decide" | "send" | "confirm" | "receive" | "close" | "resume" | "hold" | "cancel" | "closeShort" | "repeat";

/**
 * The steps that make sense in the state of the order, the usual next one first; one that someone else must approve is first
 * asked for, and what went out without its approval is asked for afterwards. Whether each step is allowed, its action decides.
 * `isAsked`: its approval waits for a decision; `isUndecided`: it names who approved it, and nobody decided it.
 */
export function stepsOf(
  { stage, problem, lines, needsApproval }: OrderState,
  isAsked: boolean,
  isUndecided = false,
): readonly Step[] {
  const something = lines.some(({ received }) => received > 0);
  const missing = lines.some(({ open }) => open > 0);
  const approve = isAsked ? (["decide"] as const) : (["ask"] as const);
  const isVoid = isUndecided || (problem !== "" && problem !== "Sent before it was drafted");
  const approveAfter = isVoid ? approve : [];
  switch (stage) {
    case "Draft":
      return needsApproval ? ["ask", "hold", "cancel"] : ["send", "ask", "hold", "cancel"];
    case "Waiting approval":
      return [...approve, "cancel"];
    case "Approved":
      return isUndecided ? [...approve, "hold", "cancel"] : ["send", "hold", "cancel"];
    case "Sent":
    case "Confirmed":
      if (!missing) return [...approveAfter, "close", "repeat"];
      return [
        ...approveAfter,
        "receive",
        ...(stage === "Sent" ? (["confirm"] as const) : []),
        ...(something ? (["closeShort"] as const) : (["cancel"] as const)),
        "hold",
        "repeat",
      ];
    case "On hold":
      return ["resume", "cancel"];
    case "Closed":
    case "Cancelled":
      return ["repeat"];
    case "Rejected":
      return [];
  }
}

/** Lines can be changed until the order is with the vendor, or over. */
export const canChangeLines = ({ stage }: OrderState): boolean =>
  !isWithVendor(stage) && stage !== "Closed" && stage !== "Rejected" && stage !== "Cancelled";
