import fc from "fast-check";
import { exactQuantity, formatQuantity, wholePacks } from "./quantity";

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
  expect(formatQuantity(35.39249)).toBe("35.392");
});
