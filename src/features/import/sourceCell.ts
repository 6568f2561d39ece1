import type { Cell } from "../../tables/column";
import { isErrorText } from "../../tables/kinds";

/** A cell that holds something which can't be read: an error, or a formula whose result the file does not keep. Never blank. */
export class Unreadable {
  constructor(
    /** What the cell shows: "#N/A", "=A1+B1". */
    readonly text: string,
    /** Why it can't be read, as the end of a sentence about the cell. */
    readonly why: string,
  ) {}

  toString(): string {
    return this.text;
  }
}

/** A cell as the file holds it; dates of a workbook are ISO texts. */
export type SourceCell = Cell | Unreadable;

export const isBlankCell = (cell: SourceCell | undefined): boolean =>
  cell === undefined || cell === "" || (typeof cell === "string" && cleanText(cell) === "");

/** A text without what nobody sees: control characters, zero-width signs, spaces at its ends and unusual spaces within, letters in pieces. */
export function cleanText(text: string): string {
  // Most texts are plain, and a file has millions.
  if (PLAIN.test(text)) return text.trim();
  return (
    text
      .normalize("NFC")
      // Line ends of databases and of other systems.
      .replace(/[\v\f\u0085\u2028\u2029]/g, "\n")
      .replace(/(?![\t\n\r])\p{Cc}|[\u00ad\u200b-\u200f\u202a-\u202e\u2060\u2066-\u2069\ufeff]/gu, "")
      .replace(/[\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000]/g, " ")
      .trim()
  );
}

/** A name as people compare it: upper and lower case, spaces and what nobody sees apart. */
export const plainName = (name: string): string => cleanText(name).replace(/\s+/g, " ").toLowerCase();

/** A cell that is read as it is, or the reason why it can't be. */
export function readableCell(cell: SourceCell): SourceCell {
  if (typeof cell !== "string") return cell;
  if (isErrorText(cell)) return new Unreadable(cell, "an error");
  return HALF_LETTER.test(cell) ? new Unreadable(cell, "a text with half a letter in it") : cell;
}

/** One of the two halves of a letter of UTF-16 by itself: no file and no cell can hold it. */
const HALF_LETTER = /\p{Cs}/u;

const PLAIN = /^[\t\n\r -~]*$/;
