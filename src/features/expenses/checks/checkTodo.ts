import { todoItem, type TodoItem } from "../../../domain/todoItem";
import type { Day } from "../../../domain/calendarDay";
import type { TableSet } from "../../../tables/tableSet";
import { openFindings } from "./openFindings";

/** The expenses that can't be submitted as they stand, by what the policy finds in them. */
export function checkTodo(tables: TableSet, today: Day): TodoItem {
  const blocked = openFindings(tables, today).filter(({ finding }) => finding.strength === "Block");
  const heaviest = new Map([...blocked].reverse().map((found) => [found.expense.expense, found]));
  return todoItem([...heaviest.values()].reverse(), {
    one: "expense that the policy blocks",
    others: "expenses that the policy blocks",
    say: ({ expense, person = "no claim", finding }) => `${expense.expense} of ${person}: ${finding.text}`,
    personOf: ({ person }) => person,
    step: "Correct",
    page: "expenses/checks?show=Block",
  });
}
