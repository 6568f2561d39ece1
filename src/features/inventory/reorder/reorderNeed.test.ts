import fc from "fast-check";
import { isLow, needOf, orderQuantityOf, formatOrderQuantity, type Target } from "./reorderNeed";

test.each<[string, number, Target, number, number, number, number]>([
  // The worked case of Odoo's documentation: 10 / 40 / 6, forecast 8.
  ["fills up to the max in whole packs", 8, { level: 10, orderUpTo: 40 }, 0, 6, 32, 36],
  ["takes the min for the max where the max is below it", 8, { level: 10, orderUpTo: 4 }, 0, 0, 2, 2],
  [
    "takes the reorder quantity where it is more than the shortfall",
    8,
    { level: 10, reorderQuantity: 25 },
    0,
    0,
    25,
    25,
  ],
  [
    "takes the shortfall where it is more than the reorder quantity",
    -30,
    { level: 10, reorderQuantity: 25 },
    0,
    0,
    40,
    40,
  ],
  ["orders one pack where the level is reached exactly and nothing else is told", 10, { level: 10 }, 0, 12, 1, 12],
  ["raises to the vendor's minimum, then to packs", 8, { level: 10, orderUpTo: 40 }, 50, 6, 32, 54],
  ["leaves the vendor's minimum alone where the need is more", 8, { level: 10, orderUpTo: 40 }, 20, 6, 32, 36],
  ["rounds up to whole units without a pack", 7.5, { level: 10, orderUpTo: 40 }, 0, 0, 32.5, 33],
])("%s", (_, available, target, minimumOrder, unitsPerPack, need, ordered) => {
  expect(isLow(available, target.level)).toBe(true);
  expect(needOf(available, target)).toBe(need);
  expect(orderQuantityOf(need, minimumOrder, unitsPerPack)).toBe(ordered);
});

test("of a unit that divides exactly the need is ordered, of a pack whole ones", () => {
  expect(orderQuantityOf(362.15, 0, 0, true)).toBe(362.15);
  expect(orderQuantityOf(0.1 + 0.2, 0, 0, true)).toBe(0.3);
  expect(orderQuantityOf(362.15, 400, 0, true)).toBe(400);
  expect(orderQuantityOf(362.15, 0, 25, true)).toBe(375);
  expect(formatOrderQuantity(362.15, 0, 0, true)).toBe("362.15 needed.");
});

test("at the level is low, above it is not", () => {
  expect(isLow(10, 10)).toBe(true);
  expect(isLow(10.5, 10)).toBe(false);
});

test("after the order nothing is low any more, and it is never more than a pack above what is asked", () => {
  const whole = fc.integer({ min: 0, max: 1000 });
  fc.assert(
    fc.property(whole, whole, whole, fc.integer({ min: 1, max: 60 }), (level, gap, orderUpTo, pack) => {
      const available = level - gap;
      const need = needOf(available, { level, orderUpTo });
      const ordered = orderQuantityOf(need, 0, pack);
      expect(available + ordered).toBeGreaterThanOrEqual(level);
      expect(ordered - need).toBeLessThan(pack);
    }),
  );
});

test.each([
  [32, 0, 6, "32 needed, rounded up to 36 in packs of 6."],
  [32, 50, 6, "32 needed, raised to the vendor's minimum order of 50, rounded up to 54 in packs of 6."],
  [32.5, 0, 0, "32.5 needed, rounded up to 33."],
  [36, 0, 6, "36 needed."],
])("a need of %d with minimum %d and packs of %d is told", (need, minimumOrder, pack, sentence) => {
  expect(formatOrderQuantity(need, minimumOrder, pack)).toBe(sentence);
});
