import { forCount, formatQuantity } from "../../domain/sentence";
import type { TodoItem } from "../../domain/todoItem";
import { addDays, type Day } from "../../domain/calendarDay";
import type { TableSet } from "../../tables/tableSet";
import { lateLines } from "../../model/orders/lateLines";
import { orderStates, formatOrder } from "../../model/orders/orderState";
import { isWithVendor, type OrderStatus } from "../../model/orders/tables";

/** What waits in orders: late deliveries, drafts, approvals, orders to send, goods that come this week. */
export function orderTodo(tables: TableSet, today: Day): readonly TodoItem[] {
  const states = [...orderStates(tables).values()];
  const late = lateLines(states, today);
  const [latest] = late;
  const thisWeek = states
    .filter(({ stage }) => isWithVendor(stage))
    .flatMap(({ lines }) => lines)
    .filter(
      ({ open, line }) =>
        open > 0 && line.promised !== undefined && line.promised >= today && line.promised < addDays(today, 7),
    )
    .sort((a, b) => (a.line.promised ?? "").localeCompare(b.line.promised ?? ""));
  const [next] = thisWeek;
  const wrong = states.filter(({ problem }) => problem !== "");
  const inStatus = (one: string, others: string, status: OrderStatus, step: string): TodoItem => {
    const found = states.filter((state) => state.status === status);
    return {
      what: forCount(found.length, one, others),
      count: found.length,
      example: found[0] ? formatOrder(found[0]) : "",
      step,
      page: `orders?show=${encodeURIComponent(status)}`,
    };
  };
  return [
    {
      what: forCount(late.length, "order line late", "order lines late"),
      count: late.length,
      example: latest
        ? `${formatQuantity(latest.line.open)} of ${latest.line.line.item} from ${latest.order.order.vendor}, ${latest.order.order.order}, ${latest.daysLate} days late`
        : "",
      isOverdue: true,
      page: "orders/deliveries",
    },
    {
      what: forCount(wrong.length, "order with a problem", "orders with a problem"),
      count: wrong.length,
      example: wrong[0] ? `${formatOrder(wrong[0])}: ${wrong[0].problem}` : "",
      page: "orders?show=problem",
    },
    inStatus("order waiting for approval", "orders waiting for approval", "Waiting approval", "Decide"),
    inStatus("draft to finish", "drafts to finish", "Draft", "Finish"),
    inStatus("approved order to send", "approved orders to send", "Approved", "Send"),
    {
      what: forCount(thisWeek.length, "order line to receive within a week", "order lines to receive within a week"),
      count: thisWeek.length,
      example: next
        ? `${formatQuantity(next.open)} of ${next.line.item} on ${next.line.order}, promised for ${next.line.promised ?? ""}`
        : "",
      step: "Receive",
      page: "orders/receive",
    },
    inStatus("order on hold", "orders on hold", "On hold", "Resume"),
  ].filter(({ count }) => count > 0);
}
