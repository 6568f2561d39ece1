import { rowsOf, tablesOf } from "../../../test/fixtures/tablesOf";
import { Lists } from "../company/lists";
import { quantitiesIn, unitsIn, usualPlural } from "./units";

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
  // Another list's word, and one that no list has.
  [3, "box", "3 box"],
  [3, "drum", "3 drum"],
  [3, undefined, "3"],
])("%d of the unit %s is said as %s", (quantity, unit, said) => {
  expect(quantitiesIn(tables)(quantity, unit)).toBe(said);
});

test("without the sheet Lists a unit is written as it is", () => {
  expect(unitsIn(tablesOf([]))(3, "roll")).toBe("roll");
});

test("a usual unit brings its plural, a measure has none", () => {
  expect([usualPlural("Box"), usualPlural("piece"), usualPlural("kg")]).toEqual(["boxes", "pieces", undefined]);
});
