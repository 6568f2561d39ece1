import { optional } from "../../tables/column";
import { sameAs } from "../../tables/criteriaText";
import { defineTable, type RowOf } from "../../tables/defineTable";
import { choice, count, day, flag, formula, link, LONGEST, text } from "../../tables/kinds";
import { WEEKDAYS } from "../calendar/tables";

const tabColor = "#CA5010";

export const Reminders = defineTable({
  name: "Reminders",
  sheet: "Reminders",
  help: "What was sent about what waits, each level once; and what was put off or answered. Rows are only added.",
  tabColor,
  key: "entry",
  version: 1,
  undo: { sequence: { link: "reference", field: "event" } },
  expects: { ascending: [["on", "until"]], past: ["on"] },
  columns: {
    entry: count({ header: "Entry", help: "Its number: the highest is the latest." }),
    reference: text({ header: "About", help: "What waits, as the reminders know it.", width: 40 }),
    subject: text({ header: "Subject", help: "What was said about it.", width: 50 }),
    event: choice({ header: "Event", help: "What was done." }, ["Sent", "Snoozed", "Answered"]),
    level: optional(count({ header: "Level", help: "Which reminder it was: 1, 2, 3." })),
    on: day({ header: "On", help: "When." }),
    to: optional(link({ header: "To", help: "Who was reminded.", width: 20 }, "People")),
    until: optional(day({ header: "Until", help: "Until when nobody is reminded again." })),
    note: optional(text({ header: "Note", help: "What was answered, or why it was put off.", width: 34 })),
    by: optional(text({ header: "By", help: "Who noted it.", width: 20 })),
  },
});
export type Reminder = RowOf<typeof Reminders.columns>;

export const ReminderLevels = defineTable({
  name: "ReminderLevels",
  sheet: "Reminder levels",
  help: "How often somebody is reminded of the same thing, after how many days, and who is told then.",
  tabColor,
  key: "level",
  version: 1,
  record: { noun: "reminder level" },
  columns: {
    level: count({ header: "Level", help: "1 for the first reminder." }),
    afterDays: count({ header: "After days", help: "Days since the reminder before." }, LONGEST.days),
    to: choice({ header: "To", help: "Who is told: whose business it is, or their manager." }, ["Person", "Manager"]),
  },
});
export type ReminderLevel = RowOf<typeof ReminderLevels.columns>;

/** How often a routine comes round. */
export const rhythms = [
  "Working day",
  "Week",
  "Two weeks",
  "Month",
  "First working day of the month",
  "Last working day of the month",
  "Quarter",
  "Half year",
  "Year",
] as const;
export type Rhythm = (typeof rhythms)[number];

export const Routines = defineTable({
  name: "Routines",
  sheet: "Routines",
  help: "What is done again and again: how often, by whom, and who stands in.",
  tabColor,
  key: "routine",
  version: 1,
  record: { noun: "routine", folded: ["weekday", "standIn", "page", "active", "note"] },
  columns: {
    routine: text({ header: "Routine", help: "What it is called, once each.", width: 30 }),
    every: choice(
      {
        header: "Every",
        help: "How often it comes round; on a day off it is done on the next working day.",
        width: 28,
      },
      rhythms,
    ),
    weekday: optional(choice({ header: "Weekday", help: "Of a weekly one; blank for the day of From." }, WEEKDAYS)),
    from: day({ header: "From", help: "The first time; months, quarters and years count from it." }),
    owner: optional(link({ header: "Owner", help: "Who does it.", width: 20 }, "People")),
    standIn: optional(link({ header: "Stand-in", help: "Who does it while the owner is away.", width: 20 }, "People")),
    checklist: optional(text({ header: "Checklist", help: "What belongs to it; a semicolon between two.", width: 50 })),
    page: optional(
      text({ header: "Page", help: "Where it is done: a page of the pane such as inventory/reorder.", width: 22 }),
    ),
    active: optional(flag({ header: "Active", help: "No: it is not done for now; blank is Yes." })),
    note: optional(text({ header: "Note", help: "Anything else.", width: 28 })),
    lastDone: formula({
      header: "Last for",
      help: "The last day for which it is noted.",
      formula: `=LET(on,MAXIFS(RoutineLog[For],RoutineLog[Routine],${sameAs("[@Routine]")}),IF(on=0,"",INT(on)))`,
      numberFormat: "yyyy-mm-dd",
    }),
  },
  highlights: [{ formula: '={Active}="No"', tone: "muted" }],
});
export type Routine = RowOf<typeof Routines.columns>;

export const RoutineLog = defineTable({
  name: "RoutineLog",
  sheet: "Routine log",
  help: "When each routine was done, or why it was left out. Rows are only added.",
  tabColor,
  key: ["routine", "dueOn"],
  version: 1,
  expects: { past: ["doneOn"] },
  columns: {
    routine: link({ header: "Routine", help: "What was done.", width: 30 }, "Routines"),
    dueOn: day({ header: "For", help: "The day for which it was done." }),
    doneOn: day({ header: "Done on", help: "When it was done." }),
    result: choice({ header: "Result", help: "Done, or left out." }, ["Done", "Left out"]),
    open: optional(text({ header: "Not done of it", help: "What of the checklist was not done.", width: 40 })),
    note: optional(text({ header: "Note", help: "What was found, or why it was left out.", width: 40 })),
    by: optional(text({ header: "By", help: "Who did it.", width: 20 })),
  },
});
export type RoutineEntry = RowOf<typeof RoutineLog.columns>;
