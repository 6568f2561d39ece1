import { existsSync, readFileSync } from "node:fs";
import path from "node:path";
import { addDays } from "../../domain/calendarDay";
import { joinKey, type AnyTable } from "../../tables/defineTable";
import { applied, tablesOf, rowsOf } from "../../../test/fixtures/tablesOf";
import { Settings } from "../../model/company/settings";
import { MealShares, PerDiemRates } from "../../model/trips/tables";
import { usualMealShares } from "../home/sample/travel";
import { perDiemRatesIn } from "../travel/claim/perDiemRate";
import { inspectColumns } from "./inspectColumns";
import { planImport } from "./planImport";
import { prepareRows } from "./prepareRows";
import { proposeMapping } from "./proposeMapping";
import { readSource } from "./readSource";
import { finish } from "./steps";

// The US government's rates, not part of this project: the test runs where the file lies.
const file = path.join(process.env.QM_DATA ?? "../shared/data", "FY2026_PerDiemMasterRatesFile.csv");
const testWithFile = existsSync(file) ? test : test.skip;

const targets: readonly AnyTable[] = [PerDiemRates, MealShares];

async function broughtIn(name: string, bytes: Uint8Array, currency = "USD") {
  const source = await readSource({ name, bytes });
  if (!source?.ok) throw new Error(source?.problem.message ?? "cancelled");
  const { grid } = source.value;
  const looks = finish(inspectColumns(grid, { usual: { decimal: ".", dateOrder: "dmy" } }));
  const proposed = proposeMapping({ looks, targets, locations: [] });
  const empty = tablesOf([
    rowsOf(Settings, { name: "Currency", value: currency }),
    rowsOf(PerDiemRates),
    rowsOf(MealShares, ...usualMealShares),
  ]);
  const prepared = finish(prepareRows(name, grid, proposed, targets, "2026-11-24"));
  const outcome = planImport(prepared, empty, "Kim");
  const tables = applied(empty, { sentence: "", changes: outcome.changes });
  return { proposed, outcome, tables, again: planImport(prepared, tables, "Kim") };
}

const fixture = `ID,STATE,DESTINATION,COUNTY/LOCATION DEFINED,SEASON BEGIN,SEASON END,Lodging Rate,M&IE,Effective Date
,,Standard rate applies to all counties that are not listed.,,,,110,68,"October 1, 2025"
1,AL,Palm Bay,Baldwin,October 1,February 28,134,74,"October 1, 2025"
1,AL,Palm Bay,Baldwin,March 1,September 30,163,74,"October 1, 2025"
2,ME,Palm Bay,York,,,120,80,"October 1, 2025"
`;

test("a yearly file of rates goes in as it is: seasons, the standard rate, one entry a row", async () => {
  const { proposed, outcome, tables, again } = await broughtIn("rates.csv", new TextEncoder().encode(fixture));
  expect(proposed.tables.map(({ table }) => table)).toEqual(["PerDiemRates"]);
  expect(outcome.refused).toEqual([]);
  expect(tables.rows(PerDiemRates)).toMatchObject([
    { state: undefined, meals: 68, lodging: 110, effective: "2025-10-01", seasonBegin: undefined },
    {
      state: "AL",
      destination: "Palm Bay",
      county: "Baldwin",
      seasonBegin: "October 1",
      seasonEnd: "February 28",
      lodging: 134,
    },
    { seasonBegin: "March 1", lodging: 163 },
    { state: "ME", meals: 80 },
  ]);
  expect(again.changes).toEqual([]);
});

test.each([
  ["USD", { breakfast: 20, lunch: 22, dinner: 33, incidentals: 5 }],
  ["EUR", undefined],
])(
  "its figures are in the company's %s, and only as dollars they have the meals of dollars",
  async (company, meals) => {
    const { tables } = await broughtIn("rates.csv", new TextEncoder().encode(fixture), company);
    const found = perDiemRatesIn(tables)({ place: "Palm Bay, ME", date: "2026-07-04" });
    expect(found.ok && [found.value.currency, found.value.rate.total]).toEqual([company, 80]);
    if (meals) expect(found.ok && found.value.rate.meals).toMatchObject(meals);
    else expect(found.ok && found.value.rate.meals).toBeUndefined();
  },
);

testWithFile("the US government's file of 2026 goes in whole, and every place has a rate on every day", async () => {
  const { outcome, tables, again } = await broughtIn(path.basename(file), new Uint8Array(readFileSync(file)));
  expect(outcome.refused).toEqual([]);
  expect(tables.rows(PerDiemRates)).toHaveLength(650);
  expect(tables.problems).toEqual([]);
  expect(again.changes).toEqual([]);

  const lookUp = perDiemRatesIn(tables);
  const places = new Set(
    tables
      .rows(PerDiemRates)
      .flatMap(({ destination, state }) => (state === undefined ? [] : [joinKey([destination, state])])),
  );
  expect(places.size).toBe(296);
  const missing = [...places].flatMap((each) => {
    const [state = "", ...names] = each.split(" / ").reverse();
    const place = `${names.reverse().join(" / ")}, ${state}`;
    return Array.from({ length: 366 }, (_, day) => addDays("2025-10-01", day)).flatMap((date) => {
      const found = lookUp({ place, date });
      return found.ok && !found.value.isStandard && found.value.rate.meals ? [] : [`${place} on ${date}`];
    });
  });
  expect(missing).toEqual([]);
  const rate = (place: string, date: string) => {
    const found = lookUp({ place, date });
    return found.ok ? [found.value.row.lodging, found.value.row.meals, found.value.isStandard] : found.problem.message;
  };
  expect(rate("Gulf Shores, AL", "2026-02-28")).toEqual([134, 74, false]);
  expect(rate("Gulf Shores, AL", "2026-03-01")).toEqual([163, 74, false]);
  expect(rate("Jackson, WY", "2026-07-04")).toEqual([420, 92, false]);
  expect(rate("Concord, CA", "2026-07-04")).toEqual([147, 86, false]);
  expect(rate("Nowhere, KS", "2026-07-04")).toEqual([110, 68, true]);
});
