import { dayToSerial } from "../../domain/calendarDay";
import { momentToSerial, serialToMoment, type Moment } from "../../domain/moment";
import { clockChanges, isZone, offsetAt, type Instant } from "../../domain/zonedTime";
import { shownAt, utcOf, workTimeBy, zonedWorkTime, type WorkTime, type ZoneClocks } from "../../science/workTime";
import { KeyMap } from "../../tables/keys";
import type { TableSet } from "../../tables/tableSet";
import { workCalendarIn, type Where } from "../calendar/workCalendar";
import { companySettings } from "../company/settings";
import { Locations } from "../company/lists";
import { People } from "../people/people";
import { ROUND_THE_CLOCK } from "./ruleTables";
import { Hours } from "../calendar/tables";
import { sameKey } from "../../tables/keys";

/** Moments of the workbook as the numbers that service clocks count with, and back; and working time where it is worked. */
export interface SiteClocks {
  readonly serialOf: (moment: Moment) => number;
  readonly momentOf: (serial: number) => Moment;
  readonly timeAt: (where: Where) => WorkTime;
  /** The site of a place, or of whoever works in a department. */
  readonly siteOf: (place: string | undefined, person: string) => string | undefined;
}

/** How long after now a due moment may lie for the changes of clocks to be known. */
const YEARS_AHEAD = 4;

/**
 * The clocks of the company's sites, from a first moment on. Moments stand in the workbook as the company's own clocks show
 * them; hours are worked by the clocks of the site.
 */
export function siteClocksIn(tables: TableSet, from: Moment, asOf: Moment): SiteClocks {
  const calendar = workCalendarIn(tables);
  const home = companySettings(tables).timeZone;
  const zones = new Map<string, ZoneClocks | undefined>();
  const span = [instantOfUtc(from) - MS_PER_DAY, instantOfUtc(asOf) + YEARS_AHEAD * 366 * MS_PER_DAY] as const;
  const clocksOf = (zone: string): ZoneClocks | undefined => {
    if (!zones.has(zone)) zones.set(zone, isZone(zone) ? zoneClocks(zone, ...span) : undefined);
    return zones.get(zone);
  };
  const ours = clocksOf(home);
  const hasAlways = tables.rows(Hours).some(({ calendar: name }) => sameKey(name, ROUND_THE_CLOCK));
  const times = new Map<string, WorkTime>();
  const places = new KeyMap(tables.rows(Locations).map((row) => [row.location, row.site ?? row.location] as const));
  const people = new KeyMap(tables.rows(People).map((row) => [row.person, calendar.siteOf(row)] as const));
  return {
    serialOf: (moment) => (ours ? utcOf(momentToSerial(moment), ours) : momentToSerial(moment)),
    momentOf: (serial) => serialToMoment(ours ? shownAt(serial, ours) : serial) ?? LAST_MOMENT,
    timeAt(where) {
      const id = JSON.stringify([where.calendar, where.site]);
      let time = times.get(id);
      if (!time) {
        const isAlways = !hasAlways && sameKey(where.calendar, ROUND_THE_CLOCK);
        const hours = isAlways ? undefined : calendar.hours(where);
        const there = clocksOf(calendar.zoneAt(where.site)) ?? ours;
        times.set(id, (time = ours && there ? zonedWorkTime(hours, there) : workTimeBy(hours)));
      }
      return time;
    },
    siteOf: (place, person) => (place === undefined ? people.get(person) : places.get(place)),
  };
}

const MS_PER_DAY = 86_400_000;
const UNIX_DAY = dayToSerial("1970-01-01");
const LAST_MOMENT = "9999-12-31T23:59";

const instantOfUtc = (moment: Moment): Instant => Date.parse(`${moment}:00Z`);

const zoneClocks = (zone: string, from: Instant, to: Instant): ZoneClocks => ({
  offset: offsetAt(from, zone),
  changes: clockChanges(zone, from, to).map(({ at, offsetBefore, offsetAfter }) => ({
    at: at / MS_PER_DAY + UNIX_DAY,
    offsetBefore,
    offsetAfter,
  })),
});
