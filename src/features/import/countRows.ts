import { formatQuantity } from "../../domain/sentence";
import { exactQuantity } from "../../science/quantity";
import { Items, Moves } from "../../model/stock/tables";
import type { Change } from "../../tables/change";
import type { AnyRow } from "../../tables/readTable";
import type { TableSet } from "../../tables/tableSet";

/** What a file says is on hand of an item at a location on a day. */
export interface Counted {
  readonly item: string;
  readonly location: string;
  readonly date: string;
  readonly counted: number;
}

export interface CountPlan {
  readonly changes: readonly Change[];
  readonly added: readonly { readonly key: string; readonly row: AnyRow }[];
  readonly same: readonly Counted[];
}

/**
 * What is on hand as counts of its day: each a move of the difference to what the moves up to that day come to. A count of the day that
 * says the same is not written again; another day, or another figure, is a count of its own. Nothing that stands is changed.
 */
export function planCounts(
  counts: readonly Counted[],
  tables: TableSet,
  { by, nextMove }: { readonly by: string; readonly nextMove: () => string },
): CountPlan {
  const wanted = new Map(counts.map((count) => [placeKey(count.item, count.location), count]));
  const book = new Map<string, number>();
  const countedThen = new Set<string>();
  for (const { item, location, date, quantity, type } of tables.rows(Moves)) {
    const key = placeKey(item, location);
    const count = wanted.get(key);
    if (!count || date > count.date) continue;
    book.set(key, (book.get(key) ?? 0) + quantity);
    if (type === "Count" && date === count.date) countedThen.add(key);
  }
  const added: { key: string; row: AnyRow }[] = [];
  const same: Counted[] = [];
  for (const [key, count] of wanted) {
    const stood = exactQuantity(book.get(key) ?? 0);
    const difference = exactQuantity(count.counted - stood);
    if (difference === 0 && countedThen.has(key)) {
      same.push(count);
      continue;
    }
    const move = nextMove();
    const row = {
      move,
      date: count.date,
      item: count.item,
      location: count.location,
      quantity: difference,
      type: "Count" as const,
      by,
      ...costOf(count.item, tables),
      note: `Counted ${formatQuantity(count.counted)}, book ${formatQuantity(stood)}`,
    };
    added.push({ key: move, row });
  }
  return { changes: added.map(({ key, row }) => ({ kind: "insert" as const, table: Moves, key, row })), added, same };
}

function costOf(item: string, tables: TableSet): { readonly cost?: number } {
  const cost = tables.find(Items, item)?.unitCost;
  return cost === undefined ? {} : { cost };
}

const placeKey = (item: string, location: string): string => `${item}\u001f${location}`;
