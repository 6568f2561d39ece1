/**
 * A cell for a text file with separators, in which no spreadsheet finds a formula: text that begins like one, at its start
 * or behind any separator or line break of any country, gets an apostrophe there. A number may begin with a sign.
 */
export function harmlessText(text: string): string {
  if (/^\s*[+-]?[.,]?\d[\d.,]*\s*$/.test(text)) return text;
  return text
    .replace(/(^|[,;\t\r\n|])((?:(?![\t\r\n])[\s\p{C}"'])*)(?=[=+\-@\uff1d\uff0b\uff0d\uff20])/gu, "$1'$2")
    .replace(/^(?=[\t\r])/, "'");
}

/** What harmlessText was made of: a file of ours that is imported again holds what it held. */
export const withoutGuards = (text: string): string =>
  text
    .replace(/^'(?=[\t\r])/, "")
    .replace(/(^|[,;\t\r\n|])'((?:(?![\t\r\n])[\s\p{C}"'])*)(?=[=+\-@\uff1d\uff0b\uff0d\uff20])/gu, "$1$2");

/** Rows as the text of a .csv file: separated by commas, quoted where it is needed, with the mark that tells Excel that it is UTF-8. */
export const csvText = (rows: readonly (readonly (string | number | boolean)[])[]): string =>
  `\ufeff${rows.map((cells) => cells.map(quoted).join(",")).join("\r\n")}\r\n`;

/** A cell with another country's separator is quoted as well, so that it stays one there. */
function quoted(cell: string | number | boolean): string {
  const text = typeof cell === "string" ? harmlessText(cell) : String(cell);
  return /[",;\t|\r\n]|^\s|\s$/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
