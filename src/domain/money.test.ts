import fc from "fast-check";
import { amountOf, decimalsOf, moneyOf } from "./money";

test.each([
  ["EUR", 2],
  ["JPY", 0],
  ["KWD", 3],
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
