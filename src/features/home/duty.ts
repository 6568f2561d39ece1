import type { Duty } from "../../ui/feature";

export const homeDuty: Duty = {
  id: "home",
  title: "Home",
  group: "home",
  always: true,
  pages: [
    { path: "home", load: () => import("./HomePage").then((page) => page.HomePage) },
    {
      path: "home/history",
      menu: "History",
      words: "undo changes log take back",
      load: () => import("./HistoryPage").then((page) => page.HistoryPage),
    },
    {
      path: "home/problems",
      menu: "Problems",
      find: "Health check: problems in the data",
      load: () => import("./health/ProblemsPage").then((page) => page.ProblemsPage),
    },
    {
      path: "home/tables",
      menu: "Tables and columns",
      load: () => import("./TablesPage").then((page) => page.TablesPage),
    },
    {
      path: "home/set-up",
      menu: "Set up",
      load: () => import("./SetUpPage").then((page) => page.SetUpPage),
    },
    { path: "home/remove", load: () => import("./RemovePage").then((page) => page.RemovePage) },
    { path: "home/remove-sample", load: () => import("./RemoveSamplePage").then((page) => page.RemoveSamplePage) },
  ],
};
