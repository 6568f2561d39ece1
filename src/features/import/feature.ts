import type { Feature } from "../../ui/feature";
import { Exports, ListDifferences, Mappings } from "./tables";

export const imports: Feature = {
  id: "import",
  title: "Data",
  group: "manage",
  purpose:
    "Takes in files and lists that you have already: columns matched, checked and shown before anything is written.",
  always: true,
  tables: [Mappings, Exports, ListDifferences],
  pages: [
    {
      path: "import",
      words: "import file list csv excel upload",
      load: () => import("./ImportPage").then((page) => page.ImportPage),
    },
    {
      path: "import/export",
      menu: "Export",
      find: "Export: save tables as files",
      load: () => import("./export/ExportPage").then((page) => page.ExportPage),
    },
    {
      path: "import/gather",
      menu: "Several workbooks",
      find: "Several workbooks: bring their tables together by Power Query",
      load: () => import("./gather/GatherPage").then((page) => page.GatherPage),
    },
    {
      path: "import/reconcile",
      menu: "Compare lists",
      find: "Compare two lists: reconcile by key and amount",
      load: () => import("./reconcile/ReconcilePage").then((page) => page.ReconcilePage),
    },
  ],
};
