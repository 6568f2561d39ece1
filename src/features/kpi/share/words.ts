import { counted, forCount } from "../../../domain/sentence";

/** What the check and its page say. */
export const words = {
  title: "Check before sharing",
  subtitle: "What people without this add-in would miss, and what they should not see.",
  lookAgain: "Look again",
  freeze: "Freeze for sharing",
  thaw: "Thaw",
  freezeHelp: "Turns the add-in's formulas into values that remember them; Thaw brings them back after sharing.",
  checkData: "Check the data as well",
  nothing: "Nothing needs a look before sharing.",
  found: (count: number): string => `${counted(count, "thing")} to look at`,
  frozen: (count: number): string => `Frozen: ${counted(count, "formula")}`,
  frozenRow: (where: string, cells: number): string => `${where}, ${counted(cells, "cell")}`,
  go: "Go to it",
  goNamed: (where: string): string => `Go to ${where}`,
  hide: (sheet: string): string => `Hide ${sheet}`,
  problems: "See the problems",
  functions: (where: string, names: string, cells: number): string =>
    `${where} uses ${names} in ${counted(cells, "cell")}.`,
  functionsWhy: "Without the add-in these cells show #NAME? as soon as they are calculated.",
  errors: (sheet: string, code: string, cells: number, first: string): string =>
    `${sheet} shows ${code} in ${counted(cells, "cell")}, first in ${first}.`,
  errorsWhy: "Readers take an error for a broken workbook; sums over it are errors too.",
  personal: (header: string, sheet: string): string => `${header} is on ${sheet}, which everyone sees.`,
  personalWhy:
    "Personal data goes to all who get the file. Hidden sheets travel along too: delete what must not leave.",
  local: (where: string, text: string): string => `${where} leads to a place on a computer or a server: ${text}`,
  localWhy: "It opens for no one else, and reveals names of people and computers.",
  link: (where: string, address: string): string =>
    `${where} has a link to a file on a computer or a server: ${address}`,
  linkWhy:
    "It opens for no one else, and reveals names of people and computers. Right-click the cell, then Remove Hyperlink.",
  hidden: (sheet: string): string => `${sheet} is hidden and holds data.`,
  hiddenWhy: "Anyone can show it again.",
  comments: (sheet: string, count: number): string => `${sheet} has ${counted(count, "comment")}.`,
  commentsWhy: "Comments go out with the file, with the names of those who wrote them.",
  broken: (sheet: string, count: number): string =>
    `${sheet} has ${counted(count, "row")} that ${forCount(count, "is", "are")} not counted.`,
  brokenWhy: "Figures leave out what can't be read.",
} as const;
