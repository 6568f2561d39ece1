import type { Feature } from "../../ui/feature";
import { Mappings } from "./tables";

export const imports: Feature = {
  id: "import",
  title: "Data",
  group: "manage",
  purpose:
    "Takes in files and lists that you have already: columns matched, checked and shown before anything is written.",
  always: true,
  tables: [Mappings],
  pages: [{ path: "import", load: () => import("./ImportPage").then((page) => page.ImportPage) }],
};
