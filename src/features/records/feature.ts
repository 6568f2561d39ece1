import type { Feature } from "../../ui/feature";

/** The lists that people fill by hand: a page of each, and one form for all of them. */
export const records: Feature = {
  id: "records",
  title: "Records",
  group: "manage",
  purpose: "Items, vendors, levels, locations, departments, people and rates: to add, to change and to open.",
  always: true,
  tables: [],
  pages: [
    { path: "records", load: () => import("./RecordsPage").then((page) => page.RecordsPage) },
    { path: "records/new", load: () => import("./NewRecordPage").then((page) => page.NewRecordPage) },
    { path: "records/edit", load: () => import("./EditRecordPage").then((page) => page.EditRecordPage) },
    { path: "records/rename", load: () => import("./rename/RenamePage").then((page) => page.RenamePage) },
    { path: "records/delete", load: () => import("./remove/RemovePage").then((page) => page.RemovePage) },
  ],
};
