import type { MailDraft } from "../../../domain/mail";
import { singleLine } from "../../../domain/plainText";
import type { Formats } from "../../../domain/formats";
import type { Desk } from "./drawDesk";
import { words } from "../words";

/** A mail of more would be cut off by programs that open it from a link. */
const MOST_NAMED = 12;

/** The mail that tells who stands in what is open. */
export function deskMail(desk: Desk, email: string | undefined, formats: Formats): MailDraft {
  const says = words.away;
  const open = desk.open
    .slice(0, MOST_NAMED)
    .map(
      ({ says: what, isOverdue }) => `- ${singleLine(formats.sentence(what))}${isOverdue ? `, ${says.overdue}` : ""}`,
    );
  const more = desk.open.length - open.length;
  const routines = desk.routines.slice(0, MOST_NAMED).map(({ routine, on }) => `- ${formats.day(on)}: ${routine}`);
  return {
    to: email ?? "",
    subject: says.subject(desk.person),
    body: [
      says.dear(desk.standIn),
      says.begin(formats.day(desk.from), desk.to === undefined ? "" : formats.day(desk.to)),
      desk.open.length === 0 ? says.nothing : [...open, ...(more > 0 ? [says.more(more)] : [])].join("\n"),
      ...(routines.length === 0 ? [] : [says.comesRound, routines.join("\n")]),
      ...(desk.note === undefined ? [] : [desk.note]),
      says.thanks(desk.person),
    ].join("\n\n"),
  };
}
