import type { Stock, StockLine } from "../../model/stock/stock";

/** The order lines of an item whose goods have come and wait for a department. */
export const setAsideOf = (stock: Stock, item: string): readonly StockLine[] =>
  stock.linesOf(item).filter(({ standing }) => standing === "set aside");

/** The locations at which less than nothing of an item is left. */
export const belowZeroOf = (
  stock: Stock,
  item: string,
): readonly { readonly location: string; readonly onHand: number }[] =>
  stock
    .locationsOf(item)
    .map((location) => ({ location, onHand: stock.at(item, location).onHand }))
    .filter(({ onHand }) => onHand < 0);
