import { ok } from "../../../domain/result";
import type { Action } from "../../../tables/action";
import { insert, update } from "../../../tables/change";
import { numbering } from "../../../tables/numbering";
import type { TableSet } from "../../../tables/tableSet";
import type { Publishing } from "../../../workbook/sheetPage";
import { latestWeeks } from "./isoWeek";
import { reportSheet } from "./reportSheet";
import { WeeklyReports, type WeeklyReportRow } from "./tables";
import { lastReportBefore, reportTables, weeklyReport, WEEKS_BACK, type ReportInput } from "./weeklyReport";

export interface PublishInput extends ReportInput {
  /** The sheet on which it goes. */
  readonly sheet: string;
}

/** Draws the report of a week on its sheet. */
export const publishReport: Publishing<PublishInput> = {
  title: "Publish the report",
  reads: reportTables,
  pages(tables, input, circumstances) {
    const report = weeklyReport(tables, input, circumstances);
    if (!report.ok) return report;
    return ok({ sentence: `Published ${input.sheet}`, pages: [reportSheet(report.value, input.sheet)] });
  },
};

/** Keeps that a report was published: the next one tells what changed since. */
export const recordReport: Action<PublishInput> = {
  title: "Keep the report",
  reads: [WeeklyReports],
  plan(tables, { week, remarks, sheet }, { today, now, user }) {
    const from = latestWeeks(today, WEEKS_BACK).find((each) => each.week === week)?.from ?? today;
    const said = {
      week,
      since: lastReportBefore(tables, week)?.publishedAt.slice(0, 10) ?? from,
      publishedAt: now,
      by: user,
      remarks: remarks.trim() === "" ? undefined : remarks.trim(),
    };
    const standing = tables.rows(WeeklyReports).find(({ onSheet }) => onSheet === sheet);
    const next = numbering("RP", today, tables.read(WeeklyReports).takenKeys);
    return ok({
      sentence: `Noted ${sheet} in the list of reports`,
      changes: [
        standing
          ? update(WeeklyReports, standing.report, said)
          : insert(WeeklyReports, { report: next(), onSheet: sheet, ...said }),
      ],
    });
  },
};

/** The latest report of this very week, if there is one. */
export const reportOf = (tables: TableSet, week: string): WeeklyReportRow | undefined =>
  tables
    .rows(WeeklyReports)
    .filter((row) => row.week === week)
    .at(-1);

/** "Report 2026-W47", or the next one beside those that stand. */
export function sheetFor(tables: TableSet, week: string, beside: boolean): string {
  const sheet = `Report ${week}`;
  if (!beside) return reportOf(tables, week)?.onSheet ?? sheet;
  const taken = new Set(tables.rows(WeeklyReports).map(({ onSheet }) => onSheet));
  let count = 2;
  while (taken.has(`${sheet} (${String(count)})`)) count++;
  return `${sheet} (${String(count)})`;
}
