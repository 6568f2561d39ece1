import { smallCompany, nora } from "../../../../test/fixtures/smallCompany";
import { Holidays } from "../../../model/calendar/tables";
import { addHolidays } from "./addHolidays";
import { countriesWithHolidays, partsOfCountry, publicHolidays } from "./publicHolidays";

test.each([
  // Published by the governments: gov.ie, stmi.bayern.de, gov.uk.
  [
    "IE",
    "",
    2027,
    "en-IE",
    [
      "2027-01-01",
      "2027-02-01",
      "2027-03-17",
      "2027-03-29",
      "2027-05-03",
      "2027-06-07",
      "2027-08-02",
      "2027-10-25",
      "2027-12-25",
      "2027-12-26",
    ],
  ],
  [
    "DE",
    "BY",
    2026,
    "de-DE",
    [
      "2026-01-01",
      "2026-01-06",
      "2026-04-03",
      "2026-04-06",
      "2026-05-01",
      "2026-05-14",
      "2026-05-25",
      "2026-06-04",
      "2026-10-03",
      "2026-11-01",
      "2026-12-25",
      "2026-12-26",
    ],
  ],
  [
    "PT",
    "",
    2026,
    "pt-PT",
    [
      "2026-01-01",
      "2026-04-03",
      "2026-04-05",
      "2026-04-25",
      "2026-05-01",
      "2026-06-04",
      "2026-06-10",
      "2026-08-15",
      "2026-10-05",
      "2026-11-01",
      "2026-12-01",
      "2026-12-08",
      "2026-12-25",
    ],
  ],
])("the public holidays of %s %s in %d", (country, part, year, language, dates) => {
  expect(publicHolidays(country, part, year, language).map(({ date }) => date)).toEqual(dates);
});

test("countries and holidays are named in the reader's language, a country's parts in its own", () => {
  expect(countriesWithHolidays("en-US")).toContainEqual({ code: "DE", name: "Germany" });
  expect(countriesWithHolidays("de-DE")).toContainEqual({ code: "DE", name: "Deutschland" });
  expect(partsOfCountry("DE", "en-US")).toContainEqual({ code: "BY", name: "Bayern" });
  expect(partsOfCountry("SE", "en-US")).toEqual([]);
  expect(publicHolidays("DE", "", 2026, "en-GB")[0]).toEqual({ date: "2026-01-01", name: "New Year's Day" });
});

const christmas = { date: "2026-12-25", name: "Christmas" };
const stephen = { date: "2026-12-26", name: "St. Stephen's Day" };

test("chosen days become rows for all sites or one, but for those that hold there already", () => {
  const tables = smallCompany({
    holidays: [christmas, { ...stephen, site: "Van" }, { date: "2026-12-31", name: "Stocktake", calendar: "Workshop" }],
  });
  const planned = addHolidays.plan(
    tables,
    { days: [christmas, stephen, { date: "2026-12-31", name: "New Year's Eve" }], site: "Store" },
    nora,
  );
  if (!planned.ok) throw new Error(planned.problem.message);
  expect(planned.value.sentence).toBe("Added 2 holidays for Store");
  expect(planned.value.changes).toEqual([
    expect.objectContaining({ table: Holidays, row: { ...stephen, site: "Store" } }),
    expect.objectContaining({ table: Holidays, row: { date: "2026-12-31", name: "New Year's Eve", site: "Store" } }),
  ]);
});

test("nothing new is refused", () => {
  const planned = addHolidays.plan(smallCompany({ holidays: [christmas] }), { days: [christmas] }, nora);
  expect(planned.ok ? "" : planned.problem.message).toBe("Choose at least one day that is not in Holidays yet.");
});
