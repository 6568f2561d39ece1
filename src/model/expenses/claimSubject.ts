import { counted } from "../../domain/sentence";
import { dayToSerial, type Day } from "../../domain/calendarDay";
import { sumOf } from "../../domain/money";
import { headWords, inParts, lineWords } from "../approvals/askedAs";
import { allowedOf, inHome, type LineAmount } from "./homeMoney";

/** What of a claim's head is submitted for approval. */
export interface HeadFigures {
  readonly person: string;
  /** Whose budget it uses. */
  readonly department?: string | undefined;
  readonly trip?: string | undefined;
  readonly advance?: number | undefined;
}

/** What of a line is submitted for approval. */
export interface LineFigures extends LineAmount {
  readonly expense: string;
  readonly claim?: string | undefined;
  readonly date: Day;
  readonly category: string;
  readonly vendor?: string | undefined;
  readonly receipt?: string | undefined;
  readonly costCentre?: string | undefined;
  readonly tax?: number | undefined;
}

/**
 * What is submitted for approval: the same words as the column Subject. A change of anything that they say changes them; what
 * the lines say is kept with each of them.
 */
export function claimSubject(head: HeadFigures, lines: readonly LineAmount[], currency: string): string {
  const { person, department, trip, advance = 0 } = head;
  const claimed = sumOf(
    lines.map((line) => inHome(line, currency)),
    currency,
  );
  const decimals = Math.abs(claimed * 100 - Math.round(claimed * 100)) < 0.01 ? 2 : 3;
  const settles = advance === 0 ? "" : `, advance ${String(inParts(advance, 1000) / 1000)}`;
  const whose = headWords([department, trip, person]);
  return `${counted(lines.length, "line")}, ${currency} ${claimed.toFixed(decimals)} for ${whose}${settles}`;
}

/** What a line says: its receipt, day, amounts and where they are booked. The column Check figure compares the same. */
export const expenseReads = (line: LineFigures): string =>
  lineWords([
    ...[line.expense, line.claim, dayToSerial(line.date), line.category, line.vendor, line.receipt, line.costCentre],
    ...[line.currency, inParts(line.amount, 1000), inParts(line.homeAmount ?? 0, 1000), inParts(line.tax ?? 0, 1000)],
  ]);

/** What of a claim is approved, or would be as its lines stand; a decision is on this sum. */
export const approvedSum = (
  lines: readonly (LineAmount & { readonly approved?: number | undefined })[],
  currency: string,
): number =>
  Math.max(
    0,
    sumOf(
      lines.map((line) => allowedOf(line, inHome(line, currency), currency)),
      currency,
    ),
  );
