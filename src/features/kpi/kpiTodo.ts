import { todoItem, type TodoItem } from "../../domain/todoItem";
import type { Day } from "../../domain/calendarDay";
import type { TableSet } from "../../tables/tableSet";
import { lastComplete } from "./period";
import { formatFigure } from "./formatFigure";
import { snapshotAt } from "./snapshotAt";
import { stateOf } from "./kpiStatus";
import { Kpis, type Kpi } from "../../model/kpi/tables";

/** What waits in reports: KPIs off their target, and periods that are over and not kept yet. */
export function kpiTodo(tables: TableSet, today: Day): readonly TodoItem[] {
  const kpis = tables.rows(Kpis);
  const off = kpis.filter((kpi) => stateOf(kpi) === "Off target");
  const due = kpis.filter(isToRefresh(tables, today));
  return [
    todoItem(off, {
      one: "KPI off target",
      others: "KPIs off target",
      say: formatOff,
      referenceOf: ({ kpi }) => kpi,
      personOf: ({ owner }) => owner,
      step: "See why",
      page: "reports?show=Off%20target",
    }),
    todoItem(due, {
      one: "KPI to refresh: its period is over",
      others: "KPIs to refresh: their period is over",
      say: ({ kpi, period }) => `${kpi}, by ${period.toLowerCase()}`,
      personOf: ({ owner }) => owner,
      step: "Refresh",
      page: "reports?show=refresh",
    }),
  ].filter(({ count }) => count > 0);
}

/** Whether a period of a KPI is over whose figure is not in its history yet. */
export const isToRefresh =
  (tables: TableSet, today: Day) =>
  (kpi: Kpi): boolean =>
    !snapshotAt(tables, kpi, lastComplete(kpi.period, today));

const formatOff = ({ kpi, value, target, unit }: Kpi): string =>
  `${kpi}: ${formatFigure(value ?? 0, unit)}, target ${formatFigure(target ?? 0, unit)}`;
