/** A claim of the sample company; days are counted from the day it was opened, that day from today. */
export interface SampleClaim {
  readonly person: string;
  readonly department: string;
  readonly purpose: string;
  readonly daysAgo: number;
  readonly lines: readonly SampleLine[];
  readonly advance?: number;
  readonly submitted?: number;
  readonly decided?: number;
  /** What the manager said about what is approved in part. */
  readonly remark?: string;
  /** Why it was refused. */
  readonly refused?: string;
  readonly handedOver?: number;
  readonly paid?: number;
}

/** An expense of the sample company. */
export interface SampleLine {
  /** Days before the claim was opened. */
  readonly daysBefore: number;
  readonly category: string;
  /** Of mileage it follows from the distance. */
  readonly amount?: number;
  readonly currency?: "USD" | "GBP";
  readonly tax?: number;
  readonly vendor?: string;
  readonly city?: string;
  readonly receipt?: string;
  readonly distance?: number;
  readonly people?: string;
  readonly comment?: string;
  readonly approved?: number;
}

const hotel = (daysBefore: number, amount: number, more: Partial<SampleLine> = {}): SampleLine => ({
  daysBefore,
  category: "Hotel",
  amount,
  vendor: "Lindenhof",
  city: "Hamburg",
  receipt: `hotel-${String(daysBefore)}.pdf`,
  ...more,
});
const meals = (daysBefore: number, amount: number, more: Partial<SampleLine> = {}): SampleLine => ({
  daysBefore,
  category: "Meals",
  amount,
  tax: Math.round((amount * 700) / 107) / 100,
  vendor: "Alte Post",
  city: "Hamburg",
  receipt: `meal-${String(daysBefore)}.jpg`,
  ...more,
});
const drive = (daysBefore: number, distance: number, city: string): SampleLine => ({
  daysBefore,
  category: "Mileage",
  distance,
  city,
});
const abroad = (currency: "USD" | "GBP", city: string, vendor: string) => ({ currency, city, vendor });

const settled = { submitted: 1, decided: 3, handedOver: 6, paid: 13 } as const;

/** Claims that were paid, or wait for finance. */
export const closedClaims: readonly SampleClaim[] = [
  {
    person: "Elena Petrova",
    department: "Sales",
    purpose: "Customers in London",
    daysAgo: 103,
    ...settled,
    lines: [
      { daysBefore: 6, category: "Flight", amount: 214.6, vendor: "Skyline Air", receipt: "flight-lhr.pdf" },
      hotel(5, 158, abroad("GBP", "London", "Camden Rooms")),
      meals(5, 31.4, abroad("GBP", "London", "The Anchor")),
      meals(4, 27.8, abroad("GBP", "London", "Borough Kitchen")),
    ],
  },
  {
    person: "Sean Doyle",
    department: "Site services",
    purpose: "Site visits",
    daysAgo: 98,
    ...settled,
    lines: [
      drive(9, 148, "Athlone"),
      drive(6, 212, "Galway"),
      meals(6, 14.5, { city: "Galway", vendor: "Quay Street" }),
    ],
  },
  {
    person: "Noah Fischer",
    department: "Sales",
    purpose: "Trade fair in Hamburg",
    daysAgo: 71,
    ...settled,
    remark: "Dinner up to the policy's limit",
    lines: [
      { daysBefore: 8, category: "Rail", amount: 139.8, tax: 9.15, vendor: "Rhine Rail", receipt: "rail-hh.pdf" },
      hotel(7, 189),
      hotel(6, 189, { receipt: "hotel-second.pdf" }),
      meals(7, 84, { approved: 60, comment: "Dinner with two customers", people: "K. Brandt, L. Otto" }),
      meals(6, 24.9),
    ],
  },
  {
    person: "Ola Hansen",
    department: "Workshop",
    purpose: "Training at the press maker's",
    daysAgo: 66,
    ...settled,
    lines: [
      drive(5, 310, "Cork"),
      hotel(4, 124, { city: "Cork", vendor: "Riverside Inn" }),
      meals(4, 22.3, { city: "Cork" }),
    ],
  },
  {
    person: "Aisha Rahman",
    department: "Administration",
    purpose: "Office move",
    daysAgo: 44,
    ...settled,
    lines: [
      {
        daysBefore: 3,
        category: "Office supplies",
        amount: 86.45,
        tax: 16.17,
        vendor: "Northway Office Supply",
        receipt: "labels.pdf",
      },
      drive(2, 38, "Riverside"),
    ],
  },
  {
    person: "Priya Nair",
    department: "Sales",
    purpose: "Customers in Leeds",
    daysAgo: 38,
    submitted: 1,
    decided: 4,
    handedOver: 9,
    lines: [
      { daysBefore: 4, category: "Flight", amount: 176.2, vendor: "Skyline Air", receipt: "flight-lba.pdf" },
      hotel(3, 132.5, abroad("GBP", "Leeds", "Aire House")),
      meals(3, 29.9, abroad("GBP", "Leeds", "Wharf Street")),
      {
        daysBefore: 3,
        category: "Entertainment",
        amount: 148,
        currency: "GBP",
        vendor: "The Loom",
        city: "Leeds",
        receipt: "loom.pdf",
        people: "J. Whitaker, S. Rao, P. Nair",
        comment: "Dinner with the buyers",
      },
    ],
  },
  {
    person: "Katya Ivanova",
    department: "Site services",
    purpose: "Audit of the depots",
    daysAgo: 29,
    submitted: 0,
    decided: 2,
    handedOver: 7,
    lines: [
      { daysBefore: 6, category: "Car hire", amount: 118, tax: 22.06, vendor: "Greenway Cars", receipt: "car.pdf" },
      meals(6, 17.2, { city: "Limerick", vendor: "Mill Lane" }),
    ],
  },
];

/** Claims that wait on somebody's desk today; the two drafts have something for the checks. */
export const openClaims: readonly SampleClaim[] = [
  {
    person: "Noah Fischer",
    department: "Sales",
    purpose: "Fair in Chicago",
    daysAgo: 12,
    advance: 300,
    submitted: 1,
    decided: 5,
    lines: [
      hotel(4, 214, abroad("USD", "Chicago", "Lakeshore Hotel")),
      hotel(3, 214, { ...abroad("USD", "Chicago", "Lakeshore Hotel"), receipt: "lakeshore-2.pdf" }),
      meals(4, 46.8, abroad("USD", "Chicago", "Union Grill")),
      meals(3, 38.25, abroad("USD", "Chicago", "Wells Street")),
    ],
  },
  {
    person: "Sean Doyle",
    department: "Site services",
    purpose: "Site visits",
    daysAgo: 9,
    submitted: 1,
    lines: [drive(6, 264, "Sligo"), drive(4, 148, "Athlone"), meals(6, 16.8, { city: "Sligo", vendor: "Hargadon" })],
  },
  {
    person: "Rui Costa",
    department: "Workshop",
    purpose: "Tools for a repair",
    daysAgo: 15,
    submitted: 1,
    decided: 3,
    refused: "Buy tools through an order, please",
    lines: [
      { daysBefore: 1, category: "Other", amount: 64.9, tax: 12.14, vendor: "Hill & Sons", receipt: "tools.pdf" },
    ],
  },
  {
    person: "Daniel Cho",
    department: "Sales",
    purpose: "Customers in New York",
    daysAgo: 4,
    lines: [
      {
        daysBefore: 5,
        category: "Flight",
        amount: 512.3,
        currency: "USD",
        vendor: "Atlantic Air",
        receipt: "flight-ny.pdf",
      },
      // A Warn: above the day's limit, and nobody says why. A Block: no receipt above 75.
      meals(5, 96.5, abroad("USD", "New York", "Mercer Grill")),
      { daysBefore: 4, category: "Other", amount: 92, currency: "USD", vendor: "City Cabs", city: "New York" },
    ],
  },
  {
    person: "Nora Lindqvist",
    department: "Administration",
    purpose: "Supplier day in Dublin",
    daysAgo: 1,
    lines: [
      { daysBefore: 3, category: "Rail", amount: 42.6, tax: 3.55, vendor: "Irish Rail", receipt: "rail-dub.pdf" },
      meals(3, 18.4, { city: "Dublin", vendor: "Canal Bank" }),
    ],
  },
];
