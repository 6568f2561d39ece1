import { addDays } from "../../../domain/calendarDay";
import { shortened } from "../../../domain/plainText";
import { addressOf, type PageCell } from "../../../workbook/pages/sheetPage";
import { isWithVendor } from "../../../model/orders/tables";
import type { Facts } from "../facts";
import { completedOn } from "../../../model/orders/completion";
import { wentToVendor } from "../lineFacts";
import type { ChartData } from "./charts";
import { cellAt } from "./layout";
import { words } from "./words";

/** Lines that were promised within these days are counted. */
export const LATE_DAYS = 90;
const MOST_VENDORS = 5;
/** A longer name would take the room of the columns. */
const LONGEST_NAME = 24;

export interface LateVendor {
  readonly vendor: string;
  readonly lines: number;
}

/** Order lines promised in the last days that came late or are late now, by vendor; the most first. */
export function lateByVendor({ lines, today }: Facts): readonly LateVendor[] {
  const since = addDays(today, -LATE_DAYS);
  const counts = new Map<string, number>();
  for (const fact of lines) {
    const { promised } = fact.line;
    if (!wentToVendor(fact) || promised === undefined || promised < since || promised >= today) continue;
    const came = completedOn(fact, fact.tolerance);
    // What was closed short is not late: it is not waited for any more.
    const isLate = came === undefined ? isWithVendor(fact.stage) : came > promised;
    if (isLate) counts.set(fact.order.vendor, (counts.get(fact.order.vendor) ?? 0) + 1);
  }
  return [...counts]
    .map(([vendor, count]) => ({ vendor, lines: count }))
    .sort((one, other) => other.lines - one.lines || one.vendor.localeCompare(other.vendor));
}

/** A Pareto chart of late vendors; counts as of now, shares by native formulas. Undefined where nothing is late. */
export function lateChart(facts: Facts): ChartData | undefined {
  const all = lateByVendor(facts);
  if (all.length === 0) return undefined;
  const others = all.slice(MOST_VENDORS).reduce((sum, { lines }) => sum + lines, 0);
  const shown = others === 0 ? all : [...all.slice(0, MOST_VENDORS), { vendor: words.others, lines: others }];
  return {
    name: "Dashboard late vendors",
    title: words.paretoChart(LATE_DAYS),
    kind: "pareto",
    format: "0",
    rows: shown.length + 1,
    columns: 3,
    cells: (row, column) => {
      const counts = { row: row + 1, column: column + 1, columns: 1 };
      return [
        ...words.paretoSeries.map((value, at): PageCell => ({ row, column: column + 1 + at, value, look: "header" })),
        ...shown.flatMap(({ vendor, lines }, at): PageCell[] => [
          { row: row + 1 + at, column, value: shortened(vendor, LONGEST_NAME), look: "line" },
          { ...cellAt(row + 1 + at, column + 1), value: lines, look: "lineNumber", format: "0" },
          {
            ...cellAt(row + 1 + at, column + 2),
            formula: `=SUM(${addressOf({ ...counts, rows: at + 1 })})/SUM(${addressOf({ ...counts, rows: shown.length })})`,
            look: "lineNumber",
            format: "0%",
          },
        ]),
      ];
    },
  };
}
