import { addDays, type Day } from "../../domain/calendarDay";
import type { AnyTable } from "../../tables/defineTable";
import { joinKey } from "../../tables/defineTable";
import type { TableSet } from "../../tables/tableSet";
import { staffOn } from "../calendar/absences";
import { calendarTables, workCalendarIn } from "../calendar/workCalendar";
import { peopleIn } from "../people/people";
import { routineDays, workdaysOf, type IsWorkday } from "./routineDays";
import { RoutineLog, Routines, type Routine, type RoutineEntry } from "./tables";

export const routineTables: readonly AnyTable[] = [...new Set([Routines, RoutineLog, ...calendarTables])];

/** A day of a routine that is not noted yet. */
export interface RoutineDue {
  readonly routine: Routine;
  readonly dueOn: Day;
  /** Its day has passed. */
  readonly isMissed: boolean;
  /** Who is to do it: the owner, or while they are away the stand-in. */
  readonly person: string | undefined;
  /** Who is told that it was missed for longer: the owner's manager. */
  readonly escalatesTo: string | undefined;
}

/** How far back what was not done is still asked for, in days: what is done daily is not made up for after two weeks. */
const DAILY_BACK = 14;
const OTHERS_BACK = 100;
/** So many days after its day it is told to the owner's manager. */
export const ESCALATES_AFTER = 5;

/** The days of all routines that are due by a day and not noted, the oldest first. */
export function routinesDue(tables: TableSet, today: Day): readonly RoutineDue[] {
  const staff = staffOn(tables, today);
  const log = tables.read(RoutineLog).rowsByKey;
  const workdays = workdaysIn(tables);
  return tables
    .rows(Routines)
    .filter(({ active }) => active !== false)
    .flatMap((routine) => {
      const person =
        routine.owner !== undefined && staff.isAway(routine.owner) ? (routine.standIn ?? routine.owner) : routine.owner;
      const back = routine.every === "Working day" ? DAILY_BACK : OTHERS_BACK;
      return routineDays(routine, addDays(today, -back), today, workdays(routine))
        .filter((dueOn) => !log.has(joinKey([routine.routine, dueOn])))
        .map((dueOn): RoutineDue => ({
          routine,
          dueOn,
          isMissed: dueOn < today,
          person,
          escalatesTo:
            routine.owner !== undefined && addDays(dueOn, ESCALATES_AFTER) < today
              ? staff.find(routine.owner)?.manager
              : undefined,
        }));
    })
    .sort((a, b) => a.dueOn.localeCompare(b.dueOn));
}

/** The days of a routine that come in a span, whether or not they are noted. */
export const routineDaysIn = (tables: TableSet, routine: Routine, first: Day, last: Day): readonly Day[] =>
  routineDays(routine, first, last, workdaysIn(tables)(routine));

/** What belongs to a routine, one by one. */
export const checklistOf = ({ checklist = "" }: Routine): readonly string[] =>
  checklist
    .split(";")
    .map((each) => each.trim())
    .filter((each) => each !== "");

/** The entries of a routine, the latest first. */
export const logOf = (tables: TableSet, routine: string): readonly RoutineEntry[] =>
  [...(tables.groupBy(RoutineLog, (entry) => entry.routine).get(routine) ?? [])].sort((a, b) =>
    b.dueOn.localeCompare(a.dueOn),
  );

/** The working days of who owns a routine; the company's where nobody does. */
function workdaysIn(tables: TableSet): (routine: Routine) => IsWorkday {
  const calendar = workCalendarIn(tables);
  const person = peopleIn(tables);
  return ({ owner }) => {
    const who = owner === undefined ? undefined : person(owner);
    return workdaysOf(who ? calendar.hoursOf(who) : calendar.hours());
  };
}
