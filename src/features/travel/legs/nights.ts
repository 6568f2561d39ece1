import { addDays, type Day } from "../../../domain/calendarDay";
import { dayOfMoment } from "../../../domain/moment";
import type { Person } from "../../../model/people/people";
import { inOrder, isStay } from "../../../model/trips/legTimes";
import type { Trip, TripLeg } from "../../../model/trips/tables";

/** A night of a trip, by the day on which it begins. */
export interface Night {
  readonly night: Day;
  /** Where it is spent; undefined where no leg says. */
  readonly place?: string;
  readonly leg?: TripLeg;
  /** It is spent on board. */
  readonly onTheWay: boolean;
}

/**
 * Where each night of a trip is spent: in the hotel that covers it; on the way, for a leg that arrives on another day; else at
 * the night place of the latest leg that arrived. A night on the way out counts as spent where one arrives; the last one, on the
 * way home, as spent where one was before (FTR 301-11.102: the day of return goes by the day before it).
 */
export function nightsOf(
  { start, end }: Pick<Trip, "start" | "end">,
  legs: readonly TripLeg[],
  traveller?: Person,
): readonly Night[] {
  const ordered = inOrder(legs, traveller);
  const wayOut = ordered.find((leg) => !isStay(leg));
  const nights: Night[] = [];
  for (let night = start; night < end; night = addDays(night, 1)) {
    const covers = (leg: TripLeg): boolean => dayOfMoment(leg.depart) <= night && night < dayOfMoment(leg.arrive);
    const hotel = ordered.find((leg) => leg.mode === "Hotel" && covers(leg));
    const onBoard = ordered.find((leg) => !isStay(leg) && covers(leg));
    const arrived = ordered.filter((leg) => !isStay(leg) && dayOfMoment(leg.arrive) <= night).at(-1);
    if (hotel) nights.push({ night, place: hotel.nightPlace ?? hotel.from, leg: hotel, onTheWay: false });
    else if (onBoard) {
      const isWayHome = addDays(night, 1) === end && onBoard !== wayOut;
      const place = isWayHome ? (nights.at(-1)?.place ?? onBoard.from) : (onBoard.to ?? onBoard.from);
      nights.push({ night, place: onBoard.nightPlace ?? place, leg: onBoard, onTheWay: true });
    } else if (arrived?.nightPlace !== undefined)
      nights.push({ night, place: arrived.nightPlace, leg: arrived, onTheWay: false });
    else nights.push({ night, onTheWay: false });
  }
  return nights;
}
