import { optional, usually } from "../../tables/column";
import { defineTable, type RowOf } from "../../tables/defineTable";
import { choice, day, link, listed, text, time } from "../../tables/kinds";

const tabColor = "#616161";

/** Monday first, as in ISO 8601. */
export const WEEKDAYS = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"] as const;

/** Named working hours. Its columns from Weekday on are what WORKMINUTES and WORKADD take as hours. */
export const Hours = defineTable({
  name: "Hours",
  sheet: "Calendar",
  help: "Working hours by calendar and weekday; two rows for a day with a break.",
  tabColor,
  key: ["calendar", "weekday", "start"],
  version: 1,
  record: { noun: "working time" },
  columns: {
    calendar: text({ header: "Calendar", help: "The name of the hours, such as Office hours.", width: 18 }),
    weekday: choice({ header: "Weekday", help: "The day of the week." }, WEEKDAYS),
    start: time({ header: "Start", help: "When work begins." }),
    end: time({ header: "End", help: "When work ends; before the start it is the next day's, 24:00 is midnight." }),
  },
});

/** Days off, and days that are worked in part. Date to Work to are what WORKMINUTES and WORKADD take as holidays. */
export const Holidays = defineTable({
  name: "Holidays",
  sheet: "Calendar",
  help: "Days without work. Work from and to give what is worked on that day after all.",
  tabColor,
  key: ["date", "calendar", "site", "workFrom"],
  version: 1,
  record: { noun: "holiday", folded: ["workFrom", "workTo", "calendar"] },
  columns: {
    date: day({ header: "Date", help: "The day." }),
    workFrom: optional(time({ header: "Work from", help: "Where part of the day is worked: from when." })),
    workTo: optional(time({ header: "Work to", help: "Where part of the day is worked: until when." })),
    name: text({ header: "Name", help: "What the day is called.", width: 24 }),
    calendar: optional(text({ header: "Calendar", help: "The hours that it interrupts; blank for all of them." })),
    site: optional(text({ header: "Site", help: "The site that it holds for, as in Locations; blank for all." })),
  },
});

export const absenceKinds = ["Leave", "Sick", "Training", "Other"] as const;
export const ABSENCE_KIND_LIST = "Absence kind";

/** When people are away: leave, sickness, training. Trips are in Trips. */
export const Absences = defineTable({
  name: "Absences",
  sheet: "Absences",
  help: "When people are away. Trips are in Trips and need no row here.",
  tabColor,
  key: "absence",
  version: 1,
  record: { noun: "absence", folded: ["fromTime", "toTime", "note"], ordered: [["from", "to"]] },
  highlights: [{ formula: '={Status}="Cancelled"', tone: "muted" }],
  columns: {
    absence: text({ header: "Absence", help: "Its number.", width: 15 }),
    person: link({ header: "Person", help: "Who is away.", width: 22 }, "People"),
    kind: optional(listed({ header: "Kind", help: "Leave, sick, training and the like." }, ABSENCE_KIND_LIST)),
    from: day({ header: "From", help: "The first day away." }),
    to: optional(day({ header: "To", help: "The last day away; blank while it is open." })),
    fromTime: optional(time({ header: "From time", help: "Where the first day is a part day: away from when." })),
    toTime: optional(time({ header: "To time", help: "Where the last day is a part day: away until when." })),
    status: usually(
      choice({ header: "Status", help: "Only what is approved keeps a person away." }, [
        "Approved",
        "Requested",
        "Cancelled",
      ]),
      "Approved",
    ),
    note: optional(text({ header: "Note", help: "Anything else.", width: 30 })),
  },
});
export type Absence = RowOf<typeof Absences.columns>;
