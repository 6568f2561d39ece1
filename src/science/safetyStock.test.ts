import { orderUpToForService, overReviewAndLead } from "./periodicReview";
import fc from "fast-check";
import { reorderPoint, reorderPointNegativeBinomial, reorderPointPoisson, safetyStock } from "./safetyStock";

/** What is below 1e-60 is refused as no figure of anything. */
const withoutDust = (value: number): number => (value < 1e-50 ? 0 : value);

const amounts = (max: number) => fc.double({ min: 0, max, noNaN: true }).map(withoutDust);
const item = fc.record({
  demandMean: amounts(1e4),
  demandSd: amounts(1e3),
  leadTime: amounts(300),
  leadTimeSd: amounts(30),
  serviceLevel: fc.double({ min: 0.5, max: 0.9999, noNaN: true }),
});
const more = fc.double({ min: 0, max: 10, noNaN: true }).map(withoutDust);
/** Rounding may take a digit from either side. */
const slack = (value: number) => 1e-9 * Math.max(1, Math.abs(value));

describe("the reorder point never falls", () => {
  const check = (
    grow: (
      each: { serviceLevel: number; leadTime: number; demandSd: number; leadTimeSd: number },
      by: number,
    ) => object,
  ) => {
    fc.assert(
      fc.property(item, more, (each, by) => {
        const before = reorderPoint(each);
        expect(reorderPoint({ ...each, ...grow(each, by) })).toBeGreaterThanOrEqual(before - slack(before));
      }),
    );
  };
  test("with a higher service level", () => {
    check(({ serviceLevel }, by) => ({ serviceLevel: serviceLevel + (0.99999 - serviceLevel) * (by / 10) }));
  });
  test("with a longer lead time", () => {
    check(({ leadTime }, by) => ({ leadTime: leadTime + by }));
  });
  test("with a wider spread of use", () => {
    check(({ demandSd }, by) => ({ demandSd: demandSd + by }));
  });
  test("with a wider spread of the lead time", () => {
    check(({ leadTimeSd }, by) => ({ leadTimeSd: leadTimeSd + by }));
  });
});

test("counted demand grows its reorder point with service and lead time too", () => {
  fc.assert(
    fc.property(
      fc.double({ min: 0.01, max: 20, noNaN: true }),
      amounts(30),
      more,
      fc.double({ min: 0.3, max: 0.999, noNaN: true }),
      (demandMean, leadTime, by, serviceLevel) => {
        const before = reorderPointPoisson({ demandMean, leadTime, serviceLevel });
        expect(reorderPointPoisson({ demandMean, leadTime: leadTime + by, serviceLevel })).toBeGreaterThanOrEqual(
          before,
        );
        const higher = serviceLevel + (0.9999 - serviceLevel) / 2;
        expect(reorderPointPoisson({ demandMean, leadTime, serviceLevel: higher })).toBeGreaterThanOrEqual(before);
        const uneven = { demandMean, leadTime: leadTime + 1, demandSd: 3, leadTimeSd: 0 };
        expect(reorderPointNegativeBinomial({ ...uneven, serviceLevel: higher })).toBeGreaterThanOrEqual(
          reorderPointNegativeBinomial({ ...uneven, serviceLevel }),
        );
      },
    ),
  );
});

test("below one half the safety stock is negative, and 0 where it is floored", () => {
  const each = { demandMean: 40, demandSd: 10, leadTime: 5, leadTimeSd: 1, serviceLevel: 0.3 };
  expect(safetyStock(each)).toBeLessThan(0);
  expect(safetyStock({ ...each, floorSafetyStockAtZero: true })).toBe(0);
});

test("an item that is looked at every 28 days keeps safety stock for those and the lead time", () => {
  const item = { demandMean: 100, demandSd: 50, leadTime: 2, serviceLevel: 0.95 };
  const covered = overReviewAndLead(item, 28);
  expect(reorderPoint(covered)).toBeCloseTo(3450.46, 2);
  expect(safetyStock(covered)).toBeCloseTo(450.46, 2);
  expect(orderUpToForService({ ...item, reviewPeriod: 28 })).toBeCloseTo(3450.46, 2);
});
