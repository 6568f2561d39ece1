import { addDays, dayToSerial, serialToDay, type Day } from "../../../domain/calendarDay";
import { stockoutDay } from "../../../science/stockoutDay";
import { horizonOf, type Item } from "../../../model/stock/tables";
import { isWithVendor, openQuantity } from "../../../model/orders/tables";
import type { Facts } from "../facts";
import { useOver } from "../stockFacts";
import type { ListRow } from "./list";

export interface StockoutAhead {
  readonly item: Item;
  readonly day: Day;
  readonly leadDays: number;
}

/** Items whose stock, with what is due, runs out before an order of today would come; the soonest first. */
export function stockoutsAhead(facts: Facts): readonly StockoutAhead[] {
  const { tables, today, company, stock } = facts;
  const arrivals = arrivalsByItem(facts);
  const leadDaysOf = horizonOf(tables);
  const history = { from: addDays(today, 1 - company.historyDays), to: today };
  return stock.items
    .flatMap((each): StockoutAhead[] => {
      const { item, moves } = each;
      if (item.buy !== "Yes") return [];
      const dailyUse = item.dailyUse ?? useOver(each, history).units / company.historyDays;
      if (!(dailyUse > 0)) return [];
      const onHand = moves.reduce((sum, { quantity }) => sum + quantity, 0);
      const serial = dayToSerial(today);
      const day = serialToDay(stockoutDay(Math.max(0, onHand), dailyUse, serial, arrivals.get(item.item) ?? []));
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
function arrivalsByItem({ lines }: Facts): ReadonlyMap<string, readonly { day: number; quantity: number }[]> {
  const byItem = new Map<string, { day: number; quantity: number }[]>();
  for (const { stage, line, accepted, tolerance } of lines) {
    const quantity = openQuantity(stage, line.quantity, accepted, tolerance);
    if (!isWithVendor(stage) || quantity <= 0 || line.promised === undefined || line.department !== undefined) continue;
    const arrival = { day: dayToSerial(line.promised), quantity };
    const others = byItem.get(line.item);
    if (others) others.push(arrival);
    else byItem.set(line.item, [arrival]);
  }
  return byItem;
}
