import { forCount, formatQuantity } from "../../domain/sentence";
import type { TodoItem } from "../../domain/todoItem";
import type { Day } from "../../domain/calendarDay";
import type { TableSet } from "../../tables/tableSet";
import { reorderSuggestions } from "./reorder/reorderSuggestions";
import { stockOf } from "../../model/stock/stock";
import { quantitiesIn } from "../../model/stock/units";
import { Items } from "../../model/stock/tables";

/** What waits in stock: items to order and to move, goods to hand out, balances below zero. */
export function stockTodo(tables: TableSet, today: Day): readonly TodoItem[] {
  const { suggestions } = reorderSuggestions(tables, today);
  const buys = suggestions.filter(({ kind }) => kind === "buy");
  const transfers = suggestions.filter(({ kind }) => kind === "transfer");
  const stock = stockOf(tables, today);
  const say = quantitiesIn(tables);
  const waiting = tables.rows(Items).flatMap(({ item, unit }) =>
    stock
      .linesOf(item)
      .filter((line) => line.standing === "set aside")
      .map((line) => `${say(line.quantity, unit)} of ${item} for ${line.department ?? ""}`),
  );
  const negative = tables.rows(Items).flatMap(({ item }) =>
    stock
      .locationsOf(item)
      .map((location) => ({ location, onHand: stock.at(item, location).onHand }))
      .filter(({ onHand }) => onHand < 0)
      .map(({ location, onHand }) => `${item} is at ${formatQuantity(onHand)} in ${location}`),
  );
  const [buy] = buys;
  const [transfer] = transfers;
  return [
    {
      what: forCount(buys.length, "item to reorder", "items to reorder"),
      count: buys.length,
      example: buy ? `${say(buy.quantity, buy.unit)} of ${buy.item} for ${buy.location}` : "",
      step: "Reorder",
      page: "inventory/reorder",
    },
    {
      what: forCount(transfers.length, "item to move between locations", "items to move between locations"),
      count: transfers.length,
      example: transfer
        ? `${say(transfer.quantity, transfer.unit)} of ${transfer.item} from ${transfer.from ?? ""} to ${transfer.location}`
        : "",
      page: "inventory/reorder",
    },
    {
      what: forCount(waiting.length, "delivery to hand out", "deliveries to hand out"),
      count: waiting.length,
      example: waiting[0] ?? "",
      page: "inventory?show=handOut",
    },
    {
      what: forCount(negative.length, "balance below zero", "balances below zero"),
      count: negative.length,
      example: negative[0] ?? "",
      page: "inventory?show=below",
    },
  ].filter(({ count }) => count > 0);
}
