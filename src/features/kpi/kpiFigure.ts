import type { Day } from "../../domain/calendarDay";
import type { AnyTable } from "../../tables/defineTable";
import type { TableSet } from "../../tables/tableSet";
import { measureNamed } from "./catalogue";
import type { Facts } from "./facts";
import { figureOf, type Figure, type MeasureOptions } from "./measure";
import { lastComplete, periodOf, type Span } from "./period";
import type { Kpi } from "../../model/kpi/tables";

/** The span that a KPI shows: its last complete period, or the one that is running. */
export const shownSpan = ({ period, shows }: Pick<Kpi, "period" | "shows">, today: Day): Span =>
  shows === "To date" ? { ...periodOf(period, today), to: today } : lastComplete(period, today);

/** The figure of a KPI over a span; undefined for a formula of one's own, which tells of no other time than now. */
export function figureFor(kpi: Kpi, facts: Facts, span: Span): Figure | undefined {
  if (kpi.measure === undefined) return undefined;
  const measure = measureNamed(kpi.measure);
  return figureOf(measure, facts, span, optionsOf(kpi));
}

const optionsOf = ({ basis, graceDays, tolerance }: Kpi): MeasureOptions => ({
  basis: basis ?? "Last promised",
  graceDays: graceDays ?? 0,
  tolerance,
});

/** The tables that a KPI needs and that do not stand in the workbook. */
export const missingTables = ({ measure }: Pick<Kpi, "measure">, tables: TableSet): readonly AnyTable[] =>
  measure === undefined ? [] : measureNamed(measure).needs.filter((table) => tables.read(table).absent === true);
