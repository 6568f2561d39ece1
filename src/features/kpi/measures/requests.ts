import { daysBetween, type Day } from "../../../domain/calendarDay";
import { requestStates, requestTables, type RequestState } from "../../../model/requests/requestState";
import { isEnded, isUncounted } from "../../../model/requests/states";
import { Requests, StatusLog } from "../../../model/requests/tables";
import { tableFromRows } from "../../../tables/tableFromRows";
import type { Facts } from "../facts";
import type { Case, Measure } from "../measure";
import { isWithin, type Span } from "../period";

const needs = [Requests, StatusLog];
const uses = requestTables;

/** How many requests are solved within their time. */
export const requestsInTime: Measure = {
  name: "Requests solved in time",
  definition:
    "Requests that ended in the period within their time, of those that ended in it and those that are open and late at its end. What is paused is in neither; cancelled and merged ones are left out.",
  unit: "%",
  better: "Up",
  needs,
  uses,
  usual: { period: "Month", target: 0.9, amber: 0.8 },
  above: "in time",
  below: "requests",
  count: (facts, span) => ({
    cases: statesAt(facts, span).flatMap((state): readonly Case[] => {
      const { resolution, endedAt } = state;
      if (resolution === undefined || isUncounted(state.status)) return [];
      const isLateAndOpen = resolution.lamp === "Late";
      if (!isLateAndOpen && !(endedAt !== undefined && isWithin(endedAt.slice(0, DAY), span))) return [];
      return [caseOf(state, Number(resolution.lamp === "Met"), resolution.lamp)];
    }),
    notCounted: [],
  }),
};

/** How many requests get their first answer in time. */
export const firstAnswers: Measure = {
  name: "First answers in time",
  definition:
    "Requests whose first answer came in the period and in time, of those answered in it and those that wait longer than they should at its end.",
  unit: "%",
  better: "Up",
  needs,
  uses,
  usual: { period: "Month", target: 0.9, amber: 0.8 },
  above: "in time",
  below: "requests",
  count: (facts, span) => ({
    cases: statesAt(facts, span).flatMap((state): readonly Case[] => {
      const { response, respondedAt } = state;
      if (response === undefined) return [];
      const isWaiting = response.lamp === "Late";
      if (!isWaiting && !(respondedAt !== undefined && isWithin(respondedAt.slice(0, DAY), span))) return [];
      return [caseOf(state, Number(response.lamp === "Met"), response.lamp)];
    }),
    notCounted: [],
  }),
};

/** How many requests are taken up again. */
export const requestsReopened: Measure = {
  name: "Requests reopened",
  definition: "Requests opened in the period that were taken up again after their end, of all that were opened in it.",
  unit: "%",
  better: "Down",
  needs,
  uses,
  usual: { period: "Quarter", target: 0.05, amber: 0.1 },
  above: "reopened",
  below: "requests",
  count: (facts, span) => ({
    cases: statesAt(facts, span)
      .filter(({ request, status }) => !isUncounted(status) && isWithin(request.openedAt.slice(0, DAY), span))
      .map((state) => caseOf(state, Number(state.reopened > 0), state.reopened > 0 ? "reopened" : state.status)),
    notCounted: [],
  }),
};

/** How long open requests have been open. */
export const requestAge: Measure = {
  name: "Age of open requests",
  definition: "Days since the opening of the requests that are open at the end of the period: their mean.",
  unit: "days",
  better: "Down",
  needs,
  uses,
  usual: { period: "Week", target: 5, amber: 10 },
  above: "days",
  below: "open requests",
  count: (facts, span) => ({
    cases: openAt(facts, span).map((state) =>
      caseOf(state, daysBetween(state.request.openedAt.slice(0, DAY), endOf(facts, span)), state.status),
    ),
    notCounted: [],
  }),
};

/** How many requests are open. */
export const openRequests: Measure = {
  name: "Open requests",
  definition: "Requests that are open at the end of the period: the backlog.",
  unit: "count",
  better: "Down",
  needs,
  uses,
  usual: { period: "Week" },
  above: "open requests",
  count: (facts, span) => ({
    cases: openAt(facts, span).map((state) => caseOf(state, 1, state.status)),
    notCounted: [],
  }),
};

/** A moment begins with its day, as 2026-11-24. */
const DAY = 10;

/** The last day of a period, or today where it is not over. */
const endOf = ({ today }: Facts, { to }: Span): Day => (to < today ? to : today);

/** Requests as they were at the end of a period; what came later is left out. */
function statesAt(facts: Facts, span: Span): readonly RequestState[] {
  const end = `${endOf(facts, span)}T23:59`;
  const log = facts.tables.rows(StatusLog);
  const then = log.some(({ at }) => at > end)
    ? facts.tables.with([
        tableFromRows(
          StatusLog,
          log.filter(({ at }) => at <= end),
        ),
      ])
    : facts.tables;
  return [...requestStates(then, end).values()].filter(({ request }) => request.openedAt <= end);
}

const openAt = (facts: Facts, span: Span): readonly RequestState[] =>
  statesAt(facts, span).filter(({ status }) => !isEnded(status));

function caseOf(state: RequestState, above: number, word: string): Case {
  const { request, priority } = state;
  const group = (by: string, name: string | undefined) => (name === undefined || name === "" ? [] : [{ by, name }]);
  return {
    table: Requests,
    row: request,
    above,
    below: 1,
    words: () => `${request.subject}: ${word}`,
    groups: [
      ...group("Priority", priority),
      ...group("Category", request.category),
      ...group("Department", request.department),
    ],
  };
}
