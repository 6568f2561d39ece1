import type { Day } from "../../domain/calendarDay";
import type { Moment } from "../../domain/moment";
import { todoItem, type TodoItem } from "../../domain/todoItem";
import { formatRequest } from "../../model/requests/logRequests";
import { requestStates, urgencyOf, type RequestState } from "../../model/requests/requestState";
import { isEnded } from "../../model/requests/states";
import type { TableSet } from "../../tables/tableSet";
import { repeatsOf } from "./bottlenecks/bottlenecks";
import { waitingForms } from "./enter/takeInForms";
import { dueEscalations } from "./escalate/escalations";
import { outdated } from "./refreshClocks";

/** What waits in requests: what is late or soon will be, whom to tell, what has no owner, what was sent by form, what comes again. */
export function requestTodo(tables: TableSet, today: Day, now: Moment): readonly TodoItem[] {
  const states = [...requestStates(tables, now).values()];
  const open = states.filter(({ status }) => !isEnded(status));
  const late = open.filter((state) => urgencyOf(state) === "Late");
  const soon = open.filter((state) => urgencyOf(state) === "Due soon");
  const say = ({ request, resolution }: RequestState): string =>
    `${formatRequest(request)}${resolution?.due === undefined ? "" : `, due ${resolution.due.replace("T", " ")}`}`;
  const personOf = ({ request }: RequestState): string | undefined => request.owner;
  return [
    todoItem(late, {
      one: "request is late",
      others: "requests are late",
      say,
      personOf,
      referenceOf: ({ request }) => request.request,
      isOverdue: true,
      page: "requests?show=late",
    }),
    todoItem(soon, {
      one: "request is due soon",
      others: "requests are due soon",
      say,
      personOf,
      referenceOf: ({ request }) => request.request,
      page: "requests?show=soon",
    }),
    todoItem(dueEscalations(tables, now, states), {
      one: "request to escalate",
      others: "requests to escalate",
      say: ({ state, level, to }) => `${formatRequest(state.request)}, ${String(level)}%, to ${to ?? "nobody"}`,
      step: "Tell",
      page: "requests/escalate",
    }),
    todoItem(
      open.filter(({ request }) => request.owner === undefined),
      {
        one: "request without an owner",
        others: "requests without an owner",
        say,
        step: "Take",
        page: "requests?show=unowned",
      },
    ),
    todoItem(waitingForms(tables), {
      one: "request sent by form",
      others: "requests sent by form",
      say: ({ name, subject }) => `${subject}, ${name}`,
      step: "Take in",
      page: "requests/forms",
    }),
    todoItem(outdated(states), {
      one: "request whose due time changed",
      others: "requests whose due times changed",
      say,
      step: "Write again",
      page: "requests/due-times",
    }),
    todoItem(repeatsOf(tables, today), {
      one: "fault that comes again",
      others: "faults that come again",
      say: ({ rule, name, requests }) =>
        `${rule.same} ${name}, ${String(requests.length)} in ${String(rule.days)} days`,
      page: "requests/bottlenecks",
    }),
  ].filter(({ count }) => count > 0);
}
