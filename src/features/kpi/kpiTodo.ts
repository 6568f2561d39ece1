import { forCount } from "../../domain/sentence";
import type { TodoItem } from "../../domain/todoItem";
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
  const due = kpis.filter((kpi) => !snapshotAt(tables, kpi, lastComplete(kpi.period, today)));
  const [worst] = off;
  const [first] = due;
  return [
    {
      what: forCount(off.length, "KPI off target", "KPIs off target"),
      count: off.length,
      example: worst ? formatOff(worst) : "",
      page: "reports?show=Off%20target",
    },
    {
      what: forCount(due.length, "KPI to refresh: its period is over", "KPIs to refresh: their period is over"),
      count: due.length,
      example: first ? `${first.kpi}, by ${first.period.toLowerCase()}` : "",
      step: "Refresh",
      page: "reports",
    },
  ].filter(({ count }) => count > 0);
}

const formatOff = ({ kpi, value, target, unit }: Kpi): string =>
  `${kpi}: ${formatFigure(value ?? 0, unit)}, target ${formatFigure(target ?? 0, unit)}`;
