import { ReminderLevels, Reminders, RoutineLog, Routines } from "../../model/reminders/tables";
import type { Feature } from "../../ui/feature";
import { recordSource } from "../../ui/recordSource";

const page = { path: "reminders/routine", param: "routine" } as const;

/** Reminders of what waits in every duty, routines, and the hand-over of the desk. */
export const reminders: Feature = {
  id: "reminders",
  title: "Reminders",
  group: "manage",
  purpose: "One mail a person with what waits for them, routines with checklists, and the hand-over of the desk.",
  tables: [Reminders, ReminderLevels, Routines, RoutineLog],
  records: [
    recordSource(Routines, { kind: "Routine", words: ["routine", "owner"], page }),
    recordSource(RoutineLog, { kind: "Routine", words: ["note"], page: { ...page, partOf: "routine" } }),
  ],
  pages: [
    { path: "reminders", load: () => import("./tell/RemindersPage").then((page) => page.RemindersPage) },
    { path: "reminders/quiet", load: () => import("./tell/QuietPage").then((page) => page.QuietPage) },
    {
      path: "reminders/routines",
      find: "Routines",
      load: () => import("./routines/RoutinesPage").then((page) => page.RoutinesPage),
    },
    { path: "reminders/routine", load: () => import("./routines/RoutinePage").then((page) => page.RoutinePage) },
    {
      path: "reminders/away",
      find: "I am away: hand over the desk",
      load: () => import("./away/AwayPage").then((page) => page.AwayPage),
    },
  ],
  todo: () => import("./reminderTodo").then((rules) => rules.reminderTodo),
  usual: () => import("./usualRoutines").then((rows) => rows.usualReminders),
  sample: () => import("./usualRoutines").then((rows) => rows.sampleReminders),
};
