import type { Feature } from "../../ui/feature";
import { Mappings } from "./tables";

export const bringIn: Feature = {
  id: "bring-in",
  title: "Data",
  purpose:
    "Takes in files and lists that you have already: columns matched, checked and shown before anything is written.",
  always: true,
  tables: [Mappings],
  pages: [{ path: "bring-in", load: () => import("./BringInPage").then((page) => page.BringInPage) }],
};
