import { ok } from "../../../domain/result";
import { insert, update } from "../../../tables/change";
import { numbering } from "../../../tables/numbering";
import { usedKeys } from "../../../tables/usedNumbers";
import type { TableSet } from "../../../tables/tableSet";
import type { Publishing } from "../../../workbook/pages/sheetPage";
import { reportSheet } from "./reportSheet";
import { Reports, type ReportRow } from "./tables";
import { reportTables, periodReport, type ReportInput } from "./periodReport";

export interface PublishInput extends ReportInput {
  /** The sheet on which it goes. */
  readonly sheet: string;
}

/** Draws the report of a period on its sheet, and lists it: the next one tells what changed since. */
export const publishReport: Publishing<PublishInput> = {
  title: "Publish the report",
  reads: reportTables,
  sheets: ({ sheet }) => [sheet],
  plan(tables, input, circumstances) {
    const report = periodReport(tables, input, circumstances);
    if (!report.ok) return report;
    const { sheet, period, remarks } = input;
    const { since, madeAt, by } = report.value;
    const said = {
      period,
      since,
      publishedAt: madeAt,
      by,
      remarks: remarks.trim() === "" ? undefined : remarks.trim(),
    };
    const standing = tables.rows(Reports).find(({ onSheet }) => onSheet === sheet);
    const next = numbering("RP", circumstances.today, usedKeys(tables, Reports));
    return ok({
      sentence: `Published ${sheet}`,
      changes: [
        standing
          ? update(Reports, standing.report, said)
          : insert(Reports, { report: next(), onSheet: sheet, ...said }),
      ],
      pages: [reportSheet(report.value, sheet)],
    });
  },
};

/** The latest report of this very period, if there is one. */
export const reportOf = (tables: TableSet, period: string): ReportRow | undefined =>
  tables
    .rows(Reports)
    .filter((row) => row.period === period)
    .at(-1);

/** "Report 2026-W47", or the next one beside those that stand. */
export function sheetFor(tables: TableSet, period: string, beside: boolean): string {
  const sheet = `Report ${period}`;
  if (!beside) return reportOf(tables, period)?.onSheet ?? sheet;
  const taken = new Set(tables.rows(Reports).map(({ onSheet }) => onSheet));
  let count = 2;
  while (taken.has(`${sheet} (${String(count)})`)) count++;
  return `${sheet} (${String(count)})`;
}
