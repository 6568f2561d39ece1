import { counted } from "../../../domain/sentence";
import type { Day } from "../../../domain/calendarDay";
import { ok, refuse } from "../../../domain/result";
import { Reminders } from "../../../model/reminders/tables";
import { People } from "../../../model/people/people";
import type { Action } from "../../../tables/action";
import { insert, type Change } from "../../../tables/change";
import type { NewRow } from "../../../tables/defineTable";
import { joinKey } from "../../../tables/defineTable";
import { foldKey } from "../../../tables/keys";
import { requireRow } from "../../../tables/requireRow";
import type { TableSet } from "../../../tables/tableSet";
import { usedKeys } from "../../../tables/usedNumbers";

export interface SentReminders {
  readonly to: string;
  readonly lines: readonly { readonly reference: string; readonly says: string; readonly level: number }[];
}

/** Notes that somebody was reminded; a level that was noted for the same thing before is not noted again. */
export const noteSent: Action<SentReminders> = {
  title: "Mark as sent",
  reads: [Reminders, People],
  plan(tables, { to, lines }, { today, user }) {
    const person = requireRow(tables, People, to);
    if (!person.ok) return person;
    const sent = new Set(
      tables
        .rows(Reminders)
        .filter(({ event }) => event === "Sent")
        .map(({ reference, level }) => foldKey(joinKey([reference, level]))),
    );
    const fresh = lines.filter(({ reference, level }) => !sent.has(foldKey(joinKey([reference, level]))));
    if (fresh.length === 0) return refuse(`${person.value.person} was reminded of all of it already.`);
    const entry = reminderEntries(tables, user);
    return ok({
      sentence: `Reminded ${person.value.person} of ${counted(fresh.length, "thing")}`,
      changes: fresh.map(({ reference, says, level }) =>
        entry({ reference, subject: says, event: "Sent", level, on: today, to: person.value.person }),
      ),
    });
  },
};

export interface QuietReminder {
  readonly reference: string;
  readonly says: string;
  readonly event: "Snoozed" | "Answered";
  readonly until?: Day | undefined;
  readonly note?: string | undefined;
}

/** Puts reminders of one thing off until a day, or notes what was answered. */
export const quietReminder: Action<QuietReminder> = {
  title: "Put off",
  reads: [Reminders],
  plan(tables, { reference, says, event, until, note = "" }, { today, user }) {
    if (event === "Snoozed" && until === undefined)
      return refuse("Enter the day until which it is put off.", { column: Reminders.columns.until.header });
    if (until !== undefined && until <= today)
      return refuse(`${until} is not ahead. Enter a later day.`, { column: Reminders.columns.until.header });
    if (event === "Answered" && note.trim() === "")
      return refuse("Enter what was answered.", { column: Reminders.columns.note.header });
    const entry = reminderEntries(tables, user);
    return ok({
      sentence:
        event === "Snoozed" ? `Put off until ${until ?? ""}: ${says}` : `Noted the answer to ${says}: ${note.trim()}`,
      changes: [
        entry({
          reference,
          subject: says,
          event,
          on: today,
          until,
          note: note.trim() === "" ? undefined : note.trim(),
        }),
      ],
    });
  },
};

/** Adds entries, numbered after the highest. */
function reminderEntries(
  tables: TableSet,
  by: string,
): (entry: Omit<NewRow<typeof Reminders.columns>, "entry" | "by">) => Change {
  let last = usedKeys(tables, Reminders).reduce((most, key) => Math.max(most, Number(key) || 0), 0);
  return (entry) => insert(Reminders, { entry: ++last, ...entry, by: by === "" ? undefined : by });
}
