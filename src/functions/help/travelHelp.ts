import type { HelpEntry } from "./helpEntry";

export const travelHelp = {
  PERDIEM: {
    group: "Travel",
    formula: [
      "First and last day: 75% of the rate of meals and incidentals; days between: all of it. A single day is both.",
      "Per diem = share × rate − full value of the meals provided, never below incidentals.",
      "Trips of up to 12 hours pay nothing.",
    ],
    source:
      "US Federal Travel Regulation, 41 CFR 301-11.1, 301-11.18, 301-11.101 and 301-11.102; General Services Administration, meals and incidentals breakdown.",
    example: {
      story: "Four days at 74, with a breakfast of 17 provided on the last two: 225.00 in all.",
      arguments: [
        "2026-03-02 08:00",
        "2026-03-05 18:00",
        74,
        [
          ["No", "No", "No"],
          ["No", "No", "No"],
          ["Yes", "No", "No"],
          ["Yes", "No", "No"],
        ],
        [[74, 17, 18, 34, 5]],
      ],
      answer: [
        [46083, 74, 0.75, 0, 55.5],
        [46084, 74, 1, 0, 74],
        [46085, 74, 1, 17, 57],
        [46086, 74, 0.75, 17, 38.5],
      ],
    },
  },
} as const satisfies Readonly<Record<string, HelpEntry>>;
