import { Approvals } from "../../../model/approvals/approvals";
import { addDays, serialToDay, type Day } from "../../../domain/calendarDay";
import type { Moment } from "../../../domain/moment";
import { ok, refuse, type Result } from "../../../domain/result";
import type { Circumstances } from "../../../tables/action";
import type { AnyTable } from "../../../tables/defineTable";
import type { TableSet } from "../../../tables/tableSet";
import { Budgets, Expenses } from "../../../model/expenses/tables";
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
import { figuresOf, figureTables } from "../refreshKpis";
import { formatFigure } from "../formatFigure";
import { historyIn, stateOf, trendOf } from "../kpiStatus";
import { Kpis, type Kpi, type KpiStateWord } from "../../../model/kpi/tables";
import { whatChanged, type Changed } from "../whatChanged";
import { latestWeeks } from "./isoWeek";
import { reportCharts, type ReportChart } from "./reportCharts";
import { WeeklyReports, type WeeklyReportRow } from "./tables";
import { words } from "./words";

export interface ReportInput {
  /** Such as "2026-W47". */
  readonly week: string;
  readonly remarks: string;
}

/** The report as data, from which the sheet and the file are drawn. */
export interface WeeklyReport {
  readonly week: string;
  readonly from: Day;
  readonly to: Day;
  /** The day of the last report, or the week's first. */
  readonly since: Day;
  /** The day as of which lists and charts tell: the week's last, or today while it runs. */
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
  readonly kpi: Kpi;
  readonly state: KpiStateWord;
  readonly trend: string;
  /** Numerator and denominator, and what was not counted, in words. */
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
export const reportTables: readonly AnyTable[] = [...new Set([...dashboardTables, ...figureTables, WeeklyReports])];

/** The report of a week: KPIs, lists and charts as they stood when the week was over, or stand now. */
export function weeklyReport(
  tables: TableSet,
  { week, remarks }: ReportInput,
  { today, now, user }: Circumstances,
): Result<WeeklyReport> {
  const span = latestWeeks(today, WEEKS_BACK).find((each) => each.week === week);
  if (!span) return refuse(`${week} is not one of the last ${String(WEEKS_BACK)} weeks. Choose one of them.`);
  const facts = new Facts(tables, today);
  const factsOn = (day: Day): Facts => (day < today ? new Facts(tables, day) : facts);
  // What is complete is so on the day after; what runs is told up to the week's last day.
  const [complete, toDate] = [factsOn(addDays(span.to, 1)), factsOn(span.to)];
  const kpis = tables
    .rows(Kpis)
    .map((kpi): Kpi => ({ ...kpi, ...figuresOf(kpi, kpi.shows === "To date" ? toDate : complete, now) }));
  const isOver = span.to < today;
  const day = isOver ? span.to : today;
  const then = isOver ? new Facts(asOf(tables, day), day) : facts;
  const lists = listsOf(then).map((list) => (isOver ? { ...list, title: words.asOf(list.title, day) } : list));
  if (kpis.length === 0 && lists.length === 0)
    return refuse("There is nothing to report yet. Choose KPIs under Reports first.");
  const historyOf = historyIn(tables);
  const published = lastReportBefore(tables, week)?.publishedAt.slice(0, 10) ?? span.from;
  // A report that came out after this week was over says nothing of what is new in it.
  const since = published > day ? span.from : published;
  const { company, currency } = facts.company;
  return ok({
    week,
    from: span.from,
    to: span.to,
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
    kpis: kpis.map((kpi) => ({
      kpi,
      state: stateOf(kpi),
      trend: trendOf(kpi, historyOf(kpi.kpi)).words,
      counted: countedOf(kpi),
    })),
    changed: whatChanged(then.tables, since, day, kpis),
    lists,
    charts: reportCharts(then, kpis),
  });
}

/** A report can be made of so many weeks, this one among them. */
export const WEEKS_BACK = 6;

/** The latest report of an earlier week. */
export const lastReportBefore = (tables: TableSet, week: string): WeeklyReportRow | undefined =>
  tables
    .rows(WeeklyReports)
    .filter((row) => row.week < week)
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

function countedOf({ numerator, denominator, notCounted }: Kpi): string {
  // Whatever they count, two decimals tell enough.
  const say = (value: number): string => formatFigure(value, "amount");
  const counted =
    numerator === undefined
      ? ""
      : words.counted(say(numerator), denominator === undefined ? undefined : say(denominator));
  return [counted, notCounted].filter((part) => part !== undefined && part !== "").join("; ");
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
