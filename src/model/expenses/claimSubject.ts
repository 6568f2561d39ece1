import { counted } from "../../domain/sentence";
import { dayToSerial, type Day } from "../../domain/calendarDay";
import { sumOf } from "../../domain/money";
import { allowedOf, inHome, type LineAmount } from "./homeMoney";
import { MARK_MODULUS, RECEIPT_LENGTH, SPACES, TEXT_LENGTH } from "./sheetFormulas";

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
  readonly date: Day;
  readonly category: string;
  readonly vendor?: string | undefined;
  readonly receipt?: string | undefined;
  readonly costCentre?: string | undefined;
  readonly tax?: number | undefined;
}

/** What is submitted for approval: the same words as the column Subject. A change of anything in these figures changes them. */
export function claimSubject(head: HeadFigures, lines: readonly LineFigures[], currency: string): string {
  const claimed = sumOf(
    lines.map((line) => inHome(line, currency)),
    currency,
  );
  const decimals = Math.abs(claimed * 100 - Math.round(claimed * 100)) < 0.01 ? 2 : 3;
  const marks = lines.reduce((sum, line) => sum + markOf(line, currency), headFigure(head));
  const count = counted(lines.length, "line");
  return `${count}, ${currency} ${claimed.toFixed(decimals)}, check ${String(marks % MARK_MODULUS)}`;
}

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

const headFigure = ({ person, department = "", trip = "", advance = 0 }: HeadFigures): number =>
  textFigure([department, trip, person]) + thousandths(advance) * 7;

/** A figure of a line's day, amounts and words: the same as the column Check figure. */
function markOf(line: LineFigures, home: string): number {
  const { category, vendor = "", receipt = "", costCentre = "", tax = 0 } = line;
  const figure =
    thousandths(line.amount) +
    thousandths(inHome(line, home)) * 3 +
    thousandths(tax) * 7 +
    dayToSerial(line.date) * 31 +
    textFigure([category, costCentre, spaceless(receipt).slice(-RECEIPT_LENGTH), vendor]);
  return (figure % MARK_MODULUS) ** 2 % MARK_MODULUS;
}

/** Each character by its place up to the first that takes two, so that other words make another figure; as in the sheet. */
export function textFigure(words: readonly string[]): number {
  const text = spaceless(words.join("|")).slice(0, TEXT_LENGTH);
  let figure = 0;
  for (let place = 0; place < text.length; place++) {
    const code = text.charCodeAt(place);
    if (code >= 0xd800 && code <= 0xdfff) break;
    figure += code * (place + 1);
  }
  return figure;
}

const spaceless = (text: string): string => SPACES.reduce((rest: string, space) => rest.replaceAll(space, ""), text);

export const thousandths = (amount: number): number => Math.round(Math.abs(amount) * 1000);
