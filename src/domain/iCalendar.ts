import type { Moment } from "./moment";
import { clockChanges, momentIn, offsetAt, type ClockChange, type Instant } from "./zonedTime";

/**
 * A calendar of these lines (RFC 5545), folded; the zones that it names are told from a year before to a year after the
 * given time.
 */
export function calendarOf(
  lines: readonly string[],
  {
    product,
    method,
    zones,
    from,
    to,
  }: {
    /** Which part of the product made it. */
    readonly product: string;
    readonly method: "PUBLISH" | "REQUEST" | "CANCEL";
    readonly zones: Iterable<string>;
    readonly from: Instant;
    readonly to: Instant;
  },
): string {
  return [
    "BEGIN:VCALENDAR",
    "VERSION:2.0",
    `PRODID:-//Quartermaster//${product}//EN`,
    "CALSCALE:GREGORIAN",
    `METHOD:${method}`,
    ...[...zones].flatMap((zone) => zoneLines(zone, from - MS_PER_YEAR, to + MS_PER_YEAR)),
    ...lines,
    "END:VCALENDAR",
  ]
    .map((line) => `${folded(line)}\r\n`)
    .join("");
}

/** A property that holds a local time; without a zone it is the time of wherever one is. */
export const timeLine = (name: string, at: Moment, zone?: string): string =>
  zone === undefined ? `${name}:${compact(`${at}:00`)}` : `${name};TZID=${zone}:${compact(`${at}:00`)}`;

/** When the file was made. */
export const stampLine = (stamp: Instant): string => `DTSTAMP:${compact(new Date(stamp).toISOString().slice(0, 19))}Z`;

const compact = (iso: string): string => iso.replace(/[-:]/g, "");

/** A part of a UID: letters, digits and dashes. */
export const uidPart = (text: string): string =>
  text
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, "-")
    .replace(/^-|-$/g, "") || "company";

/** A zone's rules: its offset at the start, and each change until the end. */
function zoneLines(zone: string, from: Instant, to: Instant): readonly string[] {
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
export const escaped = (text: string): string =>
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
