import { tablesOf } from "../../../test/fixtures/tablesOf";
import { sampleCompany } from "../home/sampleCompany";
import { travelTodo } from "./travelTodo";

const today = "2026-11-24";

test("Home hears of passports, and of trips to ask for, to book and to claim", () => {
  const said = travelTodo(tablesOf(sampleCompany(today)), today);
  expect(said.map(({ count, what, page }) => `${String(count)} ${what}: ${page}`)).toEqual([
    "1 passport that expires too early: travel?show=passport",
    "1 trip whose approval must be asked again: travel?show=Changed%20since%20approval",
    "1 trip to ask approval for: travel?show=Draft",
    "1 trip waiting for approval: travel?show=Waiting%20approval",
    "1 approved trip to book: travel?show=Approved",
    "1 trip to claim: travel?show=To%20claim",
  ]);
  expect(said.at(-1)?.example).toBe("TR-2026-0002, Ola Hansen to Cork");
});

test("a departure with problems is said two weeks before it", () => {
  const [first] = travelTodo(tablesOf(sampleCompany(today)), "2026-12-01");
  expect(first).toMatchObject({ count: 1, what: "departure soon with problems" });
  expect(first?.example).toContain("TR-2026-0004, Elena Petrova to Tokyo, 2026-12-14: Overlaps TR-2026-0005");
});
