import type { Feature } from "../../ui/feature";
import { Mappings } from "./tables";
import { words } from "./words";

export const bringIn: Feature = {
  id: "bring-in",
  title: words.navigation,
  purpose: words.purpose,
  always: true,
  tables: [Mappings],
  pages: [
    { path: "bring-in", title: words.title, load: () => import("./BringInPage").then((page) => page.BringInPage) },
  ],
};
