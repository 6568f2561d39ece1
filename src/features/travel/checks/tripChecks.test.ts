import { tripBook, type TripRows } from "../../../../test/fixtures/tripBook";
import { sampleCompany } from "../../home/sampleCompany";
import { tablesOf } from "../../../../test/fixtures/tablesOf";
import { joinKey } from "../../../tables/defineTable";
import { tripChecksIn } from "./tripChecks";
import { tripStates } from "../../../model/trips/tripState";
import type { TripLeg } from "../../../model/trips/tables";

const today = "2026-11-24";
const entry = [{ country: "Japan", passport: "Any", visa: "Not needed" as const }];
type Leg = Partial<TripLeg> & Pick<TripLeg, "leg" | "mode" | "from" | "depart" | "arrive">;

function found(rows: TripRows, trip = "TR-1") {
  const states = tripStates(tripBook({ entry, ...rows }), today);
  const state = states.get(trip);
  if (!state) throw new Error("gone");
  return tripChecksIn(tripBook({ entry, ...rows }), states, today)(state);
}
const check = (
  rows: TripRows,
  ...expected: readonly (readonly [level: string, sentence: string, ...keys: string[]])[]
) => {
  expect(
    found(rows).map(({ level, sentence, rows: behind }) => [level, sentence, ...behind.map(({ key }) => key)]),
  ).toEqual(expected);
};
const legs = (...list: readonly Leg[]) => list.map((leg) => ({ trip: "TR-1", ...leg }));

const out: Leg = {
  leg: 1,
  mode: "Flight",
  from: "Lisbon",
  to: "Tokyo",
  depart: "2026-12-08T09:15",
  departZone: "Europe/Lisbon",
  arrive: "2026-12-09T08:05",
  arriveZone: "Asia/Tokyo",
};
const hotel: Leg = {
  leg: 2,
  mode: "Hotel",
  from: "Tokyo",
  depart: "2026-12-09T15:00",
  departZone: "Asia/Tokyo",
  arrive: "2026-12-11T09:00",
};
const back: Leg = {
  leg: 3,
  mode: "Flight",
  from: "Tokyo",
  to: "Lisbon",
  depart: "2026-12-11T12:40",
  departZone: "Asia/Tokyo",
  arrive: "2026-12-11T21:55",
  arriveZone: "Europe/Lisbon",
};

test("a trip whose legs fit has nothing to look at, although clocks go back and forth", () => {
  check({ legs: legs(out, hotel, back) });
});

test("a trip overlaps another of the same person, whoever's name is capitalised how", () => {
  check(
    {
      trips: [
        {},
        { traveller: "nora", start: "2026-12-10", end: "2026-12-13" },
        { start: "2026-12-09", end: "2026-12-09", cancelledOn: today },
      ],
      people: [{ person: "Nora", passportExpires: "2030-01-01" }, { person: "Helen" }],
    },
    ["bad", "Overlaps TR-2 to Tokyo, 2026-12-10 to 2026-12-13, by 2 days: Nora can't be on both.", "TR-1", "TR-2"],
  );
});

test("home and off again on one day is only asked about", () => {
  check({ trips: [{}, { start: "2026-12-11", end: "2026-12-13" }] }, [
    "warning",
    "Nora is on two trips on 2026-12-11: also on TR-2 to Tokyo, 2026-12-11 to 2026-12-13.",
    "TR-1",
    "TR-2",
  ]);
});

test("another person's trip, or one that is refused, is no overlap", () => {
  check({ trips: [{}, { traveller: "Helen" }] });
});

test("legs at once are told by how much, across zones", () => {
  const early: Leg = { ...back, depart: "2026-12-09T07:30", arrive: "2026-12-09T16:45" };
  check({ legs: legs(out, early), trips: [{ end: "2026-12-09" }] }, [
    "bad",
    "Leg 3, flight from Tokyo to Lisbon, departs 35 min before leg 1 arrives: 2026-12-09 07:30 (Asia/Tokyo) against 2026-12-09 08:05 (Asia/Tokyo).",
    joinKey(["TR-1", 1]),
    joinKey(["TR-1", 3]),
  ]);
});

test("a leg that arrives before it departs is impossible, though its local times rise", () => {
  const east: Leg = { ...out, arrive: "2026-12-08T17:00" };
  check(
    { legs: legs(east, hotel, back), trips: [{ start: "2026-12-08" }] },
    [
      "bad",
      "Leg 1, flight from Lisbon to Tokyo, departs at 2026-12-08 09:15 (Europe/Lisbon) and arrives at 2026-12-08 17:00 (Asia/Tokyo): 1 h 15 min before it departs. Check the dates and the zones.",
      joinKey(["TR-1", 1]),
    ],
    ["warning", "The night of 2026-12-08 has no place. Add a hotel, or a night place to the leg before it.", "TR-1"],
  );
});

test("nights without a place are named; on board is a place", () => {
  check({ legs: legs(out, back) }, [
    "warning",
    "The nights from 2026-12-09 to 2026-12-10 have no place. Add a hotel, or a night place to the leg before them.",
    "TR-1",
  ]);
  check({ legs: legs({ ...out, nightPlace: "Yokohama" }, back) });
});

test("a leg departs from where none has led, unless a hired car does; one place may be named in two ways", () => {
  const fromOsaka: Leg = { ...back, from: "Osaka Kansai" };
  check({ legs: legs(out, hotel, fromOsaka) }, [
    "warning",
    "Leg 1 arrives in Tokyo, and leg 3 departs from Osaka Kansai: no leg leads from one to the other.",
    joinKey(["TR-1", 1]),
    joinKey(["TR-1", 3]),
  ]);
  const car: Leg = { ...hotel, leg: 4, mode: "Car hire", depart: "2026-12-10T09:00", arrive: "2026-12-11T10:00" };
  check({ legs: legs(out, hotel, fromOsaka, car) });
  check({ legs: legs({ ...out, to: "Tokyo (Haneda)" }, hotel, { ...back, from: "Haneda" }) });
});

test.each([
  ["Flight", "11:00", "2 h", undefined],
  ["Flight", "09:20", "20 min", "1 h 30 min"],
  ["Rail", "09:05", "5 min", "10 min"],
  ["Own car", "09:01", "1 min", undefined],
] as const)(
  "a change to %s at %s, with %s to spare, is held against the least for its mode",
  (mode, time, spare, least) => {
    const train: Leg = {
      ...back,
      mode: "Rail",
      from: "Tokyo",
      to: "Narita",
      depart: "2026-12-11T08:00",
      arrive: "2026-12-11T09:00",
      arriveZone: "Asia/Tokyo",
    };
    const next: Leg = {
      ...back,
      leg: 4,
      mode,
      from: "Narita",
      to: "Lisbon",
      depart: `2026-12-11T${time}`,
      arrive: "2026-12-11T21:55",
    };
    const told = found({ legs: legs(out, hotel, train, next) });
    expect(told.map(({ sentence }) => sentence)).toEqual(
      least === undefined
        ? []
        : [
            `Leg 4, ${mode.toLowerCase()} from Narita to Lisbon, departs only ${spare} after leg 3 arrives; the change takes at least ${least}.`,
          ],
    );
  },
);

test("a zone that is none, and a leg outside the trip", () => {
  check(
    {
      legs: legs(
        // Its nights are spent there all the same.
        { ...hotel, departZone: "Japan time" },
        out,
        { ...back, depart: "2026-12-12T12:40", arrive: "2026-12-12T21:55" },
      ),
    },
    [
      "bad",
      'Leg 2, hotel in Tokyo, has the time zone "Japan time", which is none. Write it as in Europe/Lisbon or Asia/Tokyo.',
      joinKey(["TR-1", 2]),
    ],
    [
      "warning",
      "Leg 3, flight from Tokyo to Lisbon, runs from 2026-12-12 to 2026-12-12, outside the trip's 2026-12-08 to 2026-12-11.",
      joinKey(["TR-1", 3]),
      "TR-1",
    ],
  );
});

test("a trip that ends before it starts", () => {
  check({ trips: [{ end: "2026-12-07" }] }, [
    "bad",
    "The trip ends on 2026-12-07, before it starts on 2026-12-08. Correct its days in Trips.",
    "TR-1",
  ]);
});

test("a flight over the date line may arrive the day before, and no night is lost", () => {
  const over: Leg = {
    ...back,
    to: "Honolulu",
    depart: "2026-12-11T00:05",
    arrive: "2026-12-10T12:30",
    arriveZone: "Pacific/Honolulu",
    nightPlace: "Honolulu",
  };
  check({ legs: legs(out, { ...hotel, arrive: "2026-12-10T20:00" }, over), trips: [{ end: "2026-12-11" }] });
});

const policy = [
  { rule: "Flights", mode: "Flight" as const, limit: 500, classes: "Economy, Premium economy" },
  { rule: "Flights abroad", mode: "Flight" as const, kind: "Abroad" as const, limit: 900, classes: "Economy" },
  { rule: "Hotels", mode: "Hotel" as const, limit: 150 },
];

test("a booking above the limit of the closest rule says by how much, in the company's money", () => {
  check(
    {
      policy,
      rates: [{ currency: "JPY", date: "2026-12-01", rate: 0.006 }],
      legs: legs(
        { ...out, cost: 950.5, class: "business" },
        { ...hotel, cost: 60_000, currency: "JPY" },
        { ...back, cost: 900, class: "Economy" },
      ),
    },
    [
      "bad",
      'Leg 1, flight, costs 950.50 EUR, 50.50 EUR above what "Flights abroad" allows: 900.00 EUR.',
      joinKey(["TR-1", 1]),
      "Flights abroad",
    ],
    [
      "bad",
      'Leg 1, flight, is booked in business; "Flights abroad" allows Economy.',
      joinKey(["TR-1", 1]),
      "Flights abroad",
    ],
    [
      "bad",
      'Leg 2, hotel, costs 360.00 EUR for 2 nights, 60.00 EUR above what "Hotels" allows: 150.00 EUR a night.',
      joinKey(["TR-1", 2]),
      "Hotels",
    ],
  );
});

test("a booking in a currency without a rate can't be held against the limit, and says so", () => {
  check({ policy, legs: legs(out, { ...hotel, cost: 60_000, currency: "JPY" }, back) }, [
    "note",
    "Leg 2, hotel, costs 60000 JPY; Rates has no rate for it, so it can't be held against the limit of 150.00 EUR (Hotels).",
    joinKey(["TR-1", 2]),
    "Hotels",
  ]);
});

const nora = (passportExpires: string | undefined, passportCountry = "India") => [
  { person: "Nora", ...(passportExpires !== undefined && { passportExpires }), passportCountry },
  { person: "Helen" },
];
test.each<[string, string | undefined, readonly string[]]>([
  ["six months to the day are enough", "2027-06-11", []],
  [
    "a day less is not",
    "2027-06-10",
    [
      "The passport of Nora expires on 2027-06-10, 181 days after the trip; it must be valid until 2027-06-11, 6 months after the trip.",
    ],
  ],
  [
    "it expires on the way",
    "2026-12-10",
    [
      "The passport of Nora expires on 2026-12-10, before the trip ends; it must be valid until 2027-06-11, 6 months after the trip.",
    ],
  ],
  [
    "nobody knows",
    undefined,
    ["People does not say when the passport of Nora expires. Enter it before anything is booked."],
  ],
])("passport: %s", (_, expires, sentences) => {
  expect(found({ people: nora(expires) }).map(({ sentence }) => sentence)).toEqual(sentences);
  expect(found({ people: nora(expires), trips: [{ kind: "Home" }] })).toEqual([]);
});

test.each<[string, number, string | undefined, readonly string[]]>([
  [
    "time enough",
    10,
    undefined,
    ["Nora, passport of India, needs a visa for Japan: ask for it by 2026-11-28, as it takes 10 days."],
  ],
  [
    "too few days",
    20,
    undefined,
    [
      "Nora, passport of India, needs a visa for Japan that takes 20 days, and the trip starts in 14: 6 too few. Ask for it at once, or move the trip.",
    ],
  ],
  ["it is there", 20, "2026-11-20", []],
])("visa: %s", (_, noticeDays, visaOn, sentences) => {
  const rules = [...entry, { country: "japan", passport: "India", visa: "Needed" as const, noticeDays }];
  expect(
    found({ entry: rules, people: nora("2030-01-01"), trips: [visaOn === undefined ? {} : { visaOn }] }).map(
      ({ sentence }) => sentence,
    ),
  ).toEqual(sentences);
});

test.each<[string, string, string, readonly string[]]>([
  ["its own people need no visa", " japan", "2027-01-01", []],
  [
    "their passport must hold for the trip",
    "Japan",
    "2026-12-10",
    ["The passport of Nora expires on 2026-12-10, before the trip ends; it must be valid until the trip's last day."],
  ],
  [
    "others need one",
    "Portugal",
    "2030-01-01",
    ["Nora, passport of Portugal, needs a visa for Japan: ask for it by 2026-12-08."],
  ],
])("a country that asks a visa of any passport: %s", (_, passport, expires, sentences) => {
  const rules = [{ country: "Japan", passport: "Any", visa: "Needed" as const }];
  expect(found({ entry: rules, people: nora(expires, passport) }).map(({ sentence }) => sentence)).toEqual(sentences);
});

test("a rule that speaks of a country's own people holds for them", () => {
  const rules = [{ country: "Japan", passport: "Japan", visa: "Needed" as const }];
  expect(found({ entry: rules, people: nora("2030-01-01", "Japan") }).map(({ level }) => level)).toEqual(["warning"]);
});

test("a country of which no rule speaks is to be looked up", () => {
  check({ entry: [] }, [
    "note",
    "Entry rules has no row for Japan: look up whether a visa is needed, and add it.",
    "TR-1",
  ]);
});

test("the sample company has an overlap, a passport that expires, and a flight that is too dear", () => {
  const tables = tablesOf(sampleCompany(today));
  const states = tripStates(tables, today);
  const checkTrip = tripChecksIn(tables, states, today);
  const bad = [...states.values()].flatMap((state) =>
    checkTrip(state)
      .filter(({ level }) => level === "bad")
      .map(({ sentence }) => sentence),
  );
  expect(bad.filter((sentence) => sentence.startsWith("Overlaps"))).toHaveLength(2);
  expect(bad.filter((sentence) => sentence.includes("passport of Noah Fischer expires"))).toHaveLength(1);
  expect(bad.filter((sentence) => sentence.includes("40.00 EUR above"))).toHaveLength(1);
});

test("a slip in the year of the end is said once, and its days are not walked through", () => {
  const sentence =
    "The trip goes from 2026-12-08 to 9999-12-31, which is more than 366 days. Correct its days in Trips.";
  expect(found({ trips: [{ end: "9999-12-31" }], legs: legs(out) }).map((each) => each.sentence)).toEqual([sentence]);
});
