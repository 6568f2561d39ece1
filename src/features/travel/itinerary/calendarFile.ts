import { calendarOf, escaped, stampLine, timeLine, uidPart } from "../../../domain/iCalendar";
import { instantOf, type Instant } from "../../../domain/zonedTime";
import { legTitle, type Itinerary, type ItineraryLeg } from "./itinerary";

/**
 * An itinerary as an iCalendar file (RFC 5545): one event a leg in local times, with the zones that it names. The UID of a
 * leg stays, its SEQUENCE counts the changes, so that a calendar that takes the file again moves the event.
 */
export function calendarFile(itinerary: Itinerary, stamp: Instant): string {
  const zones = new Set(
    itinerary.legs.flatMap(({ departs, arrives }) => [departs.zone, arrives.zone]).filter((zone) => zone !== undefined),
  );
  return calendarOf(
    itinerary.legs.flatMap((leg) => eventLines(leg, itinerary, stamp)),
    {
      product: "Trips",
      method: "PUBLISH",
      zones,
      from: instantOf(`${itinerary.trip.start}T00:00`, "UTC"),
      to: instantOf(`${itinerary.trip.end}T00:00`, "UTC"),
    },
  );
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
    stampLine(stamp),
    `SEQUENCE:${String(leg.changes ?? 0)}`,
    timeLine("DTSTART", departs.at, departs.zone),
    ...(isLong ? [timeLine("DTEND", arrives.at, arrives.zone)] : []),
    `SUMMARY:${escaped(`${legTitle(leg)}${leg.carrier === undefined ? "" : `, ${leg.carrier}`}`)}`,
    `LOCATION:${escaped(leg.from)}`,
    `DESCRIPTION:${escaped(told.join("\n"))}`,
    // A room that one has for days leaves one free.
    `TRANSP:${leg.mode === "Hotel" || leg.mode === "Car hire" ? "TRANSPARENT" : "OPAQUE"}`,
    "END:VEVENT",
  ];
}

/** Signs of other scripts by their numbers: two trips that differ in these alone are two. */
const spelled = (name: string): string =>
  name.replace(/[^\p{ASCII}]/gu, (sign) => `u${(sign.codePointAt(0) ?? 0).toString(16)}`);
