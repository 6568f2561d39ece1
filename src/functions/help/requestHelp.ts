import type { HelpEntry } from "./helpEntry";

const nineToFive = ["Mon", "Tue", "Wed", "Thu", "Fri"].map((day) => [day, 0.375, 17 / 24] as const);
/** A request of Thursday 5 March 2026, 15:00, that waited on Friday from 10:00 to 17:30. */
const created = 46086.625;
const waited = [
  [46087 + 10 / 24, "Waiting"],
  [46087 + 17.5 / 24, "Open"],
] as const;
const source =
  "Service level clocks as in ITIL and Zammad: worked out from the log of states each time, pauses in working time, so that a changed target, a reopening and a back-dated entry are right.";
const rule =
  "Worked = working minutes in states that neither pause nor end it, from the log's first entry on; left = target − worked.";

export const requestHelp = {
  SLADUE: {
    group: "Requests",
    formula: [rule, "Due = the moment at which worked reaches the target, running on from the log's last entry."],
    source,
    example: {
      story: "Eight hours from Thursday 15:00, Monday to Friday 9 to 17, with a pause on Friday: Monday 14:00.",
      arguments: [created, 480, waited, nineToFive, null, [["Waiting"]]],
      answer: [[46090.5833]],
    },
  },
  SLASTATE: {
    group: "Requests",
    formula: [
      rule,
      "In this order: Met or Missed where it ended by or after the due moment, Paused, Late after the due moment, Due soon from 75% of the target, Running.",
    ],
    source,
    example: {
      story: "The same request on Monday at 13:00: seven of eight hours are used.",
      arguments: [created, 480, waited, nineToFive, null, [["Waiting"]], 46090 + 13 / 24],
      answer: [["Due soon"]],
    },
  },
  SLALEFT: {
    group: "Requests",
    formula: [rule],
    source,
    example: {
      story: "The same request on Monday at 13:00.",
      arguments: [created, 480, waited, nineToFive, null, [["Waiting"]], 46090 + 13 / 24],
      answer: [[60]],
    },
  },
  SLATRAIL: {
    group: "Requests",
    formula: [rule, "A row for each state and day with working time; what a pause held counts 0."],
    source,
    example: {
      story: "The same request up to Friday 17:30.",
      arguments: [created, 480, waited, nineToFive, null, [["Waiting"]], 46087 + 17.5 / 24],
      answer: [
        ["From", "To", "State", "Minutes", "Counted", "Left"],
        [46086.625, 46087, "New", 120, 120, 360],
        [46087, 46087.4167, "New", 60, 60, 300],
        [46087.4167, 46087.7292, "Waiting", 420, 0, 300],
      ],
    },
  },
  PRIORITY: {
    group: "Requests",
    formula: ["The priority in the row of the matrix that has the impact and the urgency."],
    source: "ITIL's matrix of impact and urgency; the team fills it.",
    example: {
      story: "High impact, medium urgency.",
      arguments: [
        "High",
        "Medium",
        [
          ["High", "High", "1 Critical"],
          ["High", "Medium", "2 High"],
        ],
      ],
      answer: [["2 High"]],
    },
  },
  AVAILABLE: {
    group: "Requests",
    formula: ["Available = on hand + on order until the horizon + asked for and not ordered − reserved."],
    source: "Projected quantity of ERPNext, with the horizon of Odoo's reordering rules.",
    example: {
      story: "10 on hand, 20 promised for within the horizon and 50 after it, 5 asked for, 4 reserved.",
      arguments: [
        "A-1",
        "Store",
        [
          ["A-1", "Store", 12],
          ["A-1", "Store", -2],
        ],
        [
          ["A-1", "Store", 20, 46355],
          ["A-1", "Store", 50, 46390],
        ],
        [["A-1", "Store", 5, 4]],
        46360,
      ],
      answer: [[31]],
    },
  },
} satisfies Readonly<Record<string, HelpEntry>>;
