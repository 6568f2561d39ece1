import { forCount } from "../../../domain/sentence";
import type { TodoItem } from "../../../domain/todoItem";
import type { Day } from "../../../domain/calendarDay";
import type { TableSet } from "../../../tables/tableSet";
import { openFindings } from "./openFindings";

/** The expenses that can't be submitted as they stand, by what the policy finds in them. */
export function checkTodo(tables: TableSet, today: Day): TodoItem {
  const blocked = openFindings(tables, today).filter(({ finding }) => finding.strength === "Block");
  const count = new Set(blocked.map(({ expense }) => expense.expense)).size;
  const [first] = blocked;
  return {
    what: forCount(count, "expense that the policy blocks", "expenses that the policy blocks"),
    count,
    example: first ? `${first.expense.expense} of ${first.person ?? "no claim"}: ${first.finding.text}` : "",
    page: "expenses/checks?show=Block",
  };
}
