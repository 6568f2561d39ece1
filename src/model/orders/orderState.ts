import { exactQuantity } from "../../science/quantity";
import { amountOf, moneyOf, sumOf } from "../../domain/money";
import { formatMoney } from "../../domain/formatMoney";
import type { Day } from "../../domain/calendarDay";
import type { AnyTable } from "../../tables/defineTable";
import { KeyMap } from "../../tables/keys";
import type { TableSet } from "../../tables/tableSet";
import { companySettings, Settings } from "../company/settings";
import { Vendors } from "../stock/tables";
import { receiptLedger } from "./received";
import {
  isWithVendor,
  openQuantity,
  OrderLines,
  Orders,
  Receipts,
  stageOf,
  tolerancesOf,
  type Order,
  type OrderLine,
  type OrderStatus,
  type Receipt,
  type Stage,
  type Tolerances,
} from "./tables";

/** An order line with what its receipts tell. Units. */
export interface LineState {
  readonly line: OrderLine;
  /** The oldest first. */
  readonly receipts: readonly Receipt[];
  readonly received: number;
  readonly rejected: number;
  /** Ordered and not received. */
  readonly missing: number;
  /** Still to come. */
  readonly open: number;
  /** Quantity times price in the order's currency, to its smallest unit. */
  readonly amount: number;
}

export interface OrderState {
  readonly order: Order;
  readonly stage: Stage;
  readonly status: OrderStatus;
  /** The day on which it was sent; of one that was received without being noted as sent, its own day. */
  readonly sentOn: Day | undefined;
  readonly tolerances: Tolerances;
  readonly lines: readonly LineState[];
  /** In the order's currency. */
  readonly total: number;
  readonly currency: string;
  /** Received share of what was ordered, 0 to 1, each line capped at what it ordered. */
  readonly receivedShare: number;
}

/** The tables that orderStates reads. */
export const orderStateTables: readonly AnyTable[] = [Settings, Vendors, Orders, OrderLines, Receipts];

/** The state of every order, by its number: linear in the rows. */
export function orderStates(tables: TableSet): ReadonlyMap<string, OrderState> {
  const stateOf = stateReader(tables);
  const linesByOrder = tables.groupBy(OrderLines, (line) => line.order);
  return new KeyMap(
    tables.rows(Orders).map((order) => [order.order, stateOf(order, linesByOrder.get(order.order) ?? [])]),
  );
}

/** The state of one order. */
export const orderStateOf = (tables: TableSet, order: Order): OrderState =>
  stateReader(tables)(
    order,
    tables.rows(OrderLines).filter((line) => line.order === order.order),
  );

/** An order in a sentence: "PO-1 to Northway, 1250.00 EUR". */
export const formatOrder = ({ order, total, currency }: OrderState): string =>
  `${order.order} to ${order.vendor}, ${formatMoney(total, currency)}`;

function stateReader(tables: TableSet): (order: Order, lines: readonly OrderLine[]) => OrderState {
  const company = companySettings(tables);
  const ledger = receiptLedger(tables);
  return (order, orderLines) => {
    const hasReceipts = ledger.hasReceipts(order.order);
    const stage = stageOf(order, hasReceipts);
    const currency = order.currency ?? company.currency;
    const tolerances = tolerancesOf(tables.find(Vendors, order.vendor), company);
    const lines = orderLines.map((line): LineState => {
      const { accepted: received, rejected, receipts } = ledger.of(line);
      return {
        line,
        receipts,
        received,
        rejected,
        missing: exactQuantity(Math.max(0, line.quantity - received)),
        open: exactQuantity(openQuantity(stage, line.quantity, received, tolerances.under)),
        amount: amountOf(moneyOf(line.quantity * (line.price ?? 0), currency)),
      };
    });
    const ordered = lines.reduce((sum, { line }) => sum + line.quantity, 0);
    const missing = lines.reduce((sum, line) => sum + line.missing, 0);
    return {
      order,
      stage,
      status: statusOf(stage, lines),
      sentOn: order.sentOn ?? (hasReceipts ? order.date : undefined),
      tolerances,
      lines,
      total: sumOf(
        lines.map(({ amount }) => amount),
        currency,
      ),
      currency,
      receivedShare: ordered > 0 ? 1 - missing / ordered : 0,
    };
  };
}

function statusOf(stage: Stage, lines: readonly LineState[]): OrderStatus {
  if (!isWithVendor(stage) || !lines.some(({ line }) => line.quantity > 0)) return stage;
  if (lines.every(({ open }) => open === 0)) return "Received";
  return lines.some(({ received }) => received > 0) ? "Part received" : stage;
}
