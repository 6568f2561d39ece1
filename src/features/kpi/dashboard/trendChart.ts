import type { Day } from "../../../domain/calendarDay";
import { sameAs } from "../../../tables/criteriaText";
import type { TableSet } from "../../../tables/tableSet";
import { addressOf, type PageCell, type PageChart } from "../../../workbook/pages/sheetPage";
import { historyIn } from "../kpiStatus";
import { Kpis, type Kpi, type KpiPeriod, type KpiSnapshot, type KpiUnit } from "../../../model/kpi/tables";
import { formatOf } from "./cards";
import type { ChartData } from "./charts";
import { cellAt } from "./layout";
import { words } from "./words";

const MOST_LINES = 3;
const MOST_PERIODS = 12;

/** KPIs of one unit and period over their last periods: native formulas over KPI history; blank where it tells nothing. */
export function trendChart(tables: TableSet): ChartData | undefined {
  const historyOf = historyIn(tables);
  const lines = tables
    .rows(Kpis)
    .map((kpi) => ({ kpi, history: historyOf(kpi.kpi).filter(({ value }) => value !== undefined) }))
    .filter(({ history }) => history.length > 1);
  const alike = largestGroup(lines).slice(0, MOST_LINES);
  const [first] = alike;
  if (!first) return undefined;
  const days = [...new Set(alike.flatMap(({ history }) => history.map(({ from }) => from)))]
    .sort()
    .slice(-MOST_PERIODS);
  return {
    name: "Dashboard trend",
    title: alike.length === 1 ? words.trendOf(first.kpi.kpi) : words.trendChart,
    kind: "line",
    ...axisOf(
      first.kpi.unit,
      alike.flatMap(({ history }) => history.flatMap(({ from, value }) => (days.includes(from) ? (value ?? []) : []))),
    ),
    rows: days.length + 1,
    columns: alike.length + 1,
    cells: (row, column) => [
      ...alike.map(({ kpi }, at): PageCell => ({ row, column: column + 1 + at, value: kpi.kpi, look: "header" })),
      ...days.flatMap((day, at): PageCell[] => [
        { row: row + 1 + at, column, value: periodName(first.kpi.period, day), look: "line" },
        ...alike.flatMap(({ kpi, history }, of): PageCell[] =>
          history.some(({ from }) => from === day) ? [valueCell(kpi, day, row, row + 1 + at, column + 1 + of)] : [],
        ),
      ]),
    ],
  };
}

/** How an axis writes figures; shares that stay below the whole are looked at from a fifth below the least up to it. */
export function axisOf(unit: KpiUnit, values: readonly number[]): Pick<PageChart, "format" | "bounds"> {
  if (unit !== "%") return { format: unit === "days" || unit === "times" ? "0.0" : "#,##0" };
  const [least, most] = [Math.min(...values), Math.max(...values)];
  if (!(least >= 0 && most <= 1)) return { format: "0%" };
  return { format: "0%", bounds: { from: Math.min(4, Math.floor(least * 5 + 1e-9)) / 5, to: 1 } };
}

interface Line {
  readonly kpi: Kpi;
  readonly history: readonly KpiSnapshot[];
}

function largestGroup(lines: readonly Line[]): readonly Line[] {
  const groups = new Map<string, Line[]>();
  for (const line of lines) {
    const key = `${line.kpi.unit} ${line.kpi.period}`;
    const group = groups.get(key);
    if (group) group.push(line);
    else groups.set(key, [line]);
  }
  return [...groups.values()].sort((one, other) => other.length - one.length)[0] ?? [];
}

function valueCell({ unit }: Kpi, day: Day, headRow: number, row: number, column: number): PageCell {
  const name = addressOf(cellAt(headRow, column));
  const [year = "", month = "", date = ""] = day.split("-").map((part) => String(Number(part)));
  return {
    row,
    column,
    formula: `=SUMIFS(KpiHistory[Value],KpiHistory[KPI],${sameAs(name)},KpiHistory[From],DATE(${year},${month},${date}))`,
    look: "lineNumber",
    format: formatOf[unit],
  };
}

/** A period by its first day: as a text, so that no chart takes it for a figure. */
function periodName(period: KpiPeriod, from: Day): string {
  const [year = "", month = "1"] = from.split("-");
  if (period === "Year") return `Year ${year}`;
  if (period === "Quarter") return `${year} Q${String(Math.ceil(Number(month) / 3))}`;
  const name = monthNames[Number(month) - 1] ?? "";
  return period === "Month" ? `${name} ${year.slice(2)}` : `${String(Number(from.slice(8)))} ${name}`;
}

const monthNames = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];
