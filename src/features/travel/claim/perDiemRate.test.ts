import type { NewRow } from "../../../tables/defineTable";
import { refusal, rowsOf, tablesOf } from "../../../../test/fixtures/tablesOf";
import { Settings } from "../../../model/company/settings";
import { perDiemRatesIn } from "./perDiemRate";
import { MealShares, PerDiemRates } from "../../../model/trips/tables";

type Row = Omit<NewRow<typeof PerDiemRates.columns>, "entry">;
const rows: readonly Row[] = [
  { destination: "Standard CONUS rate applies to all others.", meals: 68, effective: "2025-10-01" },
  { destination: "Standard CONUS rate applies to all others.", meals: 66, effective: "2024-10-01" },
  {
    state: "MA",
    destination: "Boston / Cambridge",
    county: "Suffolk",
    meals: 92,
    lodging: 349,
    effective: "2025-10-01",
    seasonBegin: "October 1",
    seasonEnd: "February 28",
  },
  {
    state: "MA",
    destination: "Boston / Cambridge",
    county: "Suffolk",
    meals: 92,
    lodging: 403,
    effective: "2025-10-01",
    seasonBegin: "March 1",
    seasonEnd: "September 30",
  },
  { state: "IL", destination: "Springfield", county: "Sangamon", meals: 74, effective: "2025-10-01" },
  { state: "MO", destination: "Springfield", county: "Greene", meals: 80, effective: "2025-10-01" },
  { state: "NY", destination: "Riverhead", county: "Suffolk", meals: 86, effective: "2025-10-01" },
  {
    country: "Japan",
    destination: "Tokyo",
    meals: 90,
    effective: "2026-01-01",
    breakfast: 20,
    lunch: 25,
    dinner: 40,
    incidentals: 5,
    currency: "EUR",
  },
  { country: "Japan", meals: 60, effective: "2026-01-01", currency: "EUR" },
  { country: "South Korea", destination: "Seoul", meals: 70, effective: "2026-01-01", currency: "EUR" },
  { destination: "Nice Fair", meals: 75, effective: "2026-01-01" },
  {
    destination: "Nice Fair",
    meals: 99,
    effective: "2026-01-01",
    seasonBegin: "December 20",
    seasonEnd: "January 5",
  },
  {
    state: "ME",
    destination: "Kittery",
    meals: 80,
    effective: "2025-10-01",
    seasonBegin: "Summer",
    seasonEnd: "Autumn",
  },
];
const tables = tablesOf([
  rowsOf(PerDiemRates, ...rows.map((row, index) => ({ ...row, entry: `R${String(index + 1)}` }))),
  rowsOf(MealShares, { total: 92, breakfast: 23, lunch: 26, dinner: 38, incidentals: 5 }),
]);
const lookUp = perDiemRatesIn(tables);

test.each<[place: string, country: string | undefined, date: string, entry: string, choice: string]>([
  ["Boston, MA", undefined, "2026-01-15", "R3", "Boston / Cambridge, MA, October 1 to February 28"],
  ["cambridge", undefined, "2026-07-01", "R4", "Boston / Cambridge, MA, March 1 to September 30"],
  [
    "Boston",
    undefined,
    "2028-02-29",
    "R3",
    "Boston / Cambridge, MA, October 1 to February 28; from 2025-10-01, more than a year before",
  ],
  ["Springfield, MO", undefined, "2026-01-15", "R6", "Springfield, MO"],
  ["Greene", undefined, "2026-01-15", "R6", "Springfield, MO"],
  ["Suffolk, NY", undefined, "2026-01-15", "R7", "Riverhead, NY"],
  ["Akron, OH", undefined, "2026-01-15", "R1", "standard rate, as Akron, OH is not listed"],
  ["Akron, OH", undefined, "2025-09-30", "R2", "standard rate, as Akron, OH is not listed"],
  ["Boston", undefined, "2025-09-30", "R2", "standard rate, as no rate of Boston holds on 2025-09-30"],
  ["Tokyo", "Japan", "2026-12-08", "R8", "Tokyo, Japan"],
  ["Tokyo, Japan", undefined, "2026-12-08", "R8", "Tokyo, Japan"],
  ["Seoul, South Korea", "Japan", "2026-12-08", "R10", "Seoul, South Korea"],
  ["Nice Fair", undefined, "2026-12-19", "R11", "Nice Fair"],
  ["Nice Fair", undefined, "2026-12-31", "R12", "Nice Fair, December 20 to January 5"],
  [
    "Nice Fair",
    undefined,
    "2027-01-05",
    "R12",
    "Nice Fair, December 20 to January 5; from 2026-01-01, more than a year before",
  ],
  ["Nagoya", "Japan", "2026-12-08", "R9", "standard rate of Japan, as Nagoya is not listed"],
])("%s (%s) on %s gets %s", (place, country, date, entry, choice) => {
  const found = lookUp({ place, country, date });
  expect(found.ok && [found.value.row.entry, found.value.choice]).toEqual([entry, choice]);
});

test("meals go by the row's own values, or by the shares of its total", () => {
  const meals = (place: string): unknown => {
    const found = lookUp({ place, date: "2026-02-01" });
    return found.ok ? found.value.rate.meals : found.problem.message;
  };
  expect(meals("Tokyo")).toEqual({ breakfast: 20, lunch: 25, dinner: 40, incidentals: 5 });
  expect(meals("Boston")).toMatchObject({ breakfast: 23, lunch: 26, dinner: 38, incidentals: 5 });
  expect(meals("Springfield, MO")).toBeUndefined();
});

test.each<[company: string, rate: string | undefined, shares: string | undefined, breakfast: number | undefined]>([
  ["EUR", undefined, undefined, 18],
  ["EUR", "EUR", undefined, 18],
  ["EUR", "usd", "USD", 18],
  ["USD", undefined, "USD", 18],
  ["EUR", undefined, "USD", undefined],
  ["EUR", "USD", undefined, undefined],
])("in a company of %s a rate in %s takes the meals of shares in %s: %s", (company, rate, shares, breakfast) => {
  const book = tablesOf([
    rowsOf(Settings, { name: "Currency", value: company }),
    rowsOf(PerDiemRates, { entry: "R", destination: "Cork", meals: 74, effective: "2026-01-01", currency: rate }),
    rowsOf(MealShares, { total: 74, breakfast: 18, lunch: 20, dinner: 31, incidentals: 5, currency: shares }),
  ]);
  const found = perDiemRatesIn(book)({ place: "Cork", date: "2026-02-01" });
  expect(found.ok && found.value.rate.meals?.breakfast).toBe(breakfast);
});

test("shares of the same total stand beside each other, each in its currency", () => {
  const shares = { total: 74, lunch: 20, dinner: 31, incidentals: 5 };
  const book = tablesOf([
    rowsOf(Settings, { name: "Currency", value: "EUR" }),
    rowsOf(
      PerDiemRates,
      { entry: "A", destination: "Cork", meals: 74, effective: "2026-01-01" },
      { entry: "B", destination: "Boston", meals: 74, effective: "2026-01-01", currency: "USD" },
      { entry: "C", destination: "Bern", meals: 74, effective: "2026-01-01", currency: "CHF" },
    ),
    rowsOf(MealShares, { ...shares, breakfast: 18 }, { ...shares, breakfast: 17, currency: "USD" }),
  ]);
  expect(book.read(MealShares).problems).toEqual([]);
  expect([...book.read(MealShares).rowsByKey.keys()]).toEqual(["74", "74 / USD"]);
  const breakfast = (place: string): unknown => {
    const found = perDiemRatesIn(book)({ place, date: "2026-02-01" });
    return found.ok && found.value.rate.meals?.breakfast;
  };
  expect([breakfast("Cork"), breakfast("Boston"), breakfast("Bern")]).toEqual([18, 17, undefined]);
});

test.each<[string, string | undefined, string, string]>([
  [
    "Springfield",
    undefined,
    "2026-01-15",
    'Springfield is in Per diem rates for Springfield, IL and for Springfield, MO. Write the state or country after it, as in "Springfield, IL".',
  ],
  [
    "Berlin",
    "Germany",
    "2026-01-15",
    "No per diem rate holds for Berlin (Germany) on 2026-01-15. Add a row for it to Per diem rates, or a standard one of its country.",
  ],
  [
    "Seoul",
    "Germany",
    "2026-01-15",
    "No per diem rate holds for Seoul (Germany) on 2026-01-15. Add a row for it to Per diem rates, or a standard one of its country.",
  ],
  [
    "Busan, South Korea",
    "Japan",
    "2026-01-15",
    "No per diem rate holds for Busan, South Korea on 2026-01-15. Add a row for it to Per diem rates, or a standard one of its country.",
  ],
  [
    "Cambridge",
    "United Kingdom",
    "2026-01-15",
    "No per diem rate holds for Cambridge (United Kingdom) on 2026-01-15. Add a row for it to Per diem rates, or a standard one of its country.",
  ],
  [
    "Boston",
    undefined,
    "2020-01-15",
    "No per diem rate holds for Boston on 2020-01-15. Add a row for it to Per diem rates, or a standard one of its country.",
  ],
  [
    "Kittery",
    undefined,
    "2026-01-15",
    'The season of R13 in Per diem rates can\'t be read: "Summer" to "Autumn". Write both as in October 1, or leave both blank.',
  ],
  [" ", undefined, "2026-01-15", "Say where the night is spent: the per diem depends on the place."],
])("%s (%s) on %s is refused in words", (place, country, date, sentence) => {
  expect(refusal(lookUp({ place, country, date }))).toBe(sentence);
});
