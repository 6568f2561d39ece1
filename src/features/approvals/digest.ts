import { subjectShown } from "../../model/approvals/decision";
import { counted, formatMoney } from "../../domain/sentence";
import { daysBetween, type Day } from "../../domain/calendarDay";
import type { MailDraft } from "../../domain/mail";
import { shortened, singleLine } from "../../domain/plainText";
import type { Approval } from "../../model/approvals/approvals";
import type { Waiting } from "./waiting";

/** A mail of more would be cut off by programs that open it from a link. */
const MOST_NAMED = 8;

/** The mail that tells an approver what waits for them, the oldest first. */
export function digestOf(
  approver: string,
  email: string | undefined,
  waiting: readonly Approval[],
  currency: string,
  today: Day,
): MailDraft {
  const oldest = [...waiting].sort((one, other) => (one.askedOn < other.askedOn ? -1 : 1));
  const [only] = oldest;
  const lines = oldest.slice(0, MOST_NAMED).map(({ reference, requester, subject, amount, askedOn }) => {
    const age = daysBetween(askedOn, today);
    return `- ${reference} from ${requester}, ${formatMoney(amount, currency)}, ${age === 0 ? "today" : counted(age, "day")}: ${shortened(singleLine(subjectShown(subject)), SUBJECT_LENGTH)}`;
  });
  const more = oldest.length - lines.length;
  return {
    to: email ?? "",
    subject:
      oldest.length === 1 && only
        ? `To approve: ${only.reference}, ${formatMoney(only.amount, currency)}`
        : `${String(oldest.length)} decisions wait for you`,
    body: [
      `Dear ${approver},`,
      oldest.length === 1 ? "this waits for your decision:" : "these wait for your decision:",
      lines.join("\n") + (more > 0 ? `\n- and ${String(more)} more` : ""),
      "Please open the workbook and decide: in the pane under Decisions, or by choosing Approve or Refuse in the sheet Approvals. A word in the sheet counts once someone other than the requester has confirmed it in the pane.",
    ].join("\n\n"),
  };
}

/** What waits for each approver, by whom it waits for today: the approver, or while they are away who decides for them. */
export function waitingByApprover(waiting: readonly Waiting[]): ReadonlyMap<string, readonly Approval[]> {
  const byApprover = new Map<string, Approval[]>();
  for (const { approval, outdated, standsIn } of waiting) {
    if (outdated !== undefined) continue;
    const who = standsIn ?? approval.approver;
    const rows = byApprover.get(who);
    if (rows) rows.push(approval);
    else byApprover.set(who, [approval]);
  }
  return byApprover;
}

const SUBJECT_LENGTH = 90;
