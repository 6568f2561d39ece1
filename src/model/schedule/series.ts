import { optional, usually } from "../../tables/column";
import { defineTable, type RowOf } from "../../tables/defineTable";
import { choice, count, day, moment, text } from "../../tables/kinds";

/** How a series goes on. What belongs to a month is counted from the first meeting's day. */
export const repetitions = [
  "Day",
  "Working day",
  "Week",
  "Month",
  "Month, same weekday",
  "Month, last such weekday",
  "First working day of the month",
  "Last working day of the month",
  "Year",
] as const;

/** Meetings that repeat. Each of their dates is a row of Meetings, which can be moved or cancelled by itself. */
export const MeetingSeries = defineTable({
  name: "MeetingSeries",
  sheet: "Meeting series",
  help: "Meetings that repeat, and by which rule. Each date is a row of Meetings.",
  tabColor: "#8764B8",
  key: "series",
  version: 1,
  expects: { ascending: [["start", "end"]], zones: ["zone"] },
  columns: {
    series: text({ header: "Series", help: "Its number.", width: 15 }),
    subject: text({ header: "Subject", help: "What it is about.", width: 30 }),
    repeats: choice({ header: "Repeats every", help: "How it goes on from the first meeting." }, repetitions),
    every: usually(count({ header: "Interval", help: "2 for every second week or month." }), 1),
    weekdays: optional(
      text({ header: "Weekdays", help: "Of a week, with commas: Mon, Thu; blank for the first meeting's own." }),
    ),
    start: moment({ header: "First start", help: "When the first one starts, in its zone." }),
    end: moment({ header: "First end", help: "When the first one ends, in its zone." }),
    zone: optional(text({ header: "Zone", help: "Such as Europe/Lisbon; blank for the company's.", width: 18 })),
    until: optional(day({ header: "Until", help: "The last day on which one may begin." })),
    times: optional(count({ header: "Times", help: "How many there are, where no last day is given." })),
  },
});
export type Series = RowOf<typeof MeetingSeries.columns>;
