import type { Day } from "../../domain/calendarDay";
import { singleSpaced } from "../../domain/plainText";
import { amountOf, moneyOf } from "../../domain/money";
import type { AnyTable } from "../../tables/defineTable";
import { KeyMap } from "../../tables/keys";
import type { TableSet } from "../../tables/tableSet";
import type { LinesOf } from "../../tables/unreadRow";
import { approvingTables, standingsIn, type Standing } from "../approvals/approvalState";
import { People, peopleIn, type Person } from "../people/people";
import { companySettings, Settings } from "../company/settings";
import { inOrder } from "./legTimes";
import { TripEstimates, TripLegs, Trips, type Trip, type TripEstimate, type TripLeg } from "./tables";
import { tripLadder, type TripStatus } from "./tripColumns";

/** Where a trip stands, with all that belongs to it. */
export interface TripState {
  readonly trip: Trip;
  readonly traveller: Person | undefined;
  readonly status: TripStatus;
  readonly standing: Standing;
  /** What approval is asked for, as it reads now. */
  readonly subject: string;
  readonly estimates: readonly TripEstimate[];
  /** Their sum, in the company's currency. */
  readonly estimated: number;
  readonly legs: readonly TripLeg[];
  /** The company's. */
  readonly currency: string;
}

/** What tripStates reads. */
export const tripStateTables: readonly AnyTable[] = [
  ...new Set([Settings, People, Trips, TripEstimates, TripLegs, ...approvingTables]),
];

/** What a trip's estimate is made of. */
export const estimateOfTrip: LinesOf = { table: TripEstimates, link: "trip" };

/** The state of every trip by its number, in the sheet's order: linear in the rows. */
export function tripStates(tables: TableSet, today: Day): ReadonlyMap<string, TripState> {
  const { currency } = companySettings(tables);
  const person = peopleIn(tables);
  const standing = standingsIn(tables);
  const estimatesByTrip = tables.groupBy(TripEstimates, ({ trip }) => trip);
  const legsByTrip = tables.groupBy(TripLegs, ({ trip }) => trip);
  return new KeyMap(
    tables.rows(Trips).map((trip) => {
      const estimates = estimatesByTrip.get(trip.trip) ?? [];
      const traveller = person(trip.traveller);
      const legs = inOrder(legsByTrip.get(trip.trip) ?? [], traveller);
      const subject = subjectOf(trip, estimates);
      const found = standing("Trip", trip.trip, { subject, requester: trip.traveller });
      const minor = estimates.reduce((sum, { amount }) => sum + moneyOf(amount, currency).minor, 0);
      const state: TripState = {
        trip,
        traveller,
        status: tripLadder.stateOf(trip, {
          approval: found.state,
          today,
          legs: legs.length,
          legsToBook: legs.filter(isToBook).length,
        }),
        standing: found,
        subject,
        estimates,
        estimated: amountOf({ minor, currency }),
        legs,
        currency,
      };
      return [trip.trip, state] as const;
    }),
  );
}

/** What of a trip is approved, beside its estimate. */
type TripFacts = Pick<Trip, "traveller" | "destination" | "start" | "end"> &
  Partial<Pick<Trip, "country" | "department">>;

/** What a trip is submitted for approval as: the same words as its cell "Asked for". A change of any of it voids the approval. */
export function subjectOf(
  { traveller, destination, country, start, end, department }: TripFacts,
  estimates: readonly Pick<TripEstimate, "amount">[],
): string {
  const sum = estimates.reduce((total, { amount }) => total + amount, 0);
  const where = country === undefined ? destination : `${destination}, ${country}`;
  const budget = department === undefined ? "" : `, for ${department}`;
  return `${traveller} to ${singleSpaced(where)}, ${start} to ${end}, estimate ${String(Math.round(sum * 1000) / 1000)}${budget}`;
}

/** A leg that someone has to book and nobody has. */
export const isToBook = ({ mode, bookingNo }: TripLeg): boolean => mode !== "Own car" && bookingNo === undefined;
