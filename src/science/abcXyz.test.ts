import fc from "fast-check";
import { classifyAbc } from "./abcXyz";

/** What is below 1e-60 is refused as no figure of anything. */
const withoutDust = (value: number): number => (value < 1e-50 ? 0 : value);

const values = fc
  .array(fc.oneof(fc.integer({ min: 0, max: 1000 }), fc.double({ min: 0, max: 1e6, noNaN: true }).map(withoutDust)), {
    minLength: 1,
    maxLength: 200,
  })
  .filter((list) => list.some((value) => value > 0));

test("no item is in a better class than a larger one", () => {
  fc.assert(
    fc.property(values, (list) => {
      const classes = classifyAbc(list, { a: 0.8, b: 0.95 });
      const ranked = list
        .map((value, item) => ({ value, cls: classes[item] ?? "C" }))
        .sort((p, q) => q.value - p.value);
      ranked.slice(1).forEach(({ value, cls }, rank) => {
        const before = ranked[rank];
        if (before !== undefined && before.value > value) expect(cls >= before.cls).toBe(true);
      });
      expect(ranked[0]?.cls).toBe("A");
    }),
  );
});

test("a cut-off is met exactly, whatever the decimal places", () => {
  // 0.7 + 0.1 is 0.7999999999999999 in binary: the third item would be an A.
  expect(classifyAbc([0.7, 0.1, 0.1, 0.1], { a: 0.8, b: 0.95 })).toEqual(["A", "A", "B", "B"]);
  expect(classifyAbc([7e-7, 1e-7, 1e-7, 1e-7], { a: 0.8, b: 0.95 })).toEqual(["A", "A", "B", "B"]);
  expect(classifyAbc([8e22, 1.5e22, 5e21], { a: 0.8, b: 0.95 })).toEqual(["A", "B", "C"]);
});
