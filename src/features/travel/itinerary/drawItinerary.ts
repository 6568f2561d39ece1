import { ok, refuse } from "../../../domain/result";
import { Trips } from "../../../model/trips/tables";
import { tripStates, tripStateTables } from "../../../model/trips/tripState";
import { requireRow } from "../../../tables/requireRow";
import { printedPage } from "../../../workbook/pages/printedPage";
import type { Publishing } from "../../../workbook/pages/sheetPage";
import { words } from "../words";
import { itineraryOf, legTitle, rideMinutes, type ItineraryLeg } from "./itinerary";

export const ITINERARY_SHEET = "Itinerary sheet";

/** Draws the itinerary of a trip on its sheet, which Excel prints where a pane can't. */
export const drawItinerary: Publishing<{ readonly trip: string }> = {
  title: words.itinerary.drawSheet,
  reads: tripStateTables,
  sheets: () => [ITINERARY_SHEET],
  plan(tables, input, { today }) {
    const row = requireRow(tables, Trips, input.trip);
    if (!row.ok) return row;
    const state = tripStates(tables, today).get(row.value.trip);
    if (!state || state.legs.length === 0) return refuse(words.itinerary.noLegs);
    const { company, trip, legs } = itineraryOf(tables, state);
    const says = words.itinerary;
    return ok({
      sentence: `Drew the itinerary of ${trip.trip} on the sheet ${ITINERARY_SHEET}; print it with Ctrl+P`,
      changes: [],
      pages: [
        printedPage({
          sheet: ITINERARY_SHEET,
          called: says.sheetCalled,
          tabColor: "#8764B8",
          title: `${says.title} ${trip.trip}`,
          from: [company],
          facts: [
            [says.traveller, trip.traveller],
            [says.purpose, trip.purpose],
            [says.firstDay, trip.start],
            [says.lastDay, trip.end],
          ],
          table: {
            columns: [
              { header: says.leg, width: 34 },
              { header: says.begins, width: 22, date: true },
              { header: says.ends, width: 22, date: true },
              { header: says.onTheWay, width: 12 },
              { header: says.booking, width: 16 },
              { header: says.class, width: 12 },
            ],
            rows: legs.flatMap(linesOf),
          },
          landscape: true,
        }),
      ],
    });
  },
};

/** A leg takes two lines: the second has who carries, and the zones in which the times of the first are. */
function linesOf(each: ItineraryLeg): readonly (readonly (string | undefined)[])[] {
  const { leg, departs, arrives } = each;
  const minutes = rideMinutes(each);
  const says = words.itinerary;
  return [
    [
      legTitle(leg),
      leg.depart,
      leg.arrive,
      minutes === undefined
        ? undefined
        : says.duration(String(Math.floor(minutes / 60)), String(Math.round(minutes % 60))),
      leg.bookingNo,
      leg.class,
    ],
    [leg.carrier, departs.zone ?? says.noZone, arrives.zone ?? says.noZone, undefined, undefined, undefined],
  ];
}
