import type { Day } from "../../domain/calendarDay";
import { formatQuantity } from "../../domain/sentence";
import { todoItem, type TodoItem } from "../../domain/todoItem";
import { Requests } from "../../model/requests/tables";
import { formatItem } from "../../model/stock/formatItem";
import { isLateLine, supplyStates, type SupplyState } from "../../model/supply/supplyState";
import type { TableSet } from "../../tables/tableSet";

/** What waits in supply requests: what is late, what can be handed out, what nobody has decided on. */
export function supplyTodo(tables: TableSet, today: Day): readonly TodoItem[] {
  const states = [...supplyStates(tables).values()].sort((a, b) =>
    (a.line.neededBy ?? NEVER).localeCompare(b.line.neededBy ?? NEVER),
  );
  const about = (quantityOf: (state: SupplyState) => number) => ({
    say: (state: SupplyState): string =>
      `${formatQuantity(quantityOf(state))} of ${formatItem(tables, state.line.item)} for ${state.line.department}, ${state.key}${state.line.neededBy === undefined ? "" : `, needed by ${state.line.neededBy}`}`,
    personOf: ({ line }: SupplyState): string | undefined =>
      tables.has(Requests) ? tables.find(Requests, line.request)?.owner : undefined,
    referenceOf: ({ key }: SupplyState): string => key,
  });
  return [
    todoItem(
      states.filter((state) => isLateLine(state, today)),
      {
        one: "line of a supply request is late",
        others: "lines of supply requests are late",
        ...about(({ line, issued }) => line.quantity - issued),
        isOverdue: true,
        page: "supply?show=late",
      },
    ),
    todoItem(
      states.filter(({ ready }) => ready > 0),
      {
        one: "line of a supply request to issue",
        others: "lines of supply requests to issue",
        ...about(({ ready }) => ready),
        step: "Issue",
        page: "supply?show=ready",
      },
    ),
    todoItem(
      states.filter(({ toServe }) => toServe > 0),
      {
        one: "line of a supply request to keep or order",
        others: "lines of supply requests to keep or order",
        ...about(({ toServe }) => toServe),
        step: "Decide",
        page: "supply?show=serve",
      },
    ),
  ].filter(({ count }) => count > 0);
}

const NEVER = "9999";
