import { addDays, type Day } from "../../../domain/calendarDay";
import { InvoiceLines } from "../../../model/invoices/tables";
import { OrderLines, Orders, Receipts } from "../../../model/orders/tables";
import { VendorReturns } from "../../../model/returns/tables";
import { Moves } from "../../../model/stock/tables";
import type { AnyTable, NewRow } from "../../../tables/defineTable";
import { numbering } from "../../../tables/numbering";
import type { AnyRow } from "../../../tables/readTable";

type Rows = ReadonlyMap<AnyTable, readonly AnyRow[]>;
type ReturnRow = NewRow<typeof VendorReturns.columns>;

/**
 * What the sample company sent back: rejected goods that were replaced and that are to be replaced, and two faulty ones from
 * stock, of which one is to be credited and one is being repaired.
 */
export function sampleReturns(company: Rows, today: Day): Rows {
  const rowsOf = (table: AnyTable): readonly AnyRow[] => company.get(table) ?? [];
  const orders = new Map(rowsOf(Orders).map((row) => [String(row.order), row]));
  const lines = new Map(rowsOf(OrderLines).map((row) => [`${String(row.order)} / ${String(row.line)}`, row]));
  const next = numbering("RT", today, []);
  const nextSlip = numbering("RS", today, []);
  const nextMove = numbering(
    "MV",
    today,
    rowsOf(Moves).map(({ move }) => String(move)),
  );
  const moves: AnyRow[] = [...rowsOf(Moves)];
  const returns: ReturnRow[] = [];
  const by = "Nora Lindqvist";

  const rejected = rowsOf(Receipts).filter((row) => Number(row.rejected ?? 0) > 0);
  rejected.slice(-2).forEach((receipt, at) => {
    const order = String(receipt.order);
    const line = lines.get(`${order} / ${String(receipt.line)}`);
    if (!line) return;
    const date = String(receipt.date);
    returns.push({
      return: next(),
      slip: nextSlip(),
      date,
      vendor: String(orders.get(order)?.vendor),
      item: String(line.item),
      quantity: Number(receipt.rejected),
      outcome: "Replace",
      order,
      orderLine: Number(receipt.line),
      receipt: String(receipt.receipt),
      price: Number(line.price),
      reason: String(receipt.reason),
      toldOn: date,
      ...(at === 0 && { sentOn: addDays(date, 1) <= today ? addDays(date, 1) : date }),
      by,
    });
  });

  // What was billed is to be credited.
  const billed = new Set(rowsOf(InvoiceLines).map((row) => `${String(row.order)} / ${String(row.orderLine)}`));
  const stocked = moves
    .filter((move) => move.type === "Receipt" && Number(move.quantity) >= 4 && billed.has(String(move.reference)))
    .slice(-2);
  stocked.forEach((move, at) => {
    const reference = String(move.reference);
    const line = lines.get(reference);
    const held = moves
      .filter(({ item, location }) => item === move.item && location === move.location)
      .reduce((sum, { quantity }) => sum + Number(quantity), 0);
    if (!line || held < 2) return;
    const order = String(line.order);
    const number = next();
    const date = addDays(today, -2);
    returns.push({
      return: number,
      slip: nextSlip(),
      date,
      vendor: String(orders.get(order)?.vendor),
      item: String(move.item),
      quantity: 2,
      outcome: at === 0 ? "Refund" : "Repair",
      order,
      orderLine: Number(line.line),
      location: String(move.location),
      price: Number(line.price),
      reason: "Damaged",
      toldOn: date,
      sentOn: addDays(today, -1),
      by,
    });
    moves.push({
      move: nextMove(),
      date,
      item: move.item,
      location: move.location,
      quantity: -2,
      type: "Return",
      reference: number,
      by,
      cost: move.cost,
    });
  });
  return new Map<AnyTable, readonly AnyRow[]>([
    [VendorReturns, returns],
    [Moves, moves],
  ]);
}
