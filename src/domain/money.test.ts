import fc from "fast-check";
import { currencyCodeOf, currencyRemedy } from "./currencies";
import { createFormats } from "./formats";
import { allocate, amountOf, decimalsOf, moneyOf, sumOf } from "./money";
import { formatMoney } from "./sentence";

test.each([
  ["EUR", 2],
  ["JPY", 0],
  ["KWD", 3],
  // Where engines follow the shops instead of the standard.
  ["IQD", 3],
  ["LYD", 3],
  ["IRR", 2],
  ["LAK", 2],
  ["LBP", 2],
  ["IDR", 2],
  ["HUF", 2],
  ["PKR", 2],
  ["RSD", 2],
  ["UYI", 0],
  ["UYW", 4],
  ["CLF", 4],
  ["ISK", 0],
  // What a cell may hold.
  ["Euro", 2],
  ["€", 2],
  ["", 2],
  ["jpy", 0],
])("%s has %d decimals", (currency, decimals) => {
  expect(decimalsOf(currency)).toBe(decimals);
});

test.each([
  [1.005, "EUR", 101],
  [-1.005, "EUR", -101],
  [2.5, "JPY", 3],
  [0.0004, "KWD", 0],
])("%d %s is %d of the smallest unit", (amount, currency, minor) => {
  expect(moneyOf(amount, currency)).toEqual({ minor, currency });
});

test("an amount survives the way into money and back", () => {
  fc.assert(
    fc.property(fc.integer({ min: -1e9, max: 1e9 }), fc.constantFrom("EUR", "JPY", "KWD"), (minor, currency) => {
      expect(moneyOf(amountOf({ minor, currency }), currency).minor + 0).toBe(minor);
    }),
  );
});

const currencies = fc.constantFrom("EUR", "JPY", "KWD");

test("a sum of lines is exact in every currency", () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: -1e9, max: 1e9 })), currencies, (lines, currency) => {
      const amounts = lines.map((minor) => amountOf({ minor, currency }));
      const total = lines.reduce((sum, minor) => sum + minor, 0);
      expect(sumOf(amounts, currency)).toBe(amountOf({ minor: total, currency }));
    }),
  );
});

test.each<[string, number, readonly number[], readonly number[]]>([
  ["thirds leave a cent, which the first gets", 10000, [1, 1, 1], [3334, 3333, 3333]],
  ["the largest remainder gets the cent", 100, [1, 2], [33, 67]],
  ["a refund is shared like a payment", -10000, [1, 1, 1], [-3334, -3333, -3333]],
  ["a share of nothing gets nothing", 101, [0, 5], [0, 101]],
  ["no shares at all are equal ones", 3, [0, 0], [2, 1]],
  ["nobody to share with", 3, [], []],
])("%s", (_, minor, shares, parts) => {
  expect(allocate({ minor, currency: "EUR" }, shares).map((part) => part.minor)).toEqual(parts);
});

test("parts add up to the total, and none is a whole unit away from its proportion", () => {
  fc.assert(
    fc.property(
      fc.integer({ min: -1e12, max: 1e12 }),
      fc.array(fc.nat({ max: 1e9 }), { minLength: 1, maxLength: 20 }),
      currencies,
      (minor, shares, currency) => {
        const parts = allocate({ minor, currency }, shares);
        expect(parts.reduce((sum, part) => sum + part.minor, 0)).toBe(minor);
        const whole = shares.reduce((sum, share) => sum + share, 0);
        parts.forEach((part, index) => {
          const exact = whole === 0 ? minor / shares.length : (minor * (shares[index] ?? 0)) / whole;
          expect(Math.abs(part.minor - exact)).toBeLessThan(1.001);
        });
      },
    ),
  );
});

test("no text from a cell stops the money", () => {
  fc.assert(
    fc.property(fc.string({ unit: "binary" }), fc.double({ noNaN: true, min: -1e9, max: 1e9 }), (written, amount) => {
      expect(Number.isInteger(moneyOf(amount, written).minor)).toBe(true);
      expect(formatMoney(amount, written)).toContain(written);
      expect(createFormats("de-DE").money(amount, written)).not.toBe("");
    }),
  );
});

test.each([
  ["€", "Use the ISO code EUR."],
  [" Euro ", "Use the ISO code EUR."],
  ["£", "Use the ISO code GBP."],
  ["$", "Enter three letters, such as USD."],
  ["dollars", "Enter three letters, such as USD."],
])("%s as a currency: %s", (written, remedy) => {
  expect(currencyCodeOf(written)).toBeUndefined();
  expect(currencyRemedy(written)).toBe(remedy);
});
