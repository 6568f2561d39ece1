/** A text cut to so many characters with … at its end, never within a letter of two characters. */
export const shortened = (text: string, most: number): string =>
  text.length > most ? `${text.slice(0, most - 1).replace(/[\ud800-\udbff]$/, "")}…` : text;

/** A text on one line, for a subject or a footer: without control characters and without what turns the reading direction. */
export const singleLine = (text: string): string =>
  wellFormed(text)
    .replace(/[\p{Cc}\p{Zl}\p{Zp}]+/gu, " ")
    .replace(TURNS, "")
    .trim();

/** A text with one blank wherever it has several, as Excel's TRIM leaves one. */
export const singleSpaced = (text: string): string => text.replace(/ {2,}/g, " ");

/** A text without halves of letters, which encodeURIComponent and files refuse. */
export const wellFormed = (text: string): string =>
  text.replace(/[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g, "\ufffd");

/** Overrides, embeddings and isolates of Unicode's bidirectional algorithm. */
const TURNS = /[\u202a-\u202e\u2066-\u2069]/g;
