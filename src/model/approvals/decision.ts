import { formatMoney } from "../../domain/sentence";
import { ok, refuse, type Result } from "../../domain/result";
import type { Approval } from "./approvals";
import type { Staff } from "../calendar/absences";
import { checkActive, notInPeople, plainName, samePerson, type Person } from "../people/people";

export interface Decision {
  readonly decision: "Approve" | "Refuse";
  readonly comment?: string | undefined;
  readonly decidedBy: string;
  /** What is approved, where it can be less than was asked. */
  readonly amount?: number | undefined;
}

/** Amounts of cells have three decimals at most. */
const isSameSum = (one: number, other: number): boolean => Math.abs(one - other) < 0.0005;

/** Whether a sum is within what a step was asked for: a later one approves no more than the earlier ones left of it. */
export const checkSum = ({ reference, amount }: Approval, sum: number, currency: string): Result<undefined> =>
  sum <= amount || isSameSum(sum, amount)
    ? ok(undefined)
    : refuse(
        `${reference} can be approved for ${formatMoney(amount, currency)} at most, and Approved of its lines comes to ${formatMoney(sum, currency)}. Put the lines right in Expenses.`,
      );

/** A subject as people read it: without the blank parts of what it is for, and the mark that older builds set at its end. */
export const subjectShown = (subject: string): string =>
  subject
    .replace(/(?:, check \d+| \(check [0-9a-z]+\))$/, "")
    .replace(/ for (?:\/ ?)+/, " for ")
    .replace(/ \/(?: \/)+/g, " /");

/** What was decided, as it is said afterwards: "Approved". */
export const decidedWords = { Approve: "Approved", Refuse: "Refused" } as const;

/** True for a decision that counts: checked, named, and not the requester's own. What a cell says alone does not count yet. */
export const isDecided = ({ decision, decidedBy, decidedOn, requester }: Approval): boolean =>
  decision !== undefined && decidedOn !== undefined && decidedBy !== undefined && !samePerson(decidedBy, requester);

/** Whether who is named as having decided could have: a person of People, the approver or their delegate, never the requester. */
export function isByWhoMay(
  { approver, decidedBy = "", requester }: Approval,
  find: (name: string) => Person | undefined,
): boolean {
  const decider = find(plainName(decidedBy));
  if (!decider || samePerson(decider.person, requester)) return false;
  return samePerson(decider.person, approver) || samePerson(decider.person, find(approver)?.delegate ?? "");
}

/** Why what was approved may not go on: a step of it was decided by somebody who may not. Undefined where all could. */
export function whyUnfounded(
  round: readonly Approval[],
  find: (name: string) => Person | undefined,
): string | undefined {
  const step = round.find((each) => isDecided(each) && !isByWhoMay(each, find));
  return (
    step &&
    `${step.approval} of ${step.reference} names ${step.decidedBy ?? ""} as who decided it, and it is for ${step.approver} to decide. Clear its Decision and Decided on in Approvals, so that ${step.approver} can decide.`
  );
}

/** How many steps a round has by what its rows say, which may be more than there are: a row may be deleted or unreadable. */
const stepsOf = (round: readonly Approval[]): number => Math.max(0, ...round.map(({ steps = 0 }) => steps));

/** Whether all steps of a round are there. */
export const isWhole = (round: readonly Approval[]): boolean => stepsOf(round) <= round.length;

/** Why nothing can be decided in a round that is not whole. */
export const formatMissingStep = ({ reference }: Approval): string =>
  `A step of ${reference} is missing in Approvals, so it has to be asked again.`;

/** Whether a person may decide a step on the day of the staff: its approver, or while they are away their delegate; never the requester. */
export function mayDecide(
  { approval, approver, requester, reference }: Approval,
  who: string,
  staff: Staff,
): Result<undefined> {
  if (samePerson(who, requester))
    return refuse(`${approval} is ${requester}'s own request for ${reference}: someone else must decide it.`);
  if (samePerson(who, approver)) return isKnown(staff.find(who), who);
  const delegate = staff.find(approver)?.delegate;
  const away = staff.isAway(approver);
  if (delegate !== undefined && samePerson(who, delegate))
    return away
      ? isKnown(staff.find(who), who)
      : refuse(`${who} decides for ${approver} only while Absences gives ${approver} as away; ${approval} waits.`);
  const standIn = away && delegate !== undefined && !samePerson(delegate, requester) ? ` or ${delegate}` : "";
  return refuse(`${approval} is for ${approver}${standIn} to decide, not for ${who}.`);
}

/** Only a person of People who has not left decides. */
function isKnown(person: Person | undefined, who: string): Result<undefined> {
  if (!person) return refuse(notInPeople(who));
  const active = checkActive(person);
  return active.ok ? ok(undefined) : active;
}

/** Whether a decision on one step of a round can be taken now. The round holds what was decided before it. */
export function checkDecision(
  approval: Approval,
  round: readonly Approval[],
  { decision, comment, decidedBy }: Decision,
  staff: Staff,
): Result<undefined> {
  const name = approval.approval;
  if (approval.withdrawnOn !== undefined)
    return refuse(`${name} was withdrawn on ${approval.withdrawnOn}; there is nothing to decide any more.`);
  if (isDecided(approval))
    return refuse(`${name} was decided by ${approval.decidedBy ?? ""} on ${approval.decidedOn ?? ""} already.`);
  const refused = round.find((step) => isDecided(step) && step.decision === "Refuse");
  if (refused) return refuse(`${approval.reference} was refused by ${refused.decidedBy ?? ""} already.`);
  if (!isWhole(round)) return refuse(formatMissingStep(approval));
  const allowed = mayDecide(approval, decidedBy, staff);
  if (!allowed.ok) return allowed;
  const earlier = round.find((step) => step.step < approval.step && !isDecided(step));
  if (earlier)
    return refuse(
      `${name} is step ${String(approval.step)}: ${earlier.approver} has to approve ${earlier.approval} first.`,
    );
  const own = round.find((step) => isDecided(step) && samePerson(step.decidedBy ?? "", decidedBy));
  if (own)
    return refuse(
      `${decidedBy} has decided ${own.approval} of ${approval.reference} already; someone else must decide ${name}.`,
    );
  if (decision === "Refuse" && (comment ?? "").trim() === "")
    return refuse(
      `Say why ${approval.reference} is refused, as the comment of ${name}; ${approval.requester} will want to know.`,
    );
  return ok(undefined);
}
