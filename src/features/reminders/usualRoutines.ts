import type { Day } from "../../domain/calendarDay";
import { usualLevels } from "../../model/reminders/reminderState";
import { ReminderLevels, RoutineLog, Routines } from "../../model/reminders/tables";
import { routineDays } from "../../model/reminders/routineDays";
import { addDays, weekdayOf } from "../../domain/calendarDay";
import type { AnyTable, NewRow } from "../../tables/defineTable";
import type { AnyRow } from "../../tables/readTable";

type Rows = ReadonlyMap<AnyTable, readonly AnyRow[]>;
type RoutineRow = NewRow<typeof Routines.columns>;

/** Routines that most offices have; they begin with the year and belong to nobody yet. */
const templates: readonly Omit<RoutineRow, "from">[] = [
  {
    routine: "Opening",
    every: "Working day",
    checklist: "Alarm off; Post taken in; Meeting rooms in order; What is due today looked at",
  },
  {
    routine: "Week's reorder",
    every: "Week",
    weekday: "Monday",
    checklist: "Low items looked at; Orders drafted; Late deliveries chased",
    page: "inventory/reorder",
  },
  {
    routine: "Month end",
    every: "Last working day of the month",
    checklist: "Claims handed over; Invoices handed over; Card lines matched; Report sent",
    page: "reports/weekly",
  },
  {
    routine: "Quarterly count",
    every: "Quarter",
    checklist: "Class A counted; Differences explained; Equipment counted by place",
    page: "inventory",
  },
  { routine: "Fire drill", every: "Half year", checklist: "Announced; Held; Times noted; Faults reported" },
];

/** What a workbook of one's own begins with: the usual levels of reminders. Routines are a company's own. */
export const usualReminders: Rows = new Map<AnyTable, readonly AnyRow[]>([[ReminderLevels, usualLevels]]);

/** The routines of Fernhill Works: the opening of one day was forgotten, and the fire drill is overdue. */
export function sampleReminders(_company: Rows, today: Day): Rows {
  const owners: Readonly<Record<string, Partial<RoutineRow>>> = {
    Opening: { owner: "Nora Lindqvist", standIn: "Aisha Rahman", from: addDays(today, -20) },
    "Week's reorder": { owner: "Tomas Berg", standIn: "Nora Lindqvist", from: addDays(today, -200) },
    "Month end": { owner: "Nora Lindqvist", standIn: "Helen Marsh", from: addDays(today, -200) },
    "Quarterly count": { owner: "Aisha Rahman", from: addDays(today, -190) },
    "Fire drill": { owner: "Liam Byrne", standIn: "Grace Holm", from: addDays(today, -9) },
  };
  const routines = templates.map((row): RoutineRow => ({ from: addDays(today, -20), ...row, ...owners[row.routine] }));
  const isWorkday = (day: Day): boolean => weekdayOf(day) <= 5;
  const log = routines.flatMap((routine): readonly NewRow<typeof RoutineLog.columns>[] => {
    if (routine.routine === "Fire drill") return [];
    const days = routineDays({ weekday: undefined, ...routine }, routine.from, addDays(today, -1), isWorkday);
    // The opening of the day before yesterday nobody noted.
    const noted = routine.routine === "Opening" ? days.filter((_, at) => at !== days.length - 2) : days;
    return noted.map((dueOn, at) => ({
      routine: routine.routine,
      dueOn,
      doneOn: dueOn,
      result: "Done",
      by: (at % 5 === 4 ? routine.standIn : undefined) ?? routine.owner,
    }));
  });
  return new Map<AnyTable, readonly AnyRow[]>([...usualReminders, [Routines, routines], [RoutineLog, log]]);
}
