import { serialToDay } from "../../domain/calendarDay";
import { dayOfMoment, type Moment } from "../../domain/moment";
import { endOfDay, instantOf, isZone, momentIn, type Instant } from "../../domain/zonedTime";
import {
  IntervalIndex,
  mostAtOnce,
  overlaps,
  padded,
  without,
  type Booking,
  type Interval,
} from "../../science/booking";
import { daySpans, type WorkingHours } from "../../science/workingTime";
import type { AnyTable } from "../../tables/defineTable";
import { KeyMap, KeySet } from "../../tables/keys";
import type { TableSet } from "../../tables/tableSet";
import { absencesIn, spanAway, type TimeAway } from "../calendar/absences";
import { openTimes } from "../calendar/openTimes";
import { Holidays } from "../calendar/tables";
import { calendarTables, workCalendarIn } from "../calendar/workCalendar";
import { equipmentStates, equipmentTables } from "../equipment/equipmentState";
import { peopleIn } from "../people/people";
import { timesOf } from "../trips/legTimes";
import { TripLegs, Trips } from "../trips/tables";
import { Contacts, MeetingPeople, MeetingResources, Meetings, Resources, Rooms, type Meeting } from "./tables";

/** Who or what can be busy. */
export interface Party {
  readonly kind: "person" | "room" | "resource";
  readonly name: string;
}

/** Time that is taken, and by what. */
export interface Busy extends Interval {
  /** As the end of "Nora is busy: …". */
  readonly why: string;
  readonly meeting?: string;
}

/** A time that is asked about: instants, and the milliseconds that people keep free around it. */
export interface Asked extends Booking {
  /** A meeting that does not count, because it is the one that is moved. */
  readonly except?: string | undefined;
  /** How many of a resource. */
  readonly quantity?: number | undefined;
}

/** What a diary is made of: an action that offers or books reads these. */
export const diaryTables: readonly AnyTable[] = [
  ...calendarTables,
  ...equipmentTables,
  Rooms,
  Resources,
  Meetings,
  MeetingPeople,
  MeetingResources,
  Contacts,
  Trips,
  TripLegs,
];

/** Who is busy when. It is the one rule of being busy: what offers a time and what books it ask the same. */
export interface Diary {
  /**
   * What keeps someone or something from a time; nothing where it is free. Buffers of both bookings are kept apart from each
   * other: a room's own, a meeting's for its people. Absences, trips, holidays and closing times bound the meeting itself.
   */
  busyOf(party: Party, asked: Asked): readonly Busy[];
  /** Whether busyOf has nothing to say, without the reasons. */
  isFree(party: Party, asked: Asked): boolean;
  /** Whether a time reaches out of a person's working hours: nobody is kept from it, but it is said. */
  isOutOfHours(person: string, asked: Interval): boolean;
  /** The zone of a person, guest or contact; the company's where nobody says. */
  zoneOf(person: string): string;
  /** The zone of a room's site. */
  zoneOfRoom(room: string): string;
  /** The instants of a meeting. */
  timesOf(meeting: Pick<Meeting, "start" | "end" | "zone" | "room">): Interval;
  /** The instants of an absence, by its person's clocks; it may never end. */
  timesAway(absence: TimeAway): Interval;
  /** The zone in which a meeting's times are. */
  zoneOfMeeting(meeting: Pick<Meeting, "zone" | "room">): string;
}

const MINUTE = 60_000;
const DAY = 1440 * MINUTE;

/** True for a meeting that holds its time. */
export const isHeld = ({ status }: Pick<Meeting, "status">): boolean => status !== "Cancelled" && status !== "No-show";

/** Reads who is busy within a time; what lies outside it is not known, so ask for days enough around. */
export function diaryIn(tables: TableSet, window: Interval): Diary {
  const calendar = workCalendarIn(tables);
  const person = peopleIn(tables);
  const absences = absencesIn(tables);
  const rooms = new KeyMap(tables.rows(Rooms).map((row) => [row.room, row] as const));
  const resources = new KeyMap(tables.rows(Resources).map((row) => [row.resource, row] as const));
  const contacts = new KeyMap(tables.rows(Contacts).map((row) => [row.contact, row] as const));
  const guestZones = new KeyMap<string>();
  const zoneOr = (zone: string | undefined, usual: string): string =>
    zone !== undefined && isZone(zone) ? zone : usual;
  const company = zoneOr(calendar.zoneAt(), "UTC");

  const zoneOfRoom = (room: string): string => zoneOr(calendar.zoneAt(rooms.get(room)?.site), company);
  const zoneOfMeeting = ({ zone, room }: Pick<Meeting, "zone" | "room">): string =>
    zoneOr(zone, room === undefined ? company : zoneOfRoom(room));
  const timesOfMeeting: Diary["timesOf"] = ({ start, end, ...where }) => {
    const zone = zoneOfMeeting(where);
    return { from: instantOf(start, zone), to: instantOf(end, zone) };
  };
  const zoneOf = (name: string): string => {
    const known = person(name);
    if (known) return zoneOr(calendar.zoneOf(known), company);
    return zoneOr(contacts.get(name)?.zone ?? guestZones.get(name), company);
  };

  // What lies outside reaches in by as much as is kept free around it; two days are more than any two zones are apart.
  const reach = 2 * DAY + widestBuffer(tables) * MINUTE;
  const [earliest, latest] = [momentIn(window.from - reach, "UTC"), momentIn(window.to + reach, "UTC")];
  const held = new KeyMap<Meeting>();
  for (const row of tables.rows(Meetings))
    if (row.start <= latest && row.end >= earliest && row.end > row.start && isHeld(row)) held.set(row.meeting, row);
  // Who is in which meetings is indexed for everybody; when that is, only for those who are asked about.
  const rowsOfPerson = groupedBy(tables.rows(MeetingPeople), ({ person: name }) => name);
  const rowsOfOrganiser = groupedBy(held.values(), ({ organiser }) => organiser);
  const rowsOfRoom = groupedBy(held.values(), ({ room }) => room);
  const rowsOfResource = groupedBy(tables.rows(MeetingResources), ({ resource }) => resource);
  for (const { person: name, zone } of tables.rows(MeetingPeople)) if (zone !== undefined) guestZones.set(name, zone);
  const times = new Map<Meeting, Interval>();
  const timesOnce = (row: Meeting): Interval => {
    let known = times.get(row);
    if (!known) times.set(row, (known = timesOfMeeting(row)));
    return known;
  };
  const taking = (
    row: Meeting | undefined,
    around: { before?: number; after?: number } = {},
    quantity = 1,
  ): Taken[] => {
    if (!row) return [];
    const { before = 0, after = 0 } = around;
    const claim = padded({ ...timesOnce(row), before: before * MINUTE, after: after * MINUTE });
    return [{ ...claim, why: `${row.meeting} ${row.subject}`, meeting: row.meeting, quantity }];
  };
  const takenOf = ({ kind, name }: Party): readonly Taken[] => {
    switch (kind) {
      case "person": {
        const listed = rowsOfPerson.get(name) ?? [];
        const named = new KeySet(listed.map(({ meeting }) => meeting));
        const rows = [
          ...listed.map(({ meeting, answer }) => (answer === "Declined" ? undefined : held.get(meeting))),
          // Who invites takes part, unless the list of its people says otherwise.
          ...(rowsOfOrganiser.get(name) ?? []).filter(({ meeting }) => !named.has(meeting)),
        ];
        return rows.flatMap((row) => taking(row, row));
      }
      case "room":
        return (rowsOfRoom.get(name) ?? []).flatMap((row) => taking(row, rooms.get(name)));
      case "resource":
        return (rowsOfResource.get(name) ?? []).flatMap(({ meeting, quantity }) =>
          taking(held.get(meeting), resources.get(name), quantity),
        );
    }
  };

  const tripsOf = tables.groupBy(Trips, ({ traveller, cancelledOn }) =>
    cancelledOn === undefined ? traveller : undefined,
  );
  const legsOf = tables.groupBy(TripLegs, ({ trip }) => trip);

  const timesAway: Diary["timesAway"] = (absence) => {
    const zone = zoneOf(absence.person);
    const [from, back] = spanAway(absence);
    return { from: atMoment(from, zone), to: back === undefined ? Infinity : atMoment(back, zone) };
  };
  const away = (name: string): readonly Busy[] => {
    const known = person(name);
    if (!known) return [];
    const zone = zoneOf(name);
    const leave = absences(name).map((absence): Busy => ({
      ...timesAway(absence),
      why: `away${absence.kind === undefined ? "" : ` (${absence.kind.toLowerCase()})`}`,
    }));
    const trips = (tripsOf.get(name) ?? []).map((trip): Busy => {
      const legs = timesOf(legsOf.get(trip.trip) ?? [], known);
      const [start, end] = [atMoment(`${trip.start}T00:00`, zone), atMoment(`${trip.end}T24:00`, zone)];
      return {
        from: Math.min(start, ...legs.map(({ departs }) => departs)),
        to: Math.max(end, ...legs.map(({ arrives }) => arrives)),
        why: `on ${trip.trip} to ${trip.destination}`,
      };
    });
    return [...leave, ...trips, ...holidaysOf(calendar.hoursOf(known), zone)];
  };
  const holidayNames = new Map(tables.rows(Holidays).map(({ date, name }) => [date, name]));
  const holidaysOf = (hours: WorkingHours, zone: string): readonly Busy[] =>
    [...hours.special].flatMap(([serial, spans]) => {
      const day = serialToDay(serial) ?? "";
      const whole = { from: atMoment(`${day}T00:00`, zone), to: atMoment(`${day}T24:00`, zone) };
      if (!overlaps(whole, window)) return [];
      const worked = openTimes({ week: [], special: new Map([[serial, spans]]) }, zone, whole);
      return without(whole, worked).map((part) => ({ ...part, why: holidayNames.get(day) ?? "a holiday" }));
    });
  const pieces = equipmentStates(tables, dayOfMoment(momentIn(window.from, company)));
  /** From the day of a fault on, until a repair is noted. */
  const broken = (tag: string | undefined, zone: string): readonly Busy[] => {
    const fault = tag === undefined ? undefined : pieces.get(tag)?.openFault;
    if (!fault) return [];
    const why = fault.note === undefined ? `${fault.tag} is broken` : `${fault.tag} is broken (${fault.note})`;
    return [{ from: atMoment(`${fault.date}T00:00`, zone), to: Infinity, why }];
  };
  const closed = ({ kind, name }: Party): readonly Busy[] => {
    if (kind === "person") return away(name);
    const row = kind === "room" ? rooms.get(name) : resources.get(name);
    if (!row) return [];
    const zone = zoneOr(calendar.zoneAt(row.site), company);
    const out =
      row.outFrom === undefined
        ? []
        : [
            {
              from: atMoment(`${row.outFrom}T00:00`, zone),
              to: row.outTo === undefined ? Infinity : atMoment(`${row.outTo}T24:00`, zone),
              why: "out of order",
            },
          ];
    if (!("seats" in row)) return [...out, ...broken(row.tag, zone)];
    const around = { from: window.from - DAY, to: window.to + DAY };
    const hours = calendar.hours({ calendar: row.calendar, site: row.site });
    return [...out, ...without(around, openTimes(hours, zone, around)).map((part) => ({ ...part, why: "closed" }))];
  };

  const indexes = {
    person: new KeyMap<PartyIndex>(),
    room: new KeyMap<PartyIndex>(),
    resource: new KeyMap<PartyIndex>(),
  };
  const indexOf = (party: Party): PartyIndex => {
    let index = indexes[party.kind].get(party.name);
    if (!index)
      indexes[party.kind].set(
        party.name,
        (index = { taken: new IntervalIndex(takenOf(party)), closed: new IntervalIndex(closed(party)) }),
      );
    return index;
  };
  /** The time that a booking takes of a party, its own buffers included. */
  const claimed = ({ kind, name }: Party, { from, to, before, after }: Asked): Interval => {
    if (kind === "person") return padded({ from, to, before, after });
    const own = (kind === "room" ? rooms : resources).get(name);
    return padded({ from, to, before: (own?.before ?? 0) * MINUTE, after: (own?.after ?? 0) * MINUTE });
  };
  const busyOf: Diary["busyOf"] = (party, asked) => {
    const index = indexOf(party);
    const claim = claimed(party, asked);
    const uses = index.taken.overlapping(claim).filter(({ meeting }) => meeting !== asked.except);
    const has = party.kind === "resource" ? (resources.get(party.name)?.quantity ?? 0) : 1;
    const isShort = mostAtOnce(claim, uses) + (asked.quantity ?? 1) > has;
    const known = party.kind === "person" ? uses : isShort ? uses : [];
    const none = party.kind === "resource" && isShort && uses.length === 0;
    return [...index.closed.overlapping(asked), ...(none ? [{ ...claim, why: `only ${String(has)} there` }] : known)];
  };
  const hoursByPerson = new KeyMap<IntervalIndex<Interval>>();
  return {
    busyOf,
    isFree(party, asked) {
      if (party.kind === "resource" || asked.except !== undefined) return busyOf(party, asked).length === 0;
      const index = indexOf(party);
      return index.closed.isFree(asked) && index.taken.isFree(claimed(party, asked));
    },
    isOutOfHours(name, asked) {
      let out = hoursByPerson.get(name);
      if (!out) {
        const known = person(name);
        const around = { from: window.from - DAY, to: window.to + DAY };
        const hours = known ? calendar.hoursOf(known) : OFFICE_HOURS;
        hoursByPerson.set(name, (out = new IntervalIndex(without(around, dayTimes(hours, zoneOf(name), around)))));
      }
      return !out.isFree(asked);
    },
    zoneOf,
    zoneOfRoom,
    timesOf: timesOfMeeting,
    timesAway,
    zoneOfMeeting,
  };
}

/** The most minutes that anything keeps free before or after itself. */
const widestBuffer = (tables: TableSet): number =>
  [...tables.rows(Rooms), ...tables.rows(Resources), ...tables.rows(Meetings)].reduce(
    (most, { before, after }) => Math.max(most, before, after),
    0,
  );

interface PartyIndex {
  readonly taken: IntervalIndex<Taken>;
  readonly closed: IntervalIndex<Busy>;
}

/** Rows by a name, however it is spelt; rows without one are left out. */
function groupedBy<T>(rows: Iterable<T>, nameOf: (row: T) => string | undefined): KeyMap<T[]> {
  const groups = new KeyMap<T[]>();
  for (const row of rows) {
    const name = nameOf(row);
    if (name === undefined) continue;
    const group = groups.get(name);
    if (group) group.push(row);
    else groups.set(name, [row]);
  }
  return groups;
}

interface Taken extends Busy {
  readonly quantity: number;
}

/** A guest's day, where we do not know it: Monday to Friday, 9 to 17. */
const OFFICE_HOURS: WorkingHours = {
  week: [0, 1, 2, 3, 4, 5, 6].map((day) => (day < 5 ? [{ from: 540, to: 1020 }] : [])),
  special: new Map(),
};

/** The working days of a person from their first hour to their last: nobody calls a lunch break their evening. */
function dayTimes(hours: WorkingHours, zone: string, around: Interval): readonly Interval[] {
  const whole = (serial: number) => {
    const spans = daySpans(serial, { ...hours, special: new Map() });
    const [first, last] = [spans[0], spans.at(-1)];
    return first && last ? [{ from: first.from, to: last.to }] : [];
  };
  return openTimes({ week: [2, 3, 4, 5, 6, 7, 8].map(whole), special: new Map() }, zone, around);
}

/** The instant of a moment that may be the 24:00 of its day. */
const atMoment = (moment: Moment, zone: string): Instant =>
  moment.endsWith("T24:00") ? endOfDay(dayOfMoment(moment), zone) : instantOf(moment, zone);
