import type { ReactNode } from "react";
import { SubNavigation } from "../../ui/SubNavigation";
import { words as agreementWords } from "./agreements/words";
import { words as quoteWords } from "./quotes/words";
import { words as returnWords } from "./returns/words";
import { words } from "./words";

/** The pages of orders side by side. */
export function OrdersNavigation(): ReactNode {
  return <SubNavigation label={words.pages} pages={pages} />;
}

const pages = [
  { path: "orders", title: words.title },
  { path: "orders/receive", title: words.receive.title },
  { path: "orders/quotes", title: quoteWords.title },
  { path: "orders/agreements", title: agreementWords.title },
  { path: "orders/returns", title: returnWords.title },
  { path: "orders/deliveries", title: words.deliveries.title },
];
