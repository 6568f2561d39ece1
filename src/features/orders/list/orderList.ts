import { daysBetween, type Day } from "../../../domain/calendarDay";
import { controlledSince } from "../../../model/approvals/controlledSince";
import type { OrderState } from "../../../model/orders/orderState";
import { isWithVendor } from "../../../model/orders/tables";

/** States in which an order is over, or not to be acted on any more. */
const over: ReadonlySet<string> = new Set(["Closed", "Received", "Rejected", "Cancelled"]);

export const isOpen = ({ status }: OrderState): boolean => !over.has(status);

/** The first day on which something of the order is still to come, or undefined where nothing is promised. */
export function nextPromise({ stage, lines }: OrderState): Day | undefined {
  if (!isWithVendor(stage)) return undefined;
  return lines.flatMap(({ line, open }) => (open > 0 && line.promised !== undefined ? [line.promised] : [])).sort()[0];
}

/** Whole days by which the order is late; 0 where it is not. */
export function daysLate(order: OrderState, today: Day): number {
  const promised = nextPromise(order);
  return promised === undefined ? 0 : Math.max(0, daysBetween(promised, today));
}

/** Orders on their way, the latest first, then by the promised day; those without one come last. */
export const onTheirWay = (orders: Iterable<OrderState>): readonly OrderState[] =>
  [...orders]
    .filter((order) => isWithVendor(order.stage) && order.lines.some(({ open }) => open > 0))
    .sort((a, b) => compare(nextPromise(a) ?? "9999", nextPromise(b) ?? "9999"));

/** Orders with a problem that is still to be put right. What came whole before this workbook approved any order is history. */
export function toPutRight(orders: readonly OrderState[], today: Day): readonly OrderState[] {
  const since = controlledSince(
    orders.flatMap(({ order: { askedOn, approvedOn } }) => [askedOn, approvedOn]),
    today,
  );
  return orders.filter((order) => order.problem !== "" && !cameWholeBefore(order, since));
}

const cameWholeBefore = ({ order, status, lines }: OrderState, day: Day): boolean =>
  order.approvedOn === undefined &&
  status === "Received" &&
  lines.every(({ receipts }) => receipts.every(({ date }) => date < day));

/** What an order is found by. */
export const searchText = ({ order, lines }: OrderState): string =>
  [order.order, order.vendor, order.requester ?? "", ...lines.map(({ line }) => line.item)].join(" ");

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
