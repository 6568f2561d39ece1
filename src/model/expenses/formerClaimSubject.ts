import { counted } from "../../domain/sentence";
import { dayToSerial } from "../../domain/calendarDay";
import { sumOf } from "../../domain/money";
import type { HeadFigures, LineFigures } from "./claimSubject";
import { inHome } from "./homeMoney";

// Version 0.1.0 kept a figure of all lines in the subject. What was approved by it stays approved while the figure is the same.

/** The prime that kept check figures small enough to be exact. */
const MARK_MODULUS = 9973;
/** How many characters of a text its figure is made of, spaces not counted, and how many of a receipt's name from its end. */
const TEXT_LENGTH = 60;
const RECEIPT_LENGTH = 24;
const SPACES = [" ", "\u00a0", "\u3000", "\n"] as const;

/** What version 0.1.0 submitted for approval. */
export function formerClaimSubject(head: HeadFigures, lines: readonly LineFigures[], currency: string): string {
  const claimed = sumOf(
    lines.map((line) => inHome(line, currency)),
    currency,
  );
  const decimals = Math.abs(claimed * 100 - Math.round(claimed * 100)) < 0.01 ? 2 : 3;
  const marks = lines.reduce((sum, line) => sum + markOf(line, currency), headFigure(head));
  const count = counted(lines.length, "line");
  return `${count}, ${currency} ${claimed.toFixed(decimals)}, check ${String(marks % MARK_MODULUS)}`;
}

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
function textFigure(words: readonly string[]): number {
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

const thousandths = (amount: number): number => Math.round(Math.abs(amount) * 1000);
