import { refuse, type Result } from "../../domain/result";
import { requireRow } from "../../tables/requireRow";
import type { TableSet } from "../../tables/tableSet";
import { orderStateOf, type OrderState } from "./orderState";
import { Orders, type OrderStatus } from "./tables";

/**
 * The order, if its status is one of those in which something can be done with it; else the refusal says
 * what it is and what it would have to be: "PO-1 is Closed; only what is Sent or Confirmed can be received."
 */
export function requireOrder(
  tables: TableSet,
  number: string,
  allowed: readonly OrderStatus[],
  verb: string,
): Result<OrderState> {
  const order = requireRow(tables, Orders, number);
  if (!order.ok) return order;
  const state = orderStateOf(tables, order.value);
  if (allowed.includes(state.status)) return { ok: true, value: state };
  return refuse(`${number} is ${say(state.status)}; only an order that is ${either(allowed)} can be ${verb}.`, {
    table: Orders.name,
    row: number,
  });
}

const said: Readonly<Record<OrderStatus, string>> = {
  Draft: "a draft",
  "Waiting approval": "waiting for approval",
  Approved: "approved",
  Sent: "sent",
  Confirmed: "confirmed",
  "Part received": "part received",
  Received: "received",
  Closed: "closed",
  Rejected: "rejected",
  "On hold": "on hold",
  Cancelled: "cancelled",
};

const say = (status: OrderStatus): string => said[status];

function either(statuses: readonly OrderStatus[]): string {
  const words = statuses.map(say);
  const last = words.pop() ?? "";
  return words.length === 0 ? last : `${words.join(", ")} or ${last}`;
}
