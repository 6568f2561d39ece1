import { addDays, type Day } from "../../domain/calendarDay";
import { foldKey, KeyMap } from "../../tables/keys";
import type { TableSet } from "../../tables/tableSet";
import { staffOn } from "../calendar/absences";
import { ReminderLevels, Reminders, type Reminder, type ReminderLevel } from "./tables";

/** One thing that waits, as a duty declares it. */
export interface WaitingLine {
  /** The duty that tells of it. */
  readonly duty: string;
  /** What it is known by from day to day. */
  readonly reference: string;
  /** What is said about it. */
  readonly says: string;
  /** Whose business it is. */
  readonly person: string | undefined;
  readonly isOverdue: boolean;
  /** The page that leads to it. */
  readonly page: string;
}

/** A line whose next reminder is due. */
export interface ReminderDue extends WaitingLine {
  readonly level: number;
  readonly to: string;
  /** The reminders before, the latest first. */
  readonly before: readonly Reminder[];
}

/** What is put off: until when, and what was answered. */
export interface Quiet extends WaitingLine {
  readonly until: Day;
  readonly last: Reminder;
}

/** While nobody has entered levels: at once, after 3 days again, after a week more to the manager. */
export const usualLevels: readonly ReminderLevel[] = [
  { level: 1, afterDays: 0, to: "Person" },
  { level: 2, afterDays: 3, to: "Person" },
  { level: 3, afterDays: 7, to: "Manager" },
];

/** How long an answer without a day keeps a line quiet. */
export const ANSWER_DAYS = 7;

/** Which reminders are due today, each level once, by who gets them; and what is put off. */
export function remindersDue(
  tables: TableSet,
  waiting: readonly WaitingLine[],
  today: Day,
  coordinator: string,
): { readonly byPerson: ReadonlyMap<string, readonly ReminderDue[]>; readonly quiet: readonly Quiet[] } {
  const entered = [...tables.rows(ReminderLevels)].sort((a, b) => a.level - b.level);
  const levels = entered.length === 0 ? usualLevels : entered;
  const history = tables.groupBy(Reminders, ({ reference }) => reference);
  const staff = staffOn(tables, today);
  const byPerson = new KeyMap<ReminderDue[]>();
  const quiet: Quiet[] = [];
  const seen = new Set<string>();
  for (const line of waiting) {
    // Two duties may tell of the same thing.
    if (seen.has(foldKey(line.reference))) continue;
    seen.add(foldKey(line.reference));
    const before = [...(history.get(line.reference) ?? [])].sort((a, b) => b.entry - a.entry);
    const [last] = before;
    const until = last && quietUntil(last);
    if (last && until !== undefined && until >= today) {
      quiet.push({ ...line, until, last });
      continue;
    }
    const sent = before.filter(({ event }) => event === "Sent");
    const reached = sent.reduce((most, { level = 0 }) => Math.max(most, level), 0);
    const next = levels.find(({ level }) => level > reached);
    if (!next || (sent[0] && addDays(sent[0].on, next.afterDays) > today)) continue;
    const own = line.person ?? coordinator;
    const manager = staff.find(own)?.manager;
    const to = next.to === "Manager" && manager !== undefined ? manager : reachable(own, staff);
    if (to === "") continue;
    const due: ReminderDue = { ...line, level: next.level, to, before };
    const others = byPerson.get(to);
    if (others) others.push(due);
    else byPerson.set(to, [due]);
  }
  return { byPerson, quiet };
}

/** Until when a line is left alone after what was done last about it. */
const quietUntil = ({ event, on, until }: Reminder): Day | undefined =>
  event === "Sent" ? undefined : (until ?? addDays(on, ANSWER_DAYS));

/** The person, or who stands in while they are away. */
function reachable(person: string, staff: ReturnType<typeof staffOn>): string {
  if (!staff.isAway(person)) return person;
  return staff.find(person)?.delegate ?? person;
}
