import type { Duty } from "../../ui/feature";

export const remindersDuty: Duty = {
  id: "reminders",
  title: "Reminders",
  group: "manage",
  pages: [
    { path: "reminders", load: () => import("./tell/RemindersPage").then((page) => page.RemindersPage) },
    { path: "reminders/quiet", load: () => import("./tell/QuietPage").then((page) => page.QuietPage) },
    {
      path: "reminders/routines",
      find: "Routines",
      load: () => import("./routines/RoutinesPage").then((page) => page.RoutinesPage),
    },
    { path: "reminders/routine", load: () => import("./routines/RoutinePage").then((page) => page.RoutinePage) },
    {
      path: "reminders/away",
      find: "I am away: hand over the desk",
      load: () => import("./away/AwayPage").then((page) => page.AwayPage),
    },
  ],
};
