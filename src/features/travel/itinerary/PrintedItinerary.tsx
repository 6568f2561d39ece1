import type { ReactNode } from "react";
import { instantOf, zoneName } from "../../../domain/zonedTime";
import type { Formats } from "../../../domain/formats";
import { legTitle, rideMinutes, type Itinerary, type ItineraryLeg, type LocalTime } from "./itinerary";
import type { LegMode } from "../../../model/trips/tables";
import { words } from "../words";

/** The itinerary on paper. Plain markup with its own style: it stands in a document that has nothing of the pane's. */
export function PrintedItinerary({
  itinerary: { company, trip, legs },
  formats,
}: {
  readonly itinerary: Itinerary;
  readonly formats: Formats;
}): ReactNode {
  const names = words.itinerary;
  return (
    <>
      <style>{style}</style>
      <header>
        <p className="company">{company}</p>
        <h1>
          {names.title} {trip.trip}
        </h1>
      </header>
      <dl>
        <dt>{names.traveller}</dt>
        <dd>{trip.traveller}</dd>
        <dt>{names.purpose}</dt>
        <dd>{trip.purpose}</dd>
        <dt>{names.when}</dt>
        <dd>{words.days(formats.longDay(trip.start), formats.longDay(trip.end))}</dd>
      </dl>
      <ol>
        {legs.map((each) => (
          <Leg key={each.leg.leg} each={each} formats={formats} />
        ))}
      </ol>
    </>
  );
}

function Leg({ each, formats }: { readonly each: ItineraryLeg; readonly formats: Formats }): ReactNode {
  const { leg, departs, arrives } = each;
  const minutes = rideMinutes(each);
  const names = words.itinerary;
  const [begin, end] = ends[leg.mode];
  return (
    <li>
      <h2>{legTitle(leg)}</h2>
      {leg.carrier !== undefined && <p>{leg.carrier}</p>}
      <dl>
        <dt>{begin}</dt>
        <dd>{formatTime(departs, formats)}</dd>
        <dt>{end}</dt>
        <dd>{formatTime(arrives, formats)}</dd>
        {minutes !== undefined && (
          <>
            <dt />
            <dd>
              {names.duration(formats.quantity(Math.floor(minutes / 60)), formats.quantity(Math.round(minutes % 60)))}
            </dd>
          </>
        )}
        {leg.bookingNo !== undefined && (
          <>
            <dt>{names.booking}</dt>
            <dd>{leg.bookingNo}</dd>
          </>
        )}
        {leg.class !== undefined && (
          <>
            <dt>{names.class}</dt>
            <dd>{leg.class}</dd>
          </>
        )}
      </dl>
    </li>
  );
}

const names = words.itinerary;
const ride = [names.departs, names.arrives] as const;
const ends: Record<LegMode, readonly [string, string]> = {
  Flight: ride,
  Rail: ride,
  "Own car": ride,
  Other: ride,
  Hotel: [names.checkIn, names.checkOut],
  "Car hire": [names.start, names.end],
};

/** "Dec 8, 2026, 9:15 AM GMT (Europe/Lisbon)". */
function formatTime({ at, zone }: LocalTime, formats: Formats): string {
  if (zone === undefined) return `${formats.moment(at)}, ${words.itinerary.noZone}`;
  return `${formats.moment(at)} ${zoneName(instantOf(at, zone), zone, formats.language)} (${zone})`;
}

const style = `
  body { margin: 16px; font: 10pt/1.4 "Segoe UI", system-ui, sans-serif; color: #000; background: #fff; }
  .company { margin: 0; font-weight: 600; }
  h1 { margin: 4px 0 16px; font-size: 16pt; }
  h2 { margin: 0; font-size: 11pt; overflow-wrap: anywhere; }
  p { margin: 0; overflow-wrap: anywhere; }
  dl { display: grid; grid-template-columns: max-content 1fr; gap: 2px 16px; margin: 4px 0 0; }
  dt { color: #444; } dd { margin: 0; overflow-wrap: anywhere; }
  ol { margin: 16px 0 0; padding: 0; list-style: none; border-top: 1px solid #000; }
  li { padding: 8px 0; border-bottom: 1px solid #bbb; break-inside: avoid; }
  @page { margin: 16mm; }
  @media print { body { margin: 0; } }
`;
