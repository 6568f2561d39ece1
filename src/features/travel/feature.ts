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
import { travelDuty } from "./duty";

export const travel: Feature = {
  ...travelDuty,
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
  todo: () => import("./travelTodo").then((rules) => rules.travelTodo),
};
