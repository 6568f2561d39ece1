import type { Strength } from "../../../model/expenses/checks/finding";

/** What the pages of the checks say. */
export const words = {
  title: "Checks",
  subtitle: "What the policy finds in expenses that are not handed over.",
  none: "The checks find nothing",
  noneText: "Every expense that is not handed over keeps to the sheet Expense policy.",
  listWords: {
    search: "Search findings",
    list: "Findings",
    rows: ["finding", "findings"] as const,
    nothingFits: "No finding matches",
    nothingFitsText: "Search for part of a rule, a person, a vendor or a number, or show all findings.",
  },
  show: "Show",
  strengths: {
    all: "All findings",
    Block: "Blocks",
    Warn: "Warnings",
    Note: "Notes",
  } satisfies Record<Strength | "all", string>,
  excused: "Excused",
  gone: "This finding no longer applies",
  goneText: "The expense or the policy was changed since. Go back to the list.",
  figure: "Figure",
  limit: "Limit",
  rows: "Expenses behind it",
  openLine: (expense: string): string => `Open ${expense}`,
  openClaim: (claim: string): string => `Open ${claim}`,
  noClaim: "no claim",
  showRow: "Show in the sheet",
  showRule: "Show the rule in the sheet",
  builtInRule: (rule: string): string =>
    `No row of the sheet Expense policy is named "${rule}", so its usual strength holds. Add one to change it.`,
};
