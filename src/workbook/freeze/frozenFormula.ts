/** Whether a formula calls one of the product's functions, in either spelling; words in quotes are no calls. */
export const callsOurFunctions = (formula: string): boolean => ourCall.test(outsideQuotes(formula, () => ""));

/**
 * The formula with the product's functions as people write them: files of an Excel without the add-in hold "_xldudf_OPS_…", at times
 * behind another file's name or number (office-js issues 2568, 3872).
 */
export const inPlainSpelling = (formula: string): string =>
  formula.replace(strangeCalls, (whole: string, name: string | undefined) =>
    name === undefined ? whole : `OPS.${name}`,
  );

/** Calls of ours in the spellings of files; texts and sheet names in quotes, which stay. */
const strangeCalls =
  /(?:(?:'(?:[^']|'')*'|[^\s"'()+\-*/^&=<>,;{}!]+)!)?(?:_xldudf_OPS_|_xll\.OPS\.)([A-Z0-9_.]+)(?=\s*\()|"(?:[^"]|"")*"|'(?:[^']|'')*'/gi;

/** The functions of ours that a formula calls, as people write them, each once. */
export const ourFunctionsIn = (formula: string): readonly string[] => [
  ...new Set(
    [...inPlainSpelling(outsideQuotes(formula, () => "")).matchAll(/(?<![\w.])OPS\.[A-Z0-9_.]+(?=\s*\()/gi)].map(
      ([name]) => name.toUpperCase(),
    ),
  ),
];

/**
 * The formula as it would read so many rows further down, as Excel fills it. Undefined where a reference would leave the
 * sheet. Names in quotes and columns in brackets stay as they are.
 */
export function shiftRows(formula: string, by: number): string | undefined {
  if (by === 0) return formula;
  const limits = { outside: false };
  const shifted = formula.replace(
    references,
    (whole: string, kept: string | undefined, columnMark: string, column: string, rowMark: string, row: string) => {
      if (kept !== undefined || rowMark === "$") return whole;
      const there = Number(row) + by;
      if (there < 1 || there > 1_048_576) limits.outside = true;
      return `${columnMark}${column}${String(there)}`;
    },
  );
  return limits.outside ? undefined : shifted;
}

/** Whether a formula names cells by their address. Columns in brackets and names are none. */
export const namesCells = (formula: string): boolean =>
  [...formula.matchAll(references)].some(([, kept]) => kept === undefined);

const ourCall = /(?:(?<![\w.])(?:_xll\.)?OPS\.[A-Z0-9_.]+|_xldudf_OPS_[A-Z0-9_.]+)\s*\(/i;

/** Texts in double quotes, sheet names in single ones, columns in brackets; then cell references that are no part of a longer word. */
const references =
  /("(?:[^"]|"")*"|'(?:[^']|'')*'|\[(?:[^[\]]|\[[^[\]]*\])*\])|(?<![\w.$\\])(\$?)([A-Za-z]{1,3})(\$?)(\d{1,7})(?![\w.(])/g;

const outsideQuotes = (formula: string, quoted: (part: string) => string): string =>
  formula.replace(/"(?:[^"]|"")*"|'(?:[^']|'')*'/g, quoted);
