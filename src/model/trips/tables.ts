import { optional } from "../../tables/column";
import { isoDay, sameAs } from "../../tables/criteriaText";
import { defineTable, type RowOf } from "../../tables/defineTable";
import {
  choice,
  count,
  currency,
  day,
  flag,
  formula,
  link,
  listed,
  LONGEST,
  moment,
  money,
  percent,
  quantity,
  text,
} from "../../tables/kinds";

import { approvalLadders } from "../approvals/approvalLadder";
import { tripColumns, tripLadder } from "./tripColumns";
import { LONGEST_TRIP_DAYS } from "./tripLength";

const tabColor = "#CA5010";

export const Trips = defineTable({
  name: "Trips",
  sheet: "Trips",
  help: "One row a trip. Its status follows from the dates here, from Approvals and from the bookings in Trip legs.",
  tabColor,
  key: "trip",
  version: 1,
  undo: { names: { claim: ["Claims"] }, builtOnDecision: ["closedOn"] },
  expects: {
    ascending: [["start", "end"]],
    within: [["start", "end", LONGEST_TRIP_DAYS]],
    past: ["requestedOn", "visaOn", "closedOn", "cancelledOn"],
  },
  columns: {
    ...tripColumns,
    estimate: formula({
      header: "Estimate",
      help: "The sum of its rows in Trip estimates, in the company's currency.",
      formula: `=ROUND(SUMIFS(TripEstimates[Amount],TripEstimates[Trip],${sameAs("[@Trip]")}),3)`,
      numberFormat: "#,##0.00",
    }),
    subject: formula({
      header: "Asked for",
      help: "What approval is asked for. A change of any of it makes what was approved void.",
      // The number's decimal comma, where Excel's language has one, becomes a point: the words must not depend on the reader.
      formula: `=[@Traveller]&" to "&TRIM([@Destination])&IF(TRIM([@Country])="","",", "&TRIM([@Country]))&", "&${isoDay("[@Start]")}&" to "&${isoDay("[@End]")}&", estimate "&SUBSTITUTE(ROUND([@Estimate],3)&"",",",".")&IF([@Department]="","",", for "&[@Department])`,
      numberFormat: "General",
    }),
    approval: formula({
      header: "Approval",
      help: "Not asked, Waiting, Approved, Refused, or Changed since it was asked.",
      formula: approvalLadders.Trip.formula,
      numberFormat: "General",
    }),
    status: formula({
      header: "Status",
      help: "Draft, Waiting approval, Approved, Booked, Travelling, To claim, Closed; or Refused, Changed since approval, Cancelled.",
      formula: tripLadder.formula,
      numberFormat: "General",
    }),
  },
  highlights: [
    { formula: '=OR({Status}="Closed",{Status}="Cancelled")', tone: "muted" },
    {
      formula: '=OR({Status}="Waiting approval",{Status}="Changed since approval",{Status}="To claim")',
      column: "Status",
      tone: "warning",
    },
    { formula: '={Status}="Refused"', column: "Status", tone: "bad" },
    { formula: '=OR({Status}="Booked",{Status}="Travelling")', column: "Status", tone: "good" },
  ],
});
export type Trip = RowOf<typeof Trips.columns>;

export const TripEstimates = defineTable({
  name: "TripEstimates",
  sheet: "Trip estimates",
  help: "What each trip may cost by category, in the company's currency. Approval is of the sum.",
  tabColor,
  key: ["trip", "category"],
  version: 1,
  columns: {
    trip: link({ header: "Trip", help: "The trip.", width: 15 }, "Trips"),
    category: listed({ header: "Category", help: "As claims call it: Flight, Hotel, Per diem." }, "Expense category"),
    amount: money({ header: "Amount", help: "In the company's currency." }),
    note: optional(text({ header: "Note", help: "How it was calculated.", width: 34 })),
  },
});
export type TripEstimate = RowOf<typeof TripEstimates.columns>;

export const legModes = ["Flight", "Rail", "Car hire", "Own car", "Hotel", "Other"] as const;
export type LegMode = (typeof legModes)[number];

export const TripLegs = defineTable({
  name: "TripLegs",
  sheet: "Trip legs",
  help: "Each flight, ride, drive and hotel of a trip, in local times of the place, with the zone beside.",
  tabColor,
  key: ["trip", "leg"],
  version: 1,
  expects: { zones: ["departZone", "arriveZone"] },
  columns: {
    trip: link({ header: "Trip", help: "The trip.", width: 15 }, "Trips"),
    leg: count({ header: "Leg", help: "Its number in the trip; kept when others go." }),
    mode: choice({ header: "Mode", help: "What it is. Own car is paid by the distance.", width: 12 }, legModes),
    from: text({ header: "From", help: "Where it starts; for a hotel, its place.", width: 20 }),
    to: optional(text({ header: "To", help: "Where it ends; blank for a hotel.", width: 20 })),
    depart: moment({ header: "Depart", help: "Local time there; for a hotel, arrival at it." }),
    departZone: optional(
      text({ header: "Depart zone", help: "Such as Europe/Lisbon; blank for the traveller's own.", width: 20 }),
    ),
    arrive: moment({ header: "Arrive", help: "Local time there; for a hotel, departure from it." }),
    arriveZone: optional(
      text({ header: "Arrive zone", help: "Such as Asia/Tokyo; blank for the same as at departure.", width: 20 }),
    ),
    carrier: optional(text({ header: "Carrier", help: "Airline and flight, train, hotel's name.", width: 22 })),
    bookingNo: optional(text({ header: "Booking no", help: "The reference of the booking; blank while not booked." })),
    cost: optional(money({ header: "Cost", help: "What the booking costs, in its currency." })),
    currency: optional(currency({ header: "Currency", help: "Three letters; blank for the company's." })),
    class: optional(listed({ header: "Class", help: "Such as Economy or Second." }, "Travel class")),
    paidBy: optional(
      choice({ header: "Paid by", help: "What the company pays itself is not claimed; blank is the traveller." }, [
        "Traveller",
        "Company",
      ]),
    ),
    distance: optional(quantity({ header: "Distance", help: "Of a drive in the own car, as mileage is paid." })),
    nightPlace: optional(
      text({
        header: "Night place",
        help: "Where the nights after arrival are spent, without a hotel leg.",
        width: 20,
      }),
    ),
    changes: optional(count({ header: "Changes", help: "How often its event in calendars was changed." })),
  },
  highlights: [{ formula: '=AND({Booking no}="",{Mode}<>"Own car")', column: "Booking no", tone: "warning" }],
});
export type TripLeg = RowOf<typeof TripLegs.columns>;

export const TripDays = defineTable({
  name: "TripDays",
  sheet: "Trip days",
  help: "Only days of which something must be said: meals that were provided, or a place other than the night's.",
  tabColor,
  key: ["trip", "date"],
  version: 1,
  columns: {
    trip: link({ header: "Trip", help: "The trip.", width: 15 }, "Trips"),
    date: day({ header: "Date", help: "The day." }),
    breakfast: optional(
      flag({ header: "Breakfast", help: "Yes where a conference or host provided it, eaten or not." }),
    ),
    lunch: optional(flag({ header: "Lunch", help: "Yes where it was provided." })),
    dinner: optional(flag({ header: "Dinner", help: "Yes where it was provided." })),
    place: optional(
      text({ header: "Place", help: "Whose rate holds, where the night's place is not right.", width: 20 }),
    ),
  },
});
export type TripDay = RowOf<typeof TripDays.columns>;

export const PerDiemRates = defineTable({
  name: "PerDiemRates",
  sheet: "Per diem rates",
  help: "What a day away is worth by place, season and date. The yearly file of the US government can be imported unchanged.",
  tabColor,
  key: "entry",
  version: 1,
  record: { noun: "per diem rate", folded: ["breakfast", "lunch", "dinner", "incidentals"] },
  columns: {
    entry: text({ header: "Entry", help: "Its name, once each.", width: 30 }),
    country: optional(text({ header: "Country", help: "Blank where trips at home go." })),
    state: optional(text({ header: "State", help: "Such as MA; blank where there is none." })),
    destination: optional(
      text({
        header: "Destination",
        help: "The place, or several with / between. Blank, or beginning with Standard: holds where no other place does.",
        width: 30,
      }),
    ),
    county: optional(
      text({ header: "County/location defined", help: "What belongs to it, with / between.", width: 30 }),
    ),
    seasonBegin: optional(text({ header: "Season begin", help: "Such as October 1; blank for the whole year." })),
    seasonEnd: optional(text({ header: "Season end", help: "Such as February 28." })),
    lodging: optional(money({ header: "Lodging rate", help: "The most that a night may cost there." })),
    meals: money({ header: "M&IE", help: "Meals and incidentals of a full day." }),
    effective: day({ header: "Effective date", help: "The day from which it holds." }),
    currency: optional(currency({ header: "Currency", help: "Three letters; blank for the company's." })),
    breakfast: optional(money({ header: "Breakfast", help: "Its value; blank uses Meal shares." })),
    lunch: optional(money({ header: "Lunch", help: "Its value; blank uses Meal shares." })),
    dinner: optional(money({ header: "Dinner", help: "Its value; blank uses Meal shares." })),
    incidentals: optional(money({ header: "Incidentals", help: "A day never pays less than this." })),
  },
});
export type PerDiemRate = RowOf<typeof PerDiemRates.columns>;

export const MealShares = defineTable({
  name: "MealShares",
  sheet: "Meal shares",
  help: "What each meal counts for in a day of that total: a provided one is taken off by its full value.",
  tabColor,
  key: ["total", "currency"],
  version: 1,
  columns: {
    total: money({ header: "M&IE total", help: "Meals and incidentals of a full day, once in each currency." }),
    breakfast: money({ header: "Breakfast", help: "Its value." }),
    lunch: money({ header: "Lunch", help: "Its value." }),
    dinner: money({ header: "Dinner", help: "Its value." }),
    incidentals: money({ header: "Incidentals", help: "A day never pays less than this." }),
    currency: optional(currency({ header: "Currency", help: "Three letters; blank for the company's." })),
  },
  highlights: [
    {
      formula: "=ABS({Breakfast}+{Lunch}+{Dinner}+{Incidentals}-{M&IE total})>0.001",
      column: "M&IE total",
      tone: "bad",
    },
  ],
});

export const PerDiemBands = defineTable({
  name: "PerDiemBands",
  sheet: "Per diem bands",
  help: "What a day pays by the hours away on it. Without rows, the first and the last day pay 75%, and up to 12 hours nothing is paid.",
  tabColor,
  key: ["country", "above"],
  version: 1,
  record: { noun: "per diem band" },
  columns: {
    country: optional(text({ header: "Country", help: "Only for trips to it; blank where no other row is for it." })),
    above: quantity({ header: "Above hours", help: "Away for longer than this on one day." }, 24),
    share: percent({ header: "Share", help: "Of the full day's meals and incidentals." }),
  },
});
export type PerDiemBand = RowOf<typeof PerDiemBands.columns>;

/** The passport word of entry rules that hold whatever the traveller's passport is. */
export const ANY_PASSPORT = "Any";

export const EntryRules = defineTable({
  name: "EntryRules",
  sheet: "Entry rules",
  help: "What a country asks of visitors. Yours to keep: look it up at the country's embassy.",
  tabColor,
  key: ["country", "passport"],
  version: 1,
  record: { noun: "entry rule" },
  columns: {
    country: text({ header: "Country", help: "Where the trip goes.", width: 20 }),
    passport: text({
      header: "Passport of",
      help: "The country of the passport, or Any: but a country's own people need no visa.",
      width: 18,
    }),
    visa: choice({ header: "Visa", help: "Whether one is needed." }, ["Not needed", "Needed"]),
    noticeDays: optional(
      count({ header: "Notice days", help: "Days that getting the visa or permit takes." }, LONGEST.days),
    ),
    passportMonths: optional(
      count(
        { header: "Passport months", help: "How long the passport must be valid after the trip; blank for 6." },
        LONGEST.months,
      ),
    ),
    note: optional(text({ header: "Note", help: "Where it was looked up, and when.", width: 34 })),
  },
});
export type EntryRule = RowOf<typeof EntryRules.columns>;

export const TravelPolicy = defineTable({
  name: "TravelPolicy",
  sheet: "Travel policy",
  help: "What bookings may cost and which classes may be booked. The most specific rule for a trip applies.",
  tabColor,
  key: "rule",
  version: 1,
  record: { noun: "travel rule" },
  columns: {
    rule: text({ header: "Rule", help: "Its name, once each.", width: 26 }),
    mode: choice({ header: "Mode", help: "What is booked." }, legModes),
    kind: optional(
      choice({ header: "Kind", help: "Only for trips of this kind; blank for both." }, ["Home", "Abroad"]),
    ),
    grade: optional(listed({ header: "Grade", help: "Only for people of this grade; blank for all." }, "Grade")),
    limit: optional(
      money({ header: "Limit", help: "The most that it may cost, in the company's currency; a hotel's is a night's." }),
    ),
    classes: optional(
      text({ header: "Classes", help: "Those that may be booked, with commas between; blank for any.", width: 26 }),
    ),
  },
});
export type TravelRule = RowOf<typeof TravelPolicy.columns>;
