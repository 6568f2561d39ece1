import type { Feature } from "../../ui/feature";
import { Departments, Lists, Locations } from "../../model/company/lists";
import { Hours, Holidays } from "../../model/calendar/tables";
import { Settings } from "../../model/company/settings";
import { homeDuty } from "./duty";

export const home: Feature = {
  ...homeDuty,
  purpose: "What needs you today, the history of changes, settings and lists.",
  tables: [Settings, Lists, Departments, Locations, Hours, Holidays],
  todo: () => import("./dataTodo").then((rules) => rules.dataTodo),
};
