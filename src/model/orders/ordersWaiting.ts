import { daysBetween, type Day } from "../../domain/calendarDay";
import type { OrderState } from "./orderState";
import type { Order } from "./tables";

/** An order that waits for approval. It is decided on its own page. */
export interface OrderWaiting {
  readonly order: Order;
  /** In the order's currency. */
  readonly amount: number;
  readonly currency: string;
  /** Days since it was asked. */
  readonly age: number;
}

/** Orders whose approval was asked and not given, the oldest first. */
export const ordersWaiting = (states: Iterable<OrderState>, today: Day): readonly OrderWaiting[] =>
  [...states]
    .filter(({ status }) => status === "Waiting approval")
    .map(({ order, total, currency }) => ({
      order,
      amount: total,
      currency,
      age: daysBetween(order.askedOn ?? today, today),
    }))
    .sort((one, other) => other.age - one.age);
