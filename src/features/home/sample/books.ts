import { addDays, daysBetween, type Day } from "../../../domain/calendarDay";
import type { NewRow } from "../../../tables/defineTable";
import { numbering } from "../../../tables/numbering";
import type { Moves } from "../../../model/stock/tables";
import type { OrderLines, Orders, Receipts } from "../../../model/orders/tables";
import type { Article } from "./catalogue";
import type { Chance } from "./random";

type Writable<T> = { -readonly [K in keyof T]: T[K] };
export type OrderRow = Writable<NewRow<typeof Orders.columns>>;
export type LineRow = Writable<NewRow<typeof OrderLines.columns>>;
type MoveRow = NewRow<typeof Moves.columns>;

/** How the sample company trades in an article. Units. */
export interface Trade {
  readonly article: Article;
  /** Days that its vendor promises. */
  readonly leadDays: number;
  /** Orders when it has this, fills up to that. */
  readonly orderAt: number;
  readonly orderUpTo: number;
  /** How often a year something is taken. */
  readonly issuesAYear: number;
  /** A second place that keeps it, filled up from the main one. */
  readonly outpost: { readonly location: string; readonly minimum: number; readonly maximum: number } | undefined;
}

/** What the sample company has booked so far, written day by day. */
export class Books {
  readonly moves: MoveRow[] = [];
  readonly orders: OrderRow[] = [];
  readonly lines: LineRow[] = [];
  readonly receipts: NewRow<typeof Receipts.columns>[] = [];
  /** Units used by item and day of the year that ends yesterday. */
  readonly use = new Map<string, number[]>();
  /** Days from sending to the first receipt, by item and vendor. */
  readonly leads = new Map<string, number[]>();
  readonly #onHand = new Map<string, number>();
  readonly #onOrder = new Map<string, number>();
  readonly #series = new Map<string, () => string>();

  constructor(
    readonly today: Day,
    readonly days: number,
    readonly chance: Chance,
  ) {}

  get firstDay(): Day {
    return addDays(this.today, -this.days);
  }

  number(prefix: string, day: Day): string {
    const id = `${prefix}-${day.slice(0, 4)}`;
    let next = this.#series.get(id);
    if (!next) this.#series.set(id, (next = numbering(prefix, day, [])));
    return next();
  }

  onHand(item: string, location: string): number {
    return this.#onHand.get(`${item} / ${location}`) ?? 0;
  }

  onOrder(item: string): number {
    return this.#onOrder.get(item) ?? 0;
  }

  expect(item: string, quantity: number): void {
    this.#onOrder.set(item, this.onOrder(item) + quantity);
  }

  move(row: Omit<MoveRow, "move">): string {
    const move = this.number("MV", row.date);
    const place = `${row.item} / ${row.location}`;
    const after = (this.#onHand.get(place) ?? 0) + row.quantity;
    if (after < 0) throw new Error(`The sample would take ${row.item} below zero in ${row.location}.`);
    this.#onHand.set(place, after);
    this.moves.push({ move, ...row });
    if (row.type === "Issue") {
      const use = this.use.get(row.item);
      const at = daysBetween(this.firstDay, row.date);
      if (use) use[at] = (use[at] ?? 0) - row.quantity;
    }
    return move;
  }
}
