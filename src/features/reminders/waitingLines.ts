import type { TodoItem } from "../../domain/todoItem";
import type { WaitingLine } from "../../model/reminders/reminderState";

/** What waits in a duty: each thing that is somebody's business by itself, and what is no one's in particular as one line. */
export const waitingLines = (duty: string, items: readonly TodoItem[]): readonly WaitingLine[] =>
  items.flatMap(({ rows, what, count, example, page, isOverdue = false }): readonly WaitingLine[] => {
    const own = (rows?.() ?? []).filter(({ person }) => person !== undefined);
    const rest = count - own.length;
    return [
      ...own.map(({ reference, says, person }) => ({
        duty,
        reference: `${duty}: ${reference}`,
        says,
        person,
        isOverdue,
        page,
      })),
      ...(rest > 0
        ? [
            {
              duty,
              // Without the count: one more of the same is no other thing.
              reference: `${duty}: ${page}`,
              says: `${String(rest)} ${what}${example === "" || own.length > 0 ? "" : `: ${example}`}`,
              person: undefined,
              isOverdue,
              page,
            },
          ]
        : []),
    ];
  });
