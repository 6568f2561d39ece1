import type { Duty } from "../../ui/feature";

export const inventoryDuty: Duty = {
  id: "inventory",
  title: "Stock",
  group: "supply",
  pages: [
    { path: "inventory", load: () => import("./StockPage").then((page) => page.StockPage) },
    {
      path: "inventory/reorder",
      find: "Reorder: what to buy and move",
      load: () => import("./reorder/ReorderPage").then((page) => page.ReorderPage),
    },
    {
      path: "inventory/measure",
      find: "Measure daily use",
      load: () => import("./measure/MeasurePage").then((page) => page.MeasurePage),
    },
    { path: "inventory/item", load: () => import("./item/ItemPage").then((page) => page.ItemPage) },
    {
      path: "inventory/issue",
      load: () => import("./issue/IssuePage").then((page) => page.IssuePage),
    },
    {
      path: "inventory/issue-several",
      find: "Issue several items",
      load: () => import("./issue/IssueSeveralPage").then((page) => page.IssueSeveralPage),
    },
    {
      path: "inventory/count-sheet",
      find: "Count sheet",
      load: () => import("./count/CountSheetPage").then((page) => page.CountSheetPage),
    },
    { path: "inventory/move", load: () => import("./move/MovePage").then((page) => page.MovePage) },
    {
      path: "inventory/count",
      load: () => import("./count/CountPage").then((page) => page.CountPage),
    },
    {
      path: "inventory/snooze",
      load: () => import("./item/SnoozePage").then((page) => page.SnoozePage),
    },
  ],
};
