import type { ReactNode } from "react";
import { SubNavigation } from "../../ui/SubNavigation";
import { words } from "./words";

/** The pages of documents side by side. */
export function DocumentsNavigation(): ReactNode {
  return <SubNavigation label={words.pages} pages={pages} />;
}

const pages = [
  { path: "documents", title: words.title },
  { path: "documents/missing", title: words.missing.title },
  { path: "documents/letters", title: words.letters.title },
  { path: "documents/keep", title: words.dispose.title },
];
