import type { Approvals } from "../../../model/approvals/approvals";
import { addDays, type Day } from "../../../domain/calendarDay";
import type { AnyTable, NewRow } from "../../../tables/defineTable";
import { numbering } from "../../../tables/numbering";
import type { AnyRow } from "../../../tables/readTable";
import {
  EntryRules,
  MealShares,
  PerDiemRates,
  TravelPolicy,
  TripDays,
  TripEstimates,
  TripLegs,
  Trips,
} from "../../../model/trips/tables";
import { subjectOf } from "../../../model/trips/tripState";
import { sampleDepartments } from "./company";
import { sampleJourneys, type Journey } from "./journeys";
import { director } from "./people";

/** What each meal counts for, by the day's total: the tiers of the US government from October 2024 on. */
const mealTiers = [
  { total: 68, breakfast: 16, lunch: 19, dinner: 28, incidentals: 5 },
  { total: 74, breakfast: 18, lunch: 20, dinner: 31, incidentals: 5 },
  { total: 80, breakfast: 20, lunch: 22, dinner: 33, incidentals: 5 },
  { total: 86, breakfast: 22, lunch: 23, dinner: 36, incidentals: 5 },
  { total: 92, breakfast: 23, lunch: 26, dinner: 38, incidentals: 5 },
] satisfies readonly NewRow<typeof MealShares.columns>[];

export const usualMealShares: readonly NewRow<typeof MealShares.columns>[] = mealTiers.map((tier) => ({
  ...tier,
  currency: "USD",
}));

export interface SampleTravel {
  readonly tables: readonly (readonly [AnyTable, readonly AnyRow[]])[];
  readonly approvals: readonly NewRow<typeof Approvals.columns>[];
}

/** Trips in each state, as of today: one abroad next month across zones, one that overlaps it, one to claim. */
export function travelRows(today: Day): SampleTravel {
  const journeys = sampleJourneys.map((journey, index) => ({
    ...journey,
    trip: `TR-${today.slice(0, 4)}-${String(index + 1).padStart(4, "0")}`,
    start: addDays(today, journey.from),
    end: addDays(today, journey.to),
  }));
  const trips = journeys.map(({ trip, start, end, requested, closed, cancelled, ...journey }) => ({
    trip,
    start,
    end,
    traveller: journey.traveller,
    purpose: journey.purpose,
    department: journey.department,
    kind: journey.country === undefined ? ("Home" as const) : ("Abroad" as const),
    destination: journey.destination,
    country: journey.country,
    requestedOn: addDays(today, requested),
    closedOn: closed === undefined ? undefined : addDays(today, closed),
    cancelledOn: cancelled === undefined ? undefined : addDays(today, cancelled),
    reason: journey.reason,
  }));
  const legs = journeys.flatMap(({ trip, start, legs }) =>
    legs.map(({ depart: [departDay, departTime], arrive: [arriveDay, arriveTime], ...leg }, index) => ({
      ...leg,
      trip,
      leg: index + 1,
      depart: `${addDays(start, departDay)}T${departTime}`,
      arrive: `${addDays(start, arriveDay)}T${arriveTime}`,
    })),
  );
  return {
    tables: [
      [Trips, trips satisfies readonly NewRow<typeof Trips.columns>[]],
      [
        TripEstimates,
        journeys.flatMap(({ trip, estimate }) =>
          Object.entries(estimate).map(([category, amount]) => ({ trip, category, amount })),
        ) satisfies readonly NewRow<typeof TripEstimates.columns>[],
      ],
      [TripLegs, legs satisfies readonly NewRow<typeof TripLegs.columns>[]],
      [
        TripDays,
        journeys.flatMap(({ trip, start, lunchOn }) =>
          lunchOn === undefined ? [] : [{ trip, date: addDays(start, lunchOn), lunch: true }],
        ) satisfies readonly NewRow<typeof TripDays.columns>[],
      ],
      [PerDiemRates, perDiemRates(`${String(Number(today.slice(0, 4)) - 1)}-12-01`)],
      // The sample company takes the same figures in its own money.
      [MealShares, mealTiers],
      [EntryRules, entryRules],
      [TravelPolicy, policy],
    ],
    approvals: approvalRows(journeys, today),
  };
}

type Dated = Journey & { readonly trip: string; readonly start: Day; readonly end: Day };

function approvalRows(journeys: readonly Dated[], today: Day): readonly NewRow<typeof Approvals.columns>[] {
  const taken: string[] = [];
  return journeys.flatMap(
    ({ trip, traveller, department, destination, country, start, end, estimate, asked, approvedFor }) => {
      if (asked === undefined) return [];
      const amount = approvedFor ?? Object.values(estimate).reduce((sum, each) => sum + each, 0);
      const head = sampleDepartments.find((each) => each.department === department)?.manager ?? "Helen Marsh";
      const manager = head === traveller ? director : head;
      const approvers = amount > 1500 && manager !== "Helen Marsh" ? [manager, "Helen Marsh"] : [manager];
      const askedOn = addDays(today, asked.on);
      return approvers.map((approver, index): NewRow<typeof Approvals.columns> => {
        const approval = numbering("AP", askedOn, taken)();
        taken.push(approval);
        const isDecided = asked.decided !== undefined && index < asked.decided;
        return {
          approval,
          kind: "Trip",
          reference: trip,
          subject: subjectOf({ traveller, destination, country, start, end, department }, [{ amount }]),
          requester: traveller,
          department,
          amount,
          step: index + 1,
          steps: approvers.length,
          approver,
          askedOn,
          ...(isDecided && { decision: "Approve", decidedBy: approver, decidedOn: addDays(askedOn, 1) }),
        };
      });
    },
  );
}

const perDiemRates = (effective: Day): readonly NewRow<typeof PerDiemRates.columns>[] =>
  [
    {
      country: undefined,
      destination: "Standard",
      lodging: 140,
      meals: 58,
      breakfast: 12,
      lunch: 16,
      dinner: 25,
      incidentals: 5,
    },
    { country: undefined, destination: "Dublin", lodging: 190, meals: 68 },
    { country: "Japan", destination: "Tokyo", lodging: 230, meals: 92 },
    { country: "Japan", destination: "Standard", lodging: 160, meals: 74 },
    { country: "United States", destination: "New York", lodging: 310, meals: 92 },
    { country: "United Kingdom", destination: "London", lodging: 240, meals: 80 },
    { country: "Germany", destination: "Standard", lodging: 150, meals: 68 },
  ].map((row) => ({ ...row, entry: [row.country ?? "Home", row.destination].join(", "), effective }));

const entryRules: readonly NewRow<typeof EntryRules.columns>[] = [
  { country: "Japan", passport: "Any", visa: "Not needed", passportMonths: 6, note: "Up to 90 days" },
  { country: "Japan", passport: "India", visa: "Needed", noticeDays: 15 },
  { country: "United States", passport: "Any", visa: "Needed", noticeDays: 60 },
  {
    country: "United States",
    passport: "Germany",
    visa: "Not needed",
    passportMonths: 6,
    note: "Travel permit online, 3 days",
  },
  { country: "United Kingdom", passport: "Any", visa: "Not needed", passportMonths: 0 },
  { country: "United Kingdom", passport: "India", visa: "Needed", noticeDays: 21, passportMonths: 0 },
  { country: "Germany", passport: "Any", visa: "Not needed", passportMonths: 3 },
];

const policy: readonly NewRow<typeof TravelPolicy.columns>[] = [
  { rule: "Flights at home", mode: "Flight", kind: "Home", limit: 300, classes: "Economy" },
  { rule: "Flights abroad", mode: "Flight", kind: "Abroad", limit: 900, classes: "Economy, Premium economy" },
  {
    rule: "Flights of managers",
    mode: "Flight",
    grade: "Manager",
    limit: 1500,
    classes: "Economy, Premium economy, Business",
  },
  { rule: "Trains", mode: "Rail", limit: 250, classes: "Second" },
  { rule: "Hotels, a night", mode: "Hotel", limit: 230 },
  { rule: "Hired cars", mode: "Car hire", limit: 400 },
];
