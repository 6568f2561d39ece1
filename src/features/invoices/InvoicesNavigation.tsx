import type { ReactNode } from "react";
import { SubNavigation } from "../../ui/SubNavigation";
import { words } from "./words";

/** The pages of invoices side by side. */
export function InvoicesNavigation(): ReactNode {
  return <SubNavigation label={words.pages} pages={pages} />;
}

const pages = [
  { path: "invoices", title: words.title },
  { path: "invoices/enter", title: words.enter.title },
  { path: "invoices/hand-over", title: words.handOver.title },
  { path: "invoices/pay", title: words.pay.title },
];
