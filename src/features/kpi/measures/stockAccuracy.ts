import { formatQuantity } from "../../../domain/sentence";
import { exactQuantity } from "../../../science/quantity";
import { Items, Moves, type Item } from "../../../model/stock/tables";
import type { Case, Measure, RowRef } from "../measure";
import { isWithin } from "../period";

/** How far a count may be off the book, as a fraction of the book, by the item's class; an item without one counts as C. */
const tolerances = { A: 0.01, B: 0.03, C: 0.05 } as const;

/** Counts that met the book. */
export const stockAccuracy: Measure = {
  name: "Stock accuracy",
  definition:
    "Counts that met the book within 1% for items of class A, 3% for B and 5% for C, of the counts in the period. What is over in one place makes up for nothing missing in another.",
  unit: "%",
  better: "Up",
  needs: [Items, Moves],
  usual: { period: "Month", target: 0.97, amber: 0.92 },
  above: "counts within tolerance",
  below: "counts",
  count(facts, span) {
    const cases: Case[] = [];
    const opening: RowRef[] = [];
    for (const { item, moves } of facts.stock.items) {
      const books = new Map<string, number>();
      for (const move of moves) {
        if (move.date > span.to) break;
        const book = books.get(move.location);
        if (move.type === "Count" && isWithin(move.date, span)) {
          // The first count of a place only says what was there: there was no book to be right or wrong.
          if (book === undefined) opening.push({ table: Moves, row: move });
          else cases.push(countCase(item, move, book));
        }
        books.set(move.location, exactQuantity((book ?? 0) + move.quantity));
      }
    }
    return { cases, notCounted: [{ why: "that are the first count of an item in its place", rows: opening }] };
  },
};

function countCase(
  item: Item,
  move: { readonly quantity: number; readonly location: string; readonly date: string },
  book: number,
): Case {
  const allowed = Math.abs(book) * tolerances[item.class ?? "C"];
  const isRight = Math.abs(move.quantity) <= exactQuantity(allowed);
  return {
    table: Moves,
    row: move,
    above: isRight ? 1 : 0,
    below: 1,
    groups: [
      { by: "Class", name: item.class ?? "No class" },
      { by: "Location", name: move.location },
    ],
    words: () =>
      `${item.name}, ${move.location}, ${move.date}: counted ${formatQuantity(book + move.quantity)}, book ${formatQuantity(book)}`,
  };
}
