import type { AnyTable } from "../../tables/defineTable";
import type { AnyRow } from "../../tables/readTable";
import { optional } from "../../tables/column";
import { currency, text } from "../../tables/kinds";
import { sameKey } from "../../tables/keys";
import { Locations } from "../../model/company/lists";
import { Settings, settings } from "../../model/company/settings";
import { People } from "../../model/people/people";
import type { CompanyRows } from "./sampleCompany";
import { words } from "./setUpWords";

/** What set-up asks of the company and of who sets it up. */
export const firstQuestions = {
  company: optional(text({ header: words.setUp.company, help: words.setUp.companyHelp })),
  address: optional(text({ header: words.setUp.address, help: words.setUp.addressHelp })),
  currency: optional(currency({ header: words.setUp.currency, help: words.setUp.currencyHelp })),
  location: optional(text({ header: words.setUp.location, help: words.setUp.locationHelp })),
  name: optional(text({ header: words.setUp.name, help: words.setUp.nameHelp })),
};

export interface FirstAnswers {
  readonly company?: string;
  readonly address?: string;
  readonly currency?: string;
  readonly location?: string;
  readonly name?: string;
}

/** The rows that a workbook begins with, as these answers have them; what was left open stays usual. */
export function withAnswers(rows: CompanyRows, answers: FirstAnswers, start: "sample" | "own" | "empty"): CompanyRows {
  const { company, address, currency, location, name } = answers;
  const given = new Map([
    [settings.company.name, company],
    [settings.address.name, address],
    [settings.currency.name, currency],
  ]);
  const answered = new Map<AnyTable, readonly AnyRow[]>(rows);
  const change = (table: AnyTable, of: (rows: readonly AnyRow[]) => readonly AnyRow[]): void => {
    const before = rows.get(table);
    if (before) answered.set(table, of(before));
  };
  change(Settings, (all) =>
    all.map((row) => {
      const value = typeof row.name === "string" ? given.get(row.name) : undefined;
      return value === undefined ? row : { ...row, value };
    }),
  );
  if (location !== undefined)
    change(Locations, (all) => (start === "sample" ? withKey(all, "location", { location }) : [{ location }]));
  if (name !== undefined) answered.set(People, withKey(rows.get(People) ?? [], "person", { person: name }));
  return answered;
}

/** The rows, and this one where none has its name. */
const withKey = (rows: readonly AnyRow[], field: string, row: Readonly<Record<string, string>>): readonly AnyRow[] =>
  rows.some((each) => sameKey(String(each[field]), row[field] ?? "")) ? rows : [...rows, row];
