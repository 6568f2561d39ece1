import { companySettings, type CompanySettings } from "../../model/company/settings";
import { needsSomeoneElse } from "../../model/orders/orderApproval";
import type { OrderState } from "../../model/orders/orderState";
import type { NextStep } from "../../ui/recordSource";
import { actionStep, pageStep, type Step as RecordStep } from "../../ui/Steps";
import { approveOrder, askApproval } from "./approve/approveOrder";
import { closeOrder, resumeOrder } from "./end/endOrder";
import { orderRecord } from "./orderRecord";
import { stepsOf, type Step } from "./orderSteps";
import { words } from "./words";

/** The steps that an order can take next, as buttons; those that need more than a click lead to a page. */
export function nextSteps(state: OrderState, company: CompanySettings): readonly RecordStep[] {
  const order = { order: state.order.order };
  const end = (how: keyof typeof words.end.titles): RecordStep =>
    pageStep(words.end.titles[how], "orders/end", { ...order, how });
  const steps: Record<Step, RecordStep> = {
    ask: actionStep(askApproval, order),
    approve: actionStep(approveOrder, order),
    close: actionStep(closeOrder, order),
    resume: actionStep(resumeOrder, order),
    send: pageStep(words.order.send, "orders/send", order),
    confirm: pageStep(words.order.confirm, "orders/confirm", order),
    receive: pageStep(words.order.receive, "orders/receive", order),
    reject: end("reject"),
    hold: end("hold"),
    cancel: end("cancel"),
    closeShort: end("closeShort"),
  };
  return stepsOf(state, needsSomeoneElse(state, company)).map((step) => steps[step]);
}

export const nextOfOrder: NextStep = {
  reads: orderRecord.reads,
  of: (tables, key, today) => {
    const state = orderRecord.find(tables, key, today);
    return state && nextSteps(state, companySettings(tables))[0];
  },
};
