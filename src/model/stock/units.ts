import { formatQuantity, forCount } from "../../domain/sentence";
import { exactQuantity } from "../../science/quantity";
import { foldKey } from "../../tables/keys";
import type { TableSet } from "../../tables/tableSet";
import { Lists } from "../company/lists";

/** The list whose words are the units that quantities are counted in. */
export const UNIT_LIST = "Unit";

/** The word for a unit behind a quantity: "rolls" behind all but 1, as Lists has its plural or English usually forms it; else the unit itself, as "kg". */
export type UnitOf = (quantity: number, unit: string | undefined) => string;

/** A quantity that stands for any, where a unit is named without one: "in rolls". */
export const SEVERAL = 2;

export function unitsIn(tables: TableSet): UnitOf {
  const plurals = new Map<string, string>();
  for (const { list, item, plural } of tables.rows(Lists))
    if (plural !== undefined && foldKey(list) === foldKey(UNIT_LIST)) plurals.set(foldKey(item), plural);
  return (quantity, unit = "") => forCount(quantity, unit, plurals.get(foldKey(unit)) ?? usualPlural(unit) ?? unit);
}

/** Quantities with their unit in a rule's sentence: "832 rolls", "12.5 kg". */
export function quantitiesIn(tables: TableSet): (quantity: number, unit: string | undefined) => string {
  const unitOf = unitsIn(tables);
  return (quantity, unit) => `${formatQuantity(quantity)} ${unitOf(quantity, unit)}`.trimEnd();
}

/** Whether parts of a unit are ordered: as Lists says, else whether it is a usual measure. */
export function dividesIn(tables: TableSet): (unit: string | undefined) => boolean {
  const said = saidToDivide(tables);
  return (unit) => said.get(foldKey(unit)) ?? measures.has(foldKey(unit));
}

/** Why a quantity of an item can't be booked: a part of a unit of which Lists says that it does not divide. Undefined where it can. */
export function partOfUnitIn(
  tables: TableSet,
): (quantity: number, item: { readonly item: string; readonly unit: string }) => string | undefined {
  const said = saidToDivide(tables);
  const say = quantitiesIn(tables);
  return (quantity, { item, unit }) =>
    said.get(foldKey(unit)) !== false || Number.isInteger(exactQuantity(quantity))
      ? undefined
      : `${say(quantity, unit)} of ${item}: ${unitsIn(tables)(SEVERAL, unit)} are booked whole. Enter a whole number, or set Divides of ${unit} to Yes in Lists.`;
}

const saidToDivide = (tables: TableSet): ReadonlyMap<string, boolean> =>
  new Map(
    tables
      .rows(Lists)
      .flatMap(({ list, item, divides }) =>
        divides === undefined || foldKey(list) !== foldKey(UNIT_LIST) ? [] : [[foldKey(item), divides] as const],
      ),
  );

/** Units of measure, of which there are parts. */
const measures: ReadonlySet<string> = new Set(
  "kg g mg t lb lbs oz l ml cl dl hl m cm mm km ft yd in m2 m3 m² m³ sqm sqft h hr hrs kwh gal litre litres liter liters metre metres meter meters gram grams kilogram kilograms kilo tonne tonnes ton tons pound pounds ounce ounces gallon gallons foot feet yard yards hour hours".split(
    " ",
  ),
);

/** The plural of a unit that is a usual English word, for the row of Lists that brings the word; undefined for kg and what it does not know. */
export const usualPlural = (unit: string): string | undefined => usualPlurals.get(foldKey(unit));

const usualPlurals = new Map(
  "bag bottle bucket bundle can canister carton cartridge case drum envelope item jar kit license litre meter metre pack package packet pair pallet piece ream reel ring roll sack set sheet spool strip tablet tin tray tube unit vial"
    .split(" ")
    .map((unit) => [unit, `${unit}s`] as const)
    .concat([
      ["box", "boxes"],
      ["batch", "batches"],
      ["block", "blocks"],
    ]),
);

/** The word that a plural is of, where it is a usual English word: "bottle" of "bottles"; any other word as it is. */
export const usualSingular = (word: string): string => usualSingulars.get(foldKey(word)) ?? word;

const usualSingulars: ReadonlyMap<string, string> = new Map([...usualPlurals].map(([unit, plural]) => [plural, unit]));
