import type { Feature } from "../../ui/feature";
import { KpiHistory, Kpis } from "./tables";

export const kpi: Feature = {
  id: "kpi",
  title: "Reports",
  purpose: "KPIs with targets, their rows and their history, from what the other duties book.",
  tables: [Kpis, KpiHistory],
  pages: [],
};
