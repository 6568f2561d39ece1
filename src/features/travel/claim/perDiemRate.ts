import { daysBetween, type Day } from "../../../domain/calendarDay";
import { ok, refuse, type Result } from "../../../domain/result";
import { joinKey, type AnyTable } from "../../../tables/defineTable";
import type { TableSet } from "../../../tables/tableSet";
import { companySettings, Settings } from "../../../model/company/settings";
import type { DayRate, MealValues } from "./perDiem";
import { isInSeason, yearDayOf } from "./season";
import { MealShares, PerDiemBands, PerDiemRates, type PerDiemRate } from "../../../model/trips/tables";

export interface RateWanted {
  /** As people write it: "Boston", "Boston, MA". */
  readonly place: string;
  /** The trip's country; undefined at home. */
  readonly country?: string | undefined;
  readonly date: Day;
}

export interface RateFound {
  readonly row: PerDiemRate;
  readonly rate: DayRate;
  /** The rate's: its row's, or the company's. */
  readonly currency: string;
  /** Which row was chosen and why, in words. */
  readonly choice: string;
  /** The place has no rate of its own. */
  readonly isStandard: boolean;
}

export const perDiemRateTables: readonly AnyTable[] = [Settings, PerDiemRates, MealShares, PerDiemBands];

/** Looks up rates by place, season and date; a place that is not listed gets the standard rate of its state or country. The index is made once. */
export function perDiemRatesIn(tables: TableSet): (wanted: RateWanted) => Result<RateFound> {
  const { byName, standards, countries } = indexOf(tables.rows(PerDiemRates));
  const { currency: home } = companySettings(tables);
  const shares = new Map(tables.rows(MealShares).map((row) => [shareKey(row.total, currencyOf(row, home)), row]));
  const found = (row: PerDiemRate, why: string, isStandard: boolean, date: Day): Result<RateFound> => {
    const old =
      daysBetween(row.effective, date) >= OLD_AFTER_DAYS ? `; from ${row.effective}, more than a year before` : "";
    const currency = currencyOf(row, home);
    const meals = mealsOfRow(row) ?? shares.get(shareKey(row.meals, currency));
    return ok({
      row,
      rate: { total: row.meals, ...(meals && { meals }) },
      currency,
      choice: `${why}${old}`,
      isStandard,
    });
  };
  return ({ place, country, date }) => {
    if (place.trim() === "") return refuse("Say where the night is spent: the per diem depends on the place.");
    const [name, qualifier] = placeParts(place);
    // A night on the way is spent in the country that its place names, not in that of the trip.
    const wanted: RateWanted = { place, country: countries.has(qualifier) ? qualifier : country, date };
    const named = (byName.get(plain(place)) ?? byName.get(name) ?? []).filter((row) => fits(row, wanted, qualifier));
    const places = [...new Set(named.map(placeOf))];
    if (places.length > 1)
      return refuse(
        `${place} is in Per diem rates for ${places.join(" and for ")}. Write the state or country after it, as in "${place}, ${named[0]?.state ?? named[0]?.country ?? "MA"}".`,
        { table: PerDiemRates.name, column: PerDiemRates.columns.destination.header },
      );
    const own = holdingOn(named, date);
    if (!own.ok) return own;
    if (own.value) return found(own.value, `${placeOf(own.value)}${formatSeason(own.value)}`, false, date);
    const standard = standardFor(standards, wanted, qualifier);
    if (!standard.ok) return standard;
    const why = named.length === 0 ? `${place} is not listed` : `no rate of ${place} holds on ${date}`;
    const of = formatParts(standard.value.state, standard.value.country);
    return found(standard.value, `standard rate${of && ` of ${of}`}, as ${why}`, true, date);
  };
}

const OLD_AFTER_DAYS = 366;

/** The row's own values of meals; without them, those of Meal shares hold. */
function mealsOfRow({ breakfast, lunch, dinner, incidentals }: PerDiemRate): MealValues | undefined {
  return breakfast === undefined || lunch === undefined || dinner === undefined
    ? undefined
    : { breakfast, lunch, dinner, incidentals: incidentals ?? 0 };
}

const shareKey = (total: number, currency: string): string => joinKey([total, currency]);

const currencyOf = ({ currency }: Pick<PerDiemRate, "currency">, home: string): string =>
  currency?.trim().toUpperCase() ?? home;

interface Index {
  /** By each name of a destination; a county's name only where no destination bears it. */
  readonly byName: ReadonlyMap<string, readonly PerDiemRate[]>;
  readonly standards: readonly PerDiemRate[];
  /** The names of countries that no state has as well. */
  readonly countries: ReadonlySet<string>;
}

function indexOf(rows: readonly PerDiemRate[]): Index {
  const byName = new Map<string, PerDiemRate[]>();
  const byCounty = new Map<string, PerDiemRate[]>();
  const standards: PerDiemRate[] = [];
  for (const row of rows) {
    if (isStandard(row)) {
      standards.push(row);
      continue;
    }
    for (const name of namesIn(row.destination ?? "")) add(byName, name, row);
    for (const name of namesIn(row.county ?? "")) add(byCounty, name, row);
  }
  for (const [name, found] of byCounty) if (!byName.has(name)) byName.set(name, found);
  const states = new Set(rows.map(({ state }) => plain(state ?? "")));
  const countries = rows.map(({ country }) => plain(country ?? "")).filter((country) => !states.has(country));
  return { byName, standards, countries: new Set(countries.filter((country) => country !== "")) };
}

const isStandard = ({ destination }: PerDiemRate): boolean =>
  destination === undefined || /^standard\b/i.test(destination);

/** "Antioch / Brentwood" are two places, and all of it is a name as well. */
const namesIn = (text: string): ReadonlySet<string> =>
  new Set([text, ...text.split("/")].map(plain).filter((name) => name !== ""));

function add(map: Map<string, PerDiemRate[]>, name: string, row: PerDiemRate): void {
  const rows = map.get(name);
  if (rows) rows.push(row);
  else map.set(name, [row]);
}

const plain = (text: string): string => text.trim().replace(/\s+/g, " ").toLowerCase();

/** "Boston, MA" is a name and what tells it from others of that name. */
function placeParts(place: string): readonly [name: string, qualifier: string] {
  const comma = place.lastIndexOf(",");
  return comma < 0 ? [plain(place), ""] : [plain(place.slice(0, comma)), plain(place.slice(comma + 1))];
}

function fits({ state, country, destination }: PerDiemRate, wanted: RateWanted, qualifier: string): boolean {
  // A row without a country is of home: Cambridge, MA, is not the one that a trip to the United Kingdom means.
  const inCountry = wanted.country === undefined || plain(country ?? "") === plain(wanted.country);
  const isWhole = namesIn(destination ?? "").has(plain(wanted.place));
  return inCountry && (qualifier === "" || isWhole || [state, country].some((each) => plain(each ?? "") === qualifier));
}

const placeOf = ({ destination, state, country }: PerDiemRate): string => formatParts(destination, state, country);

const formatParts = (...parts: readonly (string | undefined)[]): string => parts.filter(Boolean).join(", ");

const formatSeason = ({ seasonBegin, seasonEnd }: PerDiemRate): string =>
  seasonBegin === undefined ? "" : `, ${seasonBegin} to ${seasonEnd ?? ""}`;

/** Of one place's rows the one in force: those of the latest effective date, of these the season's, else the whole year's. */
function holdingOn(rows: readonly PerDiemRate[], date: Day): Result<PerDiemRate | undefined> {
  const latest = rows.reduce((best, { effective }) => (effective <= date && effective > best ? effective : best), "");
  const holding = rows.filter(({ effective }) => effective === latest);
  const isAllYear = ({ seasonBegin, seasonEnd }: PerDiemRate): boolean =>
    seasonBegin === undefined && seasonEnd === undefined;
  for (const row of holding) {
    if (isAllYear(row)) continue;
    const begin = yearDayOf(row.seasonBegin ?? "");
    const end = yearDayOf(row.seasonEnd ?? "");
    if (begin === undefined || end === undefined)
      return refuse(
        `The season of ${row.entry} in Per diem rates can't be read: "${row.seasonBegin ?? ""}" to "${row.seasonEnd ?? ""}". Write both as in October 1, or leave both blank.`,
        {
          table: PerDiemRates.name,
          row: row.entry,
          column: PerDiemRates.columns[begin === undefined ? "seasonBegin" : "seasonEnd"].header,
        },
      );
    if (isInSeason(date, begin, end)) return ok(row);
  }
  return ok(holding.find(isAllYear));
}

/** The standard rate that is closest to the place: its state's, then its country's, then the one at home. */
function standardFor(standards: readonly PerDiemRate[], wanted: RateWanted, qualifier: string): Result<PerDiemRate> {
  const country = wanted.country === undefined ? "" : plain(wanted.country);
  const closeness = [
    (row: PerDiemRate) => row.state !== undefined && plain(row.state) === qualifier && isOf(row, country),
    (row: PerDiemRate) =>
      row.state === undefined && row.country !== undefined && plain(row.country) === (country || qualifier),
    // Only at home: what a file says of its own country is no rate for another.
    (row: PerDiemRate) => row.state === undefined && row.country === undefined && country === "",
  ];
  for (const isClose of closeness) {
    const close = holdingOn(standards.filter(isClose), wanted.date);
    if (!close.ok) return close;
    if (close.value) return ok(close.value);
  }
  const where = country === "" || country === qualifier ? wanted.place : `${wanted.place} (${wanted.country ?? ""})`;
  return refuse(
    `No per diem rate holds for ${where} on ${wanted.date}. Add a row for it to Per diem rates, or a standard one of its country.`,
    { table: PerDiemRates.name },
  );
}

const isOf = (row: PerDiemRate, country: string): boolean => country === "" || plain(row.country ?? "") === country;
