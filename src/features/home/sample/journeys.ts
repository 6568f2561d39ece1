import type { NewRow } from "../../../tables/defineTable";
import type { TripLegs } from "../../../model/trips/tables";

/** A day of the trip, counted from 0, and a local time. */
type At = readonly [day: number, time: string];

/** A trip of the sample company; days are counted from today. */
export interface Journey {
  readonly traveller: string;
  readonly department: string;
  readonly purpose: string;
  readonly destination: string;
  readonly country?: string;
  readonly from: number;
  readonly to: number;
  readonly requested: number;
  readonly estimate: Readonly<Record<string, number>>;
  /** When approval was asked, and how many of its steps were decided. */
  readonly asked?: { readonly on: number; readonly decided?: number };
  /** What the estimate was when it was asked, where it is another now. */
  readonly approvedFor?: number;
  readonly legs: readonly (Omit<NewRow<typeof TripLegs.columns>, "trip" | "leg" | "depart" | "arrive"> & {
    readonly depart: At;
    readonly arrive: At;
  })[];
  /** The day of the trip on which a host provided lunch. */
  readonly lunchOn?: number;
  readonly closed?: number;
  readonly cancelled?: number;
  readonly reason?: string;
}

export const sampleJourneys: readonly Journey[] = [
  {
    traveller: "Marta Silva",
    department: "Workshop",
    purpose: "Course on the new lathe",
    destination: "Stuttgart",
    country: "Germany",
    from: -60,
    to: -58,
    requested: -90,
    estimate: { Flight: 260, Hotel: 300, "Per diem": 170 },
    asked: { on: -88, decided: 1 },
    legs: [],
    closed: -50,
  },
  {
    traveller: "Ola Hansen",
    department: "Workshop",
    purpose: "Repair at the customer's",
    destination: "Cork",
    from: -9,
    to: -7,
    requested: -20,
    estimate: { Mileage: 160, Hotel: 280, "Per diem": 145 },
    asked: { on: -19, decided: 1 },
    lunchOn: 1,
    legs: [
      { mode: "Own car", from: "Fernhill", to: "Cork", depart: [0, "07:30"], arrive: [0, "10:45"], distance: 262 },
      {
        mode: "Hotel",
        from: "Cork",
        depart: [0, "15:00"],
        arrive: [2, "10:00"],
        carrier: "Lee Quay Hotel",
        bookingNo: "LQ-20417",
        cost: 268,
      },
      { mode: "Own car", from: "Cork", to: "Fernhill", depart: [2, "14:00"], arrive: [2, "17:15"], distance: 262 },
    ],
  },
  {
    traveller: "Sean Doyle",
    department: "Site services",
    purpose: "Handing over the Galway site",
    destination: "Galway",
    from: -1,
    to: 1,
    requested: -14,
    estimate: { Rail: 70, Hotel: 260, "Per diem": 145 },
    asked: { on: -13, decided: 1 },
    legs: [
      {
        mode: "Rail",
        from: "Dublin",
        to: "Galway",
        depart: [0, "07:35"],
        arrive: [0, "10:02"],
        carrier: "Irish Rail",
        bookingNo: "R7H2K",
        cost: 32,
        class: "Second",
      },
      {
        mode: "Hotel",
        from: "Galway",
        depart: [0, "14:00"],
        arrive: [2, "10:00"],
        carrier: "Corrib House",
        bookingNo: "CH-8812",
        cost: 244,
      },
      {
        mode: "Rail",
        from: "Galway",
        to: "Dublin",
        depart: [2, "15:05"],
        arrive: [2, "17:40"],
        carrier: "Irish Rail",
        bookingNo: "R7H2L",
        cost: 32,
        class: "Second",
      },
    ],
  },
  {
    traveller: "Elena Petrova",
    department: "Sales",
    purpose: "Trade fair and two customers",
    destination: "Tokyo",
    country: "Japan",
    from: 20,
    to: 26,
    requested: -12,
    estimate: { Flight: 1650, Hotel: 1250, "Per diem": 598 },
    asked: { on: -11, decided: 2 },
    legs: [
      {
        mode: "Flight",
        from: "Lisbon",
        to: "Tokyo",
        depart: [0, "09:15"],
        departZone: "Europe/Lisbon",
        arrive: [1, "08:05"],
        arriveZone: "Asia/Tokyo",
        carrier: "TP 570, LH 716",
        bookingNo: "X4T9QP",
        cost: 812,
        class: "Economy",
        paidBy: "Company",
      },
      {
        mode: "Hotel",
        from: "Tokyo",
        depart: [1, "15:00"],
        departZone: "Asia/Tokyo",
        arrive: [6, "09:00"],
        carrier: "Hotel Ueno Park",
        bookingNo: "UP-55190",
        cost: 1090,
      },
      {
        mode: "Flight",
        from: "Tokyo",
        to: "Lisbon",
        depart: [6, "12:40"],
        departZone: "Asia/Tokyo",
        arrive: [6, "21:55"],
        arriveZone: "Europe/Lisbon",
        carrier: "LH 717, TP 571",
        bookingNo: "X4T9QP",
        cost: 812,
        class: "Economy",
        paidBy: "Company",
      },
    ],
  },
  {
    traveller: "Elena Petrova",
    department: "Sales",
    purpose: "Yearly talk with Galway Tools",
    destination: "Galway",
    from: 25,
    to: 26,
    requested: -2,
    estimate: {},
    legs: [],
  },
  {
    traveller: "Noah Fischer",
    department: "Sales",
    purpose: "Customer visits",
    destination: "New York",
    country: "United States",
    from: 40,
    to: 44,
    requested: -5,
    estimate: { Flight: 780, Hotel: 1100, "Per diem": 414 },
    asked: { on: -4, decided: 1 },
    legs: [
      {
        mode: "Flight",
        from: "Berlin",
        to: "New York",
        depart: [0, "10:30"],
        departZone: "Europe/Berlin",
        arrive: [0, "14:10"],
        arriveZone: "America/New_York",
        cost: 940,
        class: "Economy",
      },
    ],
  },
  {
    traveller: "Tomas Berg",
    department: "Administration",
    purpose: "Visit to Northway's warehouse",
    destination: "Dublin",
    from: 9,
    to: 10,
    requested: -8,
    estimate: { Rail: 60, Hotel: 180, "Per diem": 102 },
    asked: { on: -7, decided: 1 },
    legs: [],
  },
  {
    traveller: "Priya Nair",
    department: "Sales",
    purpose: "Negotiating the frame contract",
    destination: "London",
    country: "United Kingdom",
    from: 30,
    to: 32,
    requested: -10,
    estimate: { Flight: 240, Hotel: 520, "Per diem": 200 },
    asked: { on: -9, decided: 1 },
    approvedFor: 820,
    legs: [],
  },
  {
    traveller: "Daniel Cho",
    department: "Sales",
    purpose: "Fair in Munich",
    destination: "Munich",
    country: "Germany",
    from: 15,
    to: 17,
    requested: -30,
    estimate: { Flight: 350, Hotel: 420, "Per diem": 170 },
    legs: [],
    cancelled: -6,
    reason: "The fair was put off.",
  },
];
