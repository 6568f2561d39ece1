import { addDays } from "../../../domain/calendarDay";
import type { Books, OrderRow, Trade } from "./books";
import { newLine, newOrder, noteApproved, totalOf } from "./buying";
import { mainLocation, manager, requesters, type SampleVendor } from "./company";

/** The orders that wait on somebody's desk today: drafts, approvals, one to send, one on hold, one that was refused. */
export function leaveUnfinished(
  books: Books,
  vendors: readonly SampleVendor[],
  tradesByVendor: ReadonlyMap<string, readonly Trade[]>,
): void {
  const ago = (days: number) => addDays(books.today, -days);
  const tradesOf = (vendor: SampleVendor) => tradesByVendor.get(vendor.row.vendor) ?? [];
  const draft = (vendor: SampleVendor, daysAgo: number, trades: readonly Trade[], weeks: number): OrderRow => {
    const order = newOrder(books, vendor, ago(daysAgo));
    books.orders.push(order);
    trades.forEach((trade, at) => {
      const line = newLine(order, at + 1, trade, (trade.article.use / 52) * weeks, "Entered by hand");
      books.lines.push({ ...line, promised: addDays(order.date, vendor.leadDays + 3) });
    });
    return order;
  };
  const draftOf = (name: string, daysAgo: number, articles: readonly number[], weeks: number): OrderRow => {
    const vendor = vendors.find(({ row }) => row.vendor === name);
    if (!vendor) throw new Error(`The sample company does not know ${name}.`);
    const trades = tradesOf(vendor).filter((_, index) => articles.includes(index));
    return draft(vendor, daysAgo, trades, weeks);
  };
  const linesOf = ({ order }: OrderRow) => books.lines.filter((line) => line.order === order);
  const lowOf = (vendor: SampleVendor) =>
    tradesOf(vendor).filter(
      ({ article, orderAt }) => books.onHand(article.code, mainLocation) + books.onOrder(article.code) <= orderAt,
    );

  const held = draftOf("Keystone Systems", 9, [3, 7], 20);
  noteApproved(held, linesOf(held), totalOf(linesOf(held)));
  held.approvedOn = ago(9);
  held.approvedBy = manager;
  held.askedOn = ago(9);
  held.heldOn = ago(6);
  held.reason = "Waits for the new model";

  const rejected = draftOf("Keystone Systems", 8, [7], 60);
  rejected.askedOn = ago(8);
  rejected.rejectedOn = ago(7);
  rejected.reason = "Over budget this quarter";

  const cancelled = draftOf("Brightleaf Paper", 6, [3, 4], 4);
  cancelled.cancelledOn = ago(5);
  cancelled.reason = "The printer is replaced";

  for (const waiting of [
    draftOf("Packwell Packaging", 3, [1, 2, 7], 12),
    draftOf("Voltline Electrical", 2, [1, 8], 26),
  ]) {
    waiting.askedOn = waiting.date;
    waiting.requester = requesters[0];
  }

  const approved = draftOf("Harbour Catering", 1, [0, 4], 4);
  noteApproved(approved, linesOf(approved), totalOf(linesOf(approved)));
  approved.approvedOn = ago(1);
  approved.approvedBy = manager;
  approved.askedOn = approved.date;

  // Two drafts hold half of what is low at two vendors; the rest is still to be suggested.
  const lowest = vendors
    .filter(({ row }) => row.approved)
    .map((vendor) => ({ vendor, low: lowOf(vendor) }))
    .sort((a, b) => b.low.length - a.low.length)
    .slice(0, 2);
  lowest.forEach(({ vendor, low }, index) => {
    draft(vendor, 1 - index, low.slice(0, Math.ceil(low.length / 2)), 8);
  });
}
