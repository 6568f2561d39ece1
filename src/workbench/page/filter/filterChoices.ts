import { CellError } from "../../document/cellValue";
import type { CellValue } from "../../document/cellValue";
import type { FilterCriteria } from "../../document/sheetState";

/** One text of a column, as the filter's list shows it. "" stands for blanks. */
export interface Choice {
  readonly text: string;
  readonly isChosen: boolean;
}

/** The different texts of a column, in the order of their values: numbers, texts, truth values, errors, blanks. */
export function choicesOf(
  values: readonly CellValue[],
  texts: readonly string[],
  criteria: FilterCriteria | undefined,
): Choice[] {
  const found = new Map<string, CellValue>();
  for (const [index, text] of texts.entries()) if (!found.has(text)) found.set(text, values[index] ?? null);
  const chosen = criteria?.filterOn === "Values" && criteria.values ? new Set(criteria.values) : undefined;
  return [...found]
    .sort(([textA, a], [textB, b]) => rank(a) - rank(b) || compare(a, b) || textA.localeCompare(textB))
    .map(([text]) => ({ text, isChosen: chosen?.has(text) ?? true }));
}

/** The criteria that keep the chosen texts; null where all are chosen, which is no filter. */
export function criteriaFor(choices: readonly Choice[]): FilterCriteria | null {
  if (choices.every(({ isChosen }) => isChosen)) return null;
  return { filterOn: "Values", values: choices.filter(({ isChosen }) => isChosen).map(({ text }) => text) };
}

function rank(value: CellValue): number {
  if (value === null || value === "") return 4;
  if (value instanceof CellError) return 3;
  return { number: 0, string: 1, boolean: 2 }[typeof value as "number" | "string" | "boolean"]; // what is left of CellValue
}

function compare(a: CellValue, b: CellValue): number {
  return typeof a === "number" && typeof b === "number" ? a - b : 0;
}
