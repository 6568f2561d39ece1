import { formatQuantity } from "../../domain/sentence";
import { todoItem, type TodoItem } from "../../domain/todoItem";
import type { Day } from "../../domain/calendarDay";
import type { TableSet } from "../../tables/tableSet";
import { reorderSuggestions } from "./reorder/reorderSuggestions";
import { stockOf } from "../../model/stock/stock";
import { formatItem } from "../../model/stock/formatItem";
import { quantitiesIn } from "../../model/stock/units";
import { Items } from "../../model/stock/tables";

/** What waits in stock: items to order and to move, goods to hand out, balances below zero. */
export function stockTodo(tables: TableSet, today: Day): readonly TodoItem[] {
  const { suggestions } = reorderSuggestions(tables, today);
  const buys = suggestions.filter(({ kind }) => kind === "buy");
  const transfers = suggestions.filter(({ kind }) => kind === "transfer");
  const stock = stockOf(tables, today);
  const inUnits = quantitiesIn(tables);
  const setAside = tables
    .rows(Items)
    .flatMap(({ item, unit }) => stock.linesOf(item).map((line) => ({ ...line, item, unit })))
    .filter(({ standing }) => standing === "set aside");
  const negative = tables.rows(Items).flatMap(({ item }) =>
    stock
      .locationsOf(item)
      .map((location) => ({ item, location, onHand: stock.at(item, location).onHand }))
      .filter(({ onHand }) => onHand < 0),
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
      one: "delivery to hand out",
      others: "deliveries to hand out",
      say: ({ quantity, unit, item, department = "" }) =>
        `${inUnits(quantity, unit)} of ${formatItem(tables, item)} for ${department}`,
      step: "Hand out",
      page: "inventory?show=handOut",
    }),
    todoItem(negative, {
      one: "balance below zero",
      others: "balances below zero",
      say: ({ item, location, onHand }) => `${formatItem(tables, item)} is at ${formatQuantity(onHand)} in ${location}`,
      step: "Count",
      page: "inventory?show=below",
    }),
  ].filter(({ count }) => count > 0);
}
