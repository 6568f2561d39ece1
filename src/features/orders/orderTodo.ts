import { counted, formatQuantity } from "../../domain/sentence";
import { todoItem, type TodoItem } from "../../domain/todoItem";
import { addDays, type Day } from "../../domain/calendarDay";
import type { TableSet } from "../../tables/tableSet";
import { lateLines } from "../../model/orders/lateLines";
import { orderStates, formatOrder, type LineState, type OrderState } from "../../model/orders/orderState";
import { undecidedIn } from "../../model/orders/undecided";
import { isWithVendor, type OrderStatus } from "../../model/orders/tables";
import { toPutRight } from "./list/orderList";
import { agreementTodo } from "./agreements/agreementTodo";
import { returnTodo } from "./returns/returnTodo";
import { formatItem } from "../../model/stock/formatItem";

/** What waits in orders: late deliveries, drafts, approvals, orders to send, goods that come this week. */
export function orderTodo(tables: TableSet, today: Day): readonly TodoItem[] {
  const states = [...orderStates(tables).values()];
  const late = lateLines(states, today);
  const thisWeek = linesThisWeek(states, today);
  const wrong = toPutRight(states, today);
  const undecided = undecidedIn(tables);
  const inStatus = (one: string, others: string, status: OrderStatus, step: string): TodoItem =>
    todoItem(
      states.filter((state) => state.status === status),
      {
        one,
        others,
        say: formatOrder,
        personOf: ({ order }) => order.requester,
        step,
        page: `orders?show=${encodeURIComponent(status)}`,
      },
    );
  return [
    todoItem(late, {
      one: "order line late",
      others: "order lines late",
      say: ({ order: { order }, line: { open, line }, daysLate }) =>
        `${formatQuantity(open)} of ${formatItem(tables, line.item)} from ${order.vendor}, ${order.order}, ${counted(daysLate, "day")} late`,
      personOf: ({ order: { order } }) => order.requester,
      referenceOf: ({ line: { line } }) => `${line.order} / ${String(line.line)}, ${line.promised ?? ""}`,
      isOverdue: true,
      step: "Chase",
      page: "orders/deliveries?show=late",
    }),
    todoItem(wrong, {
      one: "order with a problem",
      others: "orders with a problem",
      say: (state) => `${formatOrder(state)}: ${state.problem}`,
      personOf: ({ order }) => order.requester,
      step: "Look at them",
      page: "orders?show=problem",
    }),
    todoItem(
      states.filter((state) => undecided(state) !== undefined),
      {
        one: "order approved without a decision",
        others: "orders approved without a decision",
        say: (state) => undecided(state) ?? formatOrder(state),
        personOf: ({ order }) => order.requester,
        step: "Ask for approval",
        page: "orders?show=undecided",
      },
    ),
    inStatus("order waiting for approval", "orders waiting for approval", "Waiting approval", "Chase"),
    inStatus("draft to finish", "drafts to finish", "Draft", "Finish"),
    inStatus("approved order to send", "approved orders to send", "Approved", "Send"),
    todoItem(thisWeek, {
      one: "order line to receive within a week",
      others: "order lines to receive within a week",
      say: ({ order, open, line }) =>
        `${formatQuantity(open)} of ${formatItem(tables, line.item)} on ${line.order}, ${order.confirmedOn === undefined ? "needed by" : "promised for"} ${line.promised ?? ""}`,
      personOf: ({ order }) => order.requester,
      step: "Receive",
      page: "orders/deliveries?show=week",
    }),
    inStatus("order on hold", "orders on hold", "On hold", "Resume"),
    ...agreementTodo(tables, states, today),
    ...returnTodo(tables, today),
  ].filter(({ count }) => count > 0);
}

/** Lines that are on their way and due within a week from a day on, the first ones first. */
export const linesThisWeek = (
  states: readonly OrderState[],
  today: Day,
): readonly ({ readonly order: OrderState["order"] } & LineState)[] =>
  states
    .filter(({ stage }) => isWithVendor(stage))
    .flatMap(({ order, lines }) => lines.map((line) => ({ order, ...line })))
    .filter(
      ({ open, line }) =>
        open > 0 && line.promised !== undefined && line.promised >= today && line.promised < addDays(today, 7),
    )
    .sort((a, b) => (a.line.promised ?? "").localeCompare(b.line.promised ?? ""));
