import fc from "fast-check";
import {
  normalCdf,
  normalQuantile,
  normalUpperTail,
  secondUnitNormalLoss,
  unitNormalLoss,
  unitNormalLossInverse,
} from "./normal";

const near = (actual: number, expected: number, share: number) => {
  expect(Math.abs(actual - expected)).toBeLessThanOrEqual(share * Math.abs(expected));
};

// Figures of mpmath with 40 digits: z, upper tail, first and second loss.
test.each([
  [0.3, 0.3820885778110474, 0.26676124211720986, 0.1510301025879422],
  [1.5, 0.06680720126885807, 0.02930679376260463, 0.011423505312475562],
  [3, 0.0013498980316300946, 0.0003821543170477236, 0.00010171754024346187],
  [6, 9.86587645037698e-10, 1.5635697959709664e-10, 2.4222883727559143e-11],
  [9, 1.1285884059538405e-19, 1.2247791808434897e-20, 1.3143571597349979e-21],
  [20, 2.7536241186062337e-89, 1.3700124947295798e-90, 6.799564573536905e-92],
  [37, 5.725571222524577e-300, 1.5451991905122026e-301, 4.167108814713862e-303],
])("the tail and losses at %f are right to the last digits that double precision has", (z, tail, loss, second) => {
  near(normalUpperTail(z), tail, 1e-14);
  near(normalCdf(-z), tail, 1e-14);
  near(unitNormalLoss(z), loss, 1e-12);
  near(secondUnitNormalLoss(z), second, 1e-9);
  near(unitNormalLoss(-z), loss + z, 1e-15);
});

test.each([
  [1e-300, -37.0470962993612],
  [1e-20, -9.262340089798407],
  [1e-5, -4.264890793922825],
  [0.01, -2.326347874040841],
  [0.3, -0.5244005127080408],
  [0.95, 1.6448536269514726],
  [0.975, 1.959963984540054],
])("the quantile of %f is right", (p, z) => {
  near(normalQuantile(p), z, 1e-15);
});

test("the inverse loss leads back to its loss", () => {
  fc.assert(
    fc.property(fc.double({ min: -60, max: 5, noNaN: true }), (exponent) => {
      const loss = Math.exp(exponent);
      near(unitNormalLoss(unitNormalLossInverse(loss)), loss, 1e-12);
    }),
  );
});
