import type { Feature } from "../../ui/feature";
import { Departments, Lists, Locations } from "../../model/company/lists";
import { Hours, Holidays } from "../../model/calendar/tables";
import { Settings } from "../../model/company/settings";

export const home: Feature = {
  id: "home",
  title: "Home",
  group: "home",
  purpose: "What needs you today, the history of changes, settings and lists.",
  always: true,
  tables: [Settings, Lists, Departments, Locations, Hours, Holidays],
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
  todo: () => import("./dataTodo").then((rules) => rules.dataTodo),
};
