import { singleLine, wellFormed } from "./plainText";

/** A mail that someone sends from their own program. */
export interface MailDraft {
  readonly to: string;
  readonly subject: string;
  readonly body: string;
}

/** Windows hands programs no longer address: what is longer opens nothing, or is cut anywhere. */
const LONGEST_LINK = 2000;
const LONGEST_SUBJECT = 600;
const LONGEST_ADDRESS = 320;

/**
 * The link that opens a draft in the program for mail (RFC 6068). What would begin another line of the head is taken out of address
 * and subject; lines of the body end as mail wants it. What is too long for a link ends with …, and is copied as text instead.
 */
export function mailLink(mail: MailDraft): string {
  const { to, subject, body } = linkParts(mail);
  return `mailto:${to.link}?subject=${subject.link}&body=${body.link}`;
}

/** Whether the link of a mail holds all of it. */
export const fitsLink = (mail: MailDraft): boolean => Object.values(linkParts(mail)).every(({ isWhole }) => isWhole);

/** An address as mail is sent to it: without blanks, control characters and signs without width. */
export const mailAddress = (text: string): string => wellFormed(text).replace(/[\s\p{C}]/gu, "");

interface LinkPart {
  readonly link: string;
  readonly isWhole: boolean;
}

function linkParts(mail: MailDraft): Readonly<Record<keyof MailDraft, LinkPart>> {
  const to = linkPart(mailAddress(mail.to), LONGEST_ADDRESS);
  const subject = linkPart(singleLine(mail.subject), LONGEST_SUBJECT);
  const rest = LONGEST_LINK - "mailto:?subject=&body=".length - to.link.length - subject.link.length;
  return { to, subject, body: linkPart(wellFormed(mail.body).replace(/\r\n?|\n/g, "\r\n"), rest) };
}

/** A text encoded in so many characters at most. */
function linkPart(text: string, most: number): LinkPart {
  const whole = encodeURIComponent(text);
  if (whole.length <= most) return { link: whole, isWhole: true };
  let link = "";
  for (const letter of text) {
    const next = link + encodeURIComponent(letter);
    if (next.length + MORE.length > most) break;
    link = next;
  }
  return { link: link + MORE, isWhole: false };
}

const MORE = encodeURIComponent("…");
