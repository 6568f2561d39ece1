import type { Feature } from "../../ui/feature";
import { WeeklyReports } from "./report/tables";
import { KpiHistory, Kpis } from "../../model/kpi/tables";

export const kpi: Feature = {
  id: "kpi",
  title: "Reports",
  purpose: "KPIs with targets, their rows and their history, from what the other duties book.",
  tables: [Kpis, KpiHistory, WeeklyReports],
  pages: [
    { path: "reports", load: () => import("./KpisPage").then((page) => page.KpisPage) },
    { path: "reports/choose", load: () => import("./ChoosePage").then((page) => page.ChoosePage) },
    { path: "reports/kpi", load: () => import("./KpiPage").then((page) => page.KpiPage) },
    { path: "reports/terms", load: () => import("./TermsPage").then((page) => page.TermsPage) },
    { path: "reports/changes", load: () => import("./ChangesPage").then((page) => page.ChangesPage) },
    {
      path: "reports/dashboard",
      load: () => import("./dashboard/DashboardPage").then((page) => page.DashboardPage),
    },
    { path: "reports/weekly", load: () => import("./report/ReportPage").then((page) => page.ReportPage) },
    { path: "reports/share", load: () => import("./share/SharePage").then((page) => page.SharePage) },
    { path: "reports/own", load: () => import("./OwnPage").then((page) => page.OwnPage) },
  ],
  todo: () => import("./kpiTodo").then((rules) => rules.kpiTodo),
  sample: () => import("./sampleKpis").then((rules) => rules.sampleKpis),
};
