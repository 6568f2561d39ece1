import { meantCurrency } from "../../domain/currencies";
import { isCurrency } from "../../domain/money";
import { formatNumber } from "../../domain/sentence";
import { isZone } from "../../domain/zonedTime";
import type { TextStyle } from "../../domain/formats";
import { optional, type About, type Cell, type Column } from "../../tables/column";
import { defineTable } from "../../tables/defineTable";
import { LONGEST, text } from "../../tables/kinds";
import { parseNumber } from "../../tables/parseText";
import type { TableSet } from "../../tables/tableSet";

const sheet = "Lists";
const tabColor = "#616161";

/** Company-wide figures by name. Rules read them through companySettings. */
export const Settings = defineTable({
  name: "Settings",
  sheet,
  help: "Figures that hold for the whole company. Change the value, not the name.",
  tabColor,
  key: "name",
  version: 1,
  columns: {
    name: text({ header: "Name", help: "What the figure is called; Quartermaster finds it by this name.", width: 20 }),
    value: optional(wordOrNumber({ header: "Value", help: "The figure. Left blank, the usual one holds.", width: 18 })),
    note: optional(text({ header: "Note", help: "What the figure does, and its usual value.", width: 50 })),
  },
});

/** The settings that rules know, with what holds where the table gives no usable value. Shares are fractions, amounts are in the company's currency. */
export const settings = {
  company: word("Company", "My company", "The name that stands on order sheets."),
  address: word("Address", "", "The address that stands on order sheets."),
  currency: currencyCode("Currency", "EUR", "The currency of prices and limits: three letters, such as EUR."),
  serviceLevel: chance(
    "Service level",
    0.95,
    "The chance that stock lasts until a delivery comes; above 0% and below 100%.",
  ),
  approvalLimit: amount(
    "Approval limit",
    500,
    "An order above this amount must be approved; holds while Approval rules has none for orders.",
  ),
  overTolerance: share(
    "Over tolerance",
    0.05,
    "How much more than ordered is taken at receipt, where the vendor has no figure.",
  ),
  underTolerance: share(
    "Under tolerance",
    0,
    "How much less than ordered still completes a line, where the vendor has no figure.",
  ),
  historyDays: days("Days of history", 365, "How far back use and deliveries are measured."),
  reviewDays: days("Review days", 7, "How often you look at what to order; an order covers these days as well."),
  rateDays: days(
    "Rate days",
    31,
    "How old an exchange rate may be on the day of an expense before it counts as stale.",
  ),
  calendar: word(
    "Calendar",
    "Office hours",
    "The hours, by their name in Hours, that hold for whoever and wherever none are named.",
  ),
  timeZone: zone("Time zone", "UTC", "The zone of the company's clocks, such as Europe/Dublin."),
  leadDays: days("Lead days", 14, "Days from order to delivery, where neither receipts nor the vendor tell."),
} satisfies Record<string, SettingAbout>;

export type CompanySettings = { readonly [S in keyof typeof settings]: (typeof settings)[S]["usual"] };

/** The company's settings; where a value is missing or can't be used, the usual one holds (settingProblems lists those). */
export function companySettings(tables: TableSet): CompanySettings {
  const value = <T extends string | number>(about: SettingAbout<T>): T => {
    const found = tables.find(Settings, about.name)?.value;
    return found !== undefined && about.allows(found) ? found : about.usual;
  };
  return {
    company: value(settings.company),
    address: value(settings.address),
    currency: value(settings.currency).toUpperCase(),
    serviceLevel: value(settings.serviceLevel),
    approvalLimit: value(settings.approvalLimit),
    overTolerance: value(settings.overTolerance),
    underTolerance: value(settings.underTolerance),
    historyDays: value(settings.historyDays),
    reviewDays: value(settings.reviewDays),
    rateDays: value(settings.rateDays),
    calendar: value(settings.calendar),
    timeZone: value(settings.timeZone),
    leadDays: value(settings.leadDays),
  };
}

/** The native Excel expression for a setting, as companySettings reads it: the usual value where the table has none that can be used. */
export function settingFormula({ name, usual, cellAllows, inCell }: SettingAbout): string {
  const cell = `INDEX(Settings[Value],MATCH("${name}",Settings[Name],0))`;
  const fallback = typeof usual === "number" ? String(usual) : `"${usual}"`;
  return `IFERROR(IF(${cellAllows(cell)},${inCell(cell)},${fallback}),${fallback})`;
}

/** A setting: its name in the table and what values it takes. */
export interface SettingAbout<T extends string | number = string | number> {
  readonly name: string;
  readonly usual: T;
  readonly note: string;
  /** What it must be, as the end of "… must be". */
  readonly expectation: string;
  allows(value: string | number): value is T;
  /** The way out where the value says what was meant by it. */
  remedy?(value: string | number): string | undefined;
  /** The same as an Excel condition on the cell. */
  readonly cellAllows: (cell: string) => string;
  /** The cell's value as rules take it. */
  readonly inCell: (cell: string) => string;
}

// Declared as functions: the settings above are made before a constant here would be.
function asItIs(cell: string): string {
  return cell;
}

/** The conditions on a number in a cell, as an Excel condition. */
function isNumber(...limits: readonly string[]): (cell: string) => string {
  return (cell) => `AND(ISNUMBER(${cell}),${limits.map((limit) => `${cell}${limit}`).join(",")})`;
}

function word(name: string, usual: string, note: string): SettingAbout<string> {
  const allows = (value: string | number): value is string => typeof value === "string" && value !== "";
  return { name, usual, note, expectation: "text", allows, cellAllows: (cell) => `${cell}<>""`, inCell: asItIs };
}

function currencyCode(name: string, usual: string, note: string): SettingAbout<string> {
  const allows = (value: string | number): value is string =>
    typeof value === "string" && isCurrency(value.toUpperCase());
  const remedy = (value: string | number): string | undefined => meantCurrency(String(value));
  return {
    name,
    usual,
    note,
    expectation: "three letters such as EUR",
    allows,
    remedy,
    cellAllows: (cell) => `LEN(TRIM(${cell}))=3`,
    inCell: (cell) => `UPPER(TRIM(${cell}))`,
  };
}

function zone(name: string, usual: string, note: string): SettingAbout<string> {
  const allows = (value: string | number): value is string => typeof value === "string" && isZone(value);
  return {
    name,
    usual,
    note,
    expectation: "a time zone such as Europe/Dublin",
    allows,
    cellAllows: (cell) => `ISTEXT(${cell})`,
    inCell: asItIs,
  };
}

function chance(name: string, usual: number, note: string): SettingAbout<number> {
  const allows = (value: string | number): value is number => typeof value === "number" && value > 0 && value < 1;
  return {
    name,
    usual,
    note,
    expectation: "a share above 0% and below 100%",
    allows,
    cellAllows: isNumber(">0", "<1"),
    inCell: asItIs,
  };
}

function share(name: string, usual: number, note: string): SettingAbout<number> {
  const allows = (value: string | number): value is number => typeof value === "number" && value >= 0 && value < 1;
  return {
    name,
    usual,
    note,
    expectation: "a share such as 5%",
    allows,
    cellAllows: isNumber(">=0", "<1"),
    inCell: asItIs,
  };
}

function amount(name: string, usual: number, note: string): SettingAbout<number> {
  const allows = (value: string | number): value is number => typeof value === "number" && value >= 0;
  return { name, usual, note, expectation: "an amount from 0", allows, cellAllows: isNumber(">=0"), inCell: asItIs };
}

function days(name: string, usual: number, note: string): SettingAbout<number> {
  const allows = (value: string | number): value is number =>
    typeof value === "number" && Number.isInteger(value) && value >= 0 && value <= LONGEST.days;
  return {
    name,
    usual,
    note,
    expectation: `a whole number of days, at most ${formatNumber(LONGEST.days)}`,
    allows,
    cellAllows: (cell) => `AND(ISNUMBER(${cell}),${cell}>=0,${cell}<=${String(LONGEST.days)},INT(${cell})=${cell})`,
    inCell: asItIs,
  };
}

/** A value of any kind, kept as the cell holds it: a number stays a number, "5%" typed in Excel is 0.05. */
function wordOrNumber(about: About): Column<string | number, "text"> {
  const keep = (cell: Cell): string | number => (typeof cell === "number" ? cell : String(cell).trim());
  const read = (written: string, style: TextStyle): string | number => {
    const bare = parseNumber(written.replace(/%\s*$/, ""), style);
    if (bare === undefined) return written.trim();
    return /%\s*$/.test(written) ? bare / 100 : bare;
  };
  return { ...text(about), numberFormat: "General", fromCell: keep, toCell: (value) => value, fromText: read };
}
