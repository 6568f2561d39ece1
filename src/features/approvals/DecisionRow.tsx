import type { ReactNode } from "react";
import type { Approval } from "../../model/approvals/approvals";
import { useFormats } from "../../ui/FormatsContext";
import { ListRow } from "../../ui/ListRow";
import { hrefOf } from "../../ui/route";
import { Tag } from "../../ui/Tag";
import type { Listed } from "./decisionList";
import type { Waiting } from "./waiting";
import { words } from "./words";

export const keyOfListed = (listed: Listed): string =>
  listed.kind === "order"
    ? listed.waiting.order.order
    : listed.kind === "waiting"
      ? listed.waiting.approval.approval
      : listed.approval.approval;

/** Orders are decided on their own page. */
export const hrefOfListed = (listed: Listed): string =>
  listed.kind === "order"
    ? hrefOf("orders/order", { order: listed.waiting.order.order })
    : hrefOf("approvals/decision", { approval: keyOfListed(listed) });

/** What is to be decided with its amount, from whom, for whom and since when. `currency` is the company's. */
export function DecisionRow({ listed, currency }: { readonly listed: Listed; readonly currency: string }): ReactNode {
  const formats = useFormats();
  if (listed.kind === "order") {
    const { order, amount, currency: ordersOwn, age } = listed.waiting;
    return (
      <ListRow
        title={words.orderTo(order.vendor)}
        figure={formats.money(amount, ordersOwn)}
        detail={[
          order.order,
          words.days(formats.quantity(age)),
          ...(order.requester === undefined ? [] : [words.from(order.requester)]),
        ].join(" · ")}
        state={<Tag tone="warning">{words.waiting}</Tag>}
      />
    );
  }
  if (listed.kind === "decided") {
    const { approval } = listed;
    const tag =
      approval.withdrawnOn !== undefined ? (
        <Tag>{words.withdrawn}</Tag>
      ) : approval.decision === "Refuse" ? (
        <Tag tone="bad">{words.refused}</Tag>
      ) : (
        <Tag tone="good">{words.approved}</Tag>
      );
    return (
      <ListRow
        title={formats.sentence(titleOf(approval))}
        figure={formats.money(approval.amount, currency)}
        detail={[
          approval.reference,
          ...(approval.decidedOn === undefined ? [] : [formats.day(approval.decidedOn)]),
          words.by(approval.decidedBy ?? ""),
        ].join(" · ")}
        state={tag}
      />
    );
  }
  const { waiting } = listed;
  const { approval, age } = waiting;
  return (
    <ListRow
      title={formats.sentence(titleOf(approval))}
      figure={formats.money(approval.amount, currency)}
      detail={[approval.reference, words.days(formats.quantity(age)), whoDecides(waiting)].join(" · ")}
      state={
        waiting.outdated !== undefined ? (
          <Tag tone="bad">{words.changed}</Tag>
        ) : waiting.inCell ? (
          <Tag>{words.inCell}</Tag>
        ) : (
          <Tag tone="warning">{words.waiting}</Tag>
        )
      }
    />
  );
}

/** A trip's subject begins with who travels; a claim's says amounts alone. */
const titleOf = ({ kind, requester, subject }: Approval): string =>
  kind === "Claim" ? `${requester}, ${subject}` : subject;

function whoDecides({ approval: { approver }, isAway, standsIn }: Waiting): string {
  if (!isAway) return words.forWhom(approver);
  return standsIn === undefined ? words.awayAlone(approver) : words.orInstead(approver, standsIn);
}
