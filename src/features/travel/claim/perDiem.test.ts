import fc from "fast-check";
import { addDays } from "../../../domain/calendarDay";
import { perDiemDays, type DayAway, type Meal } from "./perDiem";

const meals = { breakfast: 17, lunch: 18, dinner: 34, incidentals: 5 };
const days = (provided: readonly (readonly Meal[])[], total = 74): readonly DayAway[] =>
  provided.map((given, index) => ({
    date: addDays("2026-03-02", index),
    rate: { total, meals },
    provided: given,
  }));
const amounts = (away: readonly DayAway[], currency = "USD"): readonly number[] =>
  perDiemDays(away, currency).map(({ amount }) => amount);

test("rate 74, breakfast on the third and the last of four days: 225.00", () => {
  const paid = amounts(days([[], [], ["breakfast"], ["breakfast"]]));
  expect(paid).toEqual([55.5, 74, 57, 38.5]);
  expect(paid.reduce((sum, amount) => sum + amount, 0)).toBe(225);
});

test.each<[string, readonly (readonly Meal[])[], readonly number[]]>([
  ["one day is the first and the last", [[]], [55.5]],
  ["two days are the first and the last", [[], []], [55.5, 55.5]],
  [
    "all meals provided leave incidentals on a day between",
    [[], ["breakfast", "lunch", "dinner"], []],
    [55.5, 5, 55.5],
  ],
  ["a meal is taken off in full from 75%, down to incidentals", [["lunch", "dinner"], []], [5, 55.5]],
  ["a meal that is named twice is taken off once", [["breakfast", "breakfast"]], [38.5]],
])("%s", (_, provided, expected) => {
  expect(amounts(days(provided))).toEqual(expected);
});

test("what was taken off says how far the floor let it", () => {
  expect(perDiemDays(days([["lunch", "dinner"]]), "USD")).toMatchObject([
    { share: 0.75, reduced: 55.5, takenOff: 50.5, amount: 5 },
  ]);
});

test("a day is rounded to the currency's smallest unit", () => {
  expect(amounts(days([[], []], 33.33))).toEqual([25, 25]);
  expect(amounts(days([[], []], 8_151), "JPY")).toEqual([6_113, 6_113]);
  expect(amounts(days([[], []], 21.355), "KWD")).toEqual([16.016, 16.016]);
});

test("another share than 75% holds where it is given", () => {
  expect(perDiemDays(days([[], [], []], 28), "EUR", 0.5).map(({ amount }) => amount)).toEqual([14, 28, 14]);
});

test("no day pays more than its rate, less than nothing, or less than incidentals where the rate allows", () => {
  const meal = fc.constantFrom<Meal>("breakfast", "lunch", "dinner");
  const away = fc.array(fc.array(meal, { maxLength: 4 }), { minLength: 1, maxLength: 12 });
  fc.assert(
    fc.property(away, fc.integer({ min: 0, max: 50_000 }), (provided, cents) => {
      const total = cents / 100;
      for (const { amount, reduced, takenOff } of perDiemDays(days(provided, total), "USD")) {
        expect(amount).toBeLessThanOrEqual(total);
        expect(amount).toBeGreaterThanOrEqual(Math.min(5, reduced));
        expect(Math.round((amount + takenOff) * 100)).toBe(Math.round(reduced * 100));
      }
    }),
  );
});
