import { tablesOf } from "../../../../test/fixtures/tablesOf";
import { companySettings } from "../../../model/company/settings";
import { reorderPointOf } from "./reorderLevel";
import type { Item } from "../../../model/stock/tables";

const company = companySettings(tablesOf([]));
// Only the measured figures matter here.
const item = (measured: Partial<Item>) => ({ item: "A-1", ...measured }) as Item;

test("10 a day with spread 3, lead time 7 with spread 2, at 95%: safety 35.39, level 105.39", () => {
  const point = reorderPointOf(item({ dailyUse: 10, useSpread: 3, leadSpread: 2, serviceLevel: 0.95 }), 7, company);
  expect(point?.safety).toBeCloseTo(35.39, 2);
  expect(point?.point).toBeCloseTo(105.39, 2);
});

test.each<[string, Partial<Item>, number | undefined]>([
  ["an item that was never measured has none", {}, undefined],
  ["an item without use has none", { dailyUse: 0 }, undefined],
  ["steady use and lead time need no safety", { dailyUse: 10 }, 70],
])("%s", (_, measured, expected) => {
  expect(reorderPointOf(item(measured), 7, company)?.point).toBe(expected);
});

test.each([
  ["100 a day with spread 50, lead time 2, looked at every 28 days, at 95%", 2, 28, 3450.5],
  ["looked at all the time it is the reorder point", 2, 0, 316.3],
])("what is filled up to covers the days between two looks as well: %s", (_, leadDays, reviewDays, expected) => {
  const point = reorderPointOf(item({ dailyUse: 100, useSpread: 50, serviceLevel: 0.95 }), leadDays, company);
  expect(point?.orderUpTo(reviewDays)).toBeCloseTo(expected, 1);
});

test("a service level of 0% or 100% in Items gives way to the company's", () => {
  const at = (serviceLevel: number) =>
    reorderPointOf(item({ dailyUse: 10, useSpread: 3, serviceLevel }), 7, company)?.serviceLevel;
  expect([at(1), at(0), at(0.9)]).toEqual([0.95, 0.95, 0.9]);
});
