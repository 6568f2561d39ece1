import type { ReactNode } from "react";
import { SubNavigation } from "../../ui/SubNavigation";
import { words } from "./words";

/** The pages of stock side by side. */
export function StockNavigation(): ReactNode {
  return <SubNavigation label={words.pages} pages={pages} />;
}

const pages = [
  { path: "inventory", title: words.list.list },
  { path: "inventory/reorder", title: words.reorder.title },
  { path: "inventory/issue-several", title: words.issueSeveral.title },
  { path: "inventory/count-sheet", title: words.countSheet.title },
  { path: "inventory/measure", title: words.measure.title },
];
