import { Approvals } from "../../../model/approvals/approvals";
import { addDays, serialToDay, type Day } from "../../../domain/calendarDay";
import type { Moment } from "../../../domain/moment";
import { ok, refuse, type Result } from "../../../domain/result";
import type { Circumstances } from "../../../tables/action";
import type { AnyTable } from "../../../tables/defineTable";
import type { TableSet } from "../../../tables/tableSet";
import { Budgets, Expenses } from "../../../model/expenses/tables";
import { sum } from "../../../science/statistics";
import { Items, Moves } from "../../../model/stock/tables";
import { OrderLines, Orders } from "../../../model/orders/tables";
import { budgetRows } from "../dashboard/budgetList";
import { lateDeliveries } from "../dashboard/lateList";
import type { ListRow } from "../dashboard/list";
import { dashboardTables } from "../dashboard/publishDashboard";
import { stockoutRows } from "../dashboard/stockoutList";
import { decisionsWaiting } from "../dashboard/waitingList";
import { words as dashboardWords } from "../dashboard/words";
import { asOf } from "../asOfDate";
import { Facts } from "../facts";
import { lastComplete, periodOf, type Span } from "../period";
import { measureNamed } from "../catalogue";
import { figureTables, readingOf, type KpiReading } from "../refreshKpis";
import { formatFigure } from "../formatFigure";
import { historyIn, stateOf, trendOf } from "../kpiStatus";
import { kpiPeriods, Kpis, type Kpi, type KpiPeriod, type KpiStateWord } from "../../../model/kpi/tables";
import { whatChanged, type Changed } from "../whatChanged";
import { kindOf, nameOfPeriod, periodNamed, type ReportPeriod } from "./reportPeriods";
import { reportCharts, type ReportChart } from "./reportCharts";
import { Reports, type ReportRow } from "./tables";
import { words } from "./words";

export interface ReportInput {
  /** Such as "2026-W47", "2026-11" or "2026-Q4". */
  readonly period: string;
  readonly remarks: string;
}

/** The report as data, from which the sheet and the file are drawn. */
export interface PeriodReport {
  readonly period: ReportPeriod;
  /** The day of the last report of its kind, or the period's first. */
  readonly since: Day;
  /** The day as of which lists and charts tell: the period's last, or today while it runs. */
  readonly asOf: Day;
  readonly isOver: boolean;
  readonly madeAt: Moment;
  readonly by: string;
  readonly company: string;
  readonly currency: string;
  readonly remarks: readonly string[];
  readonly kpis: readonly ReportKpi[];
  readonly changed: readonly Changed[];
  readonly lists: readonly ReportList[];
  readonly charts: readonly ReportChart[];
}

export interface ReportKpi {
  /** With the figure of the report's period, and the target that it is held against. */
  readonly kpi: Kpi;
  /** The period that the figure is of: "2026-10", "2026-11 to date". */
  readonly period: string;
  /** The figure of the running period, beside that of the last complete one. */
  readonly toDate: number | undefined;
  readonly state: KpiStateWord;
  readonly trend: string;
  /** Numerator and denominator, how much was not counted, and why there is no figure, in one line. */
  readonly counted: string;
}

export interface ReportList {
  readonly title: string;
  readonly headers: readonly [string, string, string];
  /** How the two figures are shown. */
  readonly kinds: readonly [FigureKind, FigureKind];
  readonly rows: readonly ListRow[];
}

export type FigureKind = "amount" | "count" | "day" | "share";

/** What a report is made of. */
export const reportTables: readonly AnyTable[] = [...new Set([...dashboardTables, ...figureTables, Reports])];

/** The report of a week, month or quarter: KPIs, lists and charts as they stood when it was over, or stand now. */
export function periodReport(
  tables: TableSet,
  { period: name, remarks }: ReportInput,
  { today, now, user }: Circumstances,
): Result<PeriodReport> {
  const period = periodNamed(name, today);
  if (!period) return refuse(`A report can't be made of ${name} any more. Choose one of the latest periods.`);
  const facts = new Facts(tables, today);
  const isOver = period.to < today;
  const day = isOver ? period.to : today;
  const then = isOver ? new Facts(asOf(tables, day), day) : facts;
  // What is over is complete on the day after.
  const kpis = kpisOf(period, day, isOver ? new Facts(tables, addDays(day, 1)) : facts);
  const lists = listsOf(then).map((list) => (isOver ? { ...list, title: words.asOf(list.title, day) } : list));
  if (kpis.length === 0 && lists.length === 0)
    return refuse("There is nothing to report yet. Choose KPIs under Reports first.");
  const published = lastReportBefore(tables, period)?.publishedAt.slice(0, 10) ?? period.from;
  // A report that came out after this period was over says nothing of what is new in it.
  const since = published > day ? period.from : published;
  const { company, currency } = facts.company;
  const shown = kpis.map(({ kpi }) => kpi);
  return ok({
    period,
    since,
    asOf: day,
    isOver,
    madeAt: now,
    by: user,
    company,
    currency,
    remarks: remarks
      .split(/\n\s*\n/)
      .map((paragraph) => paragraph.trim())
      .filter((paragraph) => paragraph !== ""),
    kpis,
    changed: whatChanged(then.tables, since, day, shown),
    lists,
    charts: reportCharts(then, shown),
  });
}

/** The KPIs of a report, each over the span that tells most of its period. */
function kpisOf(report: ReportPeriod, day: Day, facts: Facts): readonly ReportKpi[] {
  const historyOf = historyIn(facts.tables);
  return facts.tables.rows(Kpis).map((chosen) => {
    const span = spanIn(chosen, report, day, facts.today);
    const reading = readingOf(chosen, facts, span);
    const running = { ...periodOf(chosen.period, day), to: day };
    const isSum = chosen.measure !== undefined && measureNamed(chosen.measure).below === undefined;
    const kpi: Kpi = {
      ...chosen,
      value: reading.value,
      numerator: reading.figure?.numerator,
      denominator: reading.figure?.denominator,
      from: span.from,
      to: span.to,
      // A week's target says nothing of a month's sum.
      ...(isSum && span.kind !== chosen.period && { target: undefined, amber: undefined }),
    };
    return {
      kpi,
      period: words.periodOf(nameOfPeriod(span.kind, span.from), span.to < periodOf(span.kind, span.from).to),
      // A period of the report's own length or a shorter one is told by the report itself.
      toDate: span.to < running.from ? readingOf(chosen, facts, running).figure?.value : undefined,
      state: stateOf(kpi),
      trend: span.kind === chosen.period ? trendOf(kpi, historyOf(kpi.kpi)).words : "No trend",
      counted: countedOf(reading),
    };
  });
}

/**
 * The span of a KPI in a report up to a day: the report's own where the KPI is of a shorter period; else the KPI's period that
 * is complete today, or the one that runs.
 */
function spanIn(
  { period, shows, measure }: Kpi,
  report: ReportPeriod,
  day: Day,
  today: Day,
): Span & { readonly kind: KpiPeriod } {
  const isShorter = kpiPeriods.indexOf(period) < kpiPeriods.indexOf(report.kind);
  if (measure !== undefined && isShorter) return { kind: report.kind, from: report.from, to: day };
  if (shows === "To date") return { kind: period, from: periodOf(period, day).from, to: day };
  return { kind: period, ...lastComplete(period, today) };
}

/** The latest report of an earlier period of the same kind. */
export const lastReportBefore = (tables: TableSet, { kind, name }: ReportPeriod): ReportRow | undefined =>
  tables
    .rows(Reports)
    .filter(({ period }) => kindOf(period) === kind && period < name)
    .sort((a, b) => (a.publishedAt < b.publishedAt ? -1 : 1))
    .at(-1);

/** A figure of a list as people read it. */
export function formatListFigure(value: ListRow["first"], kind: FigureKind): string {
  if (typeof value !== "number") return String(value);
  switch (kind) {
    case "day":
      return serialToDay(value) ?? "";
    case "share":
      return formatFigure(value, "%");
    case "amount":
      return formatFigure(value, "amount");
    case "count":
      return formatFigure(value, "count");
  }
}

function countedOf({ value, figure, missing, isCorrected }: KpiReading): string {
  // Whatever they count, two decimals tell enough.
  const say = (number: number): string => formatFigure(number, "amount");
  const left = sum((figure?.notCounted ?? []).map(({ rows }) => rows.length));
  return [
    figure === undefined || value === undefined
      ? undefined
      : words.counted(say(figure.numerator), figure.denominator === undefined ? undefined : say(figure.denominator)),
    value === undefined ? (missing ?? words.nothingToCount) : undefined,
    isCorrected ? words.corrected : undefined,
    left === 0 ? undefined : words.notCounted(left),
  ]
    .filter((part) => part !== undefined)
    .join("; ");
}

function listsOf(facts: Facts): readonly ReportList[] {
  const stands = (...tables: readonly AnyTable[]): boolean =>
    tables.every((table) => facts.tables.read(table).absent !== true);
  const { waiting, late, stockouts, budgets } = dashboardWords.lists;
  const lists: ReportList[] = [];
  if (stands(Approvals) || stands(Orders))
    lists.push({ ...waiting, kinds: ["amount", "count"], rows: decisionsWaiting(facts) });
  if (stands(Orders, OrderLines)) lists.push({ ...late, kinds: ["count", "count"], rows: lateDeliveries(facts) });
  if (stands(Items, Moves)) lists.push({ ...stockouts, kinds: ["day", "count"], rows: stockoutRows(facts) });
  if (stands(Budgets, Expenses)) lists.push({ ...budgets, kinds: ["amount", "share"], rows: budgetRows(facts) });
  return lists;
}
