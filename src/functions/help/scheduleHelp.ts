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
  FREESLOTS: {
    group: "Schedule",
    formula: [
      "Ranked by: fewest people busy, then fewest out of their hours, then comfort = Σ (1 − distance from 13:00 local ÷ 12 h), then the earliest.",
    ],
    source:
      "Free-time search of group calendars, worked out in UTC; half-open intervals with the buffers of both meetings.",
    example: {
      story: "Three hours of Thursday 5 March 2026 for Nora in Lisbon and Yuki in Tokyo; Nora is busy until eleven.",
      arguments: [
        [["Nora"], ["Yuki"]],
        60,
        "2026-03-05 09:00",
        "2026-03-05 12:00",
        [["Nora", "2026-03-05 10:00", "2026-03-05 11:00"]],
        nineToFive,
        [
          ["Nora", "Europe/Lisbon"],
          ["Yuki", "Asia/Tokyo"],
        ],
      ],
      answer: [
        [46086.375, 46086.41667, "", "Yuki"],
        [46086.45833, 46086.5, "", "Yuki"],
        [46086.41667, 46086.45833, "Nora", "Yuki"],
      ],
    },
  },
  ROOMFIT: {
    group: "Schedule",
    formula: ["Seats ≥ people, all that is needed is in it, and no meeting of its own clashes; sorted by seats."],
    source: "Best fit of seats; half-open intervals with the buffers of both meetings.",
    example: {
      story: "Five people want a screen on Thursday 5 March 2026 from ten to eleven; Elm is taken.",
      arguments: [
        "2026-03-05 10:00",
        "2026-03-05 11:00",
        5,
        "screen",
        [
          ["Hall", 40, "screen, stage"],
          ["Elm", 6, "screen"],
          ["Ash", 8, "Screen, phone"],
          ["Oak", 4, "screen"],
        ],
        [["Elm", "2026-03-05 09:00", "2026-03-05 10:30"]],
      ],
      answer: [
        ["Ash", 8],
        ["Hall", 40],
      ],
    },
  },
  WORKDAYSBETWEEN: {
    group: "Time",
    formula: ["Σ over the days: minutes worked between start and end ÷ the weekday's usual minutes."],
    source: "Of whole days it is Excel's NETWORKDAYS, whose last day counts: give the day after as the end.",
    example: {
      story: "Wednesday 4 March 2026 at 13:00 to Friday noon, where nine to five is worked.",
      arguments: ["2026-03-04 13:00", "2026-03-06 12:00", nineToFive],
      answer: [[1.875]],
    },
  },
} as const satisfies Readonly<Record<string, HelpEntry>>;
