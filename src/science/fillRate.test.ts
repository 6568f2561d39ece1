import fc from "fast-check";
import {
  performanceNormal,
  performancePoisson,
  reorderPointForFillRate,
  reorderPointPoissonForFillRate,
} from "./fillRate";
import { orderUpToForFillRate } from "./periodicReview";
import { unitNormalLoss } from "./normal";

/** What is below 1e-60 is refused as no figure of anything. */
const withoutDust = (value: number): number => (value < 1e-50 ? 0 : value);

const target = fc.record({
  fillRate: fc.double({ min: 0.01, max: 0.9999, noNaN: true }),
  orderQuantity: fc.double({ min: 0.1, max: 1e5, noNaN: true }),
  demandMean: fc.double({ min: 0.01, max: 1e3, noNaN: true }),
  demandSd: fc.double({ min: 0.01, max: 1e3, noNaN: true }),
  leadTime: fc.double({ min: 0.1, max: 100, noNaN: true }),
  leadTimeSd: fc.double({ min: 0, max: 10, noNaN: true }).map(withoutDust),
});

test("the fill rate of the reorder point that was asked for is the target", () => {
  fc.assert(
    fc.property(target, (wanted) => {
      const reorderPoint = reorderPointForFillRate({ ...wanted, method: "exact" });
      expect(Math.abs(performanceNormal({ ...wanted, reorderPoint }).fillRateExact - wanted.fillRate)).toBeLessThan(
        1e-9,
      );
    }),
    { numRuns: 500 },
  );
});

test("the approximate rule reaches its own target, and is never below the exact one", () => {
  fc.assert(
    fc.property(target, (wanted) => {
      const reorderPoint = reorderPointForFillRate({ ...wanted, method: "approx" });
      const reached = performanceNormal({ ...wanted, reorderPoint });
      expect(Math.abs(reached.fillRateApprox - wanted.fillRate)).toBeLessThan(1e-9);
      expect(reached.fillRateExact).toBeGreaterThanOrEqual(wanted.fillRate - 1e-9);
    }),
  );
});

test("the Poisson reorder point is the first that reaches the fill rate", () => {
  const wanted = fc.record({
    fillRate: fc.double({ min: 0.3, max: 0.999, noNaN: true }),
    orderQuantity: fc.integer({ min: 1, max: 60 }),
    demandMean: fc.double({ min: 0.01, max: 20, noNaN: true }),
    leadTime: fc.double({ min: 0, max: 20, noNaN: true }).map(withoutDust),
  });
  fc.assert(
    fc.property(wanted, (each) => {
      const reorderPoint = reorderPointPoissonForFillRate(each);
      const reached = (r: number) => performancePoisson({ ...each, reorderPoint: r }).fillRate;
      expect(reached(reorderPoint)).toBeGreaterThanOrEqual(each.fillRate - 1e-9);
      if (reorderPoint > 0) expect(reached(reorderPoint - 1)).toBeLessThan(each.fillRate + 1e-9);
    }),
  );
});

test("the order-up-to level of a review period reaches its fill rate", () => {
  fc.assert(
    fc.property(target, fc.double({ min: 0.1, max: 30, noNaN: true }), (wanted, reviewPeriod) => {
      const level = orderUpToForFillRate({ ...wanted, leadTimeSd: 0, reviewPeriod, method: "exact" });
      const short = (periods: number) => {
        const spread = wanted.demandSd * Math.sqrt(periods);
        return spread * unitNormalLoss((level - wanted.demandMean * periods) / spread);
      };
      const missed = short(wanted.leadTime + reviewPeriod) - short(wanted.leadTime);
      const allowed = wanted.demandMean * reviewPeriod * (1 - wanted.fillRate);
      expect(Math.abs(missed - allowed)).toBeLessThan(
        1e-7 * Math.max(1, wanted.demandMean * reviewPeriod, wanted.demandSd),
      );
    }),
  );
});
