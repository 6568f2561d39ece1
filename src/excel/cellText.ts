import type { Cell } from "../tables/column";

/**
 * What to give Excel so that a cell holds exactly this. A text that Excel might take for a formula, a number, a date or
 * a word of its own (TRUE) gets an apostrophe in front, which Excel keeps apart from the text. Only plain words go bare.
 */
export const toExcel = (cell: Cell): Cell =>
  typeof cell === "string" && cell !== "" && !isPlainWords(cell) ? `'${cell}` : cell;

// Letters first and no digit anywhere: no formula, number, date, percentage, currency or error looks like that.
const isPlainWords = (text: string): boolean => /^\p{L}[^\d]*$/u.test(text) && !/^(true|false)$/i.test(text);

/** The number format of cells in which all that is written is text. */
export const TEXT_FORMAT = "@";

/**
 * The same for a cell that was given the format of text before, in the same batch. Whether Excel keeps the apostrophe there as a part
 * of the text is not documented: codes and numbers go bare, since they stay text by the format; only what might be taken for a
 * formula or an error has one, which is safe either way.
 */
export const toTextCell = (cell: Cell): Cell =>
  typeof cell === "string" && !/^[=+\-@#'\s]/.test(cell) ? cell : toExcel(cell);
