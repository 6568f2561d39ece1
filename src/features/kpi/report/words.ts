import { counted } from "../../../domain/sentence";
import type { ReportPeriod } from "./reportPeriods";

/** What the report and its page say. */
export const words = {
  title: "Report",
  subtitle: "Values only: a sheet in this workbook, a file to mail, or paper.",
  heading: (company: string, { kind, name }: Pick<ReportPeriod, "kind" | "name">): string =>
    `${company}: ${{ Week: "weekly", Month: "monthly", Quarter: "quarterly" }[kind]} report ${name}`,
  period: ({ kind, from, to }: ReportPeriod): string => `${kind} from ${from} to ${to}`,
  periodOf: (name: string, isRunning: boolean): string => (isRunning ? `${name} to date` : name),
  made: (when: string, by: string, currency: string): string => `Made ${when} by ${by}. Amounts in ${currency}.`,
  listsAsOf: (day: string, isOver: boolean): string =>
    isOver
      ? `Lists and charts as of ${day}, from the rows as they are dated; promised days and budgets as of now.`
      : `Lists and charts as of ${day}.`,
  asOf: (title: string, day: string): string => `${title}, as of ${day}`,
  remarks: "Remarks",
  kpis: "KPIs",
  columns: ["KPI", "Value", "Period of value", "Current period", "Target", "State", "Trend", "Counted"],
  counted: (numerator: string, denominator: string | undefined): string =>
    denominator === undefined ? numerator : `${numerator} of ${denominator}`,
  nothingToCount: "Nothing to count in this period",
  corrected: "corrected by hand",
  notCounted: (rows: number): string => `${counted(rows, "row")} not counted`,
  changed: (since: string, until: string | undefined): string =>
    until === undefined ? `What changed since ${since}` : `What changed from ${since} to ${until}`,
  nothingChanged: "Nothing notable.",
  better: "Better",
  worse: "Worse",
  same: "Same",
  none: "None",
  more: (count: number): string => `and ${String(count)} more`,
  noTarget: "No target",
  noFigure: "No figure",
  trend: "KPI trend",
  budget: (month: string): string => `Budgets of ${month} by department`,
  budgetSeries: ["Budget", "Spent and committed"] as const,
  chartFigures: "What the charts go by",
  page: {
    period: "Period",
    option: (name: string, from: string, to: string | undefined): string =>
      to === undefined ? `${name}, from ${from}` : `${name}, to ${to}`,
    kinds: { Week: "Weeks", Month: "Months", Quarter: "Quarters" },
    remarksHint: "They appear at the top of the report. A blank line begins a new paragraph.",
    publish: "Publish the report",
    save: "Save as .html",
    print: "Print or save as PDF",
    preview: "Preview of the report",
    again: (sheet: string, when: string): string => `${sheet} was published ${when}. Publish this one`,
    replace: "in its place",
    keep: "beside it, on a sheet of its own",
    earlier: "Published reports",
    earlierRow: (period: string, when: string, by: string): string => `${period}, ${when}, ${by}`,
    saveHint: "One file that opens in any browser; nothing in it runs.",
    share: "Check before sharing",
  },
} as const;
