import { Expected } from "./column";
import { count, LONGEST, money, quantity, signedQuantity } from "./kinds";

const about = { header: "Figure", help: "" };
const barcode = 4006381333931;

test.each([
  ["a barcode as a count", count(about), barcode, "a whole number from 0, at most 1,000,000,000,000"],
  ["a barcode as a price", money(about), barcode, "an amount from 0, at most 1,000,000,000,000"],
  ["more than is ever moved", signedQuantity(about), -1e300, "a number, at least -1,000,000,000,000"],
  ["a day as a number of years", count(about, LONGEST.years), 2_958_465, "a whole number from 0, at most 100"],
  ["a day as a number of days", quantity(about, LONGEST.days), 46_350, "a number from 0, at most 36,525"],
  ["part of a day", count(about, LONGEST.days), 1.5, "a whole number from 0"],
])("%s is refused with what it must be", (_, column, cell, expectation) => {
  for (const read of [column.fromCell(cell), column.fromText(String(cell), { decimal: ".", dateOrder: "ymd" })])
    expect(read).toEqual(new Expected(expectation));
});

test("a century and a million million can be read", () => {
  expect(count(about, LONGEST.years).fromCell(100)).toBe(100);
  expect(money(about).fromCell(1e12)).toBe(1e12);
});
