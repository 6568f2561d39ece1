import type { Duty } from "../../ui/feature";

export const recordsDuty: Duty = {
  id: "records",
  title: "Records",
  group: "manage",
  always: true,
  pages: [
    { path: "records", load: () => import("./RecordsPage").then((page) => page.RecordsPage) },
    { path: "records/new", load: () => import("./NewRecordPage").then((page) => page.NewRecordPage) },
    { path: "records/edit", load: () => import("./EditRecordPage").then((page) => page.EditRecordPage) },
    { path: "records/rename", load: () => import("./rename/RenamePage").then((page) => page.RenamePage) },
    { path: "records/delete", load: () => import("./remove/RemovePage").then((page) => page.RemovePage) },
  ],
};
