/** Whole columns (B:B): 1,048,576 rows with data in all of them, and with 50,000 rows of data above empty cells. */
import "../functions/excelErrors";
import { abcInCell } from "../../src/features/demand/functions";
import { orderQuantityInCell, reorderPointInCell } from "../../src/features/inventory/functions";
import {
  kpiStateInCell,
  kpiSummaryInCell,
  otifInCell,
  scorecardInCell,
  summaryInCell,
} from "../../src/features/kpi/functions";
import { workMinutesInCell } from "../../src/features/time/functions";
import { WHOLE_COLUMN } from "../../src/functions/eachRow";

const MOST_MS = 3000;
const hours = ["Mon", "Tue", "Wed", "Thu", "Fri"].map((day) => [day, 9 / 24, 17 / 24]);

for (const [story, filled] of [
  ["full", WHOLE_COLUMN],
  ["50,000 rows", 50_000],
] as const) {
  const column = (valueOf: (row: number) => unknown): unknown[][] =>
    Array.from({ length: WHOLE_COLUMN }, (_, row) => [row < filled ? valueOf(row) : null]);
  const units = column((row) => 1 + (row % 97));
  const more = column((row) => 1 + ((row * 7) % 89));
  const days = column((row) => 45_000 + (row % 700));
  const later = column((row) => 45_002 + (row % 700));
  const vendors = column((row) => `Vendor ${String(row % 200)}`);
  const works: readonly (readonly [name: string, work: () => unknown])[] = [
    ["REORDERPOINT", () => reorderPointInCell(units, more, [[0.95]], more)],
    ["ORDERQTY", () => orderQuantityInCell(units, more, more, [[6]])],
    ["KPISTATE", () => kpiStateInCell(units, more)],
    ["WORKMINUTES", () => workMinutesInCell(days, later, hours)],
    ["OTIF", () => otifInCell(units, more, days, later)],
    ["SCORECARD", () => scorecardInCell(vendors, units, more, days, later, [[46_000]])],
    ["SUMMARY", () => summaryInCell(vendors, units)],
    ["KPISUMMARY", () => kpiSummaryInCell([["Vendor 7"]], vendors, units, more)],
    ["ABC", () => abcInCell(units)],
  ];
  for (const [name, work] of works) {
    const start = process.cpuUsage();
    work();
    const ms = (process.cpuUsage(start).user + process.cpuUsage(start).system) / 1000;
    console.log(`${name}, ${story}: ${ms.toFixed(0)} ms (within 3 s: ${ms <= MOST_MS ? "met" : "not met"})`);
    if (ms > MOST_MS) process.exitCode = 1;
  }
}
