import { addDays, addMonths, daysBetween, LAST_DAY, type Day } from "../../../domain/calendarDay";
import { shortened } from "../../../domain/plainText";
import { isZone } from "../../../domain/zonedTime";
import type { Problem } from "../../../domain/result";
import { joinKey, titleOf } from "../../../tables/defineTable";
import { KeyMap } from "../../../tables/keys";
import { isBelow, outOfOrder } from "../../../tables/outOfOrder";
import type { AnyRow, ReadTable } from "../../../tables/readTable";
import type { TableSet } from "../../../tables/tableSet";
import { upwardFaults } from "../../../tables/upwardLinks";
import { exactQuantity } from "../../../science/quantity";
import { problemIn } from "./finding";

/** Rows of a table that can be read and are not as its declaration expects them: linear in its rows. */
export const unsoundRows = (read: ReadTable, today: Day): readonly Problem[] => [
  ...againstOrder(read),
  ...tooFarApart(read),
  ...notAboveZero(read),
  ...backToItself(read),
  ...unknownZones(read),
  ...strangeDays(read, today),
  ...belowZero(read),
];

/** Days before one of the row that they lead to, such as a receipt before its order. */
export const beforeLinked = (read: ReadTable, tables: TableSet): readonly Problem[] =>
  (read.table.expects?.notBefore ?? []).flatMap(({ field, link, linked }) => {
    const column = read.table.columns[field];
    const target = read.table.columns[link]?.linksTo;
    const records = tables.tables.find(({ table }) => table.name === target);
    if (!column || !records) return [];
    return rowsOf(read).flatMap(([key, row]) => {
      const [day, name] = [row[field], row[link]];
      const first = typeof name === "string" ? records.rowsByKey.get(name)?.[linked] : undefined;
      return isBelow(day, first)
        ? [
            problemIn(
              read,
              key,
              column,
              `${column.header} ${String(day)} of ${key} is before ${String(first)}, the ${records.table.columns[linked]?.header ?? linked} of ${String(name)}. Correct one of the two.`,
            ),
          ]
        : [];
    });
  });

/** Max below Min, an end before its start, sent before it was ordered. */
const againstOrder = (read: ReadTable): readonly Problem[] =>
  rowsOf(read).flatMap(([key, row]) =>
    outOfOrder(read.table, row).flatMap(({ field, sentence }) => {
      const column = read.table.columns[field];
      return column ? [problemIn(read, key, column, `${sentence(key)}. Correct one of the two.`)] : [];
    }),
  );

/** Two days that are further apart than they can be: a slip in a year. */
const tooFarApart = (read: ReadTable): readonly Problem[] =>
  (read.table.expects?.within ?? []).flatMap(([lower, upper, days]) => {
    const [first, second] = [read.table.columns[lower], read.table.columns[upper]];
    if (!first || !second) return [];
    return rowsOf(read).flatMap(([key, row]) => {
      const [from, to] = [row[lower], row[upper]];
      return typeof from === "string" &&
        typeof to === "string" &&
        daysBetween(from.slice(0, DAY_LENGTH), to.slice(0, DAY_LENGTH)) >= days
        ? [
            problemIn(
              read,
              key,
              second,
              `${second.header} ${to} of ${key} is more than ${String(days)} days from ${first.header} ${from}. Correct one of the two.`,
            ),
          ]
        : [];
    });
  });

const notAboveZero = (read: ReadTable): readonly Problem[] =>
  (read.table.expects?.aboveZero ?? []).flatMap((field) => {
    const column = read.table.columns[field];
    if (!column) return [];
    return rowsOf(read).flatMap(([key, row]) => {
      const value = row[field];
      return typeof value === "number" && value <= 0
        ? [problemIn(read, key, column, `${column.header} of ${key} is ${String(value)}; it must be above 0.`)]
        : [];
    });
  });

/** People who are their own manager, at once or over others: nobody would approve what they ask for. */
const backToItself = (read: ReadTable): readonly Problem[] =>
  upwardFaults(read.table, read.rowsByKey.values()).flatMap(({ key, field, message }) => {
    const column = read.table.columns[field];
    return column ? [problemIn(read, key, column, message)] : [];
  });

/** A zone that nobody knows: until it is corrected, times are taken for those of the company's. */
const unknownZones = (read: ReadTable): readonly Problem[] =>
  (read.table.expects?.zones ?? []).flatMap((field) => {
    const column = read.table.columns[field];
    if (!column) return [];
    return rowsOf(read).flatMap(([key, row]) => {
      const zone = row[field];
      if (typeof zone !== "string" || isZone(zone)) return [];
      const message = `${column.header} of ${key} is "${shortened(zone, 40)}", which is no time zone, so that its times may be wrong. Enter one such as Europe/Lisbon.`;
      return [problemIn(read, key, column, message)];
    });
  });

/** Days that have not come and tell what has happened, and days so far away that a slip of the pen is likelier. */
const strangeDays = (read: ReadTable, today: Day): readonly Problem[] => {
  // Elsewhere on earth it may be tomorrow.
  const tomorrow = addDays(today, 1);
  const [longAgo, farAhead] = [addMonths(today, -12 * LONG_AGO), addMonths(today, 12 * FAR_AHEAD)];
  const past = new Set(read.table.expects?.past);
  return Object.entries(read.table.columns).flatMap(([field, column]) => {
    if (column.kind !== "day" && column.kind !== "moment") return [];
    const latest = past.has(field) ? tomorrow : farAhead;
    return rowsOf(read).flatMap(([key, row]) => {
      const value = row[field];
      if (typeof value !== "string") return [];
      const day = value.slice(0, DAY_LENGTH);
      const why =
        day < longAgo
          ? `more than ${String(LONG_AGO)} years ago`
          : // The last day of all stands for an open end.
            day <= latest || (day === LAST_DAY && !past.has(field))
            ? undefined
            : past.has(field)
              ? "still to come, though it tells what has happened"
              : `more than ${String(FAR_AHEAD)} years ahead`;
      return why === undefined
        ? []
        : [problemIn(read, key, column, `${column.header} of ${key} is ${day}, which is ${why}. Correct the date.`)];
    });
  });
};

/** Passports hold for ten years, and leases for longer than anything that is planned. */
const FAR_AHEAD = 11;
const LONG_AGO = 20;
/** A moment begins with its day, as 2026-11-24. */
const DAY_LENGTH = 10;

/** What a ledger's rows come to, where its declaration says that it does not fall below zero: told at the last row of each. */
function belowZero(read: ReadTable): readonly Problem[] {
  const balance = read.table.undo?.balance;
  const column = balance && read.table.columns[balance.sum];
  if (!column) return [];
  const sums = new KeyMap<{ sum: number; last: string }>();
  for (const [key, row] of rowsOf(read)) {
    const of = joinKey(balance.by.map((field) => row[field]));
    const value = row[balance.sum];
    const before = sums.get(of)?.sum ?? 0;
    sums.set(of, { sum: before + (typeof value === "number" ? value : 0), last: key });
  }
  return [...sums].flatMap(([of, { sum, last }]) => {
    const exact = exactQuantity(sum);
    return exact < 0
      ? [
          problemIn(
            read,
            last,
            column,
            `${of} comes to ${String(exact)} in ${titleOf(read.table)}; it can't be below 0. Count it, or correct the rows that took too much.`,
          ),
        ]
      : [];
  });
}

const rowsOf = (read: ReadTable): readonly (readonly [string, AnyRow])[] => [...read.rowsByKey];
