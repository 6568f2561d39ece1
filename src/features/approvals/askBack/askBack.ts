import { ok, refuse } from "../../../domain/result";
import { Approvals } from "../../../model/approvals/approvals";
import { isDecided, mayDecide } from "../../../model/approvals/decision";
import { staffOn } from "../../../model/calendar/absences";
import { Absences } from "../../../model/calendar/tables";
import { People, requireActor } from "../../../model/people/people";
import type { Action } from "../../../tables/action";
import { update } from "../../../tables/change";
import { requireRow } from "../../../tables/requireRow";

export interface AskBack {
  readonly approval: string;
  readonly question: string;
}

/** Asks the requester something before deciding; the step goes on waiting. */
export const askBack: Action<AskBack> = {
  title: "Ask back",
  reads: [Approvals, People, Absences],
  plan(tables, { approval, question }, { today, user }) {
    const row = requireRow(tables, Approvals, approval);
    if (!row.ok) return row;
    if (row.value.withdrawnOn !== undefined) return refuse(`${approval} was withdrawn on ${row.value.withdrawnOn}.`);
    if (isDecided(row.value)) return refuse(`${approval} was decided by ${row.value.decidedBy ?? ""} already.`);
    const allowed = mayDecide(row.value, user, staffOn(tables, today));
    if (!allowed.ok) return allowed;
    if (question.trim() === "") return refuse(`Enter what ${row.value.requester} should answer.`);
    return ok({
      sentence: `Asked ${row.value.requester} about ${row.value.reference}: ${question.trim()}`,
      changes: [update(Approvals, approval, { question: question.trim(), answer: undefined })],
    });
  },
};

export interface AnswerQuestion {
  readonly approval: string;
  readonly answer: string;
}

/** Answers what an approver asked back; what is asked for stays as it is. */
export const answerQuestion: Action<AnswerQuestion> = {
  title: "Answer",
  reads: [Approvals, People],
  plan(tables, { approval, answer }, { user }) {
    const row = requireRow(tables, Approvals, approval);
    if (!row.ok) return row;
    const actor = requireActor(tables, user);
    if (!actor.ok) return actor;
    if (row.value.question === undefined)
      return refuse(`${row.value.approver} asked nothing about ${row.value.reference}.`);
    if (answer.trim() === "") return refuse(`Enter the answer to ${row.value.approver}'s question.`);
    return ok({
      sentence: `Answered ${row.value.approver} about ${row.value.reference}: ${answer.trim()}`,
      changes: [update(Approvals, approval, { answer: `${actor.value.person}: ${answer.trim()}` })],
    });
  },
};
