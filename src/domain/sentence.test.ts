import fc from "fast-check";
import { createFormats } from "./formats";
import { counted, formatMoney, formatNumber, formatQuantity, forCount, listOf } from "./sentence";

test.each([
  [35.39249, "35.392"],
  [-0.0001, "0"],
])("%d is written %s", (quantity, written) => {
  expect(formatQuantity(quantity)).toBe(written);
});

test("a noun follows its count", () => {
  expect(counted(1, "line")).toBe("1 line");
  expect(counted(0, "line")).toBe("0 lines");
  expect(counted(2, "person", "people")).toBe("2 people");
  expect(forCount(1, "is", "are")).toBe("is");
});

test("names in a row end with and", () => {
  expect([["A"], ["A", "B"], ["A", "B", "C"]].map(listOf)).toEqual(["A", "A and B", "A, B and C"]);
});

test("each amount that a rule writes is read as the reader's language writes it", () => {
  const formats = createFormats("de-DE");
  fc.assert(
    fc.property(fc.integer({ min: -1e12, max: 1e12 }), fc.constantFrom("EUR", "JPY", "KWD"), (minor, currency) => {
      const amount = minor / 100;
      const rounded = Number(formatMoney(amount, currency).split(" ")[0]);
      expect(formats.sentence(`It is ${formatMoney(amount, currency)}.`)).toBe(
        `It is ${formats.money(rounded, currency)}.`,
      );
    }),
  );
});

test.each([
  [1234567.891, 0, "1,234,568"],
  [12450.5, 2, "12,450.50"],
  [-1250, 2, "-1,250"],
  [999.999, 1, "1,000"],
  [-0.0001, 2, "0"],
])("%d to %d decimals is written %s", (value, decimals, written) => {
  expect(formatNumber(value, decimals)).toBe(written);
});
