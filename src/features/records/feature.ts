import type { Feature } from "../../ui/feature";
import { recordsDuty } from "./duty";

/** The lists that people fill by hand: a page of each, and one form for all of them. */
export const records: Feature = {
  ...recordsDuty,
  purpose: "Items, vendors, levels, locations, departments, people and rates: to add, to change and to open.",
  tables: [],
};
