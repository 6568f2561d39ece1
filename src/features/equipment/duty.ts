import type { Duty } from "../../ui/feature";

export const equipmentDuty: Duty = {
  id: "equipment",
  title: "Equipment",
  group: "service",
  pages: [
    { path: "equipment", load: () => import("./EquipmentPage").then((page) => page.EquipmentPage) },
    { path: "equipment/piece", load: () => import("./PiecePage").then((page) => page.PiecePage) },
    {
      path: "equipment/hand-out",
      find: "Hand out equipment",
      load: () => import("./lend/LendPages").then((page) => page.HandOutPage),
    },
    {
      path: "equipment/take-back",
      find: "Take back equipment",
      load: () => import("./lend/LendPages").then((page) => page.TakeBackPage),
    },
    { path: "equipment/note", load: () => import("./service/NotePage").then((page) => page.NotePage) },
    {
      path: "equipment/due",
      find: "Overdue loans and checks due",
      load: () => import("./service/DuePage").then((page) => page.DuePage),
    },
    {
      path: "equipment/stock-take",
      find: "Stock-take of equipment",
      load: () => import("./stockTake/StockTakePage").then((page) => page.StockTakePage),
    },
    {
      path: "equipment/people",
      find: "Joiners and leavers",
      load: () => import("./people/PeoplePage").then((page) => page.PeoplePage),
    },
    {
      path: "equipment/sheets",
      find: "Labels and value of equipment",
      load: () => import("./sheets/SheetsPage").then((page) => page.SheetsPage),
    },
  ],
};
