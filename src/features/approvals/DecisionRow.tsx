import type { ReactNode } from "react";
import type { Formats } from "../../domain/formats";
import type { Approval } from "../../model/approvals/approvals";
import { subjectShown } from "../../model/approvals/decision";
import { useFormats } from "../../ui/FormatsContext";
import { ListRow } from "../../ui/ListRow";
import { Tag } from "../../ui/Tag";
import type { Listed } from "./decisionList";
import type { Waiting } from "./waiting";
import { words } from "./words";

/** What is to be decided with its amount, from whom, for whom and since when. `currency` is the company's. */
export function DecisionRow({ listed, currency }: { readonly listed: Listed; readonly currency: string }): ReactNode {
  const formats = useFormats();
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
        figure={figureOf(approval, currency, formats)}
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
      figure={figureOf(approval, currency, formats)}
      detail={[approval.reference, words.waits(formats.quantity(age)), whoDecides(waiting)].join(" · ")}
      state={
        waiting.outdated !== undefined ? (
          <Tag tone="bad">{words.changed}</Tag>
        ) : approval.question !== undefined && approval.answer === undefined ? (
          <Tag>{words.askedBack}</Tag>
        ) : waiting.inCell ? (
          <Tag>{words.inCell}</Tag>
        ) : (
          <Tag tone="warning">{words.waiting}</Tag>
        )
      }
    />
  );
}

/** An order that comes to nothing needs no approval: one that asks for it has no price. */
const figureOf = ({ kind, amount }: Approval, currency: string, formats: Formats): string =>
  kind === "Order" && amount === 0 ? words.priceUnknown : formats.money(amount, currency);

/** A trip's subject begins with who travels; a claim's says amounts alone. */
const titleOf = ({ kind, requester, subject }: Approval): string =>
  kind === "Claim" ? `${requester}, ${subjectShown(subject)}` : subjectShown(subject);

function whoDecides({ approval: { approver }, isAway, standsIn }: Waiting): string {
  if (!isAway) return words.forWhom(approver);
  return standsIn === undefined ? words.awayAlone(approver) : words.orInstead(approver, standsIn);
}
