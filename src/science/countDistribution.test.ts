import fc from "fast-check";
import { negativeBinomialOrPoisson, poisson } from "./countDistribution";

/** What is below 1e-60 is refused as no figure of anything. */
const withoutDust = (value: number): number => (value < 1e-50 ? 0 : value);

const near = (actual: number, expected: number, share: number) => {
  expect(Math.abs(actual - expected)).toBeLessThanOrEqual(share * Math.abs(expected));
};

// Figures of mpmath with 40 digits: mean, count, upper tail, expected shortage.
test.each([
  [0.3, 5, 7.83471572855176e-7, 8.18154298222108e-7],
  [20, 18, 0.618578050552845, 2.92502713155531],
  [100, 140, 6.40126372149143e-5, 0.000202882216422292],
  [100000, 100500, 0.0568328818184939, 7.71298805162224],
])("Poisson demand of %f beyond %i", (mean, count, tail, shortage) => {
  near(poisson(mean).upperTail(count), tail, 1e-11);
  near(poisson(mean).shortage(count), shortage, 1e-9);
});

test.each([
  [5, 4, 10, 0.0957847503968585, 0.368658596377926],
  [0.5, 20, 100, 0.0010125714652813, 0.340049750957878],
  [300, 50, 420, 0.0135300235531002, 0.308298617085998],
])("negative binomial demand of %f with a spread of %f beyond %i", (mean, sd, count, tail, shortage) => {
  near(negativeBinomialOrPoisson(mean, sd).upperTail(count), tail, 1e-11);
  near(negativeBinomialOrPoisson(mean, sd).shortage(count), shortage, 1e-11);
});

test("a variance at or below the mean is Poisson", () => {
  expect(negativeBinomialOrPoisson(4, 2).quantile(0.9)).toBe(poisson(4).quantile(0.9));
});

test("demand so large that its sums would never end is refused", () => {
  expect(() => poisson(1e12)).toThrow("take the normal method");
  expect(() => negativeBinomialOrPoisson(1e-3, 300)).toThrow("take the normal method");
});

/** Variances up to a thousand times the mean. */
const demands = fc
  .tuple(fc.double({ min: 1e-3, max: 5000, noNaN: true }), fc.double({ min: 0, max: 30, noNaN: true }).map(withoutDust))
  .map(([mean, uneven]) => negativeBinomialOrPoisson(mean, uneven * Math.sqrt(mean)));

test("the quantile is the first count that reaches the target, and no count before it does", () => {
  fc.assert(
    fc.property(demands, fc.double({ min: 0.01, max: 0.9999, noNaN: true }), (demand, target) => {
      const count = demand.quantile(target);
      expect(demand.cdf(count)).toBeGreaterThanOrEqual(target - 1e-12);
      expect(demand.cdf(count - 1)).toBeLessThan(target + 1e-12);
    }),
  );
});

test("what is short less what is left over is the mean less the stock", () => {
  fc.assert(
    fc.property(demands, fc.integer({ min: 0, max: 20000 }), (demand, count) => {
      const difference = demand.shortage(count) - demand.overage(count);
      expect(Math.abs(difference - (demand.mean - count))).toBeLessThanOrEqual(1e-9 * Math.max(1, count, demand.mean));
    }),
  );
});
