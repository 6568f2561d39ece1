import { standingsIn } from "../../model/approvals/approvalState";
import { orderSubject } from "../../model/orders/orderSubject";
import { isWithVendor } from "../../model/orders/tables";
import { undecidedIn } from "../../model/orders/undecided";
import type { TableSet } from "../../tables/tableSet";
import type { OrderState } from "../../model/orders/orderState";
import { forMany } from "../../tables/forMany";
import type { NextStep } from "../../ui/recordSource";
import { actionStep, pageStep, type Step as RecordStep } from "../../ui/Steps";
import { askApproval } from "./approve/askApproval";
import { closeOrder, resumeOrder } from "./end/endOrder";
import { repeatOrder } from "./draft/repeatOrder";
import { orderRecord } from "./orderRecord";
import { stepsOf, type Step } from "./orderSteps";
import { words as agreementWords } from "./agreements/words";
import { words as returnWords } from "./returns/words";
import { words } from "./words";

/** The steps that an order can take next, as buttons; those that need more than a click lead to a page. */
export function nextSteps(state: OrderState, tables: TableSet): readonly RecordStep[] {
  const order = { order: state.order.order };
  const { waitingFor } = standingsIn(tables)("Order", order.order, { subject: orderSubject(state) });
  const end = (how: keyof typeof words.end.titles): RecordStep =>
    pageStep(words.end.titles[how], "orders/end", { ...order, how });
  const steps: Record<Step, RecordStep> = {
    ask: actionStep(askApproval, order),
    decide: pageStep(words.order.decide, "approvals/decision", { approval: waitingFor?.approval ?? "" }),
    close: actionStep(closeOrder, order),
    resume: actionStep(resumeOrder, order),
    repeat: actionStep(repeatOrder, order),
    send: pageStep(words.order.send, "orders/send", order),
    confirm: pageStep(words.order.confirm, "orders/confirm", order),
    receive: pageStep(words.order.receive, "orders/receive", order),
    hold: end("hold"),
    cancel: end("cancel"),
    closeShort: end("closeShort"),
  };
  const own = stepsOf(state, waitingFor !== undefined, undecidedIn(tables)(state) !== undefined).map(
    (step) => steps[step],
  );
  const rejected = state.lines.some((line) => line.rejected > 0);
  return [
    ...own,
    ...(rejected ? [pageStep(returnWords.rejected.title, "orders/rejected", order)] : []),
    ...(state.lines.length > 0 ? [pageStep(agreementWords.keep, "orders/keep", order)] : []),
    ...(isWithVendor(state.stage) ? [deliveryProblem(state)] : []),
  ];
}

/** A request about what the vendor owes or sent wrong, with the order filled in. */
function deliveryProblem({ order: { order, vendor }, lines }: OrderState): RecordStep {
  const rejected = lines.filter((line) => line.rejected > 0).map(({ line }) => line.item);
  return pageStep(words.order.deliveryProblem, "requests/enter", {
    type: "Delivery problem",
    about: order,
    vendor,
    subject: rejected.length > 0 ? words.order.rejectedOn(rejected.join(", "), order) : words.order.lateOn(order),
  });
}

/** The steps that all of these orders can take with a click, as buttons for all of them at once. */
export function stepsForMany(states: readonly OrderState[], tables: TableSet): readonly RecordStep[] {
  const inputs = states.map(({ order: { order } }) => ({ order }));
  const steps: Partial<Record<Step, RecordStep>> = {
    close: actionStep(forMany(closeOrder), inputs),
    resume: actionStep(forMany(resumeOrder), inputs),
  };
  const standing = standingsIn(tables);
  const undecided = undecidedIn(tables);
  const offered = states.map((state) => {
    const { waitingFor } = standing("Order", state.order.order, { subject: orderSubject(state) });
    return stepsOf(state, waitingFor !== undefined, undecided(state) !== undefined);
  });
  return (offered[0] ?? []).flatMap((step) => (offered.every((own) => own.includes(step)) ? (steps[step] ?? []) : []));
}

export const nextOfOrder: NextStep = {
  reads: orderRecord.reads,
  of: (tables, key, today) => {
    const state = orderRecord.find(tables, key, today);
    return state && nextSteps(state, tables)[0];
  },
};
