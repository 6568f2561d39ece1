import { addDays, daysBetween, weekdayOf, type Day } from "../../../domain/calendarDay";
import { amountOf, moneyOf, sumOf } from "../../../domain/money";
import { wholePacks } from "../../../science/quantity";
import { FOR_STOCK } from "../../../model/orders/lineColumns";
import { joinKey } from "../../../tables/defineTable";
import type { Books, LineRow, OrderRow, Trade } from "./books";
import { mainLocation, manager, requesters, sampleDepartments, type SampleVendor } from "./company";
import type { Chance } from "./random";

/** Each vendor's shelf is looked at every eighteen days. */
const REVIEW_EVERY = 18;
/** Nobody reviewed since: things run low, and the sample has something to show. */
const LAST_REVIEW_AGO = 7;
/** A vendor that is not approved was so until then. */
const APPROVAL_WITHDRAWN_AGO = 60;
/** Above this in EUR the manager approves, as in the sample's settings. */
const APPROVAL_LIMIT = 1000;

interface Delivery {
  readonly day: Day;
  readonly order: OrderRow;
  readonly line: LineRow;
  readonly quantity: number;
  readonly rejected: number;
  readonly first: boolean;
  readonly last: boolean;
}

/** Orders what is low, and receives it on the day on which the vendor happens to come. */
export class Buying {
  readonly #deliveries = new Map<Day, Delivery[]>();
  readonly #linesOpen = new Map<string, number>();
  readonly #deeds = new Map<Day, (() => void)[]>();

  constructor(
    readonly books: Books,
    readonly vendors: readonly SampleVendor[],
    readonly tradesByVendor: ReadonlyMap<string, readonly Trade[]>,
  ) {}

  /** Looks at the shelves whose turn it is and orders what is low. */
  review(day: Day): void {
    if (daysBetween(day, this.books.today) <= LAST_REVIEW_AGO) return;
    this.vendors.forEach((vendor, index) => {
      const mayOrder = vendor.row.approved === true || daysBetween(day, this.books.today) > APPROVAL_WITHDRAWN_AGO;
      if (mayOrder && (daysBetween(this.books.firstDay, day) + index) % REVIEW_EVERY === 0)
        this.#orderFrom(vendor, day);
    });
  }

  /** Receives what comes on a day, and hands out what came for departments. */
  receive(day: Day): void {
    for (const delivery of this.#deliveries.get(day) ?? []) this.#take(delivery);
    for (const verb of this.#deeds.get(day) ?? []) verb();
  }

  #orderFrom(vendor: SampleVendor, day: Day): void {
    const { books } = this;
    const low = (this.tradesByVendor.get(vendor.row.vendor) ?? []).filter(
      ({ article, orderAt }) => books.onHand(article.code, mainLocation) + books.onOrder(article.code) <= orderAt,
    );
    if (low.length === 0) return;
    const order = newOrder(books, vendor, day);
    const lines = low.map((trade, index) => {
      const { article } = trade;
      const have = books.onHand(article.code, mainLocation) + books.onOrder(article.code);
      return newLine(order, index + 1, trade, trade.orderUpTo - have, "At or below its order level");
    });
    if (books.chance.hits(0.15)) lines.push(forDepartment(books.chance, order, lines.length + 1, low));
    books.orders.push(order);
    books.lines.push(...lines);
    this.#send(order, lines, vendor);
  }

  #send(order: OrderRow, lines: readonly LineRow[], vendor: SampleVendor): void {
    const { books } = this;
    const { chance, today } = books;
    approve(order, lines, addDays(order.date, chance.whole(0, 1)));
    if (chance.hits(0.02)) {
      order.cancelledOn = addDays(order.date, 1);
      order.reason = "Ordered twice";
      return;
    }
    const sent = order.approvedOn ?? order.date;
    order.sentOn = sent;
    if (chance.hits(0.85)) order.confirmedOn = addDays(sent, 1);
    const promised = workday(addDays(sent, vendor.leadDays + chance.whole(-1, 2)));
    let arrival = workday(addDays(promised, lateBy(chance, vendor.lateness)));
    if (arrival <= sent) arrival = workday(addDays(sent, 1));
    // Of what is due just before today some has not come yet, so that there is something to chase.
    const isRecent = promised < today && daysBetween(promised, today) < 14;
    if (isRecent && chance.hits(0.35)) arrival = addDays(today, chance.whole(1, 4));
    let completes = true;
    for (const line of lines) {
      line.promised = promised;
      if (order.confirmedOn !== undefined) line.firstPromised = promised;
      if (line.department === undefined) books.expect(line.item, line.quantity);
      const deliveries = deliveriesOf(chance, order, line, arrival, isRecent);
      for (const delivery of deliveries) {
        const list = this.#deliveries.get(delivery.day);
        if (list) list.push(delivery);
        else this.#deliveries.set(delivery.day, [delivery]);
      }
      if (!deliveries.some(({ last }) => last)) completes = false;
    }
    this.#linesOpen.set(order.order, lines.length);
    const giveUp = addDays(arrival, 25);
    if (!completes && giveUp < today) {
      order.closedOn = giveUp;
      order.reason = "The rest is no longer available";
      for (const line of lines) if (line.department === undefined) this.#forget(line, giveUp);
    }
  }

  /** What never comes is no longer expected from the day on which the order is closed. */
  #forget(line: LineRow, day: Day): void {
    this.#onDay(day, () => {
      const came = this.books.receipts.filter((row) => row.order === line.order && row.line === line.line);
      const accepted = came.reduce((sum, row) => sum + row.accepted, 0);
      this.books.expect(line.item, -Math.max(0, line.quantity - accepted));
    });
  }

  #take({ day, order, line, quantity, rejected, first, last }: Delivery): void {
    const { books } = this;
    const accepted = quantity - rejected;
    const by = books.chance.pick(requesters);
    books.receipts.push({
      receipt: books.number("RC", day),
      date: day,
      order: order.order,
      line: line.line,
      counted: quantity,
      accepted,
      rejected: rejected === 0 ? undefined : rejected,
      reason: rejected === 0 ? undefined : books.chance.pick(["Damaged", "Wrong item", "Expired"]),
      location: mainLocation,
      note: `DN-${10000 + books.receipts.length * 7}`,
      by,
    });
    if (line.department === undefined) books.expect(line.item, -Math.min(accepted, line.quantity));
    if (accepted > 0) this.#store(day, line, accepted, by);
    if (first && order.sentOn !== undefined) {
      const key = joinKey([line.item, order.vendor]);
      const leads = books.leads.get(key);
      const days = daysBetween(order.sentOn, day);
      if (leads) leads.push(days);
      else books.leads.set(key, [days]);
    }
    if (!last) return;
    const open = (this.#linesOpen.get(order.order) ?? 0) - 1;
    this.#linesOpen.set(order.order, open);
    const closedOn = addDays(day, books.chance.whole(3, 12));
    if (open === 0 && closedOn < books.today) order.closedOn = closedOn;
  }

  #store(day: Day, line: LineRow, accepted: number, by: string): void {
    const { books } = this;
    const { department } = line;
    const reference = joinKey([line.order, line.line]);
    books.move({
      date: day,
      item: line.item,
      location: mainLocation,
      quantity: accepted,
      type: "Receipt",
      reference,
      department,
      by,
      cost: line.price,
    });
    if (department === undefined) return;
    const handOut = addDays(day, books.chance.whole(1, 3));
    // What came in the last days still waits to be fetched.
    if (daysBetween(day, books.today) < 10) return;
    this.#onDay(handOut, () => {
      // The day's other issues may have taken it; what is left goes out.
      const quantity = Math.min(accepted, books.onHand(line.item, mainLocation));
      if (quantity > 0)
        books.move({
          date: handOut,
          item: line.item,
          location: mainLocation,
          quantity: -quantity,
          type: "Issue",
          reference,
          department,
          by,
          cost: line.price,
        });
    });
  }

  #onDay(day: Day, verb: () => void): void {
    const deeds = this.#deeds.get(day);
    if (deeds) deeds.push(verb);
    else this.#deeds.set(day, [verb]);
  }
}

/** A draft to a vendor; what becomes of it follows. */
export const newOrder = (books: Books, vendor: SampleVendor, day: Day): OrderRow => ({
  order: books.number("PO", day),
  date: day,
  vendor: vendor.row.vendor,
  requester: books.chance.pick(requesters),
  currency: "EUR",
});

/** A line for at least this many units, in whole packs, at the vendor's price. */
export const newLine = (order: OrderRow, line: number, { article }: Trade, quantity: number, why: string): LineRow => ({
  order: order.order,
  line,
  item: article.code,
  quantity: wholePacks(Math.max(1, quantity), article.unitsPerPack ?? 0),
  unit: article.unit,
  price: article.cost,
  location: mainLocation,
  why,
});

/** Above the limit the manager approves, who was asked on the day of the draft; up to it nobody has to. What was approved is noted. */
function approve(order: OrderRow, lines: readonly LineRow[], day: Day): void {
  const total = totalOf(lines);
  const isAbove = total > APPROVAL_LIMIT;
  if (isAbove) order.askedOn = order.date;
  order.approvedOn = day;
  if (isAbove) order.approvedBy = manager;
  noteApproved(order, lines, total);
}

/** What lines come to, in euros. */
export const totalOf = (lines: readonly LineRow[]): number =>
  sumOf(
    lines.map((line) => amountOf(moneyOf(line.quantity * (line.price ?? 0), "EUR"))),
    "EUR",
  );

/** What is approved of an order, as sending and approving write it. */
export function noteApproved(order: OrderRow, lines: readonly LineRow[], total: number): void {
  order.approvedFor = total;
  order.approvedVendor = order.vendor;
  order.approvedCurrency = "EUR";
  order.approvedRequester = order.requester;
  for (const line of lines) {
    line.approvedItem = line.item;
    line.approvedQuantity = line.quantity;
    line.approvedPrice = line.price;
    line.approvedDepartment = line.department ?? FOR_STOCK;
  }
}

function forDepartment(chance: Chance, order: OrderRow, number: number, low: readonly Trade[]): LineRow {
  const trade = low[0];
  if (!trade) throw new Error("A department's line needs something to order.");
  const [first, ...rest] = sampleDepartments.map(({ department }) => department);
  const line = newLine(order, number, trade, trade.article.use / 24, "Asked for by the department");
  return { ...line, department: first === undefined ? undefined : chance.pick([first, ...rest]) };
}

/** Days after the promise: mostly on the day or a little before, sometimes a week late, seldom more. */
function lateBy(chance: Chance, lateness: number): number {
  if (!chance.hits(lateness)) return -chance.whole(0, 2);
  return chance.hits(0.7) ? chance.whole(1, 6) : chance.whole(7, 16);
}

/** How a line comes: mostly at once; else in two parts, with some rejected and replaced, a little over, or short for good. */
function deliveriesOf(
  chance: Chance,
  order: OrderRow,
  line: LineRow,
  arrival: Day,
  isRecent: boolean,
): readonly Delivery[] {
  const whole = { day: arrival, order, line, quantity: line.quantity, rejected: 0, first: true, last: true };
  const fate = chance.next();
  const part = Math.ceil(line.quantity * 0.6);
  if (line.quantity < 5 || fate < (isRecent ? 0.6 : 0.93)) return [whole];
  const later = workday(addDays(arrival, chance.whole(4, 9)));
  if (fate < 0.96)
    return [
      { ...whole, quantity: part, last: false },
      { ...whole, day: later, quantity: line.quantity - part, first: false },
    ];
  if (fate < 0.98) {
    const rejected = Math.max(1, Math.round(line.quantity * 0.1));
    return [
      { ...whole, rejected, last: false },
      { ...whole, day: later, quantity: rejected, first: false },
    ];
  }
  if (fate < 0.99) return [{ ...whole, quantity: line.quantity + Math.floor(line.quantity * 0.04) }];
  return [{ ...whole, quantity: part, last: false }];
}

/** The day itself, or the Monday after a weekend. */
function workday(day: Day): Day {
  const weekday = weekdayOf(day);
  return weekday > 5 ? addDays(day, 8 - weekday) : day;
}
