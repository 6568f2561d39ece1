import type { Duty } from "../../ui/feature";

export const kpiDuty: Duty = {
  id: "kpi",
  title: "Reports",
  group: "manage",
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
};
