import { naturalLimits } from "./controlChart";

const areLimits = (values: readonly number[], low: number, high: number): void => {
  const limits = naturalLimits(values);
  expect([limits?.low, limits?.high].map((limit) => Math.round((limit ?? NaN) * 1e4) / 1e4)).toEqual([low, high]);
};

test("limits lie 2.66 mean moving ranges beside the mean", () => {
  // Mean 10, moving ranges 2, 2, 2, 2, 2.
  areLimits([9, 11, 9, 11, 9, 11], 4.68, 15.32);
  areLimits([5, 5, 5, 5, 5, 5], 5, 5);
  // The order counts: the same values, rising, vary less from one to the next.
  areLimits([9, 9, 9, 11, 11, 11], 10 - 2.66 * 0.4, 10 + 2.66 * 0.4);
});

test("fewer than six values have no limits", () => {
  expect(naturalLimits([1, 2, 3, 4, 5])).toBeUndefined();
});
