import type { Day } from "../../../domain/calendarDay";
import { todoItem, type TodoItem } from "../../../domain/todoItem";
import { blanketStates, type BlanketState } from "../../../model/orders/agreements";
import type { OrderState } from "../../../model/orders/orderState";
import { formatQuoteRequest, quoteStates, type QuoteState } from "../../../model/quotes/quoteState";
import { isMoreThan } from "../../../science/quantity";
import { formatQuantity } from "../../../domain/sentence";
import type { TableSet } from "../../../tables/tableSet";

/** What waits of quotations and agreements: answers that are late, choices to make, blanket orders that were exceeded. */
export function agreementTodo(tables: TableSet, orders: readonly OrderState[], today: Day): readonly TodoItem[] {
  const requests = [...quoteStates(tables, today).values()];
  const late = requests.filter(isAnswerLate(today));
  const exceeded = [...blanketStates(tables, orders, today).values()].filter(isExceeded);
  return [
    todoItem(late, {
      one: "quotation not answered in time",
      others: "quotations not answered in time",
      say: (state) => `${formatQuoteRequest(state)}, by ${state.row.answerBy ?? ""}`,
      personOf: ({ row }) => row.requester,
      isOverdue: true,
      step: "Chase",
      page: "orders/quotes?show=late",
    }),
    todoItem(
      requests.filter(({ status }) => status === "Answered"),
      {
        one: "quotation to choose from",
        others: "quotations to choose from",
        say: formatQuoteRequest,
        personOf: ({ row }) => row.requester,
        step: "Choose",
        page: "orders/quotes?show=Answered",
      },
    ),
    todoItem(exceeded, {
      one: "blanket order called off beyond what was agreed",
      others: "blanket orders called off beyond what was agreed",
      say: ({ row, released }) => `${row.blanket}: ${formatQuantity(released)} of ${formatQuantity(row.quantity)}`,
      step: "Look at them",
      page: "orders/agreements?show=exceeded",
    }),
  ];
}

/** Whether vendors were to answer a request for quotations before today and have not. */
export const isAnswerLate =
  (today: Day) =>
  ({ row, status }: QuoteState): boolean =>
    (status === "Asked" || status === "Part answered") && row.answerBy !== undefined && row.answerBy < today;

/** Whether more than was agreed was called off. */
export const isExceeded = ({ row, released }: BlanketState): boolean => isMoreThan(released, row.quantity);
