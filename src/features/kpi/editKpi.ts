import { ok, refuse } from "../../domain/result";
import type { Action } from "../../tables/action";
import { insert, update, type Change } from "../../tables/change";
import { requireRow } from "../../tables/requireRow";
import { PAST_PERIODS } from "./chooseKpis";
import { Facts } from "./facts";
import { figuresOf, figureTables } from "./refreshKpis";
import { pastSnapshots } from "./snapshot";
import { KpiHistory, Kpis, type Kpi } from "../../model/kpi/tables";

/** What of a KPI its owner sets. */
export type KpiTerms = Pick<
  Kpi,
  "target" | "amber" | "period" | "shows" | "owner" | "basis" | "graceDays" | "tolerance"
>;

export interface EditKpi {
  readonly kpi: string;
  readonly terms: KpiTerms;
}

/** Sets target, period and terms of a KPI and makes its figure again. Periods kept in the history stay as they are. */
export const editKpi: Action<EditKpi> = {
  title: "Save",
  reads: figureTables,
  plan(tables, { kpi: name, terms }, { today, now }) {
    const row = requireRow(tables, Kpis, name);
    if (!row.ok) return row;
    const wrong = wrongLimits(row.value.better, terms);
    if (wrong !== undefined) return refuse(wrong, { table: Kpis.name, row: name, column: "Amber" });
    const { period } = Kpis.columns;
    if (period.choices?.includes(terms.period) !== true)
      return refuse(`Period must be ${period.holds}.`, { table: Kpis.name, row: name, column: period.header });
    const kpi: Kpi = { ...row.value, ...terms };
    const facts = new Facts(tables, today);
    const changes: Change[] = [update(Kpis, name, { ...terms, ...figuresOf(kpi, facts, now) })];
    // Another kind of period has no history to be compared with yet.
    if (kpi.period !== row.value.period)
      changes.push(...pastSnapshots(kpi, facts, PAST_PERIODS, now).map((past) => insert(KpiHistory, past)));
    return ok({
      sentence: `Set the terms of ${name}`,
      changes,
      warnings: deliveryTermsChanged(row.value, terms)
        ? ["The periods in KPI history were made by the earlier terms; they stay as they are."]
        : [],
    });
  },
};

export interface AddOwnKpi extends Pick<Kpi, "kpi" | "unit" | "better" | "period"> {
  readonly definition: string;
  readonly target?: number | undefined;
  readonly amber?: number | undefined;
  readonly owner?: string | undefined;
}

/** Adds a KPI whose value the user types, as a figure or a formula of any kind, in the column Own value. */
export const addOwnKpi: Action<AddOwnKpi> = {
  title: "Add",
  reads: [Kpis],
  plan(tables, input) {
    const name = input.kpi.trim();
    if (name === "") return refuse("Enter what the KPI is called.");
    if (tables.read(Kpis).takenKeys.has(name)) return refuse(`${name} is in KPIs already. Choose another name.`);
    const wrong = wrongLimits(input.better, input);
    if (wrong !== undefined) return refuse(wrong);
    const { unit, better, period, target, amber, owner } = input;
    const definition = input.definition.trim() || undefined;
    return ok({
      sentence: `Added ${name}`,
      changes: [
        insert(Kpis, {
          kpi: name,
          definition,
          unit,
          better,
          period,
          target,
          amber,
          owner: owner === "" ? undefined : owner,
        }),
      ],
    });
  },
};

/** Why target and amber can't be so: amber must be the weaker of the two. */
function wrongLimits(
  better: Kpi["better"],
  { target, amber }: Pick<AddOwnKpi, "target" | "amber">,
): string | undefined {
  if (amber === undefined) return undefined;
  if (target === undefined) return "Enter a target, or leave amber blank too.";
  const isWeaker = better === "Up" ? amber <= target : amber >= target;
  return isWeaker
    ? undefined
    : `Amber must be at or ${better === "Up" ? "below" : "above"} the target, where ${better === "Up" ? "more" : "less"} is better.`;
}

const deliveryTermsChanged = (was: Kpi, now: KpiTerms): boolean =>
  was.basis !== now.basis || was.graceDays !== now.graceDays || was.tolerance !== now.tolerance;
