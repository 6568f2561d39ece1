import { todoItem, type TodoItem } from "../../../domain/todoItem";
import type { Day } from "../../../domain/calendarDay";
import type { TableSet } from "../../../tables/tableSet";
import { openFindings } from "./openFindings";

/** The expenses that can't be submitted as they stand, by what the policy finds in them. */
export function checkTodo(tables: TableSet, today: Day): TodoItem {
  const blocked = openFindings(tables, today).filter(({ finding }) => finding.strength === "Block");
  return todoItem(blocked, {
    one: "finding that blocks an expense",
    others: "findings that block expenses",
    say: ({ expense, person = "no claim", finding }) => `${expense.expense} of ${person}: ${finding.text}`,
    personOf: ({ person }) => person,
    step: "Correct",
    page: "expenses/checks?show=Block",
  });
}
