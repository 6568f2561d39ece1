import { SupplyLines } from "../../model/supply/tables";
import type { Feature } from "../../ui/feature";
import { recordSource } from "../../ui/recordSource";

/** What departments ask of the store: served from stock or ordered, and handed out. */
export const supply: Feature = {
  id: "supply",
  title: "Supplies",
  group: "service",
  purpose: "What departments ask of the store: kept for them, ordered, handed out with a slip, and where each stands.",
  tables: [SupplyLines],
  records: [
    recordSource(SupplyLines, {
      kind: "Supply request",
      words: ["item", "department", "request", "note"],
      page: { path: "supply/request", param: "request", partOf: "request" },
    }),
  ],
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
  todo: () => import("./supplyTodo").then((rules) => rules.supplyTodo),
  sample: () => import("./sampleSupply").then((rules) => rules.sampleSupply),
};
