import type { ReactNode } from "react";
import { SubNavigation } from "../../ui/SubNavigation";
import { words } from "./words";

/** The pages of requests side by side. */
export function RequestsNavigation(): ReactNode {
  return <SubNavigation label={words.pages} pages={pages} />;
}

const pages = [
  { path: "requests", title: words.title },
  { path: "requests/board", title: words.board.title },
  { path: "requests/enter", title: words.enter.title },
  { path: "requests/escalate", title: words.escalate.title },
  { path: "requests/bottlenecks", title: words.bottlenecks.title },
];
