import type { Day } from "../../domain/calendarDay";
import { naturalLimits, type NaturalLimits } from "../../science/controlChart";
import { kpiState } from "../../science/kpiState";
import { mean } from "../../science/statistics";
import type { TableSet } from "../../tables/tableSet";
import { before, type Span } from "./period";
import {
  KpiHistory,
  STEADY_SHARE,
  TREND_PERIODS,
  type Kpi,
  type KpiSnapshot,
  type KpiStateWord,
} from "../../model/kpi/tables";

/** How a figure stands to its target: the same words as the column State. */
export function stateOf({
  value,
  target,
  amber,
  better,
}: Pick<Kpi, "value" | "target" | "amber" | "better">): KpiStateWord {
  if (value === undefined) return "No figure";
  if (target === undefined) return "No target";
  return stateWords[kpiState(value, target, amber, better === "Up" ? "up" : "down")];
}

const stateWords = { Green: "On target", Amber: "Watch", Red: "Off target" } as const;

export interface Trend {
  /** The mean of the periods before, as many of the last three as have a value; undefined where none has. */
  readonly meanBefore?: number;
  /** The same words as the column Trend. */
  readonly words: "No trend" | "► Steady" | `${"▲ Up" | "▼ Down"}, ${"better" | "worse"}`;
}

/** Where a figure is going, against the mean of the three periods before the one that it shows. */
export function trendOf(
  kpi: Pick<Kpi, "value" | "better" | "period" | "from">,
  history: readonly KpiSnapshot[],
): Trend {
  const { value, better, period, from } = kpi;
  if (from === undefined) return { words: "No trend" };
  let first: Span = { from, to: from };
  for (let count = 0; count < TREND_PERIODS; count++) first = before(period, first);
  const values = history
    .filter((row) => row.from >= first.from && row.from < from)
    .map((row) => row.value)
    .filter((found) => found !== undefined);
  if (values.length === 0) return { words: "No trend" };
  const meanBefore = mean(values);
  if (value === undefined) return { meanBefore, words: "No trend" };
  if (Math.abs(value - meanBefore) <= STEADY_SHARE * Math.abs(meanBefore)) return { meanBefore, words: "► Steady" };
  const isUp = value > meanBefore;
  return { meanBefore, words: `${isUp ? "▲ Up" : "▼ Down"}, ${isUp === (better === "Up") ? "better" : "worse"}` };
}

/** How many periods tell what is usual. */
export const USUAL_PERIODS = 12;

/** What the values of the last periods before the shown one usually lie within, by an XmR chart; undefined where too few have one. */
export function usualRange({ from }: Pick<Kpi, "from">, history: readonly KpiSnapshot[]): NaturalLimits | undefined {
  const values = history
    .filter((row) => from === undefined || row.from < from)
    .slice(-USUAL_PERIODS)
    .flatMap(({ value }) => value ?? []);
  return naturalLimits(values);
}

/** True where a figure lies outside of what is usual, on either side. */
export const isUnusual = (value: number, usual: NaturalLimits | undefined): usual is NaturalLimits =>
  usual !== undefined && (value < usual.low || value > usual.high);

/** The snapshots of each KPI, the oldest first. */
export function historyIn(tables: TableSet): (kpi: string) => readonly KpiSnapshot[] {
  const byKpi = tables.groupBy(KpiHistory, ({ kpi }) => kpi);
  return (kpi) => [...(byKpi.get(kpi) ?? [])].sort((a, b) => byDay(a.from, b.from));
}

const byDay = (a: Day, b: Day): number => (a < b ? -1 : Number(a > b));
