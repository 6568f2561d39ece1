import { dayToSerial, type Day } from "../../domain/calendarDay";
import { sumOf } from "../../domain/money";
import { inHome, type LineAmount } from "./inHome";
import { MARK_MODULUS } from "./sheetFormulas";

/** What of a line is put up for approval. */
export interface LineFigures extends LineAmount {
  readonly date: Day;
}

/** What is put up for approval: the same words as the column Subject. A change of any line's amount or day changes them. */
export function claimSubject(lines: readonly LineFigures[], currency: string): string {
  const claimed = sumOf(
    lines.map((line) => inHome(line, currency)),
    currency,
  );
  const decimals = Math.abs(claimed * 100 - Math.round(claimed * 100)) < 0.01 ? 2 : 3;
  const marks = lines.reduce((sum, line) => sum + markOf(line, currency), 0);
  const count = lines.length === 1 ? "1 line" : `${String(lines.length)} lines`;
  return `${count}, ${currency} ${claimed.toFixed(decimals)}, check ${String(marks % MARK_MODULUS)}`;
}

/** A figure of a line's day and amounts: the same as the column Check figure. */
function markOf(line: LineFigures, home: string): number {
  const thousandths = (amount: number): number => Math.round(Math.abs(amount) * 1000);
  const figure = thousandths(line.amount) + thousandths(inHome(line, home)) * 3 + dayToSerial(line.date) * 31;
  return (figure % MARK_MODULUS) ** 2 % MARK_MODULUS;
}
