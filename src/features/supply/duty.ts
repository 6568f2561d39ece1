import type { Duty } from "../../ui/feature";

export const supplyDuty: Duty = {
  id: "supply",
  title: "Supplies",
  group: "service",
  pages: [
    { path: "supply", load: () => import("./SupplyPage").then((page) => page.SupplyPage) },
    { path: "supply/request", load: () => import("./RequestSupplyPage").then((page) => page.RequestSupplyPage) },
    {
      path: "supply/ask",
      find: "Ask for supplies",
      load: () => import("./ask/AskPage").then((page) => page.AskPage),
    },
    { path: "supply/serve", load: () => import("./serve/ServePage").then((page) => page.ServePage) },
    { path: "supply/issue", load: () => import("./issue/IssuePage").then((page) => page.IssuePage) },
    { path: "supply/line", load: () => import("./line/LinePage").then((page) => page.LinePage) },
  ],
};
