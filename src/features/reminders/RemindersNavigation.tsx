import type { ReactNode } from "react";
import { SubNavigation } from "../../ui/SubNavigation";
import { words } from "./words";

/** The pages of reminders side by side. */
export function RemindersNavigation(): ReactNode {
  return <SubNavigation label={words.pages} pages={pages} />;
}

const pages = [
  { path: "reminders", title: words.title },
  { path: "reminders/routines", title: words.routines.title },
  { path: "reminders/away", title: words.away.title },
];
