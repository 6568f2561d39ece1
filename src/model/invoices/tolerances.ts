import { literally } from "../../tables/criteriaText";
import { optional } from "../../tables/column";
import { defineTable, type RowOf } from "../../tables/defineTable";
import { choice, formula, link, percent, quantity, text } from "../../tables/kinds";
import { KeyMap } from "../../tables/keys";
import type { TableSet } from "../../tables/tableSet";
import { toleranceOutcomes, type ToleranceOutcome } from "./invoiceLineColumns";

/** What a tolerance is about. */
export const toleranceMeasures = ["Price", "Quantity", "Charges", "Total"] as const;
export type ToleranceMeasure = (typeof toleranceMeasures)[number];

export const MatchTolerances = defineTable({
  name: "MatchTolerances",
  sheet: "Match tolerances",
  help: "By how much an invoice may differ from its order and receipts. Of the rules that fit, the one with item and vendor holds, then the item's, the vendor's, the company's.",
  tabColor: "#C19C00",
  key: "rule",
  version: 1,
  columns: {
    rule: text({ header: "Rule", help: "Its name, once each.", width: 30 }),
    measure: choice(
      { header: "Measure", help: "What may differ: a price, a quantity, charges, or the sum of the lines." },
      [...toleranceMeasures],
    ),
    vendor: optional(link({ header: "Vendor", help: "Blank for all.", width: 26 }, "Vendors")),
    item: optional(link({ header: "Item", help: "Blank for all." }, "Items")),
    percent: optional(
      percent({ header: "Percent", help: "Of the order's price, the units received, the goods billed, or the total." }),
    ),
    amount: optional(
      quantity({
        header: "Amount",
        help: "In the invoice's currency; of a quantity, units. With a percent, both must hold.",
      }),
    ),
    beyond: choice({ header: "Beyond", help: "What happens to more than that." }, [...toleranceOutcomes]),
    scope: formula({
      header: "Scope",
      help: "By what lines find the rule.",
      formula: '=[@Measure]&"|"&TRIM([@Vendor])&"|"&TRIM([@Item])',
      numberFormat: "General",
    }),
  },
});
export type MatchTolerance = RowOf<typeof MatchTolerances.columns>;

/** What a rule allows, and what happens to more. */
export interface Tolerance {
  readonly rule: MatchTolerance | undefined;
  readonly outcome: ToleranceOutcome;
  /** How much may differ of a base, in its units. */
  readonly allowed: (base: number) => number;
}

/** Looks up the most specific rule: the index is made once. Without one, nothing may differ without approval. */
export function tolerancesIn(
  tables: TableSet,
): (measure: ToleranceMeasure, vendor: string, item?: string) => Tolerance {
  // Of two rules of one scope the first holds, as MATCH finds it.
  const byScope = new KeyMap<Tolerance>();
  for (const rule of tables.rows(MatchTolerances)) {
    const scope = scopeOf(rule.measure, rule.vendor, rule.item);
    if (!byScope.has(scope)) byScope.set(scope, toleranceOf(rule));
  }
  if (byScope.size === 0) return () => none;
  const find = (measure: ToleranceMeasure, vendor: string, item: string | undefined): Tolerance =>
    (item === undefined
      ? undefined
      : (byScope.get(scopeOf(measure, vendor, item)) ?? byScope.get(scopeOf(measure, undefined, item)))) ??
    byScope.get(scopeOf(measure, vendor, undefined)) ??
    byScope.get(scopeOf(measure, undefined, undefined)) ??
    none;
  // Thousands of lines are of a few items and vendors.
  const known = new Map<string, Map<string | undefined, Tolerance>>();
  return (measure, vendor, item) => {
    const whose = `${measure}|${vendor}`;
    let byItem = known.get(whose);
    if (!byItem) known.set(whose, (byItem = new Map<string | undefined, Tolerance>()));
    let tolerance = byItem.get(item);
    if (!tolerance) byItem.set(item, (tolerance = find(measure, vendor, item)));
    return tolerance;
  };
}

const none: Tolerance = { rule: undefined, outcome: "Needs approval", allowed: () => 0 };

const scopeOf = (measure: ToleranceMeasure, vendor: string | undefined, item: string | undefined): string =>
  `${measure}|${vendor ?? ""}|${item ?? ""}`;

const toleranceOf = (rule: MatchTolerance): Tolerance => ({
  rule,
  outcome: rule.beyond,
  allowed: (base) =>
    rule.percent === undefined && rule.amount === undefined
      ? 0
      : Math.min(rule.percent === undefined ? Infinity : rule.percent * Math.abs(base), rule.amount ?? Infinity),
});

/** The place of the rule that holds, as an Excel expression; 0 where there is none. The cells of vendor and item are texts. */
export function toleranceRuleFormula(measure: ToleranceMeasure, vendor: string, item: string | undefined): string {
  const find = (scope: string): string => `MATCH(${scope},MatchTolerances[Scope],0)`;
  const general = [find(literally(`"${measure}|"&TRIM(${vendor})&"|"`)), find(`"${measure}||"`)];
  const ofItem =
    item === undefined
      ? []
      : [
          find(literally(`"${measure}|"&TRIM(${vendor})&"|"&TRIM(${item})`)),
          find(literally(`"${measure}||"&TRIM(${item})`)),
        ];
  return [...ofItem, ...general].reduceRight((rest, look) => `IFERROR(${look},${rest})`, "0");
}

/** How much may differ of a base by the rule in a cell, as an Excel expression. */
export const allowedFormula = (rule: string, base: string): string => {
  const of = (header: string): string => `INDEX(MatchTolerances[${header}],${rule})`;
  return `IF(${rule}=0,0,IF(AND(${of("Percent")}="",${of("Amount")}=""),0,MIN(IF(${of("Percent")}="",1E+99,N(${of("Percent")})*ABS(${base})),IF(${of("Amount")}="",1E+99,N(${of("Amount")})))))`;
};

/** What happens to more than the rule in a cell allows, as an Excel expression. */
export const outcomeFormula = (rule: string): string =>
  `IF(${rule}=0,"Needs approval",INDEX(MatchTolerances[Beyond],${rule}))`;
