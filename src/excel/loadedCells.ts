import type { Cell } from "../tables/column";

/** The values that a range was loaded with. */
export const valuesOf = (range: Pick<Excel.Range, "values">): Cell[][] =>
  // Office types cells as any; each is one of ours. Said here, and nowhere else.
  range.values as Cell[][];

/** The formulas that a range was loaded with; a cell without one has its value. */
export const formulasOf = (range: Pick<Excel.Range, "formulas">): Cell[][] => range.formulas as Cell[][];
