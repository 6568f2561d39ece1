import { DocumentRefusal } from "./DocumentRefusal";

const sheetNameLimit = 31;
const nameLimit = 255;

/** Refuses what Excel refuses as a sheet's name; `taken` are the names of the other sheets. */
export function requireSheetName(name: string, taken: readonly string[]): void {
  const refuse = (why: string): never => {
    throw new DocumentRefusal("InvalidArgument", `"${name}" cannot be a sheet's name: ${why}.`);
  };
  if (name === "") refuse("it is empty");
  if (name.length > sheetNameLimit) refuse(`it is longer than ${String(sheetNameLimit)} characters`);
  if (/[\\/?*:[\]]/.test(name)) refuse("it holds one of \\ / ? * : [ ]");
  if (name.startsWith("'") || name.endsWith("'")) refuse("it begins or ends with an apostrophe");
  if (name.toUpperCase() === "HISTORY") refuse("Excel keeps this name for itself");
  if (taken.some((other) => other.toUpperCase() === name.toUpperCase())) {
    throw new DocumentRefusal("ItemAlreadyExists", `There is a sheet "${name}" already.`);
  }
}

/** Refuses what Excel refuses as the name of a table or of a range. */
export function requireDefinedName(name: string): void {
  const looksLikeCell = /^([a-z]{1,3}[0-9]{1,7}|r[0-9]*c[0-9]*|[rc])$/i.test(name);
  if (/^[\p{L}_\\][\p{L}\p{N}_.\\?]*$/u.test(name) && !looksLikeCell && name.length <= nameLimit) return;
  throw new DocumentRefusal("InvalidArgument", `"${name}" cannot be a name.`);
}

/** "Sheet2", "Table5": the stem with the first free number. */
export function numberedName(stem: string, taken: readonly string[], from = 1): string {
  const used = new Set(taken.map((name) => name.toUpperCase()));
  let number = from;
  while (used.has(`${stem}${String(number)}`.toUpperCase())) number++;
  return `${stem}${String(number)}`;
}
