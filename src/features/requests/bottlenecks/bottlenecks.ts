import { addDays, type Day } from "../../../domain/calendarDay";
import type { Moment } from "../../../domain/moment";
import { minutesByState } from "../../../science/serviceClock";
import {
  requestReader,
  requestTables,
  type RequestReading,
  type RequestState,
} from "../../../model/requests/requestState";
import { RepeatRules, type RepeatRule } from "../../../model/requests/ruleTables";
import { isEnded, isUncounted, requestStatuses, type RequestStatus } from "../../../model/requests/states";
import { Requests, type Request } from "../../../model/requests/tables";
import type { AnyTable } from "../../../tables/defineTable";
import { foldKey } from "../../../tables/keys";
import type { TableSet } from "../../../tables/tableSet";

export const bottleneckTables: readonly AnyTable[] = [...requestTables, RepeatRules];

/** What is open in a state: how many, over their time, and the one that has been there longest. */
export interface StateOfOpen {
  readonly status: RequestStatus;
  readonly count: number;
  readonly over: number;
  readonly oldest: RequestState;
}

/** Requests that have something in common, as often as a rule says. */
export interface Repeat {
  readonly rule: RepeatRule;
  readonly name: string;
  /** The oldest first. */
  readonly requests: readonly Request[];
}

export interface Bottlenecks {
  readonly states: readonly StateOfOpen[];
  /** Working minutes of all in each state, the most first. */
  readonly spent: readonly { readonly state: string; readonly minutes: number }[];
  readonly waits: readonly {
    readonly who: string;
    readonly whom: string;
    readonly count: number;
    readonly oldest: RequestState;
  }[];
  readonly owners: readonly { readonly owner: string; readonly count: number; readonly over: number }[];
  readonly repeats: readonly Repeat[];
}

/** How far back time that was spent counts. */
const SPENT_DAYS = 90;

/** Where requests stand still and what comes again: linear in requests and log. */
export function bottlenecksOf(tables: TableSet, today: Day, now: Moment): Bottlenecks {
  const read = requestReader(tables, now);
  const readings = tables.rows(Requests).map(read);
  const open = readings.map(({ state }) => state).filter(({ status }) => !isEnded(status));
  return {
    states: requestStatuses.flatMap((status): readonly StateOfOpen[] => {
      const here = open.filter((state) => state.status === status);
      const [oldest] = longestFirst(here);
      return oldest ? [{ status, count: here.length, over: here.filter(isOver).length, oldest }] : [];
    }),
    spent: timeSpent(readings, today, now),
    waits: waitsOf(open),
    owners: ownersOf(open),
    repeats: repeatsOf(tables, today),
  };
}

const isOver = ({ lamp, response }: RequestState): boolean => lamp === "Late" || response?.lamp === "Late";

const longestFirst = (states: readonly RequestState[]): readonly RequestState[] =>
  [...states].sort((one, other) => (one.since < other.since ? -1 : one.since > other.since ? 1 : 0));

function timeSpent(readings: readonly RequestReading[], today: Day, now: Moment): Bottlenecks["spent"] {
  const from = `${addDays(today, -SPENT_DAYS)}T00:00`;
  const spent = new Map<string, number>();
  for (const { rule, clocks, state } of readings) {
    if (isUncounted(state.status) || (state.endedAt !== undefined && state.endedAt < from)) continue;
    for (const [name, minutes] of minutesByState(rule, clocks.serialOf(now)))
      if (!isEnded(name)) spent.set(name, (spent.get(name) ?? 0) + minutes);
  }
  return [...spent]
    .map(([state, minutes]) => ({ state, minutes }))
    .filter(({ minutes }) => minutes > 0)
    .sort((one, other) => other.minutes - one.minutes);
}

/** Who waits for whom: the owner for the requester or the vendor, the requester for the owner, nobody's for an owner. */
function waitsOf(open: readonly RequestState[]): Bottlenecks["waits"] {
  const groups = new Map<string, { who: string; whom: string; states: RequestState[] }>();
  for (const state of open) {
    const { owner = NOBODY, requester, vendor = "a vendor" } = state.request;
    const [who, whom] =
      state.status === "Waiting for requester"
        ? [owner, requester]
        : state.status === "Waiting for vendor"
          ? [owner, vendor]
          : [requester, owner];
    const key = `${foldKey(who)}\n${foldKey(whom)}`;
    const group = groups.get(key) ?? { who, whom, states: [] };
    group.states.push(state);
    groups.set(key, group);
  }
  return [...groups.values()]
    .flatMap(({ who, whom, states }) => {
      const [oldest] = longestFirst(states);
      return oldest ? [{ who, whom, count: states.length, oldest }] : [];
    })
    .sort((one, other) => other.count - one.count || (one.oldest.since < other.oldest.since ? -1 : 1));
}

/** What stands for the owner of requests that have none. */
export const NOBODY = "nobody yet";

function ownersOf(open: readonly RequestState[]): Bottlenecks["owners"] {
  const owners = new Map<string, { owner: string; count: number; over: number }>();
  for (const state of open) {
    const owner = state.request.owner ?? NOBODY;
    const counted = owners.get(foldKey(owner)) ?? { owner, count: 0, over: 0 };
    counted.count++;
    if (isOver(state)) counted.over++;
    owners.set(foldKey(owner), counted);
  }
  return [...owners.values()].sort((one, other) => other.over - one.over || other.count - one.count);
}

/** What has come as often as the rules say, within their days up to today; the most frequent first. */
export function repeatsOf(tables: TableSet, today: Day): readonly Repeat[] {
  const requests = tables.rows(Requests);
  return tables
    .rows(RepeatRules)
    .flatMap((rule): readonly Repeat[] => {
      const from = addDays(today, 1 - rule.days);
      const groups = new Map<string, { name: string; requests: Request[] }>();
      for (const request of requests) {
        const day = request.openedAt.slice(0, 10);
        const name = subjectOf(rule, request);
        if (name === undefined || day < from || day > today || request.mergedInto !== undefined) continue;
        if (rule.type !== undefined && request.type !== rule.type) continue;
        const group = groups.get(foldKey(name)) ?? { name, requests: [] };
        group.requests.push(request);
        groups.set(foldKey(name), group);
      }
      return [...groups.values()]
        .filter((group) => group.requests.length >= rule.count)
        .map((group) => ({
          rule,
          name: group.name,
          requests: group.requests.sort((one, other) => (one.openedAt < other.openedAt ? -1 : 1)),
        }));
    })
    .sort((one, other) => other.requests.length - one.requests.length);
}

function subjectOf({ same }: RepeatRule, request: Request): string | undefined {
  switch (same) {
    case "Equipment":
      return request.equipment;
    case "Vendor":
      return request.vendor;
    case "Place":
      return request.place;
    case "Requester":
      return request.requester;
    case "Category":
      return request.category;
  }
}
