import { parseStructRef, stringifyStructRef } from "@borgar/fx/xlsx";

/** A slice of a table as it stands in a formula. */
export interface StructuredReference {
  /** "" for the table in which the formula stands. */
  readonly table: string;
  /** "headers", "data", "totals", "all", "this row"; none means data. */
  readonly sections: readonly string[];
  readonly columns: readonly string[];
}

/** Reads a slice from a formula's token (with `hideEscapes` applied); undefined where it is none, or of another workbook. */
export function readStructured(value: string): StructuredReference | undefined {
  const reference = parseStructRef(value);
  if (!reference || reference.workbookName) return undefined;
  const { table = "", sections = [], columns = [] } = reference;
  return { table, sections, columns: columns.map(plainName) };
}

/** A slice as formulas spell it; `thisRow` spells out "[#This Row]", as files do. */
export function writeStructured(reference: StructuredReference, thisRow = false): string {
  const { table, sections, columns } = reference;
  return stringifyStructRef({ table, sections: [...sections], columns: [...columns] }, { thisRow });
}

/**
 * In a column's name, brackets, #, @ and apostrophes stand behind an apostrophe, which the formula reader does not know.
 * This hides each such pair behind one character of Unicode's private area.
 */
export function hideEscapes(formula: string): string {
  if (!/'[[\]#'@]/.test(formula) || !formula.includes("[")) return formula;
  let hidden = "";
  let depth = 0;
  let quote = "";
  for (let at = 0; at < formula.length; at++) {
    const character = formula.charAt(at);
    const next = formula.charAt(at + 1);
    if (depth > 0 && character === "'" && /[[\]#'@]/.test(next)) {
      hidden += String.fromCharCode(privateArea + next.charCodeAt(0));
      at++;
      continue;
    }
    if (quote !== "") quote = character === quote ? "" : quote;
    else if (character === '"' || (character === "'" && depth === 0)) quote = character;
    else if (character === "[") depth++;
    else if (character === "]") depth--;
    hidden += character;
  }
  return hidden;
}

/** The formula with what `hideEscapes` has hidden. */
export function showEscapes(formula: string): string {
  return formula.replace(hiddenCharacters, (character) => `'${plain(character)}`);
}

const privateArea = 0xe000;
const hiddenCharacters = /[\ue023\ue027\ue040\ue05b\ue05d]/g;

function plainName(name: string): string {
  return name.replace(hiddenCharacters, plain);
}

function plain(character: string): string {
  return String.fromCharCode(character.charCodeAt(0) - privateArea);
}
