import { exactQuantity } from "../../domain/quantity";
import { amountOf, moneyOf } from "../../domain/money";
import { formatMoney } from "../../domain/formatMoney";
import { joinKey, type AnyTable } from "../../tables/defineTable";
import type { TableSet } from "../../tables/tableSet";
import { companySettings, Settings } from "../company/settings";
import { Vendors } from "../stock/tables";
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
  type Stage,
} from "./tables";

/** An order line with what its receipts tell. Units. */
export interface LineState {
  readonly line: OrderLine;
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
  return new Map(
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
  const received = new Map<string, { accepted: number; rejected: number }>();
  const ordersReceived = new Set<string>();
  for (const receipt of tables.rows(Receipts)) {
    ordersReceived.add(receipt.order);
    const key = joinKey([receipt.order, receipt.line]);
    let sum = received.get(key);
    if (!sum) received.set(key, (sum = { accepted: 0, rejected: 0 }));
    sum.accepted += receipt.accepted;
    sum.rejected += receipt.rejected ?? 0;
  }
  return (order, orderLines) => {
    const stage = stageOf(order, ordersReceived.has(order.order));
    const currency = order.currency ?? company.currency;
    const { under } = tolerancesOf(tables.find(Vendors, order.vendor), company);
    const lines = orderLines.map((line): LineState => {
      const sum = received.get(joinKey([line.order, line.line])) ?? { accepted: 0, rejected: 0 };
      const arrived = exactQuantity(sum.accepted);
      return {
        line,
        received: arrived,
        rejected: exactQuantity(sum.rejected),
        missing: exactQuantity(Math.max(0, line.quantity - arrived)),
        open: exactQuantity(openQuantity(stage, line.quantity, arrived, under)),
        amount: amountOf(moneyOf(line.quantity * (line.price ?? 0), currency)),
      };
    });
    const total = lines.reduce((sum, { amount }) => sum + moneyOf(amount, currency).minor, 0);
    const ordered = lines.reduce((sum, { line }) => sum + line.quantity, 0);
    const missing = lines.reduce((sum, line) => sum + line.missing, 0);
    return {
      order,
      stage,
      status: statusOf(stage, lines),
      lines,
      total: amountOf({ minor: total, currency }),
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
