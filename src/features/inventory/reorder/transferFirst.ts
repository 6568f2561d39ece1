import { formatQuantity } from "../../../domain/sentence";
import type { Day } from "../../../domain/calendarDay";
import { joinKey } from "../../../tables/defineTable";
import type { Shortage } from "./buySuggestion";
import { formatAvailable } from "../../../model/stock/formatStock";
import type { Stock } from "../../../model/stock/stock";
import type { Suggestion } from "../../../model/stock/suggestion";
import { Items, Levels, type Level } from "../../../model/stock/tables";

/** Whole units that each location can give away. What was taken is taken off. */
export type Spares = Map<string, number>;

/** What the locations of an item can spare: what lies there and is not reserved, keeping above their own Min. */
export function sparesOf(stock: Stock, item: string, levels: readonly Level[]): Spares {
  const spares: Spares = new Map();
  const locations = stock.locationsOf(item);
  if (locations.length < 2) return spares;
  for (const location of locations) {
    const { onHand, reserved } = stock.at(item, location);
    const minimum = levels.find((level) => level.location === location)?.minimum;
    const spare = minimum === undefined ? Math.floor(onHand - reserved) : Math.ceil(onHand - reserved - minimum) - 1;
    if (spare > 0) spares.set(location, spare);
  }
  return spares;
}

/** Suggests moves into a location that is short, from whoever can spare most, and takes them off what is spare. */
export function takeTransfers(shortage: Shortage, spares: Spares, currency: string, today: Day): readonly Suggestion[] {
  const { item, location, figures, target } = shortage;
  if (spares.size === 0) return [];
  const givers = [...spares].filter(([place, spare]) => place !== location && spare > 0).sort(([, a], [, b]) => b - a);
  const transfers: Suggestion[] = [];
  let wanted = Math.ceil(shortage.need);
  for (const [from, spare] of givers) {
    if (wanted <= 0) break;
    const quantity = Math.min(wanted, spare);
    wanted -= quantity;
    spares.set(from, spare - quantity);
    transfers.push({
      id: `transfer / ${item.item} / ${from} / ${location}`,
      kind: "transfer",
      item: item.item,
      name: item.name,
      unit: item.unit,
      location,
      from,
      quantity,
      currency,
      needBy: today,
      rule: shortage.rule,
      get why() {
        return (
          `In ${location} ${formatAvailable(figures)}, at or below its Min of ${formatQuantity(target.level)}. ` +
          `${formatQuantity(shortage.need)} needed; ${from} can spare ${formatQuantity(spare)} without falling to its own Min.`
        );
      },
      numbers: {
        ...figures,
        reorderLevel: target.level,
        orderUpTo: target.orderUpTo,
        reorderQuantity: target.reorderQuantity,
        leadDays: shortage.leadDays,
        dailyUse: item.dailyUse,
        need: shortage.need,
      },
      warnings: [],
      get evidence() {
        return [
          { table: Items, key: item.item },
          { table: Levels, key: joinKey([item.item, location]) },
        ];
      },
    });
  }
  return transfers;
}
