import { addDays, dayToSerial, serialToDay, type Day } from "../../../domain/calendarDay";
import { stockoutDay } from "../../../science/stockoutDay";
import { dailyUse } from "../../../model/stock/dailyUse";
import type { Stock } from "../../../model/stock/stock";
import { horizonOf, Items, type Item } from "../../../model/stock/tables";
import type { Facts } from "../facts";
import type { ListRow } from "./list";

export interface StockoutAhead {
  readonly item: Item;
  readonly day: Day;
  readonly leadDays: number;
}

/** Items whose stock, with what is due, runs out before an order of today would come; the soonest first. */
export function stockoutsAhead({ tables, today, company, stockNow }: Facts): readonly StockoutAhead[] {
  const leadDaysOf = horizonOf(tables);
  const uses = dailyUse(tables, today, company.historyDays);
  return tables
    .rows(Items)
    .flatMap((item): StockoutAhead[] => {
      if (item.buy !== "Yes") return [];
      const use = item.dailyUse ?? uses.get(item.item)?.mean ?? 0;
      if (!(use > 0)) return [];
      const onHand = Math.max(0, stockNow.of(item.item).onHand);
      const day = serialToDay(stockoutDay(onHand, use, dayToSerial(today), arrivalsOf(stockNow, item)));
      const leadDays = leadDaysOf(item);
      return day !== undefined && day < addDays(today, Math.ceil(leadDays)) ? [{ item, day, leadDays }] : [];
    })
    .sort((one, other) => (one.day < other.day ? -1 : Number(one.day > other.day)));
}

export const stockoutRows = (facts: Facts): readonly ListRow[] =>
  stockoutsAhead(facts).map(({ item, day, leadDays }) => ({
    what: `${item.item} ${item.name}`,
    first: dayToSerial(day),
    second: leadDays,
  }));

/** What vendors owe for stock; a line without a promised day can't be counted on within the lead time. */
const arrivalsOf = (stock: Stock, { item }: Item): readonly { readonly day: number; readonly quantity: number }[] =>
  stock
    .linesOf(item)
    .flatMap(({ standing, promised, quantity }) =>
      standing === "in preparation" || standing === "set aside" || promised === undefined
        ? []
        : [{ day: dayToSerial(promised), quantity }],
    );
