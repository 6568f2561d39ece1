import type { HelpEntry } from "./helpEntry";

export const expenseHelp = {
  MILEAGE: {
    group: "Expenses",
    formula: ["Amount = distance × rate, the rate being the latest that began on the day or before."],
    source: "The rule of per-distance allowances: the rate in force on the day of the drive, not that of the claim.",
    example: {
      story: "120 km on 12 November; the rate rose on the 10th.",
      arguments: [
        120,
        46338,
        [
          [46023, 0.3],
          [46336, 0.32],
        ],
      ],
      answer: [[38.4]],
    },
  },
  FXON: {
    group: "Expenses",
    formula: ["Home amount = amount × rate, the rate being the latest of the currency on the day or before."],
    source: "Your own table of rates; nothing is looked up elsewhere, and no rate is ever taken as 1.",
    example: {
      story: "200 dollars on 10 November, with a rate of the 1st.",
      arguments: [200, "USD", 46336, "EUR", [["USD", 46327, 0.91]]],
      answer: [[182]],
    },
  },
  EXPENSECHECK: {
    group: "Expenses",
    formula: [
      "Of the rules about the same thing the most specific one holds: a category before a grade before a department; Off exempts.",
      "A comment turns Warn into Note, and leaves Block as it is. Built-in rules are set by rows of their name, such as Receipt missing.",
    ],
    source: "Your own table Policy; strengths as in ExpenseIn, the exemption of split receipts as in Expensify.",
    example: {
      story: "A dinner of 72 on a Tuesday, with its receipt and without a comment, where a meal may cost 60.",
      arguments: [72, "Meals", 46343, "dinner.jpg", null, [["A meal", "Meals", "", "", "Line", 60, "", "Warn"]], 46350],
      answer: [
        [
          "Warn: 72.00 EUR is over the limit of 60.00 EUR (A meal). Claim at most the limit, or say why in the comment.",
        ],
      ],
    },
  },
} satisfies Readonly<Record<string, HelpEntry>>;
