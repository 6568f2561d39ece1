import { exactQuantity } from "../../science/quantity";
import { joinKey } from "../../tables/defineTable";
import { KeySet } from "../../tables/keys";
import type { TableSet } from "../../tables/tableSet";
import { Receipts, type OrderLine, type Receipt } from "./tables";

/** What came of an order line. Units. */
export interface Received {
  readonly accepted: number;
  readonly rejected: number;
  /** The oldest first. */
  readonly receipts: readonly Receipt[];
}

/** The ledger of receipts: what came of each order line. */
export interface ReceiptLedger {
  of(line: Pick<OrderLine, "order" | "line">): Received;
  /** True where a receipt names the order. */
  hasReceipts(order: string): boolean;
}

/** Sums receipts by order line: linear in their rows. */
export function receiptLedger(tables: TableSet): ReceiptLedger {
  const byLine = tables.groupBy(Receipts, ({ order, line }) => joinKey([order, line]));
  const orders = new KeySet(tables.rows(Receipts).map(({ order }) => order));
  return {
    of: ({ order, line }) => sumOf(byLine.get(joinKey([order, line]))),
    hasReceipts: (order) => orders.has(order),
  };
}

function sumOf(receipts: readonly Receipt[] | undefined): Received {
  if (!receipts) return nothing;
  let accepted = 0;
  let rejected = 0;
  for (const receipt of receipts) {
    accepted += receipt.accepted;
    rejected += receipt.rejected ?? 0;
  }
  return { accepted: exactQuantity(accepted), rejected: exactQuantity(rejected), receipts: oldestFirst(receipts) };
}

const nothing: Received = { accepted: 0, rejected: 0, receipts: [] };

const oldestFirst = (receipts: readonly Receipt[]): readonly Receipt[] =>
  receipts.length < 2 ? receipts : [...receipts].sort((a, b) => (a.date < b.date ? -1 : Number(a.date > b.date)));
