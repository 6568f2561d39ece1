import { MatchTolerances } from "../../model/invoices/tolerances";
import type { AnyTable, NewRow } from "../../tables/defineTable";
import type { AnyRow } from "../../tables/readTable";

/** The tolerances that a workbook begins with: small differences pass, larger ones are approved. */
export const usualTolerances: readonly NewRow<typeof MatchTolerances.columns>[] = [
  { rule: "Prices", measure: "Price", percent: 0.02, amount: 5, beyond: "Needs approval" },
  { rule: "Quantities", measure: "Quantity", percent: 0, beyond: "Needs approval" },
  { rule: "Charges", measure: "Charges", percent: 0.05, amount: 25, beyond: "Needs approval" },
  { rule: "Totals", measure: "Total", amount: 0.05, beyond: "Block" },
];

export const usualRows: ReadonlyMap<AnyTable, readonly AnyRow[]> = new Map([[MatchTolerances, usualTolerances]]);
