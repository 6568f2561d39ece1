import { decideDateOrder, decideDecimal } from "./decideStyle";

test.each<[string, string[], string | undefined, boolean]>([
  ["a day above 12 comes first", ["06/04/17", "13/04/17"], "dmy", false],
  ["a day above 12 comes second", ["8/27/14", "9/1/14"], "mdy", false],
  ["a time behind the day", ["29-02-2016 01:16"], "dmy", false],
  ["months spelled, or the year first: nothing to decide", ["2-Jun-06", "2014-08-27"], undefined, false],
  ["no day above 12", ["1/2/14", "3/4/14"], undefined, false],
  ["both, and more of one", ["13/4/17", "14/4/17", "4/15/17"], "dmy", true],
])("dates: %s", (_, texts, order, mixed) => {
  expect(decideDateOrder(texts)).toMatchObject({ mixed, ...(order === undefined ? {} : { value: order }) });
  expect(decideDateOrder(texts).value).toBe(order);
});

test("a date that can be read either way is given as the example", () => {
  expect(decideDateOrder(["2-Jun-06", "1/2/14"]).open).toBe("1/2/14");
});

test.each<[string, string[], string | undefined]>([
  ["1,5 has a decimal comma", ["1,5", "2"], ","],
  ["1.234,50 too", ["1.234,50"], ","],
  ["1,234.50 has a point", ["1,234.50"], "."],
  ["1,234,567 groups with commas", ["1,234,567"], "."],
  ["1.234.567 groups with points", ["1.234.567"], ","],
  ["1,234 could be either", ["1,234"], undefined],
  ["0.125 has a point: no group begins with 0", ["0.125"], "."],
  ["currencies and signs do not matter", ["-€ 9,95", "(12,50)"], ","],
  ["1’234.50 groups with an apostrophe", ["1’234.50"], "."],
  ["dates are no numbers", ["2.6.2006", "24.11.2026"], undefined],
])("numbers: %s", (_, texts, decimal) => {
  expect(decideDecimal(texts).value).toBe(decimal);
});
