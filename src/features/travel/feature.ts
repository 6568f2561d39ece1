import { ApprovalRules, Approvals } from "../../model/approvals/approvals";
import { People } from "../../model/people/people";
import { Rates } from "../../model/money/rates";
import type { Feature } from "../../ui/feature";
import { recordSource } from "../../ui/recordSource";
import {
  EntryRules,
  MealShares,
  PerDiemBands,
  PerDiemRates,
  TravelPolicy,
  TripDays,
  TripEstimates,
  TripLegs,
  Trips,
} from "../../model/trips/tables";

export const travel: Feature = {
  id: "travel",
  title: "Trips",
  group: "people",
  purpose: "Trips from request to booking to claim: approval, checks, itineraries and per diem.",
  tables: [
    People,
    ApprovalRules,
    Approvals,
    Rates,
    Trips,
    TripEstimates,
    TripLegs,
    TripDays,
    PerDiemRates,
    MealShares,
    PerDiemBands,
    EntryRules,
    TravelPolicy,
  ],
  records: [
    recordSource(Trips, {
      kind: "Trip",
      words: ["traveller", "destination", "purpose"],
      page: { path: "travel/trip", param: "trip" },
    }),
    recordSource(TripLegs, {
      kind: "Trip",
      words: ["trip"],
      page: { path: "travel/trip", param: "trip", partOf: "trip" },
    }),
  ],
  pages: [
    { path: "travel", load: () => import("./list/TripsPage").then((page) => page.TripsPage) },
    { path: "travel/trip", load: () => import("./TripPage").then((page) => page.TripPage) },
    { path: "travel/wish", find: "New trip", load: () => import("./request/WishPage").then((page) => page.WishPage) },
    {
      path: "travel/where",
      find: "Who is where",
      load: () => import("./where/WherePage").then((page) => page.WherePage),
    },
    { path: "travel/estimate", load: () => import("./estimate/EstimatePage").then((page) => page.EstimatePage) },
    { path: "travel/leg", load: () => import("./legs/LegPage").then((page) => page.LegPage) },
    { path: "travel/itinerary", load: () => import("./itinerary/ItineraryPage").then((page) => page.ItineraryPage) },
    { path: "travel/claim", load: () => import("./claim/ClaimPage").then((page) => page.ClaimPage) },
    { path: "travel/day", load: () => import("./claim/DayPage").then((page) => page.DayPage) },
    { path: "travel/compare", load: () => import("./estimate/ComparePage").then((page) => page.ComparePage) },
    { path: "travel/cancel", load: () => import("./end/CancelPage").then((page) => page.CancelPage) },
  ],
  todo: () => import("./travelTodo").then((rules) => rules.travelTodo),
};
