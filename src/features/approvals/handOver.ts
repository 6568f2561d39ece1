import { Approvals } from "../../model/approvals/approvals";
import { approvingTables, roundsIn } from "../../model/approvals/approvalState";
import { isDecided } from "../../model/approvals/decision";
import { staffOn, type Staff } from "../../model/calendar/absences";
import { isActive, peopleIn, requireActor, samePerson } from "../../model/people/people";
import { ok, refuse } from "../../domain/result";
import type { Action } from "../../tables/action";
import { update } from "../../tables/change";
import { requireRow } from "../../tables/requireRow";

export interface HandOver {
  readonly approval: string;
  readonly approver: string;
}

/**
 * Gives one step to someone else to decide. Only whose it is does so, their stand-in while they are away, or a manager above
 * them; never the requester, and nobody takes it for themselves. Its row keeps whose it was.
 */
export const handOver: Action<HandOver> = {
  title: "Hand over",
  reads: approvingTables,
  plan(tables, { approval, approver }, { today, user }) {
    const found = requireRow(tables, Approvals, approval);
    if (!found.ok) return found;
    const row = found.value;
    const actor = requireActor(tables, user);
    if (!actor.ok) return actor;
    const to = peopleIn(tables)(approver);
    if (!to) return refuse(`${approver} is not in People. Choose someone who is, or add the name there.`);
    if (!isActive(to)) return refuse(`${to.person} has left: Active is No in People. Choose someone else.`);
    if (row.withdrawnOn !== undefined) return refuse(`${approval} was withdrawn on ${row.withdrawnOn}.`);
    if (isDecided(row)) return refuse(`${approval} was decided by ${row.decidedBy ?? ""} already.`);
    if (samePerson(user, row.requester))
      return refuse(`${row.reference} is your own request: ask ${row.approver} to hand it over.`);
    const hands = handsOver(row.approver, staffOn(tables, today));
    if (!hands.some((each) => samePerson(each, user)))
      return refuse(
        hands.length === 0
          ? `${approval} is ${row.approver}'s, who has left, and nobody above them is in People. Ask for approval of ${row.reference} again.`
          : `${approval} is for ${row.approver} to decide: only ${hands.join(" or ")} can hand it over.`,
      );
    if (samePerson(to.person, user) && !samePerson(to.person, row.approver))
      return refuse(`You can't hand ${approval} over to yourself. Choose someone else.`);
    if (samePerson(to.person, row.requester))
      return refuse(`${to.person} asked for ${row.reference} and can't decide it. Choose someone else.`);
    if (samePerson(to.person, row.approver)) return refuse(`${approval} is ${to.person}'s already.`);
    const other = roundsIn(tables)(row.kind, row.reference).find(
      (step) =>
        step.approval !== approval &&
        (samePerson(step.approver, to.person) || samePerson(step.decidedBy ?? "", to.person)),
    );
    if (other)
      return refuse(`${to.person} decides ${other.approval} of ${row.reference}; each step wants another person.`);
    return ok({
      sentence: `Handed ${approval}, ${row.reference}, over from ${row.approver} to ${to.person}`,
      changes: [
        update(Approvals, approval, {
          approver: to.person,
          handedOverFrom: [row.handedOverFrom, row.approver].filter((name) => name !== undefined).join(", "),
          // A word in the cell was the former approver's.
          decision: undefined,
          decidedBy: undefined,
        }),
      ],
    });
  },
};

/** Who may give an approver's step to someone else: they, their stand-in while they are away, and the next manager above who has not left. */
function handsOver(approver: string, staff: Staff): readonly string[] {
  const person = staff.find(approver);
  const standIn = person && staff.isAway(approver) ? staff.find(person.delegate ?? "") : undefined;
  const passed = new Set<string>();
  let manager = staff.find(person?.manager ?? "");
  while (manager && !isActive(manager) && !passed.has(manager.person)) {
    passed.add(manager.person);
    manager = staff.find(manager.manager ?? "");
  }
  return [person, standIn, manager].flatMap((each) => (each && isActive(each) ? [each.person] : []));
}
