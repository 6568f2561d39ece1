import Holidays from "date-holidays";
import type { Day } from "../../../domain/calendarDay";

/** A day off by law in a country or a part of it. */
export interface PublicHoliday {
  readonly date: Day;
  readonly name: string;
}

/** A country or a part of one, by its code of ISO 3166. */
export interface Place {
  readonly code: string;
  readonly name: string;
}

/** The countries whose public holidays are known, by name in a language such as "en-IE". */
export const countriesWithHolidays = (language: string): readonly Place[] =>
  places(new Holidays().getCountries(short(language)), language);

/** The parts of a country that have holidays of their own. */
export const partsOfCountry = (country: string, language: string): readonly Place[] =>
  places(new Holidays().getStates(country, short(language)), language);

/** The days of a year that are off by law, named in the language where the country has that, else in its own. */
export function publicHolidays(
  country: string,
  part: string,
  year: number,
  language: string,
): readonly PublicHoliday[] {
  const known = new Holidays(country, part, { types: ["public"] });
  const byDate = new Map<Day, string>();
  for (const { date, name } of known.getHolidays(year, short(language))) {
    const day = date.slice(0, 10);
    byDate.set(day, [byDate.get(day), name].filter(Boolean).join(", "));
  }
  return [...byDate].map(([date, name]) => ({ date, name })).sort((one, other) => one.date.localeCompare(other.date));
}

const short = (language: string): string => language.slice(0, 2).toLowerCase();

function places(named: Readonly<Record<string, string>> | undefined, language: string): readonly Place[] {
  return Object.entries(named ?? {})
    .map(([code, name]) => ({ code, name }))
    .sort((one, other) => one.name.localeCompare(other.name, language));
}
