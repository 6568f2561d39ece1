import { refuse, ok } from "../../../domain/result";
import { counted } from "../../../domain/sentence";
import { Locations } from "../../../model/company/lists";
import { Holidays } from "../../../model/calendar/tables";
import type { Day } from "../../../domain/calendarDay";
import type { Action } from "../../../tables/action";
import { insert } from "../../../tables/change";
import { sameKey } from "../../../tables/keys";
import type { TableSet } from "../../../tables/tableSet";

export interface AddHolidays {
  readonly days: readonly { readonly date: Day; readonly name: string }[];
  /** The site that they hold for; left out, all of them. */
  readonly site?: string | undefined;
}

/** Writes days off as rows of Holidays, which stay the user's own; days that are there already are left as they are. */
export const addHolidays: Action<AddHolidays> = {
  title: "Add holidays",
  reads: [Holidays, Locations],
  plan(tables, { days, site }) {
    const known = holidaysOf(tables, site);
    const added = days.filter(({ date }) => !known.has(date));
    if (added.length === 0) return refuse("Choose at least one day that is not in Holidays yet.");
    return ok({
      sentence: `Added ${counted(added.length, "holiday")}${site === undefined ? "" : ` for ${site}`}`,
      changes: added.map(({ date, name }) => insert(Holidays, { date, name, site })),
    });
  },
};

/** The days off that hold at a site already, whatever they are called; without a site, those of all. */
export function holidaysOf(tables: TableSet, site: string | undefined): ReadonlySet<Day> {
  const holds = tables
    .rows(Holidays)
    .filter((row) => row.calendar === undefined && (row.site === undefined || sameKey(row.site, site)));
  return new Set(holds.map(({ date }) => date));
}

/** The sites of the company, each once. */
export const sitesIn = (tables: TableSet): readonly string[] => [
  ...new Set(tables.rows(Locations).map(({ location, site }) => site ?? location)),
];
