import type { HelpEntry } from "./helpEntry";

const nineToFive = ["Mon", "Tue", "Wed", "Thu", "Fri"].map((day) => [day, 0.375, 17 / 24] as const);

export const scheduleHelp = {
  CLASH: {
    group: "Schedule",
    formula: ["Two bookings clash where start − before < other end + after and other start − before < end + after."],
    source: "Half-open intervals with the buffers of both bookings.",
    example: {
      story: "Oak is wanted on Thursday 5 March 2026 from 10:30; Budget is there until 11:00.",
      arguments: [
        "2026-03-05 10:30",
        "2026-03-05 11:30",
        "Oak",
        [
          ["Oak", "2026-03-05 10:00", "2026-03-05 11:00", "Budget"],
          ["Elm", "2026-03-05 10:00", "2026-03-05 12:00", "Review"],
        ],
      ],
      answer: [["Budget"]],
    },
  },
  ZONETIME: {
    group: "Schedule",
    formula: ["The instant at which the clocks of the one zone show the time, as the clocks of the other show it."],
    source:
      "IANA time zone database, as Excel's browser has it; a time that clocks skip or show twice is read by RFC 5545.",
    example: {
      story: "Ten o'clock in New York on 10 March 2026, in Lisbon: summer time has begun there only.",
      arguments: ["2026-03-10 10:00", "America/New_York", "Europe/Lisbon"],
      answer: [[46091.58333]],
    },
  },
  ROOMUSE: {
    group: "Schedule",
    formula: ["Share = booked minutes within the open hours ÷ open minutes; what is booked twice counts once."],
    source: "Room use as in workplace analytics: booked hours in open hours.",
    example: {
      story: "A room that is booked for two of the eight open hours of Thursday 5 March 2026.",
      arguments: [
        "Oak",
        [["Oak", "2026-03-05 10:00", "2026-03-05 12:00"]],
        "2026-03-05 00:00",
        "2026-03-06 00:00",
        nineToFive,
      ],
      answer: [[120, 480, 0.25]],
    },
  },
} as const satisfies Readonly<Record<string, HelpEntry>>;
