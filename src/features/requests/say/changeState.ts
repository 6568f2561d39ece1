import { isReason } from "../../../domain/reason";
import type { Moment } from "../../../domain/moment";
import { ok, refuse, type Result } from "../../../domain/result";
import { Lists } from "../../../model/company/lists";
import { requireActor } from "../../../model/people/people";
import { checkMoment, formatRequest, logged, requireRequest, type Happened } from "../../../model/requests/logRequests";
import { inOrder, requestTables, type RequestState } from "../../../model/requests/requestState";
import { isEnded, type RequestStatus } from "../../../model/requests/states";
import { Requests, RequestTasks, type LogEntry } from "../../../model/requests/tables";
import { stopLinesOf } from "../../../model/supply/stopLines";
import { supplyTables } from "../../../model/supply/supplyState";
import type { Action, Circumstances } from "../../../tables/action";
import { update, type Change, type Plan } from "../../../tables/change";
import type { TableSet } from "../../../tables/tableSet";

export interface ChangeState {
  readonly request: string;
  readonly state: RequestStatus;
  /** What is said; without a way it stays among us. */
  readonly text?: string | undefined;
  readonly way?: LogEntry["way"];
  /** When it happened, where that was earlier. */
  readonly at?: Moment | undefined;
}

/** Brings a request into another state, with what is said; an entry for an earlier time keeps what came after it. */
export const changeState: Action<ChangeState> = {
  title: "Change the state",
  reads: [...new Set([...requestTables, RequestTasks, ...supplyTables, Lists])],
  plan(tables, { request, state, text, way, at }, circumstances) {
    const found = requireRequest(tables, request, circumstances.now);
    if (!found.ok) return found;
    const { request: row, status } = found.value;
    const moment = checkMoment(row, at, circumstances.now);
    if (!moment.ok) return moment;
    if (state === "Merged") return refuse(`Merge ${request} with the request that it doubles.`);
    if (at === undefined && state === status && text === undefined)
      return refuse(`${request} is ${status} already. Choose another state, or write a message.`);
    if (state === "Cancelled" && !isReason(text)) return refuse(`Say why ${request} is cancelled.`);
    const open = tables.rows(RequestTasks).filter((task) => task.request === row.request && task.doneOn === undefined);
    const stopped = isEnded(state)
      ? stopLinesOf(tables, row.request, text ?? state, circumstances.today)
      : { changes: [], warnings: [] };
    return ok({
      sentence: `${formatRequest(row)}: ${state}${text === undefined ? "" : `, ${text}`}`,
      changes: logged(
        tables,
        [
          ...(status === "Merged" ? [update(Requests, row.request, { mergedInto: undefined })] : []),
          ...stopped.changes,
        ],
        [
          {
            request: row.request,
            state,
            text,
            way: text === undefined ? undefined : (way ?? "Internal"),
            at: moment.value,
          },
        ],
        circumstances,
      ),
      warnings: [
        ...(isEnded(state) && open.length > 0
          ? [`${String(open.length)} of its steps are not done: ${open.map(({ what }) => what).join(", ")}.`]
          : []),
        ...stopped.warnings,
      ],
    });
  },
};

export interface WriteMessage {
  readonly request: string;
  readonly way: NonNullable<LogEntry["way"]>;
  readonly text: string;
  readonly at?: Moment | undefined;
}

/** Notes what was said. The requester's word ends the wait for it; the first answer stops the response clock. */
export const writeMessage: Action<WriteMessage> = {
  title: "Note the message",
  reads: requestTables,
  plan(tables, { request, way, text, at }, circumstances) {
    const found = requireRequest(tables, request, circumstances.now);
    if (!found.ok) return found;
    const row = found.value.request;
    if (text.trim() === "") return refuse(`Enter what was said about ${request}.`);
    const moment = checkMoment(row, at, circumstances.now);
    if (!moment.ok) return moment;
    const status = statusAt(found.value, moment.value);
    const state =
      way === "From requester" && status === "Waiting for requester"
        ? "In progress"
        : way === "To requester" && status === "New"
          ? "In progress"
          : undefined;
    return ok({
      sentence: `${formatRequest(row)}: ${way.toLowerCase()}, ${text.trim()}`,
      changes: logged(
        tables,
        [],
        [{ request: row.request, way, text: text.trim(), state, at: moment.value }],
        circumstances,
      ),
      warnings:
        way === "From requester" && isEnded(status)
          ? [`${request} is ${status}. Reopen it if there is something left to do.`]
          : [],
    });
  },
};

export interface RequestInput {
  readonly request: string;
}

/** Takes a request: it is mine and in progress. */
export const takeRequest: Action<RequestInput> = {
  title: "Take",
  reads: requestTables,
  plan(tables, { request }, circumstances) {
    return assigned(tables, request, circumstances.user, undefined, circumstances);
  },
};

export interface HandOver extends RequestInput {
  readonly owner: string;
  readonly text?: string | undefined;
}

/** Gives a request to somebody else; its clocks run on. */
export const handOver: Action<HandOver> = {
  title: "Hand over",
  reads: requestTables,
  plan: (tables, { request, owner, text }, circumstances) => assigned(tables, request, owner, text, circumstances),
};

/** Takes up again what was ended; the time for which it was ended does not count. */
export const reopenRequest: Action<RequestInput & { readonly text: string }> = {
  title: "Reopen",
  reads: requestTables,
  plan(tables, { request, text }, circumstances) {
    const found = requireRequest(tables, request, circumstances.now);
    if (!found.ok) return found;
    const { request: row, status } = found.value;
    if (!isEnded(status)) return refuse(`${request} is ${status}: it is open already.`);
    if (!isReason(text)) return refuse(`Say why ${request} is taken up again.`);
    return ok({
      sentence: `Reopened ${formatRequest(row)}: ${text.trim()}`,
      changes: logged(
        tables,
        status === "Merged" ? [update(Requests, row.request, { mergedInto: undefined })] : [],
        [{ request: row.request, state: "In progress", way: "Internal", text: text.trim() }],
        circumstances,
      ),
    });
  },
};

function assigned(
  tables: TableSet,
  request: string,
  owner: string,
  text: string | undefined,
  circumstances: Circumstances,
): Result<Plan> {
  const found = requireRequest(tables, request, circumstances.now);
  if (!found.ok) return found;
  const { request: row, status } = found.value;
  const person = requireActor(tables, owner);
  if (!person.ok) return person;
  const name = person.value.person;
  if (isEnded(status)) return refuse(`${request} is ${status}. Reopen it first.`);
  if (row.owner === name && (status !== "New" || owner !== circumstances.user))
    return refuse(`${request} is with ${name} already.`);
  const change: Change = update(Requests, row.request, { owner: name });
  const entry: Happened = {
    request: row.request,
    owner: name,
    state: status === "New" && owner === circumstances.user ? "In progress" : undefined,
    text,
    way: text === undefined ? undefined : "Internal",
  };
  return ok({
    sentence: `${formatRequest(row)} is with ${name}`,
    changes: logged(tables, row.owner === name ? [] : [change], [entry], circumstances),
  });
}

/** The status that a request had at a moment. */
function statusAt({ entries }: RequestState, at: Moment): RequestStatus {
  let status: RequestStatus = "New";
  for (const entry of inOrder(entries)) if (entry.at <= at && entry.state !== undefined) status = entry.state;
  return status;
}
