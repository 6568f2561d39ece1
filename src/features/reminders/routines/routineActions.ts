import type { Day } from "../../../domain/calendarDay";
import { counted } from "../../../domain/sentence";
import { ok, refuse } from "../../../domain/result";
import { checklistOf, routinesDue, routineTables } from "../../../model/reminders/routineState";
import { RoutineLog, Routines } from "../../../model/reminders/tables";
import type { Action } from "../../../tables/action";
import { insert } from "../../../tables/change";
import { KeySet, sameKey } from "../../../tables/keys";
import { requireRow } from "../../../tables/requireRow";

export interface DoneRoutine {
  readonly routine: string;
  readonly dueOn: Day;
  /** What of the checklist was done. */
  readonly ticked: readonly string[];
  readonly note?: string | undefined;
}

/** Notes a routine as done for its day, with what of its checklist was left. */
export const doRoutine: Action<DoneRoutine> = {
  title: "Done",
  reads: routineTables,
  plan(tables, { routine, dueOn, ticked, note }, { today, user }) {
    const row = requireRow(tables, Routines, routine);
    if (!row.ok) return row;
    const due = routinesDue(tables, today).find(
      (each) => sameKey(each.routine.routine, routine) && each.dueOn === dueOn,
    );
    if (!due) return refuse(`${row.value.routine} is not due for ${dueOn}, or was noted before.`);
    const done = new KeySet(ticked);
    const open = checklistOf(row.value).filter((each) => !done.has(each));
    return ok({
      sentence: `Did ${row.value.routine} for ${dueOn}${open.length === 0 ? "" : `, but ${counted(open.length, "point")} of its checklist`}`,
      changes: [
        insert(RoutineLog, {
          routine: row.value.routine,
          dueOn,
          doneOn: today,
          result: "Done",
          open: open.length === 0 ? undefined : open.join("; "),
          note,
          by: user === "" ? undefined : user,
        }),
      ],
    });
  },
};

/** Notes why a routine was left out, for one day or for all that were missed. */
export const leaveOut: Action<{ readonly routine: string; readonly days: readonly Day[]; readonly note: string }> = {
  title: "Skip",
  reads: routineTables,
  plan(tables, { routine, days, note }, { today, user }) {
    const row = requireRow(tables, Routines, routine);
    if (!row.ok) return row;
    if (note.trim() === "") return refuse(`Say why ${row.value.routine} is left out.`);
    const due = new Set(
      routinesDue(tables, today)
        .filter((each) => sameKey(each.routine.routine, routine))
        .map(({ dueOn }) => dueOn),
    );
    const wrong = days.find((day) => !due.has(day));
    if (wrong !== undefined || days.length === 0)
      return refuse(`${row.value.routine} is not due for ${wrong ?? "any day"}, or was noted before.`);
    return ok({
      sentence: `Left out ${row.value.routine} for ${days.join(", ")}: ${note.trim()}`,
      changes: days.map((dueOn) =>
        insert(RoutineLog, {
          routine: row.value.routine,
          dueOn,
          doneOn: today,
          result: "Left out",
          note: note.trim(),
          by: user === "" ? undefined : user,
        }),
      ),
    });
  },
};
