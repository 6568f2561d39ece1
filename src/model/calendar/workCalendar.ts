import { dayToSerial } from "../../domain/calendarDay";
import { minutesOfTime, type TimeOfDay } from "../../domain/timeOfDay";
import type { Span, WorkingHours } from "../../science/workingTime";
import type { AnyTable } from "../../tables/defineTable";
import { foldKey, KeyMap, sameKey } from "../../tables/keys";
import type { TableSet } from "../../tables/tableSet";
import { Departments, Locations } from "../company/lists";
import { companySettings, Settings } from "../company/settings";
import { People, type Person } from "../people/people";
import { Absences, Holidays, Hours, WEEKDAYS } from "./tables";

/** What the calendar is made of: an action that asks for working time reads these. */
export const calendarTables: readonly AnyTable[] = [
  Settings,
  Hours,
  Holidays,
  Absences,
  People,
  Departments,
  Locations,
];

/** Whose hours are meant; what is left out is the company's. */
export interface Where {
  readonly calendar?: string | undefined;
  readonly site?: string | undefined;
}

/** The company's working time and zones. Hours are local to the site's or the person's zone. */
export interface WorkCalendar {
  /** The hours of a named calendar at a site, without its holidays; a name without rows in Hours has the company's. */
  hours(where?: Where): WorkingHours;
  /** The hours of a person: their own calendar, else their site's; holidays are the site's. Absences are not taken off. */
  hoursOf(person: Person): WorkingHours;
  /** Where a person works: the site of their department's location. */
  siteOf(person: Person): string | undefined;
  /** The IANA zone of a person's clocks: their own, else their site's, else the company's. */
  zoneOf(person: Person): string;
  /** The IANA zone of a site's clocks; the company's where it is not known. */
  zoneAt(site?: string): string;
}

/** Reads the calendar once; hours are made when they are first asked for. */
export function workCalendarIn(tables: TableSet): WorkCalendar {
  const { calendar: usual, timeZone } = companySettings(tables);
  const weeks = weeksIn(tables);
  const holidays = tables.rows(Holidays);
  const departments = new KeyMap(tables.rows(Departments).map((row) => [row.department, row] as const));
  const locations = new KeyMap(tables.rows(Locations).map((row) => [row.location, row] as const));
  const bySite = new KeyMap<{ calendar?: string; timeZone?: string }>();
  for (const { location, site = location, calendar, timeZone: zone } of tables.rows(Locations)) {
    const known = bySite.get(site) ?? {};
    // Several places share a site: the first that says it tells for all of them.
    if (calendar !== undefined) known.calendar ??= calendar;
    if (zone !== undefined) known.timeZone ??= zone;
    bySite.set(site, known);
  }
  const made = new Map<string, WorkingHours>();

  const hours = ({ calendar, site }: Where = {}): WorkingHours => {
    const name = calendar ?? (site === undefined ? undefined : bySite.get(site)?.calendar) ?? usual;
    const id = JSON.stringify([foldKey(name), foldKey(site)]);
    const known = made.get(id);
    if (known) return known;
    const special = new Map<number, readonly Span[]>();
    for (const holiday of holidays) {
      if (holiday.calendar !== undefined && !sameKey(holiday.calendar, name)) continue;
      if (holiday.site !== undefined && !sameKey(holiday.site, site)) continue;
      const serial = dayToSerial(holiday.date);
      special.set(serial, inOrder([...(special.get(serial) ?? []), ...workedOn(holiday)]));
    }
    const working = { week: weeks.get(name) ?? weeks.get(usual) ?? NINE_TO_FIVE, special };
    made.set(id, working);
    return working;
  };
  const siteOf = ({ department }: Person): string | undefined => {
    const location = department === undefined ? undefined : departments.get(department)?.location;
    return location === undefined ? undefined : (locations.get(location)?.site ?? location);
  };
  const zoneAt = (site?: string): string => (site === undefined ? undefined : bySite.get(site)?.timeZone) ?? timeZone;
  return {
    hours,
    hoursOf: (person) => hours({ calendar: person.calendar, site: siteOf(person) }),
    siteOf,
    zoneOf: (person) => person.timeZone ?? zoneAt(siteOf(person)),
    zoneAt,
  };
}

/** Monday to Friday, 9 to 17: where nobody has entered hours. */
const NINE_TO_FIVE: readonly (readonly Span[])[] = WEEKDAYS.map((_, index) =>
  index < 5 ? [{ from: 9 * 60, to: 17 * 60 }] : [],
);

/** The week of each calendar, Monday first. */
function weeksIn(tables: TableSet): KeyMap<readonly (readonly Span[])[]> {
  const weeks = new KeyMap<Span[][]>();
  for (const { calendar, weekday, start, end } of tables.rows(Hours)) {
    const week = weeks.get(calendar) ?? WEEKDAYS.map(() => []);
    weeks.set(calendar, week);
    const index = WEEKDAYS.indexOf(weekday);
    for (const { on, span } of spansOf(start, end)) week[(index + on) % 7]?.push(span);
  }
  return new KeyMap([...weeks].map(([calendar, week]) => [calendar, week.map(inOrder)] as const));
}

/** The part of a holiday that is worked after all. */
const workedOn = ({
  workFrom,
  workTo,
}: {
  workFrom?: TimeOfDay | undefined;
  workTo?: TimeOfDay | undefined;
}): Span[] =>
  workFrom === undefined && workTo === undefined
    ? []
    : spansOf(workFrom ?? "00:00", workTo ?? "24:00").flatMap(({ on, span }) => (on === 0 ? [span] : []));

/** Work from one time to another; where the second is not later it ends on the next day. */
function spansOf(start: TimeOfDay, end: TimeOfDay): readonly { readonly on: 0 | 1; readonly span: Span }[] {
  const [from, to] = [minutesOfTime(start), minutesOfTime(end)];
  if (from < to) return [{ on: 0, span: { from, to } }];
  const evening = { on: 0 as const, span: { from, to: 24 * 60 } };
  return to === 0 ? [evening] : [evening, { on: 1, span: { from: 0, to } }];
}

/** In order, those that touch or overlap made one. */
function inOrder(spans: readonly Span[]): readonly Span[] {
  const merged: Span[] = [];
  for (const span of [...spans].sort((one, other) => one.from - other.from)) {
    const last = merged.at(-1);
    if (last && span.from <= last.to) merged[merged.length - 1] = { from: last.from, to: Math.max(last.to, span.to) };
    else merged.push(span);
  }
  return merged;
}
