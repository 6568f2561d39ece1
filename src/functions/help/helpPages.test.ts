import { inCellsLater } from "../../../test/functions/excelErrors";
import { everyFunction } from "../../../test/functions/everyFunction";
import { generateMetadata } from "../../../test/functions/generateMetadata";
import { helpEntries } from "./helpEntries";
import { helpPages } from "./helpPages";
import type { ExampleArgument } from "./helpEntry";

const generated = generateMetadata();
const functions = everyFunction();

const asCells = (argument: ExampleArgument): unknown[][] | null => {
  if (argument === null) return null;
  return typeof argument === "object" ? argument.map((row) => [...row]) : [[argument]];
};

/** A number to the decimals that the help shows, at least two: 36 must not stand for 36.4. */
const rounded = (actual: unknown, shown: string | number | undefined): unknown => {
  if (typeof actual !== "number" || typeof shown !== "number") return actual;
  return Number(actual.toFixed(Math.max(2, String(shown).split(".")[1]?.length ?? 0)));
};

test.each([...helpEntries])("the example of %s is true", async (id, { example }) => {
  const call = (await functions).get(id);
  const answer = await inCellsLater(() => call?.(...example.arguments.map(asCells)) ?? []);
  const shown = answer.map((row, line) => row.map((cell, column) => rounded(cell, example.answer[line]?.[column])));
  expect(shown).toEqual(example.answer);
});

test("each function has its page, with its arguments", async () => {
  const { functions: described } = await generated;
  const pages = helpPages(described);
  for (const { id, parameters } of described) {
    const page = pages.get(`functions/${id}.html`) ?? "";
    for (const { name } of parameters) expect(page).toContain(`<code>${name}</code>`);
    expect(pages.get("functions/index.html")).toContain(`href="${id}.html"`);
  }
});

test("a function without help stops the build", async () => {
  const { functions: described } = await generated;
  expect(() => helpPages(described.slice(1))).toThrow("help without a function");
  const [first] = described;
  if (first === undefined) throw new Error("no function was found");
  expect(() => helpPages([...described, { ...first, id: "NEW" }])).toThrow("functions without help: NEW");
});
