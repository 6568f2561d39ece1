import { ok } from "../../../domain/result";
import { insert, update } from "../../../tables/change";
import { numbering } from "../../../tables/numbering";
import { usedKeys } from "../../../tables/usedNumbers";
import type { TableSet } from "../../../tables/tableSet";
import type { Publishing } from "../../../workbook/pages/sheetPage";
import { reportSheet } from "./reportSheet";
import { WeeklyReports, type WeeklyReportRow } from "./tables";
import { reportTables, weeklyReport, type ReportInput } from "./weeklyReport";

export interface PublishInput extends ReportInput {
  /** The sheet on which it goes. */
  readonly sheet: string;
}

/** Draws the report of a week on its sheet, and lists it: the next one tells what changed since. */
export const publishReport: Publishing<PublishInput> = {
  title: "Publish the report",
  reads: reportTables,
  sheets: ({ sheet }) => [sheet],
  plan(tables, input, circumstances) {
    const report = weeklyReport(tables, input, circumstances);
    if (!report.ok) return report;
    const { sheet, week, remarks } = input;
    const { since, madeAt, by } = report.value;
    const said = {
      week,
      since,
      publishedAt: madeAt,
      by,
      remarks: remarks.trim() === "" ? undefined : remarks.trim(),
    };
    const standing = tables.rows(WeeklyReports).find(({ onSheet }) => onSheet === sheet);
    const next = numbering("RP", circumstances.today, usedKeys(tables, WeeklyReports));
    return ok({
      sentence: `Published ${sheet}`,
      changes: [
        standing
          ? update(WeeklyReports, standing.report, said)
          : insert(WeeklyReports, { report: next(), onSheet: sheet, ...said }),
      ],
      pages: [reportSheet(report.value, sheet)],
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
