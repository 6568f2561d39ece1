import { addDays, type Day } from "../../domain/calendarDay";
import type { AnyTable } from "../../tables/defineTable";
import { tableFromRows } from "../../tables/tableFromRows";
import type { AnyRow } from "../../tables/readTable";
import { TableSet } from "../../tables/tableSet";
import { measureNamed } from "./catalogue";
import { PAST_PERIODS, usualKpi } from "./chooseKpis";
import { Facts } from "./facts";
import { figuresOf, figureTables } from "./refreshKpis";
import { pastSnapshots } from "./snapshot";
import { KpiHistory, Kpis, type Kpi, type MeasureName } from "../../model/kpi/tables";

/** The KPIs of the sample company with their history: the rules themselves, on the company's own rows. */
export function sampleKpis(
  company: ReadonlyMap<AnyTable, readonly AnyRow[]>,
  today: Day,
): ReadonlyMap<AnyTable, readonly AnyRow[]> {
  const tables = new TableSet(
    [...company].map(([table, rows]) => tableFromRows(table, rows)),
    figureTables,
  );
  const facts = new Facts(tables, today);
  const madeAt = `${addDays(today, -1)}T16:30`;
  const kpis = chosen
    .filter(({ measure }) => measureNamed(measure).needs.every((table) => (company.get(table)?.length ?? 0) > 0))
    .map(({ measure, ...terms }): Kpi => ({ ...usualKpi(measure), ...terms }));
  return new Map<AnyTable, readonly AnyRow[]>([
    [Kpis, kpis.map((kpi) => ({ ...kpi, ...figuresOf(kpi, facts, madeAt) }))],
    [KpiHistory, kpis.flatMap((kpi) => pastSnapshots(kpi, facts, PAST_PERIODS, madeAt))],
  ]);
}

/** What Fernhill Works follows, with targets that it set itself where the usual ones do not suit it. */
const chosen: readonly ({ readonly measure: MeasureName } & Partial<Kpi>)[] = [
  { measure: "On time in full", target: 0.85, amber: 0.75, owner: "Nora Lindqvist" },
  { measure: "Perfect order", target: 0.75, amber: 0.6, owner: "Nora Lindqvist" },
  { measure: "Vendor score", target: 0.9, amber: 0.8, owner: "Nora Lindqvist" },
  { measure: "Lead-time variance", target: 2, amber: 4, owner: "Nora Lindqvist" },
  { measure: "Orders to approved vendors", owner: "Helen Marsh" },
  { measure: "Purchase spend", owner: "Helen Marsh" },
  { measure: "Spend against budget", owner: "Helen Marsh" },
  { measure: "Stock turnover", owner: "Tomas Berg" },
  { measure: "Days of supply", owner: "Tomas Berg" },
  { measure: "Stock accuracy", target: 0.9, amber: 0.75, owner: "Tomas Berg" },
  { measure: "Stockouts", target: 0.1, amber: 0.15, owner: "Tomas Berg" },
  { measure: "Dead stock", owner: "Tomas Berg" },
  { measure: "Expense a head", owner: "Helen Marsh" },
  { measure: "Policy compliance", owner: "Aisha Rahman" },
  { measure: "Days to approve", owner: "Helen Marsh" },
  { measure: "Travel cost against estimate", period: "Quarter", shows: "To date", owner: "Helen Marsh" },
];
