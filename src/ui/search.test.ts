import { searched } from "./search";

const items = ["OFF-106 Notebook, ruled", "ELC-101 LED lamp", "CAF-1 Crème brûlée", "ELC-102 LED tube"];
const check = (query: string, ...expected: readonly string[]): void =>
  expect(searched(items, query, (item) => item)).toEqual(expected);

test("a search finds parts of words in any order, beginnings of words first", () => {
  check("", ...items);
  check("led", "ELC-101 LED lamp", "ELC-102 LED tube", "OFF-106 Notebook, ruled");
  check("tube elc", "ELC-102 LED tube");
  check("creme", "CAF-1 Crème brûlée");
  check("off-106", "OFF-106 Notebook, ruled");
  check("hammer");
});
