import type { Duty } from "../../ui/feature";

export const importsDuty: Duty = {
  id: "import",
  title: "Data",
  group: "manage",
  always: true,
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
