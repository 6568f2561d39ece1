import { formatMoment } from "../../../domain/sentence";
import type { MailDraft } from "../../../domain/mail";
import type { Moment } from "../../../domain/moment";
import { ok, refuse } from "../../../domain/result";
import { Departments } from "../../../model/company/lists";
import { peopleIn } from "../../../model/people/people";
import { formatRequest } from "../../../model/requests/logRequests";
import { requestStates, requestTables, type RequestState } from "../../../model/requests/requestState";
import { EscalationRules, type EscalationRule } from "../../../model/requests/ruleTables";
import { isEnded, MAJOR } from "../../../model/requests/states";
import { Escalations } from "../../../model/requests/tables";
import type { Action } from "../../../tables/action";
import { insert } from "../../../tables/change";
import { joinKey, type AnyTable } from "../../../tables/defineTable";
import type { TableSet } from "../../../tables/tableSet";

/** A level of escalation that a request has reached and nobody was told of. */
export interface DueEscalation {
  readonly state: RequestState;
  /** Percent of the target. */
  readonly level: number;
  /** Who is to be told; undefined where the rule leads to nobody. */
  readonly to: string | undefined;
}

export const escalationTables: readonly AnyTable[] = [
  ...new Set([...requestTables, EscalationRules, Escalations, Departments]),
];

/**
 * The levels that open requests have reached and that were not told yet, the highest of each request only: who hears of 100%
 * need not hear of 50% any more. A paused request stays at the level that it has.
 */
export function dueEscalations(
  tables: TableSet,
  now: Moment,
  states: Iterable<RequestState> = requestStates(tables, now).values(),
): readonly DueEscalation[] {
  const told = new Map<string, number>();
  for (const { request, level } of tables.rows(Escalations))
    told.set(request, Math.max(told.get(request) ?? -1, level));
  const rules = tables.rows(EscalationRules);
  const find = recipients(tables);
  const due: DueEscalation[] = [];
  for (const state of states) {
    if (isEnded(state.status)) continue;
    const reached = reachedBy(state, rules);
    if (!reached || reached.level <= (told.get(state.request.request) ?? -1)) continue;
    due.push({ state, level: reached.level, to: find(reached, state) });
  }
  return due.sort((one, other) => other.level - one.level);
}

/** The highest level that holds for a request; a rule of its own priority goes before one for all. */
function reachedBy(state: RequestState, rules: readonly EscalationRule[]): EscalationRule | undefined {
  const { resolution, priority } = state;
  const used = resolution ? (resolution.worked / resolution.target) * 100 : 0;
  const isPast = resolution?.lamp === "Late";
  let found: EscalationRule | undefined;
  for (const rule of rules) {
    if (rule.priority !== undefined && rule.priority !== priority) continue;
    // Level 0 is for what is told at once: rules for all mean the major ones by it.
    if (
      rule.level === 0 ? (rule.priority ?? MAJOR) !== priority : !(used >= rule.level || (isPast && rule.level <= 100))
    )
      continue;
    if (!found || rule.level > found.level || (rule.level === found.level && rule.priority !== undefined)) found = rule;
  }
  return found;
}

function recipients(tables: TableSet): (rule: EscalationRule, state: RequestState) => string | undefined {
  const find = peopleIn(tables);
  return ({ to, person }, { request }) => {
    switch (to) {
      case "Owner":
        return request.owner ?? person;
      case "Owner's manager":
        return (request.owner === undefined ? undefined : find(request.owner)?.manager) ?? person;
      case "Department's manager":
        return (
          (request.department === undefined ? undefined : tables.find(Departments, request.department)?.manager) ??
          person
        );
      case "Person":
        return person;
    }
  };
}

/** The mail that tells somebody how much of a request's time is used up. */
export function escalationMail(tables: TableSet, { state, level, to }: DueEscalation): MailDraft {
  const { request, resolution, status, priority, since } = state;
  const person = to === undefined ? undefined : peopleIn(tables)(to);
  return {
    to: person?.email ?? "",
    subject: `${level >= 100 ? "Late" : level === 0 ? "Major" : `${String(level)}% used`}: ${formatRequest(request)}`,
    body: [
      `${request.request}: ${request.subject}`,
      `From ${request.requester}, ${priority}, ${status} since ${formatMoment(since)}, ${request.owner === undefined ? "without an owner" : `with ${request.owner}`}.`,
      resolution?.due === undefined
        ? "It is paused."
        : `It ${level > 100 ? "was" : "is"} due ${formatMoment(resolution.due)}; ${String(Math.round((resolution.worked / resolution.target) * 100))}% of its time is used.`,
      ...(request.details === undefined ? [] : [request.details]),
    ].join("\n\n"),
  };
}

export interface NoteEscalations {
  readonly escalations: readonly { readonly request: string; readonly level: number }[];
}

/** Notes that somebody was told: each level of a request once. */
export const noteEscalations: Action<NoteEscalations> = {
  title: "Note as told",
  reads: escalationTables,
  plan(tables, { escalations }, { now, user }) {
    if (escalations.length === 0) return refuse("Choose what was told first.");
    const due = dueEscalations(tables, now);
    const noted: DueEscalation[] = [];
    for (const { request, level } of escalations) {
      const found = due.find((each) => each.state.request.request === request && each.level >= level);
      if (!found || tables.find(Escalations, joinKey([request, level])))
        return refuse(`${request} at ${String(level)}% was told already, or is no longer open.`);
      if (found.to === undefined)
        return refuse(`Nobody is to be told of ${request}. Name a person in Escalation rules, or give it an owner.`);
      noted.push({ ...found, level });
    }
    return ok({
      sentence: `Told ${noted.map(({ to, state, level }) => `${to ?? ""} of ${state.request.request} at ${String(level)}%`).join(", ")}`,
      changes: noted.map(({ state, level, to }) =>
        insert(Escalations, { request: state.request.request, level, to: to ?? "", at: now, by: user }),
      ),
    });
  },
};
