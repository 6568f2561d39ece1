import type { TableSet } from "../../tables/tableSet";
import type { Order, OrderLine, OrderStatus, Stage } from "./tables";

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

/** The state of every order, by its number: linear in the rows. */
export function orderStates(_tables: TableSet): ReadonlyMap<string, OrderState> {
  throw new Error("being written");
}
