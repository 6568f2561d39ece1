import type { Feature } from "../../ui/feature";
import { recordSource } from "../../ui/recordSource";
import { Reports } from "./report/tables";
import { KpiHistory, Kpis } from "../../model/kpi/tables";

export const kpi: Feature = {
  id: "kpi",
  title: "Reports",
  group: "manage",
  purpose: "KPIs with targets, their rows and their history, from what the other duties book.",
  tables: [Kpis, KpiHistory, Reports],
  records: [recordSource(Kpis, { kind: "KPI", words: ["kpi", "owner"], page: { path: "reports/kpi", param: "kpi" } })],
  pages: [
    { path: "reports", load: () => import("./KpisPage").then((page) => page.KpisPage) },
    { path: "reports/choose", find: "Choose KPIs", load: () => import("./ChoosePage").then((page) => page.ChoosePage) },
    { path: "reports/kpi", load: () => import("./KpiPage").then((page) => page.KpiPage) },
    { path: "reports/terms", load: () => import("./TermsPage").then((page) => page.TermsPage) },
    {
      path: "reports/changes",
      find: "What changed in the KPIs",
      load: () => import("./ChangesPage").then((page) => page.ChangesPage),
    },
    {
      path: "reports/dashboard",
      find: "Dashboard",
      load: () => import("./dashboard/DashboardPage").then((page) => page.DashboardPage),
    },
    {
      path: "reports/report",
      find: "Report of a week, month or quarter",
      load: () => import("./report/ReportPage").then((page) => page.ReportPage),
    },
    {
      path: "reports/share",
      find: "Share: freeze and check before sharing",
      load: () => import("./share/SharePage").then((page) => page.SharePage),
    },
    { path: "reports/own", load: () => import("./OwnPage").then((page) => page.OwnPage) },
  ],
  todo: () => import("./kpiTodo").then((rules) => rules.kpiTodo),
  sample: () => import("./sampleKpis").then((rules) => rules.sampleKpis),
};
