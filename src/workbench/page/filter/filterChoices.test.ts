import { cellError } from "../../document/cellValue";
import { choicesOf, criteriaFor } from "./filterChoices";

const values = [10, 9, "b", "a", null, true, cellError("#N/A"), 9];
const texts = ["10", "9", "b", "a", "", "TRUE", "#N/A", "9"];

test("numbers come by size, then words, then truth values, errors and blanks, each once", () => {
  expect(choicesOf(values, texts, undefined).map(({ text }) => text)).toEqual([
    "9",
    "10",
    "a",
    "b",
    "TRUE",
    "#N/A",
    "",
  ]);
});

test("what a filter keeps is chosen, and all is chosen where there is none", () => {
  const kept = choicesOf(values, texts, { filterOn: "Values", values: ["a", ""] });
  expect(kept.filter(({ isChosen }) => isChosen).map(({ text }) => text)).toEqual(["a", ""]);
  expect(choicesOf(values, texts, undefined).every(({ isChosen }) => isChosen)).toBe(true);
});

test("choosing everything takes the filter off", () => {
  const all = choicesOf(values, texts, undefined);
  expect(criteriaFor(all)).toBeNull();
  const some = all.map((choice) => ({ ...choice, isChosen: choice.text === "9" }));
  expect(criteriaFor(some)).toEqual({ filterOn: "Values", values: ["9"] });
});
