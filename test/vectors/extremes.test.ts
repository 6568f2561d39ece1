import fc from "fast-check";
import { InvalidArgument } from "../../src/science/invalidArgument";
import { callFunction, type Arguments } from "./callFunction";
import vectors from "./public.json";

/** From the smallest to the largest of numbers, and what a broken cell or a missing value would be. */
const figure = fc.oneof(
  fc.double({ min: 0, max: 1, noNaN: true }),
  fc.double({ min: 0, max: 500, noNaN: true }),
  fc.integer({ min: 0, max: 60 }),
  fc.constantFrom(0, -1, 1, 5e-324, 1e-300, 1e-59, 1e-30, 1e30, 1e59, 1e300, Number.MAX_VALUE, Infinity, Number.NaN),
);

/** The arguments of a case with some of their numbers, single or in lists, replaced. */
const changed = (args: Arguments): fc.Arbitrary<Arguments> =>
  fc.record(
    Object.fromEntries(
      Object.entries(args).map(([name, value]) => [
        name,
        typeof value === "number"
          ? fc.oneof(fc.constant(value), figure)
          : Array.isArray(value) && typeof value[0] === "number"
            ? fc.oneof(fc.constant(value), fc.array(figure, { maxLength: 12 }))
            : fc.constant(value),
      ]),
    ),
  );

const examples = [...new Map(vectors.cases.map((vector) => [vector.fn, vector])).values()];

test.each(examples.map(({ fn, args }) => [fn, args] as const))(
  "%s answers any numbers with numbers, or refuses them by name",
  (fn, args) => {
    fc.assert(
      fc.property(changed(args), (some) => {
        try {
          expectNumbers(callFunction(fn, some)?.value);
        } catch (error) {
          if (!(error instanceof InvalidArgument)) throw error;
        }
      }),
      { numRuns: 300 },
    );
  },
);

function expectNumbers(answer: unknown): void {
  if (typeof answer === "number") expect(Number.isFinite(answer)).toBe(true);
  else if (typeof answer === "object" && answer !== null) for (const part of Object.values(answer)) expectNumbers(part);
}
