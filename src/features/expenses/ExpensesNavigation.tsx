import type { ReactNode } from "react";
import { SubNavigation } from "../../ui/SubNavigation";
import { words as card } from "./card/words";
import { words as checks } from "./checks/words";
import { words } from "./words";

/** The pages of expenses side by side. */
export function ExpensesNavigation(): ReactNode {
  return <SubNavigation label={words.pages} pages={pages} />;
}

const pages = [
  { path: "expenses", title: words.claims.title },
  { path: "expenses/checks", title: checks.title },
  { path: "expenses/card", title: card.title },
  { path: "expenses/hand-over", title: words.handOver.title },
  { path: "expenses/paid", title: words.paid.title },
  { path: "expenses/budgets", title: words.budgets.title },
];
