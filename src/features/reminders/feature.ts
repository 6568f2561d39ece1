import { ReminderLevels, Reminders, RoutineLog, Routines } from "../../model/reminders/tables";
import type { Feature } from "../../ui/feature";
import { recordSource } from "../../ui/recordSource";
import { remindersDuty } from "./duty";

const page = { path: "reminders/routine", param: "routine" } as const;

/** Reminders of what waits in every duty, routines, and the hand-over of the desk. */
export const reminders: Feature = {
  ...remindersDuty,
  purpose: "One mail a person with what waits for them, routines with checklists, and the hand-over of the desk.",
  tables: [Reminders, ReminderLevels, Routines, RoutineLog],
  records: [
    recordSource(Routines, { kind: "Routine", words: ["routine", "owner"], page }),
    recordSource(RoutineLog, { kind: "Routine", words: ["note"], page: { ...page, partOf: "routine" } }),
  ],
  todo: () => import("./reminderTodo").then((rules) => rules.reminderTodo),
  usual: () => import("./usualRoutines").then((rows) => rows.usualReminders),
  sample: () => import("./usualRoutines").then((rows) => rows.sampleReminders),
};
