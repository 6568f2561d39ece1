import type { AnyTable } from "./defineTable";
import type { AnyRow } from "./readTable";

/** Two fields of a row of which the second may not be below the first, and is: Max below Min, an end before its start. */
export interface OutOfOrder {
  readonly field: string;
  /** "End 2026-12-06 is before Start 2026-12-08", with the row's name behind End where one is given. */
  readonly sentence: (row?: string) => string;
}

/** The fields of a row that stand against the order that its table declares; blanks stand against nothing. */
export const outOfOrder = ({ columns, record, expects }: AnyTable, row: AnyRow): readonly OutOfOrder[] =>
  [...(record?.ordered ?? []), ...(expects?.ascending ?? [])].flatMap(([lower, field]) => {
    const [first, second] = [columns[lower], columns[field]];
    const [from, to] = [row[lower], row[field]];
    if (!first || !second || !isBelow(to, from)) return [];
    const how = typeof to === "number" ? "below" : "before";
    const sentence = (of?: string): string =>
      `${second.header} ${String(to)}${of === undefined ? "" : ` of ${of}`} is ${how} ${first.header} ${String(from)}`;
    return [{ field, sentence }];
  });

/** Whether a number or a day is below another; a day is compared with the day of a moment. */
export const isBelow = (one: unknown, other: unknown): one is string | number =>
  (typeof one === "number" && typeof other === "number" && one < other) ||
  (typeof one === "string" && typeof other === "string" && one.slice(0, other.length) < other.slice(0, one.length));
