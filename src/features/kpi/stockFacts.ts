import { daysBetween, type Day } from "../../domain/calendarDay";
import { exactQuantity } from "../../science/quantity";
import type { TableSet } from "../../tables/tableSet";
import { isUse } from "../../model/stock/dailyUse";
import { Items, Moves, type Item, type Move } from "../../model/stock/tables";
import type { Span } from "./period";

export interface StockFacts {
  /** Items that have moves. */
  readonly items: readonly ItemMoves[];
  /** The day of the first move of all; before it nothing is known. */
  readonly begin: Day | undefined;
}

export interface ItemMoves {
  readonly item: Item;
  /** The oldest first. */
  readonly moves: readonly Move[];
}

/** The stock of an item over a span. Units. */
export interface StockOver {
  readonly opening: number;
  readonly closing: number;
  /** The mean of what was on hand at the end of each day. */
  readonly mean: number;
  /** The least that was on hand at the end of a day, from the item's first move on; undefined before it. */
  readonly least: number | undefined;
}

/** The items and their moves. Linear in the rows where Moves stand in the order of their days. */
export function stockFacts(tables: TableSet): StockFacts {
  const byItem = tables.groupBy(Moves, ({ item }) => item);
  const items = tables.rows(Items).flatMap((item) => {
    const moves = byItem.get(item.item);
    return moves ? [{ item, moves: inOrder(moves) }] : [];
  });
  let begin: Day | undefined;
  for (const { moves } of items) {
    const first = moves[0]?.date;
    if (first !== undefined && (begin === undefined || first < begin)) begin = first;
  }
  return { items, begin };
}

/** How much of an item there was over the days of a span, up to today where the span goes on after it. */
export function stockOver({ moves }: ItemMoves, { from, to }: Span, today: Day): StockOver {
  const end = to < today ? to : today;
  let onHand = 0;
  let at = 0;
  for (; at < moves.length; at++) {
    const move = moves[at];
    if (!move || move.date >= from) break;
    onHand += move.quantity;
  }
  const opening = onHand;
  let least = at > 0 ? Infinity : undefined;
  let unitDays = 0;
  let since = from;
  for (; at < moves.length; at++) {
    const move = moves[at];
    if (!move || move.date > end) break;
    if (move.date > since) {
      unitDays += onHand * daysBetween(since, move.date);
      if (least !== undefined) least = Math.min(least, onHand);
      since = move.date;
    }
    onHand += move.quantity;
    least ??= Infinity;
  }
  const days = daysBetween(from, end) + 1;
  unitDays += onHand * (daysBetween(since, end) + 1);
  return {
    opening: exactQuantity(opening),
    closing: exactQuantity(onHand),
    mean: days > 0 ? unitDays / days : 0,
    least: least === undefined ? undefined : exactQuantity(Math.min(least, onHand)),
  };
}

/** Units issued in a span less what came back, and what they cost by the moves' own prices, else by the item's. */
export function useOver(
  { item, moves }: ItemMoves,
  { from, to }: Span,
): { readonly units: number; readonly cost: number } {
  let units = 0;
  let cost = 0;
  for (const move of moves) {
    if (move.date > to) break;
    if (move.date < from || !isUse(move)) continue;
    units -= move.quantity;
    cost -= move.quantity * (move.cost ?? item.unitCost ?? 0);
  }
  return { units: exactQuantity(units), cost: exactQuantity(cost) };
}

function inOrder(moves: readonly Move[]): readonly Move[] {
  for (let at = 1; at < moves.length; at++)
    if ((moves[at]?.date ?? "") < (moves[at - 1]?.date ?? ""))
      return [...moves].sort((a, b) => (a.date < b.date ? -1 : Number(a.date > b.date)));
  return moves;
}
