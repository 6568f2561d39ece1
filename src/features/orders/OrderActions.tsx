import { MessageBar, MessageBarBody } from "@fluentui/react-components";
import type { ReactNode } from "react";
import { useSession } from "../../session/SessionContext";
import { useAction } from "../../session/useAction";
import type { TableSet } from "../../tables/tableSet";
import { goTo } from "../../ui/route";
import { StepButtons } from "../../ui/StepButtons";
import { companySettings } from "../../model/company/settings";
import { needsSomeoneElse, whyVoid } from "../../model/orders/orderApproval";
import { approveOrder, askApproval } from "./approveOrder";
import { closeOrder, resumeOrder } from "./endOrder";
import { stepsOf, type Step } from "./orderSteps";
import type { OrderState } from "../../model/orders/orderState";
import { Orders } from "../../model/orders/tables";
import { words } from "./words";

/** The steps that an order can take next; those that need more than a click lead to a page. */
export function OrderActions({ state, tables }: { readonly state: OrderState; readonly tables: TableSet }): ReactNode {
  const session = useSession();
  const order = { order: state.order.order };
  const ask = useAction(askApproval);
  const approve = useAction(approveOrder);
  const close = useAction(closeOrder);
  const resume = useAction(resumeOrder);
  const busy = ask.busy || approve.busy || close.busy || resume.busy;

  const buttons: Record<Step, { readonly label: string; readonly onClick: () => void }> = {
    ask: { label: askApproval.title, onClick: () => void ask.run(order) },
    approve: { label: approveOrder.title, onClick: () => void approve.run(order) },
    close: { label: closeOrder.title, onClick: () => void close.run(order) },
    resume: { label: resumeOrder.title, onClick: () => void resume.run(order) },
    send: { label: words.order.send, onClick: () => goTo("orders/send", order) },
    confirm: { label: words.order.confirm, onClick: () => goTo("orders/confirm", order) },
    receive: { label: words.order.receive, onClick: () => goTo("orders/receive", order) },
    reject: { label: words.end.titles.reject, onClick: () => goTo("orders/end", { ...order, how: "reject" }) },
    hold: { label: words.end.titles.hold, onClick: () => goTo("orders/end", { ...order, how: "hold" }) },
    cancel: { label: words.end.titles.cancel, onClick: () => goTo("orders/end", { ...order, how: "cancel" }) },
    closeShort: {
      label: words.end.titles.closeShort,
      onClick: () => goTo("orders/end", { ...order, how: "closeShort" }),
    },
  };
  const company = companySettings(tables);
  const outdated = whyVoid(state, company);
  return (
    <>
      {outdated !== undefined && (
        <MessageBar intent="warning" layout="multiline">
          <MessageBarBody>{outdated}</MessageBarBody>
        </MessageBar>
      )}
      <StepButtons
        steps={stepsOf(state, needsSomeoneElse(state, company), outdated !== undefined).map((step) => buttons[step])}
        busy={busy}
        onShow={() => void session.show({ table: Orders, key: state.order.order })}
      />
    </>
  );
}
