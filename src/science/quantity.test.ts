import fc from "fast-check";
import { exactQuantity, isAtLeast, isMoreThan, isSameQuantity, wholePacks } from "./quantity";

test.each([
  [32, 6, 36],
  [36, 6, 36],
  [0.3, 0.1, 0.3],
  [0.1 + 0.2, 0.1, 0.3],
  [2.2, 0, 3],
  [-5, 6, 0],
])("%d units in packs of %d are %d", (units, pack, whole) => {
  expect(wholePacks(units, pack)).toBe(whole);
});

test("whole packs hold what is needed, and less than a pack more", () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 1e6 }), fc.integer({ min: 1, max: 500 }), (units, pack) => {
      const whole = wholePacks(units, pack);
      expect(whole % pack).toBe(0);
      expect(whole - units).toBeGreaterThanOrEqual(0);
      expect(whole - units).toBeLessThan(pack);
    }),
  );
});

test("sums of tenths come out even", () => {
  expect(exactQuantity(0.1 + 0.2)).toBe(0.3);
  expect(Object.is(exactQuantity(-0.0000001), 0)).toBe(true);
});

test.each<[string, number, number, boolean, boolean, boolean]>([
  ["a sum of tenths is the limit", 0.1 + 0.2, 0.3, true, false, true],
  ["a product of hundredths is the limit", 57, 0.57 * 100, true, false, true],
  ["the limit is a sum of tenths", 0.8, 0.7 + 0.1, true, false, true],
  ["a millionth is more", 1.000001, 1, true, true, false],
  ["less than half a millionth is not", 1.0000004, 1, true, false, true],
  ["a millionth is missing", 0.999999, 1, false, false, false],
  ["below 0 as above", -0.1 - 0.2, -0.3, true, false, true],
  ["beyond what has a sixth decimal", 1e15 + 1, 1e15, true, true, false],
])("%s", (_, quantity, limit, atLeast, more, same) => {
  expect([isAtLeast(quantity, limit), isMoreThan(quantity, limit), isSameQuantity(quantity, limit)]).toEqual([
    atLeast,
    more,
    same,
  ]);
});

test("a half of the sixth decimal goes away from 0, as Excel's ROUND", () => {
  expect([exactQuantity(0.0000005), exactQuantity(-0.0000005)]).toEqual([0.000001, -0.000001]);
});
