import { LONGEST_TEXT } from "../../../tables/kinds";
import { EXCUSED, NOTHING_FOUND } from "../checksCell";

/** How much a broken rule weighs: the approver is told, the claimant must say why, or it can't be submitted. */
export const strengths = ["Block", "Warn", "Note"] as const;
export type Strength = (typeof strengths)[number];

/** A rule that an expense breaks, with the figures and the rows behind it. */
export interface Finding {
  /** The rule's name in the sheet Expense policy. */
  readonly rule: string;
  readonly strength: Strength;
  /** A sentence with the figure, the limit and what to do. */
  readonly text: string;
  readonly figure?: number;
  readonly limit?: number;
  /** The numbers of the expenses behind it, the one that it is about among them. */
  readonly rows: readonly string[];
  /** It would be a Warn, and the comment on the expense excuses it. */
  readonly excused?: true;
}

/** The heaviest first; of the same weight by rule. */
export const byWeight = (one: Finding, other: Finding): number =>
  strengths.indexOf(one.strength) - strengths.indexOf(other.strength) ||
  (one.rule < other.rule ? -1 : one.rule > other.rule ? 1 : one.text < other.text ? -1 : one.text > other.text ? 1 : 0);

/** Findings as the column Checks and a cell's function say them; "" where there are none. */
export const formatFindings = (findings: readonly Pick<Finding, "strength" | "text">[]): string =>
  findings.map(({ strength, text }) => `${strength}: ${text}`).join(" ");

/** What the column Checks holds of an expense that was checked. */
export const checksCell = (findings: readonly Finding[] = []): string =>
  findings.length === 0 ? NOTHING_FOUND : formatFindings(findings).slice(0, LONGEST_TEXT);

/** What is left to do about a finding, as the end of its text. */
export function wayOut(strength: Strength, otherwise: string): string {
  if (strength === "Block") return otherwise;
  return strength === "Warn"
    ? `${otherwise.replace(/\.$/, "")}, or say why in the comment.`
    : "The approver will see it.";
}

/** The finding where the expense has a comment: a Warn is left for the approver to see, a Block stays one. */
export const excused = (finding: Finding): Finding =>
  finding.strength === "Warn"
    ? {
        ...finding,
        strength: "Note",
        excused: true,
        text: finding.text.replace(/, or say why in the comment\.$/, `. ${EXCUSED}`),
      }
    : finding;
