import ICAL from "ical.js";
import { addDays } from "../../../domain/calendarDay";
import type { Moment } from "../../../domain/moment";
import { ok, refuse, type Result } from "../../../domain/result";
import { instantOf, isZone, momentIn } from "../../../domain/zonedTime";

/** An event of somebody's calendar, one for each time that it happens. */
export interface CalendarEvent {
  readonly uid: string;
  readonly subject: string;
  readonly start: Moment;
  readonly end: Moment;
  /** The zone of its times; undefined for the zone of wherever one is. */
  readonly zone?: string | undefined;
  readonly isAllDay: boolean;
  readonly isCancelled: boolean;
  readonly sequence: number;
  readonly place?: string | undefined;
  readonly note?: string | undefined;
  readonly people: readonly { readonly person: string; readonly email: string; readonly isOptional: boolean }[];
}

/** The most times that one event is repeated for: longer series say nothing about who is free. */
const MOST_TIMES = 1000;

/**
 * The events of an .ics file, as Outlook, Google and Apple write it: repeated ones once a time, with the times that were moved
 * or left out. A time in a zone that is not of the IANA database is told in `zone`, by the rules that the file brings.
 */
export function readCalendar(text: string, zone: string, from: Moment, to: Moment): Result<readonly CalendarEvent[]> {
  let calendar: ICAL.Component;
  try {
    // What ICAL.parse gives is jCal, which its types leave open.
    const parsed = ICAL.parse(text) as unknown[];
    calendar = new ICAL.Component(Array.isArray(parsed[0]) ? (parsed[0] as unknown[]) : parsed);
  } catch {
    return refuse("This is no calendar file. Export the calendar again as .ics, or choose another file.");
  }
  for (const rules of calendar.getAllSubcomponents("vtimezone")) ICAL.TimezoneService.register(rules);
  const events = calendar.getAllSubcomponents("vevent").map((component) => new ICAL.Event(component));
  const series = new Map<string, ICAL.Event>();
  for (const event of events) if (!event.isRecurrenceException()) series.set(event.uid, event);
  const alone: ICAL.Event[] = [];
  for (const event of events) {
    if (!event.isRecurrenceException()) continue;
    const parent = series.get(event.uid);
    if (parent) parent.relateException(event);
    else alone.push(event);
  }
  const isOff = String(calendar.getFirstPropertyValue("method") ?? "") === "CANCEL";
  return ok(
    [...series.values(), ...alone].flatMap((event) =>
      timesOf(event, to).flatMap(({ item, start, end, id }) => {
        const read = eventAt(item, start, end, id, zone, isOff);
        return read.end > from && read.start < to ? [read] : [];
      }),
    ),
  );
}

interface Occurrence {
  readonly item: ICAL.Event;
  readonly start: ICAL.Time;
  readonly end: ICAL.Time;
  /** Which time of a series it is. */
  readonly id?: string;
}

function timesOf(event: ICAL.Event, to: Moment): readonly Occurrence[] {
  if (!event.isRecurring()) return [{ item: event, start: event.startDate, end: event.endDate }];
  const found: Occurrence[] = [];
  const times = event.iterator();
  for (let count = 0; count < MOST_TIMES; count++) {
    // Null at the end, which the types of the library leave out.
    const next = times.next() as ICAL.Time | null;
    if (!next || next.toString().slice(0, 16) >= to) break;
    const { item, startDate, endDate } = event.getOccurrenceDetails(next);
    found.push({ item, start: startDate, end: endDate, id: next.toString() });
  }
  return found;
}

function eventAt(
  event: ICAL.Event,
  start: ICAL.Time,
  end: ICAL.Time,
  id: string | undefined,
  zone: string,
  isOff: boolean,
): CalendarEvent {
  const { component } = event;
  const from = localTime(start, tzidOf(component, "dtstart"), zone);
  const until = localTime(end, tzidOf(component, "dtend") ?? tzidOf(component, "dtstart"), zone, from.zone);
  const attendees = component.getAllProperties("attendee");
  return {
    uid: id === undefined ? event.uid : `${event.uid}/${id.replace(/[-:]/g, "")}`,
    // A missing text is null, whatever the types say.
    subject: ((event.summary as string | null) ?? "").trim() || "Busy",
    start: from.at,
    end: start.isDate && until.at <= from.at ? `${addDays(from.at.slice(0, 10), 1)}T00:00` : until.at,
    zone: from.zone,
    isAllDay: start.isDate,
    isCancelled: isOff || String(component.getFirstPropertyValue("status") ?? "").toUpperCase() === "CANCELLED",
    sequence: Number(component.getFirstPropertyValue("sequence") ?? 0),
    place: ((event.location as string | null) ?? "").trim() || undefined,
    note: ((event.description as string | null) ?? "").trim() || undefined,
    people: attendees.flatMap((attendee) => {
      const email = String(attendee.getFirstValue()).replace(/^mailto:/i, "");
      const name = attendee.getFirstParameter("cn");
      const role = attendee.getFirstParameter("role");
      const person = (typeof name === "string" ? name : "").trim() || email;
      return person === "" ? [] : [{ person, email, isOptional: role === "OPT-PARTICIPANT" }];
    }),
  };
}

/** The zone that a property names, whether or not the file brings its rules. */
function tzidOf(component: ICAL.Component, name: "dtstart" | "dtend"): string | undefined {
  const tzid = component.getFirstProperty(name)?.getFirstParameter("tzid");
  return typeof tzid === "string" ? tzid : undefined;
}

/** A time as its own zone shows it where that is known; else as `zone` does. */
function localTime(
  time: ICAL.Time,
  tzid: string | undefined,
  zone: string,
  asIn?: string,
): { readonly at: Moment; readonly zone?: string } {
  const written = time.toString().slice(0, 16);
  if (time.isDate) return { at: `${written.slice(0, 10)}T00:00` };
  const isUtc = time.zone === ICAL.Timezone.utcTimezone;
  const own = tzid !== undefined && isZone(tzid) ? tzid : undefined;
  if (own !== undefined && !isUtc) {
    // An end in another zone than its start's is told in the start's.
    const isOther = asIn !== undefined && asIn !== own;
    return isOther ? { at: momentIn(instantOf(written, own), asIn), zone: asIn } : { at: written, zone: own };
  }
  if (!isUtc && time.zone === ICAL.Timezone.localTimezone) return { at: written };
  return { at: momentIn(time.toJSDate().getTime(), asIn ?? zone), zone: asIn ?? zone };
}
