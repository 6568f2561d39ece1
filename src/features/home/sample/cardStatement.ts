import { addDays, type Day } from "../../../domain/calendarDay";
import type { AnyTable, NewRow } from "../../../tables/defineTable";
import type { AnyRow } from "../../../tables/readTable";
import { CardLines, type Expenses } from "../../../model/expenses/tables";

type CardLine = NewRow<typeof CardLines.columns>;

/** The last month's statement of the company's cards: most lines are claimed, some are not, one was booked twice, one came back. */
export function cardRows(
  today: Day,
  expenses: readonly NewRow<typeof Expenses.columns>[],
): readonly [AnyTable, readonly AnyRow[]] {
  const since = addDays(today, -STATEMENT_DAYS);
  const claimed = expenses.flatMap(({ date, vendor, amount, currency, homeAmount }, index): CardLine[] => {
    // Every fifth was paid in cash; mileage and the like have no vendor.
    if (vendor === undefined || date < since || index % 5 === 4) return [];
    const foreign =
      currency === undefined ? {} : { currency, ...(homeAmount === undefined ? {} : { billed: homeAmount }) };
    return [line(date, `${vendor.toUpperCase()} ${String(1000 + index * 7)}`, amount, foreign)];
  });
  const parking = addDays(today, -9);
  const others = [
    line(addDays(today, -14), "STATIONERY DIRECT", 48.9, { city: "0800 555 0123" }),
    line(addDays(today, -10), "STATIONERY DIRECT", -48.9, { city: "0800 555 0123" }),
    line(parking, "CITY PARKING 12", 18, {}, 1),
    line(parking, "CITY PARKING 12", 18, {}, 2),
    line(addDays(today, -5), "CAMPAIGN TOOLS INC", 49, { currency: "USD", billed: 42.3, city: "INTERNET" }),
  ];
  return [CardLines, [...claimed, ...others].sort((one, other) => (one.date < other.date ? -1 : 1))];
}

const STATEMENT_DAYS = 30;

/** As the import names such lines: by what they say, and those that say the same by their count. */
const line = (date: Day, vendor: string, amount: number, more: Partial<CardLine>, count = 1): CardLine => ({
  line: `${date} ${vendor} ${amount.toFixed(2)} #${String(count)}`,
  date,
  posted: addDays(date, 1),
  vendor,
  amount,
  ...more,
});
