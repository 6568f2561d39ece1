import fc from "fast-check";
import { summariseGroups } from "./groupSummary";

const rows = fc.array(fc.tuple(fc.constantFrom("A", "B", "C"), fc.double({ min: 0.01, max: 1e6, noNaN: true })), {
  minLength: 1,
  maxLength: 100,
});

test("the shares of ABC classes and of any other groups sum to one, their counts to the rows", () => {
  fc.assert(
    fc.property(rows, (each) => {
      const summaries = [
        ...summariseGroups(
          each.map(([group]) => group),
          each.map(([, value]) => value),
        ).values(),
      ];
      expect(summaries.reduce((sum, { share }) => sum + (share ?? 0), 0)).toBeCloseTo(1, 12);
      expect(summaries.reduce((sum, { count }) => sum + count, 0)).toBe(each.length);
      for (const { median, percentile90 } of summaries) expect(median).toBeLessThanOrEqual(percentile90);
    }),
  );
});

test("figures that cancel out have no shares", () => {
  expect(summariseGroups(["a", "b"], [5, -5]).get("a")).toEqual({
    count: 1,
    sum: 5,
    mean: 5,
    median: 5,
    percentile90: 5,
    share: undefined,
  });
});
