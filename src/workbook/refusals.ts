/** Why Excel lets nothing be written now, or not there: one sentence each, with the way out. */

export const readOnlyWorkbook =
  "This workbook is open for reading only. Save a copy or ask for the right to edit, then try again.";

export const protectedWorkbook =
  "The workbook's structure is protected. Lift it (Review > Protect Workbook), then try again.";

export const protectedSheet = (sheet: string): string =>
  `The sheet ${sheet} is protected. Unprotect it (Review > Unprotect Sheet), then try again.`;

export const filteredSheet = (sheet: string): string =>
  `${sheet} is filtered. Clear the filter (Data > Clear), then try again.`;

/** A filter of one table hides rows of the table next to it. */
export const filteredBeside = (filtered: string, table: string, sheet: string): string =>
  `${filtered}, which is beside ${table} on the sheet ${sheet}, is filtered, and rows of ${table} are hidden with its own. Select a cell of ${filtered} and clear the filter (Data > Clear), then try again.`;

export const headersOff = (table: string): string =>
  `The header row of ${table} is switched off, so that its columns can't be told apart. Tick Header Row (Table Design), then try again.`;

/** `what` is a row, a sheet or a cell. */
export const changedMeanwhile = (what: string): string =>
  `${what} was changed meanwhile by someone else. Look at it again, then try again.`;

export const missingTable = (table: string): string =>
  `The table ${table} is not in this workbook. Set it up again on Home.`;
