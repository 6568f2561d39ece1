import type { ReactNode } from "react";
import { SubNavigation } from "../../ui/SubNavigation";
import { words } from "./words";

/** The pages of supply requests side by side. */
export function SupplyNavigation(): ReactNode {
  return <SubNavigation label={words.pages} pages={pages} />;
}

const pages = [
  { path: "supply", title: words.title },
  { path: "supply/ask", title: words.ask.title },
];
