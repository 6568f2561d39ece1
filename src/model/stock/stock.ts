import { daysFrom, type Day } from "../../domain/calendarDay";
import { exactQuantity } from "../../science/quantity";
import { keyOf, type AnyTable } from "../../tables/defineTable";
import { KeyMap } from "../../tables/keys";
import type { TableSet } from "../../tables/tableSet";
import { companySettings } from "../company/settings";
import { orderStates, orderStateTables, type OrderState } from "../orders/orderState";
import { isWithVendor, OrderLines } from "../orders/tables";
import { returnedIn } from "../returns/returned";
import { VendorReturns } from "../returns/tables";
import { supplyStates, type SupplyState } from "../supply/supplyState";
import { SupplyLines } from "../supply/tables";
import { horizonOf, Items, Moves, VendorItems, type Item } from "./tables";
import { Lists } from "../company/lists";

/** Units of an item, in all or at one location. available = onHand + dueInTime - reserved - asked. */
export interface StockFigures {
  readonly onHand: number;
  /** With vendors and due within the item's lead time or without a day; the late part is in it. */
  readonly dueInTime: number;
  /** Of dueInTime: promised for a day that is past. */
  readonly late: number;
  /** With vendors and promised for after the lead time. */
  readonly dueLater: number;
  /** Kept for a department: received for it, or reserved for its request, and neither issued to it nor sent back yet. */
  readonly reserved: number;
  /** Asked for by supply requests, and neither reserved nor ordered for them. */
  readonly asked: number;
  /** On orders that are not with the vendor yet: drafts, waiting, approved, on hold. Not part of available. */
  readonly inPreparation: number;
  readonly available: number;
}

/** An order line behind the figures. */
export interface StockLine {
  /** The key in Order lines. */
  readonly key: string;
  readonly location: string | undefined;
  readonly department: string | undefined;
  /** The line of a supply request that it was drafted for. */
  readonly requestLine: string | undefined;
  readonly promised: Day | undefined;
  readonly standing: "late" | "in time" | "later" | "in preparation" | "set aside";
  readonly quantity: number;
}

/** Everything in stock, as of one day. */
export interface Stock {
  of(item: string): StockFigures;
  at(item: string, location: string): StockFigures;
  /** The locations where the item is, was or is expected. */
  locationsOf(item: string): readonly string[];
  /** The order lines that are in the item's figures. */
  linesOf(item: string): readonly StockLine[];
  /** The lines of supply requests that are in the item's figures. */
  askedFor(item: string): readonly SupplyState[];
}

/** The tables that stockOf reads. */
export const stockTables: readonly AnyTable[] = [
  ...orderStateTables,
  Items,
  VendorItems,
  Moves,
  Lists,
  VendorReturns,
  SupplyLines,
];

/** Counts stock from moves, order lines, receipts and supply requests: linear in their rows. */
export function stockOf(tables: TableSet, today: Day): Stock {
  const ledger = new Ledger();
  const orders = orderStates(tables);
  const setAside = addOrderLines(ledger, tables, orders, today);
  for (const move of tables.rows(Moves)) {
    ledger.tally(move.item, move.location).onHand += move.quantity;
    if (move.type !== "Issue" || move.reference === undefined) continue;
    const waiting = setAside.get(move.reference);
    if (waiting) waiting.quantity += move.quantity;
  }
  for (const waiting of setAside.values()) {
    const quantity = exactQuantity(waiting.quantity);
    if (quantity <= 0) continue;
    ledger.tally(waiting.item, waiting.line.location).reserved += quantity;
    ledger.addLine(waiting.item, { ...waiting.line, quantity });
  }
  for (const state of supplyStates(tables, orders).values()) {
    const { line, reserved, toServe } = state;
    if (reserved === 0 && toServe === 0) continue;
    const tally = ledger.tally(line.item, line.location);
    tally.reserved += reserved;
    tally.asked += toServe;
    ledger.addAsked(line.item, state);
  }
  return ledger;
}

/** Units on hand of an item at a location: the sum of the moves, which are all that it reads. Linear in them. */
export function onHandIn(tables: TableSet): (item: string, location: string) => number {
  const ledger = new Ledger();
  for (const { item, location, quantity } of tables.rows(Moves)) ledger.tally(item, location).onHand += quantity;
  return (item, location) => ledger.at(item, location).onHand;
}

interface Tally {
  readonly location: string;
  onHand: number;
  dueInTime: number;
  late: number;
  dueLater: number;
  reserved: number;
  asked: number;
  inPreparation: number;
}

interface SetAside {
  readonly item: string;
  readonly line: StockLine;
  quantity: number;
}

class Ledger implements Stock {
  // Lists, not maps, of the few places of an item: a map for each of 50,000 items is more than half of the work.
  readonly #byItem = new Map<string, Tally[]>();
  readonly #lines = new Map<string, StockLine[]>();
  readonly #asked = new Map<string, SupplyState[]>();

  tally(item: string, location: string | undefined): Tally {
    const place = location ?? NOWHERE;
    const places = this.#byItem.get(item);
    const known = places && tallyAt(places, place);
    if (known) return known;
    const fresh = emptyTally(place);
    if (places) places.push(fresh);
    else this.#byItem.set(item, [fresh]);
    return fresh;
  }

  addLine(item: string, line: StockLine): void {
    const lines = this.#lines.get(item);
    if (lines) lines.push(line);
    else this.#lines.set(item, [line]);
  }

  addAsked(item: string, state: SupplyState): void {
    const asked = this.#asked.get(item);
    if (asked) asked.push(state);
    else this.#asked.set(item, [state]);
  }

  of(item: string): StockFigures {
    const places = this.#byItem.get(item) ?? [];
    if (places.length === 1 && places[0]) return figuresOf(places[0]);
    const sum = emptyTally(NOWHERE);
    for (const tally of places) {
      sum.onHand += tally.onHand;
      sum.dueInTime += tally.dueInTime;
      sum.late += tally.late;
      sum.dueLater += tally.dueLater;
      sum.reserved += tally.reserved;
      sum.asked += tally.asked;
      sum.inPreparation += tally.inPreparation;
    }
    return figuresOf(sum);
  }

  at(item: string, location: string): StockFigures {
    return figuresOf(tallyAt(this.#byItem.get(item) ?? [], location) ?? emptyTally(location));
  }

  locationsOf(item: string): readonly string[] {
    return (this.#byItem.get(item) ?? []).map((tally) => tally.location).filter((place) => place !== NOWHERE);
  }

  linesOf(item: string): readonly StockLine[] {
    return this.#lines.get(item) ?? [];
  }

  askedFor(item: string): readonly SupplyState[] {
    return this.#asked.get(item) ?? [];
  }
}

/** Where order lines without a location stand: in the item's sum and at no place. */
const NOWHERE = "";

const emptyTally = (location: string): Tally => ({
  location,
  onHand: 0,
  dueInTime: 0,
  late: 0,
  dueLater: 0,
  reserved: 0,
  asked: 0,
  inPreparation: 0,
});

function tallyAt(places: readonly Tally[], location: string): Tally | undefined {
  for (const tally of places) if (tally.location === location) return tally;
  return undefined;
}

const figuresOf = (tally: Tally): StockFigures => ({
  onHand: exactQuantity(tally.onHand),
  dueInTime: exactQuantity(tally.dueInTime),
  late: exactQuantity(tally.late),
  dueLater: exactQuantity(tally.dueLater),
  reserved: exactQuantity(tally.reserved),
  asked: exactQuantity(tally.asked),
  inPreparation: exactQuantity(tally.inPreparation),
  available: exactQuantity(tally.onHand + tally.dueInTime - tally.reserved - tally.asked),
});

/** Adds what is on order, and answers what was received for departments, by the key of the order line. */
function addOrderLines(
  ledger: Ledger,
  tables: TableSet,
  orders: ReadonlyMap<string, OrderState>,
  today: Day,
): ReadonlyMap<string, SetAside> {
  const company = companySettings(tables);
  const horizon = horizonOf(tables);
  const dayIn = daysFrom(today);
  const returned = returnedIn(tables);
  const setAside = new KeyMap<SetAside>();

  const standingOf = (promised: Day | undefined, item: Item | undefined): "late" | "in time" | "later" => {
    if (promised === undefined) return "in time";
    if (promised > dayIn(Math.ceil(item ? horizon(item) : company.leadDays))) return "later";
    return promised < today ? "late" : "in time";
  };

  for (const { stage, lines } of orders.values())
    for (const { line, received, open } of lines) {
      const { location, department, requestLine, promised } = line;
      const here = { key: keyOf(OrderLines, line), location, department, requestLine, promised };
      const item = tables.find(Items, line.item);
      if (department !== undefined) {
        // A service is done once it is received: nothing of it waits to be handed out.
        if (received > 0 && item?.kind !== "Service") {
          const quantity = received - returned(here.key);
          const waiting: StockLine = { ...here, standing: "set aside", quantity };
          setAside.set(here.key, { item: line.item, line: waiting, quantity });
        }
        continue;
      }
      if (open === 0) continue;
      const standing = isWithVendor(stage) ? standingOf(promised, item) : "in preparation";
      count(ledger.tally(line.item, location), standing, open);
      ledger.addLine(line.item, { ...here, standing, quantity: open });
    }
  return setAside;
}

function count(tally: Tally, standing: StockLine["standing"], quantity: number): void {
  if (standing === "in preparation") tally.inPreparation += quantity;
  else if (standing === "later") tally.dueLater += quantity;
  else {
    tally.dueInTime += quantity;
    if (standing === "late") tally.late += quantity;
  }
}
