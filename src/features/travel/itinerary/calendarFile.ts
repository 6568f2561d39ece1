import { clockChanges, instantOf, momentIn, offsetAt, type ClockChange, type Instant } from "../../../domain/zonedTime";
import { legTitle, type Itinerary, type ItineraryLeg, type LocalTime } from "./itinerary";

/**
 * An itinerary as an iCalendar file (RFC 5545): one event a leg in local times, with the zones that it names. The UID of a
 * leg stays, its SEQUENCE counts the changes, so that a calendar that takes the file again moves the event.
 */
export function calendarFile(itinerary: Itinerary, stamp: Instant): string {
  const zones = new Set(
    itinerary.legs.flatMap(({ departs, arrives }) => [departs.zone, arrives.zone]).filter((zone) => zone !== undefined),
  );
  const lines = [
    "BEGIN:VCALENDAR",
    "VERSION:2.0",
    "PRODID:-//Quartermaster//Trips//EN",
    "CALSCALE:GREGORIAN",
    "METHOD:PUBLISH",
    ...[...zones].flatMap((zone) => zoneLines(zone, itinerary)),
    ...itinerary.legs.flatMap((leg) => eventLines(leg, itinerary, stamp)),
    "END:VCALENDAR",
  ];
  return lines.map((line) => `${folded(line)}\r\n`).join("");
}

function eventLines(each: ItineraryLeg, { trip, company }: Itinerary, stamp: Instant): readonly string[] {
  const { leg, departs, arrives, minutes } = each;
  // An end before the start, or of another kind of time, would spoil the file for the programs that read it.
  const isLong = minutes === undefined ? departs.zone === arrives.zone && arrives.at > departs.at : minutes > 0;
  const told = [
    trip.purpose,
    leg.carrier,
    leg.bookingNo === undefined ? undefined : `Booking ${leg.bookingNo}`,
    leg.class,
  ].filter((part) => part !== undefined);
  return [
    "BEGIN:VEVENT",
    `UID:${uidPart(`${spelled(trip.trip)}-${String(leg.leg)}`)}@${uidPart(company)}.quartermaster`,
    `DTSTAMP:${compact(new Date(stamp).toISOString().slice(0, 19))}Z`,
    `SEQUENCE:${String(leg.changes ?? 0)}`,
    timeLine("DTSTART", departs),
    ...(isLong ? [timeLine("DTEND", arrives)] : []),
    `SUMMARY:${escaped(`${legTitle(leg)}${leg.carrier === undefined ? "" : `, ${leg.carrier}`}`)}`,
    `LOCATION:${escaped(leg.from)}`,
    `DESCRIPTION:${escaped(told.join("\n"))}`,
    // A room that one has for days leaves one free.
    `TRANSP:${leg.mode === "Hotel" || leg.mode === "Car hire" ? "TRANSPARENT" : "OPAQUE"}`,
    "END:VEVENT",
  ];
}

const timeLine = (name: string, { at, zone }: LocalTime): string =>
  zone === undefined ? `${name}:${compact(`${at}:00`)}` : `${name};TZID=${zone}:${compact(`${at}:00`)}`;

const compact = (iso: string): string => iso.replace(/[-:]/g, "");

const uidPart = (text: string): string =>
  text
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, "-")
    .replace(/^-|-$/g, "") || "company";

/** Signs of other scripts by their numbers: two trips that differ in these alone are two. */
const spelled = (name: string): string =>
  name.replace(/[^\p{ASCII}]/gu, (sign) => `u${(sign.codePointAt(0) ?? 0).toString(16)}`);

/** The zone's rules around the trip: its offset a year before, and each change up to a year after. */
function zoneLines(zone: string, { trip }: Itinerary): readonly string[] {
  const from = instantOf(`${trip.start}T00:00`, "UTC") - MS_PER_YEAR;
  const to = instantOf(`${trip.end}T00:00`, "UTC") + MS_PER_YEAR;
  const offset = offsetAt(from, zone);
  const changes = clockChanges(zone, from, to);
  const next = changes[0];
  const isSummer = next !== undefined && next.offsetAfter < next.offsetBefore;
  return [
    "BEGIN:VTIMEZONE",
    `TZID:${zone}`,
    ...observance(isSummer, momentIn(from, zone), offset, offset),
    ...changes.flatMap((change) => changeLines(change)),
    "END:VTIMEZONE",
  ];
}

function changeLines({ at, offsetBefore, offsetAfter }: ClockChange): readonly string[] {
  // The clock's reading when it is changed, as it was until then.
  const local = new Date(at + offsetBefore * 60_000).toISOString().slice(0, 16);
  return observance(offsetAfter > offsetBefore, local, offsetBefore, offsetAfter);
}

function observance(isSummer: boolean, local: string, before: number, after: number): readonly string[] {
  const name = isSummer ? "DAYLIGHT" : "STANDARD";
  return [
    `BEGIN:${name}`,
    `DTSTART:${compact(`${local}:00`)}`,
    `TZOFFSETFROM:${formatOffset(before)}`,
    `TZOFFSETTO:${formatOffset(after)}`,
    `END:${name}`,
  ];
}

function formatOffset(minutes: number): string {
  const size = Math.abs(minutes);
  const twoDigits = (value: number): string => String(value).padStart(2, "0");
  return `${minutes < 0 ? "-" : "+"}${twoDigits(Math.floor(size / 60))}${twoDigits(size % 60)}`;
}

const MS_PER_YEAR = 366 * 86_400_000;

/** Text with what RFC 5545 gives a meaning made plain. */
const escaped = (text: string): string =>
  text
    .replace(/\\/g, "\\\\")
    .replace(/[;,]/g, (mark) => `\\${mark}`)
    .replace(/\r\n|\r|\n/g, "\\n")
    // No other control character may stand in a text.
    // eslint-disable-next-line no-control-regex -- they are what is meant
    .replace(/[\u0000-\u0008\u000b-\u001f\u007f]/g, "");

/** A line of at most 75 octets, gone on after a space; never broken within a character. */
function folded(line: string): string {
  const encoder = new TextEncoder();
  let out = "";
  let length = 0;
  for (const character of line) {
    const octets = encoder.encode(character).length;
    if (length + octets > 75) {
      out += "\r\n ";
      length = 1;
    }
    out += character;
    length += octets;
  }
  return out;
}
