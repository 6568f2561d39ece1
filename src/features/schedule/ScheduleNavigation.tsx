import type { ReactNode } from "react";
import { SubNavigation } from "../../ui/SubNavigation";
import { words } from "./words";

/** The pages of the schedule side by side. */
export const ScheduleNavigation = (): ReactNode => (
  <SubNavigation
    label={words.title}
    pages={[
      { path: "schedule", title: words.pages.week },
      { path: "schedule/find", title: words.pages.find },
      { path: "schedule/rooms", title: words.pages.rooms },
      { path: "schedule/contacts", title: words.pages.contacts },
    ]}
  />
);
