import type { Day } from "../../domain/calendarDay";
import { todoItem, type TodoItem } from "../../domain/todoItem";
import { routinesDue } from "../../model/reminders/routineState";
import type { TableSet } from "../../tables/tableSet";

/** What waits in routines: today's, what was missed, and what was missed for so long that it is told to a manager. */
export function reminderTodo(tables: TableSet, today: Day): readonly TodoItem[] {
  const due = routinesDue(tables, today);
  const missed = due.filter(({ isMissed }) => isMissed);
  const referenceOf = ({ routine, dueOn }: (typeof due)[number]): string => `${routine.routine} / ${dueOn}`;
  const say = ({ routine, dueOn, person }: (typeof due)[number]): string =>
    `${routine.routine} of ${dueOn}${person === undefined ? "" : `, ${person}`}`;
  return [
    todoItem(
      missed.filter(({ escalatesTo }) => escalatesTo !== undefined),
      {
        one: "routine missed for days",
        others: "routines missed for days",
        say,
        referenceOf,
        personOf: ({ escalatesTo }) => escalatesTo,
        isOverdue: true,
        page: "reminders/routines?show=escalated",
      },
    ),
    todoItem(missed, {
      one: "routine missed",
      others: "routines missed",
      say,
      referenceOf,
      personOf: ({ person }) => person,
      isOverdue: true,
      step: "Make up",
      page: "reminders/routines?show=missed",
    }),
    todoItem(
      due.filter(({ isMissed }) => !isMissed),
      {
        one: "routine today",
        others: "routines today",
        say,
        referenceOf,
        personOf: ({ person }) => person,
        step: "Do",
        page: "reminders/routines?show=today",
      },
    ),
  ].filter(({ count }) => count > 0);
}
