import fc from "fast-check";
import { silverMeal, wagnerWhitin, type LotProblem } from "./lotSizing";

/** What is below 1e-60 is refused as no figure of anything. */
const withoutDust = (value: number): number => (value < 1e-50 ? 0 : value);

const problems = (longest: number) =>
  fc.record({
    demand: fc.array(fc.oneof(fc.constant(0), fc.integer({ min: 0, max: 200 })), { minLength: 1, maxLength: longest }),
    holdingCost: fc.oneof(fc.constant(0), fc.double({ min: 0, max: 10, noNaN: true }).map(withoutDust)),
    fixedCost: fc.oneof(fc.constant(0), fc.double({ min: 0, max: 2000, noNaN: true }).map(withoutDust)),
  });

/** Every choice of periods to order in, each order covering the demand up to the next. */
function cheapestOfAll({ demand, holdingCost, fixedCost }: LotProblem): number {
  let cheapest = Infinity;
  for (let choice = 0; choice < 2 ** demand.length; choice++) {
    let cost = 0;
    let from = -1;
    demand.forEach((units, period) => {
      if ((choice >> period) & 1) {
        cost += fixedCost;
        from = period;
      }
      if (units > 0) cost += from < 0 ? Infinity : holdingCost * units * (period - from);
    });
    cheapest = Math.min(cheapest, cost);
  }
  return cheapest;
}

test("Wagner-Whitin is as cheap as the best of all plans", () => {
  fc.assert(
    fc.property(problems(10), (problem) => {
      expect(wagnerWhitin(problem).cost).toBeCloseTo(cheapestOfAll(problem), 6);
    }),
    { numRuns: 300 },
  );
});

test("Wagner-Whitin is never dearer than Silver-Meal", () => {
  fc.assert(
    fc.property(problems(60), (problem) => {
      const simple = silverMeal(problem).cost;
      expect(wagnerWhitin(problem).cost).toBeLessThanOrEqual(simple + 1e-9 * Math.max(1, simple));
    }),
    { numRuns: 300 },
  );
});

test.each([
  ["Wagner-Whitin", wagnerWhitin],
  ["Silver-Meal", silverMeal],
] as const)("%s never runs out and leaves nothing over", (_, plan) => {
  fc.assert(
    fc.property(problems(40), (problem) => {
      let stock = 0;
      plan(problem).orderQuantities.forEach((units, period) => {
        stock += units - (problem.demand[period] ?? 0);
        expect(stock).toBeGreaterThanOrEqual(0);
      });
      expect(stock).toBe(0);
    }),
  );
});
