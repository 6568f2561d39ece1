import type { Feature } from "../../ui/feature";
import { recordSource } from "../../ui/recordSource";
import { Reports } from "./report/tables";
import { KpiHistory, Kpis } from "../../model/kpi/tables";
import { kpiDuty } from "./duty";

export const kpi: Feature = {
  ...kpiDuty,
  purpose: "KPIs with targets, their rows and their history, from what the other duties book.",
  tables: [Kpis, KpiHistory, Reports],
  records: [recordSource(Kpis, { kind: "KPI", words: ["kpi", "owner"], page: { path: "reports/kpi", param: "kpi" } })],
  todo: () => import("./kpiTodo").then((rules) => rules.kpiTodo),
  sample: () => import("./sampleKpis").then((rules) => rules.sampleKpis),
};
