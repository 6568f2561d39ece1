import type { Strength } from "./finding";

/** What the pages of the checks say. */
export const words = {
  title: "Checks",
  subtitle: "What the policy finds in expenses that are not handed over.",
  none: "The checks find nothing.",
  noneText: "Every expense that is not handed over keeps to the policy.",
  write: "Write the checks into the sheet",
  search: "Search findings",
  show: "Show",
  list: "Findings",
  found: (count: string): string => (count === "1" ? "1 finding" : `${count} findings`),
  nothingFits: "No finding fits",
  nothingFitsText: "Search for part of a rule, person or vendor, or show all findings.",
  strengths: { all: "All", Block: "Blocks", Warn: "Warnings", Note: "Notes" } satisfies Record<
    Strength | "all",
    string
  >,
  excused: "Excused",
  gone: "This is not found any more",
  goneText: "The expense or the policy was changed since. Go back to the list.",
  rule: "Rule",
  strength: "Strength",
  figure: "Figure",
  limit: "Limit",
  rows: "Expenses behind it",
  showRow: "Show in the sheet",
  openClaim: (claim: string): string => `Open ${claim}`,
  noClaim: "no claim",
  showRule: "Show the rule in the sheet",
  builtInRule: "A rule of Quartermaster; enter a row of this name in the sheet Expense policy to change its strength.",
};
