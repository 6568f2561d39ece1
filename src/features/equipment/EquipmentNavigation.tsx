import type { ReactNode } from "react";
import { SubNavigation } from "../../ui/SubNavigation";
import { words } from "./words";

/** The pages of equipment side by side. */
export function EquipmentNavigation(): ReactNode {
  return <SubNavigation label={words.pages} pages={pages} />;
}

const pages = [
  { path: "equipment", title: words.title },
  { path: "equipment/due", title: words.due.title },
  { path: "equipment/stock-take", title: words.stockTake.title },
  { path: "equipment/people", title: words.people.title },
  { path: "equipment/sheets", title: words.sheets.title },
];
