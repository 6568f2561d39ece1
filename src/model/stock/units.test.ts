import { rowsOf, tablesOf } from "../../../test/fixtures/tablesOf";
import { Lists } from "../company/lists";
import { dividesIn, partOfUnitIn, quantitiesIn, unitsIn, usualPlural } from "./units";

const tables = tablesOf([
  rowsOf(
    Lists,
    { list: "Unit", item: "Roll", plural: "rolls" },
    { list: "Unit", item: "kg" },
    { list: "Pack", item: "box", plural: "crates" },
  ),
]);

test.each([
  [832, "roll", "832 rolls"],
  [1, "roll", "1 roll"],
  [0, "roll", "0 rolls"],
  [12.5, "kg", "12.5 kg"],
  // Another list's word, a usual one that no list has, and one that is neither.
  [3, "box", "3 boxes"],
  [3, "drum", "3 drums"],
  [3, "Gebinde", "3 Gebinde"],
  [3, undefined, "3"],
])("%d of the unit %s is said as %s", (quantity, unit, said) => {
  expect(quantitiesIn(tables)(quantity, unit)).toBe(said);
});

test("without the sheet Lists a usual unit has its usual plural", () => {
  expect(unitsIn(tablesOf([]))(3, "roll")).toBe("rolls");
});

test("a usual unit brings its plural, a measure has none", () => {
  expect([usualPlural("Box"), usualPlural("piece"), usualPlural("kg")]).toEqual(["boxes", "pieces", undefined]);
});

test.each<[string, boolean | undefined, boolean]>([
  ["kg", undefined, true],
  ["KG", undefined, true],
  ["Hours", undefined, true],
  ["kg", false, false],
  ["roll", undefined, false],
  ["roll", true, true],
])("of %s, with Divides %s in Lists, parts are ordered: %s", (unit, divides, ordered) => {
  const lists = tablesOf([rowsOf(Lists, { list: "Unit", item: unit.toLowerCase(), divides })]);
  expect(dividesIn(lists)(unit)).toBe(ordered);
});

test("a part of a unit that does not divide is refused, with the way out", () => {
  const lists = tablesOf([rowsOf(Lists, { list: "Unit", item: "pair", plural: "pairs", divides: false })]);
  const partOf = partOfUnitIn(lists);
  expect(partOf(1.5, { item: "A-1", unit: "pair" })).toBe(
    "1.5 pairs of A-1: pairs are booked whole. Enter a whole number, or set Divides of pair to Yes in Lists.",
  );
  expect([partOf(2, { item: "A-1", unit: "Pair" }), partOf(1.5, { item: "B-2", unit: "roll" })]).toEqual([
    undefined,
    undefined,
  ]);
});
