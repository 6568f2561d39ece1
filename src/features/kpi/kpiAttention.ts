import { forCount, type Attention } from "../../domain/attention";
import type { Day } from "../../domain/calendarDay";
import type { TableSet } from "../../tables/tableSet";
import { lastComplete } from "./period";
import { sayFigure } from "./sayFigure";
import { snapshotAt } from "./snapshotAt";
import { stateOf } from "./standing";
import { Kpis, type Kpi } from "./tables";

/** What waits in reports: KPIs off their target, and periods that are over and not kept yet. */
export function kpiAttention(tables: TableSet, today: Day): readonly Attention[] {
  const kpis = tables.rows(Kpis);
  const off = kpis.filter((kpi) => stateOf(kpi) === "Off target");
  const due = kpis.filter((kpi) => !snapshotAt(tables, kpi, lastComplete(kpi.period, today)));
  const [worst] = off;
  const [first] = due;
  return [
    {
      what: forCount(off.length, "KPI off target", "KPIs off target"),
      count: off.length,
      example: worst ? sayOff(worst) : "",
      page: "reports?show=Off%20target",
    },
    {
      what: forCount(due.length, "KPI to refresh: its period is over", "KPIs to refresh: their period is over"),
      count: due.length,
      example: first ? `${first.kpi}, by ${first.period.toLowerCase()}` : "",
      page: "reports",
    },
  ].filter(({ count }) => count > 0);
}

const sayOff = ({ kpi, value, target, unit }: Kpi): string =>
  `${kpi}: ${sayFigure(value ?? 0, unit)}, target ${sayFigure(target ?? 0, unit)}`;
