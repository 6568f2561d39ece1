import type { Feature } from "../../ui/feature";
import { Departments, Lists, Locations } from "../../company/lists";
import { Settings } from "../../company/settings";
import { words } from "./words";

export const home: Feature = {
  id: "home",
  title: words.title,
  purpose: words.purpose,
  always: true,
  tables: [Settings, Lists, Departments, Locations],
  pages: [
    { path: "home", title: words.title, load: () => import("./HomePage").then((page) => page.HomePage) },
    {
      path: "home/history",
      title: words.history.title,
      inMenu: true,
      load: () => import("./HistoryPage").then((page) => page.HistoryPage),
    },
    {
      path: "home/problems",
      title: words.problems.title,
      inMenu: true,
      load: () => import("./ProblemsPage").then((page) => page.ProblemsPage),
    },
    {
      path: "home/set-up",
      title: words.setUp.title,
      inMenu: true,
      load: () => import("./SetUpPage").then((page) => page.SetUpPage),
    },
  ],
  attention: () => import("./dataAttention").then((rules) => rules.dataAttention),
};
