import { ok, refuse } from "../../../domain/result";
import { Requests, RequestTasks } from "../../../model/requests/tables";
import type { Action } from "../../../tables/action";
import { update } from "../../../tables/change";
import { joinKey } from "../../../tables/defineTable";
import { sameKey } from "../../../tables/keys";

export interface TickTask {
  readonly request: string;
  readonly task: number;
}

/** Notes a step of the checklist as done, or takes the note back. */
export const tickTask: Action<TickTask> = {
  title: "Tick",
  reads: [Requests, RequestTasks],
  plan(tables, { request, task }, { today, user }) {
    const row = tables.rows(RequestTasks).find((each) => sameKey(each.request, request) && each.task === task);
    if (!row) return refuse(`${request} has no step ${String(task)}.`);
    const isDone = row.doneOn !== undefined;
    return ok({
      sentence: `${request}: ${row.what} ${isDone ? "is not done" : "is done"}`,
      changes: [
        update(RequestTasks, joinKey([row.request, row.task]), {
          doneOn: isDone ? undefined : today,
          by: isDone ? undefined : user,
        }),
      ],
    });
  },
};
