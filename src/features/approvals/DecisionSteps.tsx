import type { ReactNode } from "react";
import type { Approval } from "../../model/approvals/approvals";
import { isDecided } from "../../model/approvals/decision";
import { staffOn } from "../../model/calendar/absences";
import { useSession } from "../../session/SessionContext";
import type { TableSet } from "../../tables/tableSet";
import { Entries, Entry } from "../../ui/Entries";
import { useFormats } from "../../ui/FormatsContext";
import { Tag } from "../../ui/Tag";
import { words } from "./words";

/** Who decides what of a request, step after step. */
export function DecisionSteps({
  round,
  tables,
}: {
  readonly round: readonly Approval[];
  readonly tables: TableSet;
}): ReactNode {
  return (
    <Entries>
      {round.map((step) => (
        <Step key={step.approval} step={step} tables={tables} />
      ))}
    </Entries>
  );
}

function Step({ step, tables }: { readonly step: Approval; readonly tables: TableSet }): ReactNode {
  const formats = useFormats();
  const { today } = useSession().circumstances();
  const { approver, comment, decidedBy, decidedOn, decision, handedOverFrom } = step;
  const decided = isDecided(step) && decidedOn !== undefined && decidedBy !== undefined;
  const staff = staffOn(tables, today);
  const standIn = !decided && staff.isAway(approver) ? staff.find(approver)?.delegate : undefined;
  const small = [
    decided && words.decision.decidedOn(decidedBy, formats.day(decidedOn)),
    standIn !== undefined && words.decision.standsIn(standIn),
    handedOverFrom !== undefined && words.decision.handedOverFrom(handedOverFrom),
    comment,
  ].filter(Boolean);
  return (
    <Entry
      {...(small.length === 0 ? {} : { small: small.join(" · ") })}
      end={
        step.withdrawnOn !== undefined ? (
          <Tag>{words.withdrawn}</Tag>
        ) : !decided ? (
          <Tag tone="warning">{decision === undefined ? words.waiting : words.inCell}</Tag>
        ) : decision === "Refuse" ? (
          <Tag tone="bad">{words.refused}</Tag>
        ) : (
          <Tag tone="good">{words.approved}</Tag>
        )
      }
    >
      {words.decision.step(formats.quantity(step.step), approver)}
    </Entry>
  );
}
