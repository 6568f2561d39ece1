import type { Moment } from "../../../domain/moment";
import { isMoment } from "../../../domain/moment";
import type { TextStyle } from "../../../domain/formats";
import { People, type Person } from "../../../model/people/people";
import { parseMoment } from "../../../tables/parseText";
import { sameKey } from "../../../tables/keys";
import type { TableSet } from "../../../tables/tableSet";

/** What a pasted mail says. */
export interface ReadMail {
  readonly sender: string | undefined;
  readonly email: string | undefined;
  readonly subject: string;
  readonly body: string;
  readonly sentAt: Moment | undefined;
}

/** The words by which programs for mail begin the lines of a head, in the languages that they come in most. */
const heads = {
  from: ["from", "von", "de", "da", "van", "från", "fra", "expéditeur", "remitente"],
  subject: ["subject", "betreff", "objet", "asunto", "oggetto", "assunto", "onderwerp", "ämne", "emne"],
  sent: [
    "sent",
    "date",
    "gesendet",
    "datum",
    "envoyé",
    "enviado",
    "fecha",
    "inviato",
    "data",
    "verzonden",
    "skickat",
    "sendt",
  ],
} as const;
type Head = keyof typeof heads;

/** Reads a mail as it is pasted: its head where it has one, else the first line as the subject and the rest as the body. */
export function readMail(text: string, style: TextStyle): ReadMail {
  const lines = text.replace(/\r\n?/g, "\n").split("\n");
  const start = lines.findIndex((line) => line.trim() !== "");
  const found = new Map<Head, string>();
  let at = Math.max(0, start);
  for (; at < lines.length; at++) {
    const match = /^\s*\*?([\p{L}-]{2,14})\s?\*?:\*?\s*(.*)$/u.exec(lines[at] ?? "");
    if (match === null) break;
    const head = headOf(match[1] ?? "");
    if (head !== undefined && !found.has(head)) found.set(head, (match[2] ?? "").trim());
  }
  const isHeaded = found.has("from") || found.has("subject");
  const rest = isHeaded ? lines.slice(at) : lines.slice(Math.max(0, start) + 1);
  const from = isHeaded ? senderOf(found.get("from") ?? "") : {};
  const subject = isHeaded ? (found.get("subject") ?? "") : (lines[Math.max(0, start)] ?? "");
  return {
    sender: from.name,
    email: from.email,
    subject: subject.replace(/^\s*((re|aw|sv|fw|fwd|wg|tr)\s*:\s*)+/i, "").trim(),
    body: rest.join("\n").trim(),
    sentAt: momentIn(found.get("sent"), style),
  };
}

/** Who in People wrote a mail: by address, else by name, in whichever order. */
export function writerOf(tables: TableSet, { sender, email }: Pick<ReadMail, "sender" | "email">): Person | undefined {
  const people = tables.rows(People);
  const byMail = email === undefined ? undefined : people.find((person) => sameKey(person.email, email));
  if (byMail || sender === undefined) return byMail;
  const turned = sender.split(",").reverse().join(" ").trim();
  return people.find(({ person }) => sameKey(person, sender) || sameKey(person, turned));
}

function headOf(word: string): Head | undefined {
  const lower = word.toLowerCase();
  for (const head of ["from", "subject", "sent"] as const)
    if ((heads[head] as readonly string[]).includes(lower)) return head;
  return undefined;
}

function senderOf(from: string): { readonly name?: string; readonly email?: string } {
  const email = /[^\s<>"'[\]();:,]+@[^\s<>"'[\]();:,]+\.[^\s<>"'[\]();:,]+/.exec(from)?.[0];
  const name = from
    .replace(/[<[(](mailto:)?[^>\])]*[>\])]/g, "")
    .replace(email ?? "\n", "")
    .replace(/["']/g, "")
    .trim();
  return { ...(name !== "" && { name }), ...(email !== undefined && { email }) };
}

/** The moment of a head, in the neutral form or as people of the language write it; the weekday in front does not matter. */
function momentIn(written: string | undefined, style: TextStyle): Moment | undefined {
  if (written === undefined) return undefined;
  if (isMoment(written)) return written;
  const plain = written.replace(/^\s*\p{L}+\.?,?\s+(?=\d)/u, "").replace(/\s*(\(.*\)|[+-]\d{4}|GMT|UTC)\s*$/, "");
  return parseMoment(plain, style);
}
