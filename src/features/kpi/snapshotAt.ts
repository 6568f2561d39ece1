import { joinKey } from "../../tables/defineTable";
import type { TableSet } from "../../tables/tableSet";
import type { Span } from "./period";
import { KpiHistory, type Kpi, type KpiSnapshot } from "../../model/kpi/tables";

/** What the history keeps of a KPI's period. */
export const snapshotAt = (tables: TableSet, { kpi }: Pick<Kpi, "kpi">, { from }: Span): KpiSnapshot | undefined =>
  tables.find(KpiHistory, joinKey([kpi, from]));

/** True where a person changed what was computed. */
export const isCorrected = ({ value, computed }: Pick<KpiSnapshot, "value" | "computed">): boolean =>
  value === undefined || computed === undefined
    ? value !== computed
    : // Excel keeps 15 digits.
      Math.abs(value - computed) > 1e-12 * Math.max(1, Math.abs(computed));
