import { addDays, type Day } from "../../../domain/calendarDay";
import { formatQuantity } from "../../../domain/sentence";
import { todoItem, type TodoItem } from "../../../domain/todoItem";
import { Orders, Receipts, type Receipt } from "../../../model/orders/tables";
import type { ReturnStatus } from "../../../model/returns/returnColumns";
import { formatReturn, returnStates, undecidedRejects } from "../../../model/returns/returnState";
import type { TableSet } from "../../../tables/tableSet";

/** So long what was rejected and not decided on is brought up; older goods are settled one way or another. */
const REMINDED_DAYS = 30;

/** What waits of returns: goods to decide on, to send, to come and to be credited. */
export function returnTodo(tables: TableSet, today: Day): readonly TodoItem[] {
  const left = undecidedRejects(tables);
  const rejected = rejectsToDecide(tables, today);
  const states = [...returnStates(tables).values()];
  const inStatus = (one: string, others: string, status: ReturnStatus, step: string): TodoItem =>
    todoItem(
      states.filter((state) => state.status === status),
      {
        one,
        others,
        say: formatReturn,
        personOf: ({ row }) => row.by,
        step,
        page: `orders/returns?show=${encodeURIComponent(status)}`,
      },
    );
  return [
    todoItem(rejected, {
      one: "rejected delivery to decide on",
      others: "rejected deliveries to decide on",
      say: (receipt) => `${formatQuantity(left(receipt))} rejected on ${receipt.order}, ${receipt.receipt}`,
      personOf: ({ by }) => by,
      step: "Decide",
      page: "orders/rejected",
    }),
    inStatus("return to send", "returns to send", "To send", "Send"),
    inStatus("replacement to come", "replacements to come", "To come", "Follow up"),
    inStatus("return to be credited", "returns to be credited", "To credit", "Follow up"),
  ];
}

/** What was rejected of late, on orders that are not closed, and is not decided on. */
export function rejectsToDecide(tables: TableSet, today: Day): readonly Receipt[] {
  const left = undecidedRejects(tables);
  return tables.rows(Receipts).filter((receipt) => {
    const isRecent = receipt.date > addDays(today, -REMINDED_DAYS);
    return isRecent && left(receipt) > 0 && tables.find(Orders, receipt.order)?.closedOn === undefined;
  });
}
