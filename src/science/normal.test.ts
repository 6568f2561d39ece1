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
  [0.3, 0.38208857781104737, 0.26676124211720988, 0.1510301025879422],
  [1.5, 0.066807201268858066, 0.029306793762604629, 0.011423505312475562],
  [3, 0.0013498980316300945, 0.0003821543170477236, 0.00010171754024346187],
  [6, 9.8658764503769814e-10, 1.5635697959709664e-10, 2.4222883727559142e-11],
  [9, 1.1285884059538406e-19, 1.2247791808434897e-20, 1.3143571597349978e-21],
  [20, 2.7536241186062337e-89, 1.3700124947295799e-90, 6.7995645735369044e-92],
  [37, 5.7255712225245768e-300, 1.5451991905122025e-301, 4.1671088147138617e-303],
])("the tail and losses at %f are right to the last digits that double precision has", (z, tail, loss, second) => {
  near(normalUpperTail(z), tail, 1e-14);
  near(normalCdf(-z), tail, 1e-14);
  near(unitNormalLoss(z), loss, 1e-12);
  near(secondUnitNormalLoss(z), second, 1e-9);
  near(unitNormalLoss(-z), loss + z, 1e-15);
});

test.each([
  [1e-300, -37.047096299361199],
  [1e-20, -9.2623400897984076],
  [1e-5, -4.2648907939228246],
  [0.01, -2.3263478740408411],
  [0.3, -0.52440051270804078],
  [0.95, 1.6448536269514727],
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
