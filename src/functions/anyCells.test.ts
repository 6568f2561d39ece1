import fc from "fast-check";
import { everyFunction } from "../../test/functions/everyFunction";
import { inCellsLater } from "../../test/functions/excelErrors";
import { generateMetadata } from "../../test/functions/generateMetadata";
import { helpEntries } from "./help/helpEntries";

const generated = generateMetadata();
const functions = everyFunction();

/** Whatever can stand in a cell, and what is likely to. */
const cell = fc.oneof(
  { weight: 6, arbitrary: fc.integer({ min: 0, max: 60 }) },
  { weight: 4, arbitrary: fc.double({ min: 0, max: 1, noNaN: true }) },
  { weight: 2, arbitrary: fc.double({ min: 40000, max: 50000, noNaN: true }) },
  { weight: 2, arbitrary: fc.double({ noNaN: true, noDefaultInfinity: true }) },
  fc.constantFrom(
    null,
    "",
    "12",
    "95%",
    " 7 ",
    "2026-03-05",
    "Mon",
    "normal",
    "poisson",
    "fill rate",
    "holt",
    "tsb",
    "down",
  ),
  fc.constantFrom(true, false, "#N/A", "#DIV/0!", "#REF!", "long ago", "=1+1", "-", "1e400", "\u0000"),
  fc.constant({ type: "Error", basicType: "Error", basicValue: "#NAME?" }),
  fc.constant({ type: "FormattedNumber", basicType: "Double", basicValue: 4, numberFormat: "0" }),
  fc.constant({ code: "#NUM!", message: "" }),
);
const range = fc.oneof(
  cell.map((each) => [[each]]),
  fc.array(cell, { minLength: 1, maxLength: 6 }).map((cells) => cells.map((each) => [each])),
  fc.array(cell, { minLength: 1, maxLength: 6 }).map((cells) => [cells]),
  fc
    .integer({ min: 1, max: 4 })
    .chain((width) => fc.array(fc.array(cell, { minLength: width, maxLength: width }), { minLength: 1, maxLength: 4 })),
  fc.constant(null),
);

test.each([...helpEntries.keys()])("%s answers whatever stands in its cells, or names the error", async (id) => {
  const call = (await functions).get(id);
  const count = (await generated).functions.find((each) => each.id === id)?.parameters.length ?? 0;
  await fc.assert(
    fc.asyncProperty(fc.array(range, { minLength: count, maxLength: count }), async (args) => {
      const answer = await inCellsLater(() => call?.(...args) ?? []);
      expect(answer.length).toBeGreaterThan(0);
      for (const shown of answer.flat()) {
        if (typeof shown === "number") expect(Number.isFinite(shown)).toBe(true);
        else expect(["string", "boolean"]).toContain(typeof shown);
        if (typeof shown === "string" && shown.startsWith("#")) expect(shown).toMatch(/^#\S+ \S.*\.$/s);
      }
    }),
    { numRuns: 150 },
  );
});

/** Functions that answer each row on its own, with arguments that stay the same for all rows. */
const byRow: readonly [id: string, rowArguments: number, same: unknown[]][] = [
  ["REORDERPOINT", 2, [0.95, 3, 1]],
  ["SAFETYSTOCK", 2, [0.9]],
  ["ORDERUPTO", 2, [7, 0.95, 2]],
  ["ORDERQTY", 2, [40, 6, 12, 10]],
  ["EOQ", 3, []],
  ["SERVICELEVEL", 3, [2]],
  ["FILLRATE", 4, [2]],
  ["DAYSOFSUPPLY", 2, []],
  ["STOCKOUTDATE", 2, [46000]],
  ["KPISTATE", 3, ["down"]],
];

test.each(byRow)("a spill of %s is its cells one by one", async (id, rowArguments, same) => {
  const call = (await functions).get(id);
  // A row of nothing but empty cells is left empty in a spill, so that every row has a number in front.
  const row = fc.tuple(fc.integer({ min: 0, max: 60 }), ...Array.from({ length: rowArguments - 1 }, () => cell));
  await fc.assert(
    fc.asyncProperty(fc.array(row, { minLength: 2, maxLength: 12 }), async (rows) => {
      const fixed = same.map((each) => [[each]]);
      const columns = Array.from({ length: rowArguments }, (_, column) => rows.map((each) => [each[column]]));
      const spilled = await inCellsLater(() => call?.(...columns, ...fixed) ?? []);
      const single = await Promise.all(
        rows.map(
          async (each) => (await inCellsLater(() => call?.(...each.map((value) => [[value]]), ...fixed) ?? []))[0],
        ),
      );
      expect(spilled).toEqual(single);
    }),
    { numRuns: 50 },
  );
});
