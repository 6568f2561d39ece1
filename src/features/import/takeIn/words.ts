const cells = (count: string): string => (count === "1" ? "1 cell" : `${count} cells`);

/** What taking in a list of the workbook says. */
export const words = {
  lists: "Or a list in this workbook",
  listsHint:
    "A table or sheet of your own can become one of Quartermaster's tables where it is, or stay and be copied from.",
  find: "Look through this workbook",
  none: "This workbook has no list of its own beside Quartermaster's tables.",
  place: (sheet: string, rows: string): string => `on ${sheet}, ${rows === "1" ? "1 row" : `${rows} rows`}`,
  linked: "Linked lists",
  refresh: (name: string): string => `Refresh ${name}`,
  gone: (name: string): string =>
    `The list ${name} is no longer in this workbook. Look through the workbook and choose it where it is now.`,
  how: "What becomes of the list?",
  takeIn: (sheet: string): string => `Take it in where it is: it becomes ${sheet}`,
  takeInHint: "Your columns, formulas and formats stay; what is missing is added to its right.",
  copy: "Leave it, and copy its rows",
  copyHint: "It stays the source: remember how it is read, and Refresh brings its changes later.",
  notBlank: (sheet: string): string =>
    `${sheet} has rows already, so the list can't take its place. Its rows are copied, and it stays the source: Refresh brings its changes later.`,
  keep: "Link it: remember how it is read, and offer to refresh",
  title: (list: string, sheet: string): string => `${list} becomes ${sheet}`,
  renamed: (from: string, to: string): string => `${from} → ${to}`,
  renamedTitle: "Columns that get another name",
  added: (headers: string): string => `Added to its right: ${headers}`,
  own: (headers: string): string => `Stay your own: ${headers}`,
  converted: (count: string): string => `${cells(count)} written as the table reads them`,
  asIs: "Every cell stays as it is.",
  problems: (count: string): string =>
    `${count === "1" ? "1 thing" : `${count} things`} that can't be read as they are. They stay, and are listed under Problems.`,
  rest: "And from its rows",
  write: "Take it in",
  and: (count: string): string => `and ${count} more`,
};
