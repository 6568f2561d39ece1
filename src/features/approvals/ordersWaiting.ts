import { companySettings } from "../../model/company/settings";
import { daysBetween, type Day } from "../../domain/calendarDay";
import { amountOf, moneyOf } from "../../domain/money";
import type { TableSet } from "../../tables/tableSet";
import { OrderLines, Orders, type Order } from "../../model/orders/tables";

/** An order that was put up for approval. It is decided on its own page. */
export interface OrderWaiting {
  readonly order: Order;
  readonly amount: number;
  readonly currency: string;
  /** Days since it was asked. */
  readonly age: number;
}

/** Orders whose approval was asked and not given, the oldest first. */
export function ordersWaiting(tables: TableSet, today: Day): readonly OrderWaiting[] {
  const { currency: home } = companySettings(tables);
  const lines = tables.groupBy(OrderLines, ({ order }) => order);
  return tables
    .rows(Orders)
    .flatMap((order) => {
      if (order.askedOn === undefined || isPast(order)) return [];
      const currency = order.currency ?? home;
      const amount = (lines.get(order.order) ?? []).reduce(
        (sum, line) => sum + moneyOf(line.quantity * (line.price ?? 0), currency).minor,
        0,
      );
      return [
        { order, currency, amount: amountOf({ minor: amount, currency }), age: daysBetween(order.askedOn, today) },
      ];
    })
    .sort((one, other) => other.age - one.age);
}

const isPast = (order: Order): boolean =>
  [
    order.approvedOn,
    order.rejectedOn,
    order.cancelledOn,
    order.closedOn,
    order.heldOn,
    order.sentOn,
    order.confirmedOn,
  ].some((day) => day !== undefined);
