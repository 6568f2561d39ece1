import { counted } from "../../domain/sentence";
import { ok, refuse } from "../../domain/result";
import type { Action } from "../../tables/action";
import { insert, remove, type Change } from "../../tables/change";
import { requireRow } from "../../tables/requireRow";
import { catalogue, measureNamed } from "./catalogue";
import { Facts } from "./facts";
import { missingTables } from "./kpiFigure";
import { figuresOf, figureTables } from "./refreshKpis";
import { pastSnapshots } from "./snapshot";
import { KpiHistory, Kpis, type Kpi, type MeasureName } from "../../model/kpi/tables";

export interface ChooseKpis {
  readonly add: readonly MeasureName[];
  /** Names of KPIs that are not wanted any more; their history stays. */
  readonly remove: readonly string[];
}

/** So many periods of history a new KPI begins with, as far as there are rows. */
export const PAST_PERIODS = 12;

/** Takes KPIs from the catalogue, with their usual targets, their figures and the past periods, and drops those not wanted. */
export const chooseKpis: Action<ChooseKpis> = {
  title: "Choose KPIs",
  reads: figureTables,
  plan(tables, { add, remove: unwanted }, { today, now }) {
    if (add.length + unwanted.length === 0) return refuse("Nothing to change: choose a KPI to add or to drop.");
    const facts = new Facts(tables, today);
    const changes: Change[] = [];
    for (const name of new Set(unwanted)) {
      const row = requireRow(tables, Kpis, name);
      if (!row.ok) return row;
      changes.push(remove(Kpis, name));
    }
    const taken = tables.read(Kpis).takenKeys;
    for (const name of new Set(add)) {
      if (!isMeasure(name)) return refuse(`${String(name)} is no KPI of the catalogue. Choose one of its list.`);
      const kpi = usualKpi(name);
      if (taken.has(name)) return refuse(`${name} is in KPIs already. Give the other one another name first.`);
      const missing = missingTables(kpi, tables);
      if (missing.length > 0)
        return refuse(`${name} needs ${missing.map(({ sheet }) => sheet).join(", ")}. Set up that duty on Home first.`);
      changes.push(
        insert(Kpis, { ...kpi, ...figuresOf(kpi, facts, now) }),
        ...pastSnapshots(kpi, facts, PAST_PERIODS, now).map((row) => insert(KpiHistory, row)),
      );
    }
    return ok({ sentence: sentenceOf(add, unwanted), changes });
  },
};

const isMeasure = (name: string): name is MeasureName => catalogue.some((measure) => measure.name === name);

/** A measure of the catalogue as a KPI with its usual period and targets. */
export function usualKpi(name: MeasureName): Kpi {
  const { definition, unit, better, usual } = measureNamed(name);
  return {
    kpi: name,
    measure: name,
    ownValue: undefined,
    definition,
    unit,
    better,
    target: usual.target,
    amber: usual.amber,
    period: usual.period,
    shows: undefined,
    owner: undefined,
    basis: undefined,
    graceDays: undefined,
    tolerance: undefined,
    value: undefined,
    numerator: undefined,
    denominator: undefined,
    from: undefined,
    to: undefined,
    madeAt: undefined,
    notCounted: undefined,
  };
}

function sentenceOf(add: readonly string[], unwanted: readonly string[]): string {
  const say = (verb: string, names: readonly string[]) =>
    names.length === 0
      ? []
      : [names.length <= 3 ? `${verb} ${names.join(", ")}` : `${verb} ${counted(names.length, "KPI")}`];
  return [...say("Chose", add), ...say(add.length === 0 ? "Dropped" : "dropped", unwanted)].join("; ");
}
