import type { HelpEntry } from "./helpEntry";

export const invoiceHelp = {
  MATCH3: {
    group: "Invoices",
    formula: [
      "No receipt yet where nothing was accepted; Quantity hold where billed before and now exceed accepted × (1 + tolerance).",
      "Price hold where |price − order price| exceeds the tolerance; where a share and an amount are given, the smaller of them.",
    ],
    source:
      "Three-way matching as in Microsoft Dynamics 365 Finance, accounts payable invoice matching: price and quantity tolerances in percent and amount.",
    example: {
      story: "Ordered 100 at 50, 102 received, billed 100 at 52 with 3% of tolerance: 4% is too much.",
      arguments: [50, 102, 0, 100, 52, 0.03],
      answer: [["Price hold"]],
    },
  },
  NORMNO: {
    group: "Invoices",
    formula: ["Capitals; spaces and punctuation are left out, then leading zeros, then one letter behind a digit."],
    source: "The usual cleaning of invoice numbers in audits of duplicate payments.",
    example: { story: "The same invoice, sent again with a letter.", arguments: ["00-582.789a"], answer: [["582789"]] },
  },
  DUPSCORE: {
    group: "Invoices",
    formula: ["Score = how many of vendor, normalised number, amount and date (7 days) agree, by 4."],
    source: "Three of four fields is the usual threshold of audits of duplicate payments.",
    example: {
      story: "INV-4021 was paid; INV-4021A over the same amount comes three days later.",
      arguments: [
        [["Northway", "INV-4021A", 1250, 46350]],
        [
          ["Northway", "INV-3990", 80, 46300],
          ["Northway", "INV-4021", 1250, 46347],
        ],
      ],
      answer: [[1, 2]],
    },
  },
  AGING: {
    group: "Invoices",
    formula: ["Days over = today − due date; each amount is counted in the span of its days."],
    source: "The aging report of accounts payable in its usual spans.",
    example: {
      story: "Three invoices on 24 November: due next week, ten days ago and 100 days ago.",
      arguments: [[[100], [50], [25]], [[46357], [46340], [46250]], 46350],
      answer: [[100, 50, 0, 0, 25]],
    },
  },
  DUEDATE: {
    group: "Invoices",
    formula: ["Due = date + days; with end of month, the last day of the invoice's month + days."],
    source: "Terms of trade as they are written: net 30, 2/10 net 30, EOM.",
    example: {
      story: "An invoice of 24 November 2026 with terms of 2/10 net 30.",
      arguments: [46350, "2/10 net 30"],
      answer: [[46380]],
    },
  },
  SPLITTEST: {
    group: "Invoices",
    formula: [
      "The largest sum of amounts within the limit on days that lie within so many days, where it exceeds the limit; else 0.",
    ],
    source: "The control against split purchases: orders of one requester to one vendor in a rolling week.",
    example: {
      story: "Two orders of 300 within a week, where 500 needs an approval.",
      arguments: [[[46340], [46345]], [[300], [300]], 500],
      answer: [[600]],
    },
  },
  APPROVER: {
    group: "Invoices",
    formula: [
      "Of the rules of each step that hold, the one with the highest amount; where it names nobody or the requester, the manager.",
    ],
    source: "Your own table Approval rules. Nobody approves their own.",
    example: {
      story: "An order of 1200 by Nora: her manager, and above 1000 Petra.",
      arguments: [
        "Order",
        1200,
        "Nora",
        "Omar",
        [
          ["Order", 500, 1, ""],
          ["Order", 1000, 2, "Petra"],
        ],
      ],
      answer: [["Omar", "Petra"]],
    },
  },
} satisfies Readonly<Record<string, HelpEntry>>;
