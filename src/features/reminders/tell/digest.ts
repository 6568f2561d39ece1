import type { MailDraft } from "../../../domain/mail";
import { singleLine } from "../../../domain/plainText";
import type { ReminderDue } from "../../../model/reminders/reminderState";
import { words } from "../words";

/** A mail of more would be cut off by programs that open it from a link. */
const MOST_NAMED = 12;

/** The one mail a person gets of all that waits for them: what is overdue and what was said before comes first. */
export function digestOf(person: string, email: string | undefined, due: readonly ReminderDue[]): MailDraft {
  const pressing = [...due].sort((a, b) => Number(b.isOverdue) - Number(a.isOverdue) || b.level - a.level);
  const lines = pressing
    .slice(0, MOST_NAMED)
    .map(({ says, isOverdue, level, person: whose }) =>
      [
        `- ${singleLine(says)}`,
        whose !== undefined && whose !== person ? words.digest.of(whose) : undefined,
        isOverdue ? words.digest.overdue : undefined,
        level > 1 ? words.digest.again(level) : undefined,
      ]
        .filter((part) => part !== undefined)
        .join(", "),
    );
  const more = pressing.length - lines.length;
  return {
    to: email ?? "",
    subject: words.digest.subject(due.length),
    body: [
      words.digest.dear(person),
      words.digest.begin(due.length),
      [...lines, ...(more > 0 ? [words.digest.more(more)] : [])].join("\n"),
      words.digest.end,
    ].join("\n\n"),
  };
}
