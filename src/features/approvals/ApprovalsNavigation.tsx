import type { ReactNode } from "react";
import { SubNavigation } from "../../ui/SubNavigation";
import { words } from "./words";

/** The pages of decisions side by side. */
export function ApprovalsNavigation(): ReactNode {
  return <SubNavigation label={words.pages} pages={pages} />;
}

const pages = [
  { path: "approvals", title: words.title },
  { path: "approvals/cells", title: words.cells.title },
  { path: "approvals/tell", title: words.digest.title },
  { path: "approvals/splits", title: words.splits.title },
  { path: "approvals/people", title: words.people.title },
];
