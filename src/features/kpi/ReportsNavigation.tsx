import type { ReactNode } from "react";
import { SubNavigation } from "../../ui/SubNavigation";
import { words } from "./words";

/** The pages of reports side by side. */
export function ReportsNavigation(): ReactNode {
  return <SubNavigation label={words.pages} pages={pages} />;
}

const pages = [
  { path: "reports", title: words.list },
  { path: "reports/dashboard", title: "Dashboard" },
  { path: "reports/changes", title: words.changes.title },
  { path: "reports/report", title: "Report" },
  { path: "reports/share", title: "Share" },
  { path: "reports/choose", title: words.choose.title },
];
