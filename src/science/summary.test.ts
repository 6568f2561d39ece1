import fc from "fast-check";
import { summaryOf } from "./summary";

test.each([
  [[], { count: 0, mean: 0, median: 0, sd: 0 }],
  [[7], { count: 1, mean: 7, median: 7, sd: 0 }],
  [[9, 1, 2], { count: 3, mean: 4, median: 2, sd: Math.sqrt(19) }],
  [[4, 2, 8, 6], { count: 4, mean: 5, median: 5, sd: Math.sqrt(20 / 3) }],
])("%p in short", (figures, summary) => {
  expect(summaryOf(figures)).toEqual(summary);
});

test("the order of the figures does not matter, and the list stays as it was", () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: -1e6, max: 1e6 }), { minLength: 1 }), (figures) => {
      const before = [...figures];
      const summary = summaryOf(figures);
      expect(figures).toEqual(before);
      const turned = summaryOf([...figures].reverse());
      expect(turned.median).toBe(summary.median);
      expect(turned.mean).toBeCloseTo(summary.mean, 6);
      expect(turned.sd).toBeCloseTo(summary.sd, 6);
    }),
  );
});
