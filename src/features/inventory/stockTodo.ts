import { formatQuantity } from "../../domain/sentence";
import { todoItem, type TodoItem } from "../../domain/todoItem";
import type { Day } from "../../domain/calendarDay";
import type { TableSet } from "../../tables/tableSet";
import { reorderSuggestions } from "./reorder/reorderSuggestions";
import { stockOf } from "../../model/stock/stock";
import { formatItem } from "../../model/stock/formatItem";
import { quantitiesIn } from "../../model/stock/units";
import { Items } from "../../model/stock/tables";
import { belowZeroOf, setAsideOf } from "./waitingStock";

/** What waits in stock: items to order and to move, goods to hand out, balances below zero. */
export function stockTodo(tables: TableSet, today: Day): readonly TodoItem[] {
  const { suggestions } = reorderSuggestions(tables, today);
  const buys = suggestions.filter(({ kind }) => kind === "buy");
  const transfers = suggestions.filter(({ kind }) => kind === "transfer");
  const stock = stockOf(tables, today);
  const inUnits = quantitiesIn(tables);
  const items = tables.rows(Items);
  const setAside = items.flatMap(({ item, unit }) =>
    setAsideOf(stock, item)
      .slice(0, 1)
      .map((line) => ({ ...line, item, unit })),
  );
  const negative = items.flatMap(({ item }) =>
    belowZeroOf(stock, item)
      .slice(0, 1)
      .map((place) => ({ ...place, item })),
  );
  return [
    todoItem(buys, {
      one: "item to reorder",
      others: "items to reorder",
      say: ({ quantity, unit, item, location }) =>
        `${inUnits(quantity, unit)} of ${formatItem(tables, item)} for ${location}`,
      step: "Reorder",
      page: "inventory/reorder",
    }),
    todoItem(transfers, {
      one: "item to move between locations",
      others: "items to move between locations",
      say: ({ quantity, unit, item, from = "", location }) =>
        `${inUnits(quantity, unit)} of ${formatItem(tables, item)} from ${from} to ${location}`,
      step: "Move",
      page: "inventory/reorder",
    }),
    todoItem(setAside, {
      one: "item to hand out",
      others: "items to hand out",
      say: ({ quantity, unit, item, department = "" }) =>
        `${inUnits(quantity, unit)} of ${formatItem(tables, item)} for ${department}`,
      step: "Hand out",
      page: "inventory?show=handOut",
    }),
    todoItem(negative, {
      one: "item below zero",
      others: "items below zero",
      say: ({ item, location, onHand }) => `${formatItem(tables, item)} is at ${formatQuantity(onHand)} in ${location}`,
      step: "Count",
      page: "inventory?show=below",
    }),
  ].filter(({ count }) => count > 0);
}
