import { sumOf } from "../../../domain/money";
import { budgetsNow } from "../dashboard/budgetList";
import type { Facts } from "../facts";
import { historyIn } from "../kpiStatus";
import type { Kpi, KpiUnit } from "../../../model/kpi/tables";
import { words } from "./words";

/** The figures of a chart, for the sheet and for the picture in the file alike. */
export interface ReportChart {
  readonly name: string;
  readonly title: string;
  readonly kind: "line" | "bar";
  readonly unit: KpiUnit;
  readonly categories: readonly string[];
  /** A value a category; undefined where there was nothing to count. */
  readonly series: readonly { readonly name: string; readonly values: readonly (number | undefined)[] }[];
}

export const reportCharts = (facts: Facts, kpis: readonly Kpi[]): readonly ReportChart[] =>
  [trendChart(facts, kpis), budgetChart(facts)].filter((chart) => chart !== undefined);

const MOST_LINES = 3;
const MOST_PERIODS = 12;

/** The largest group of KPIs that share unit and period, over their last periods. */
function trendChart(facts: Facts, kpis: readonly Kpi[]): ReportChart | undefined {
  const historyOf = historyIn(facts.tables);
  const groups = grouped(
    kpis.filter(({ kpi }) => historyOf(kpi).filter(({ value }) => value !== undefined).length > 1),
    ({ unit, period }) => `${unit} ${period}`,
  );
  const group = [...groups.values()].sort((a, b) => b.length - a.length)[0]?.slice(0, MOST_LINES) ?? [];
  const [first] = group;
  if (!first) return undefined;
  const days = [...new Set(group.flatMap(({ kpi }) => historyOf(kpi).map(({ from }) => from)))]
    .sort()
    .slice(-MOST_PERIODS);
  return {
    name: "Report trend",
    title: words.trend,
    kind: "line",
    unit: first.unit,
    categories: days.map((day) => (first.period === "Day" || first.period === "Week" ? day : day.slice(0, 7))),
    series: group.map(({ kpi }) => {
      const valueFrom = new Map(historyOf(kpi).map(({ from, value }) => [from, value]));
      return { name: kpi, values: days.map((day) => valueFrom.get(day)) };
    }),
  };
}

function budgetChart(facts: Facts): ReportChart | undefined {
  const { currency } = facts.company;
  const groups = [...grouped(budgetsNow(facts), ({ department }) => department)];
  if (groups.length === 0) return undefined;
  const [budget, used] = words.budgetSeries;
  return {
    name: "Report budgets",
    title: words.budget(facts.today.slice(0, 7)),
    kind: "bar",
    unit: "amount",
    categories: groups.map(([department]) => department),
    series: [
      {
        name: budget,
        values: groups.map(([, rows]) =>
          sumOf(
            rows.map((row) => row.budget),
            currency,
          ),
        ),
      },
      {
        name: used,
        values: groups.map(([, rows]) =>
          sumOf(
            rows.flatMap((row) => [row.spent, row.committed]),
            currency,
          ),
        ),
      },
    ],
  };
}

function grouped<T>(rows: readonly T[], keyOf: (row: T) => string): ReadonlyMap<string, readonly T[]> {
  const groups = new Map<string, T[]>();
  for (const row of rows) {
    const group = groups.get(keyOf(row));
    if (group) group.push(row);
    else groups.set(keyOf(row), [row]);
  }
  return groups;
}
