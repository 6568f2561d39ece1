import { formatQuantity } from "../../../domain/sentence";
import { addDays, daysBetween, type Day } from "../../../domain/calendarDay";
import { daysOfSupplyForward, inventoryTurnover } from "../../../science/stockFigures";
import { Items, Moves } from "../../../model/stock/tables";
import type { Facts } from "../facts";
import type { Case, Counted, Measure, RowRef } from "../measure";
import type { Span } from "../period";
import { stockOver, useOver, type ItemMoves } from "../stockFacts";

const needs = [Items, Moves];
const DAYS_A_YEAR = 365;
/** What was not issued for so long is dead stock. */
const DEAD_DAYS = 180;

/** How often the stock is turned over in a year. */
export const stockTurnover: Measure = {
  name: "Stock turnover",
  definition:
    "The cost of what was issued in the period, brought to a year, over the mean value of the stock at the end of each of its days, at today's unit costs.",
  unit: "times",
  better: "Up",
  needs,
  usual: { period: "Month", target: 6, amber: 4 },
  above: "cost of use, brought to a year",
  below: "mean stock value",
  count(facts, whole) {
    const span = booked(facts, whole);
    const days = daysCounted(facts, span);
    return costed(facts, (each, unitCost) => {
      const { mean } = stockOver(each, span, facts.today);
      const { cost } = useOver(each, span);
      if (mean < 0) return BELOW_ZERO;
      const value = mean * unitCost;
      if (value === 0 && cost === 0) return undefined;
      return {
        above: (Math.max(0, cost) * DAYS_A_YEAR) / days,
        below: value,
        words: () =>
          value > 0
            ? `turned ${formatQuantity((inventoryTurnover(Math.max(0, cost), [value]) * DAYS_A_YEAR) / days)} times a year`
            : "used without any stock at a day's end",
      };
    });
  },
};

/** How long the stock lasts at the rate of use. */
export const daysOfSupply: Measure = {
  name: "Days of supply",
  definition:
    "The value of the stock at the end of the period over the cost of what is used a day, as measured over the period, at today's unit costs.",
  unit: "days",
  better: "Down",
  needs,
  usual: { period: "Month", target: 60, amber: 90 },
  above: "stock value",
  below: "cost of use a day",
  count(facts, whole) {
    const span = booked(facts, whole);
    const days = daysCounted(facts, span);
    return costed(facts, (each, unitCost) => {
      const { closing } = stockOver(each, span, facts.today);
      if (closing < 0) return BELOW_ZERO;
      const use = Math.max(0, useOver(each, span).units) / days;
      if (closing === 0 && use === 0) return undefined;
      return {
        above: closing * unitCost,
        below: use * unitCost,
        words: () =>
          use > 0
            ? `lasts ${formatQuantity(Math.round(daysOfSupplyForward(closing, use)))} days`
            : "was not used in the period",
      };
    });
  },
};

/** The part of the stock that nobody asks for. */
export const deadStock: Measure = {
  name: "Dead stock",
  definition: `The value of the stock of items that were not issued in the ${String(DEAD_DAYS)} days to the end of the period, of the value of all stock then.`,
  unit: "%",
  better: "Down",
  needs,
  usual: { period: "Month", target: 0.05, amber: 0.1 },
  above: "value not asked for",
  below: "stock value",
  count(facts, span) {
    const since = addDays(lastDay(facts, span), -DEAD_DAYS);
    return costed(facts, (each, unitCost) => {
      const { closing } = stockOver(each, span, facts.today);
      const first = each.moves[0]?.date;
      if (closing < 0) return BELOW_ZERO;
      if (closing === 0 || first === undefined) return undefined;
      const lastUse = lastUseOf(each, span);
      // What came only lately had no time to be asked for.
      const isDead = (lastUse ?? first) <= since;
      const value = closing * unitCost;
      return {
        above: isDead ? value : 0,
        below: value,
        words: () =>
          `${facts.say(closing, each.item.unit)}, ${lastUse === undefined ? "never issued" : `last issued ${lastUse}`}`,
      };
    });
  },
};

/** Items that ran out. */
export const stockouts: Measure = {
  name: "Stockouts",
  definition:
    "Items of which nothing was on hand at the end of at least one day in the period, of the items that are bought and had been in stock before.",
  unit: "%",
  better: "Down",
  needs,
  usual: { period: "Month", target: 0.02, amber: 0.05 },
  above: "items that ran out",
  below: "items kept",
  count(facts, span) {
    const cases = facts.stock.items.flatMap((each): Case[] => {
      const { item } = each;
      if (item.buy === "Stopped" || item.kind === "Service") return [];
      const { least, closing } = stockOver(each, span, facts.today);
      if (least === undefined) return [];
      const ranOut = least <= 0;
      return [
        itemCase(each, ranOut ? 1 : 0, 1, () =>
          ranOut ? (closing > 0 ? "ran out, is there again" : "ran out") : `never below ${facts.say(least, item.unit)}`,
        ),
      ];
    });
    return { cases, notCounted: [] };
  },
};

/** More was taken out of an item than the books ever had of it: its stock has no value to go by. */
const BELOW_ZERO = "below zero";

/** Items with a unit cost and stock that can be, each with what it adds; the others are said beside the figure. */
function costed(
  facts: Facts,
  add: (each: ItemMoves, unitCost: number) => Pick<Case, "above" | "below" | "words"> | typeof BELOW_ZERO | undefined,
): Counted {
  const cases: Case[] = [];
  const withoutCost: RowRef[] = [];
  const belowZero: RowRef[] = [];
  for (const each of facts.stock.items) {
    const { unitCost } = each.item;
    if (unitCost === undefined) {
      withoutCost.push({ table: Items, row: each.item });
      continue;
    }
    const added = add(each, unitCost);
    if (added === BELOW_ZERO) belowZero.push({ table: Items, row: each.item });
    else if (added) cases.push(itemCase(each, added.above, added.below, added.words));
  }
  return {
    cases,
    notCounted: [
      { why: "without a unit cost", rows: withoutCost },
      { why: "whose stock is below zero", rows: belowZero },
    ],
  };
}

const itemCase = ({ item }: ItemMoves, above: number, below: number, words: () => string): Case => ({
  table: Items,
  row: item,
  above,
  below,
  groups: [{ by: "Category", name: item.category ?? "No category" }],
  words: () => `${item.name}: ${words()}`,
});

/** The part of a span for which there are books: what was before the first move is not known. */
const booked = ({ stock: { begin } }: Facts, span: Span): Span =>
  begin !== undefined && begin > span.from ? { from: begin, to: span.to } : span;

const lastDay = (facts: Facts, { to }: Span) => (to < facts.today ? to : facts.today);

/** The days of a span that are over or are running. */
const daysCounted = (facts: Facts, span: Span): number => Math.max(1, daysBetween(span.from, lastDay(facts, span)) + 1);

function lastUseOf({ moves }: ItemMoves, { to }: Span): Day | undefined {
  for (let at = moves.length - 1; at >= 0; at--) {
    const move = moves[at];
    // What came back shows that nobody kept it, not that somebody asked for it.
    if (move && move.date <= to && move.type === "Issue") return move.date;
  }
  return undefined;
}
