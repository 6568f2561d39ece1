import { formatMoment } from "../../domain/sentence";
import type { Moment } from "../../domain/moment";
import { ok, refuse, type Result } from "../../domain/result";
import type { Circumstances } from "../../tables/action";
import { insert, update, type Change } from "../../tables/change";
import { KeySet } from "../../tables/keys";
import { numbering } from "../../tables/numbering";
import { requireRow } from "../../tables/requireRow";
import { tablesAfter } from "../../tables/tablesAfter";
import type { TableSet } from "../../tables/tableSet";
import { usedKeys } from "../../tables/usedNumbers";
import { requestReader, type RequestState } from "./requestState";
import { Requests, StatusLog, type LogEntry, type Request } from "./tables";

/** What happened to a request; without a moment, now. */
export interface Happened extends Pick<LogEntry, "request">, Partial<Omit<LogEntry, "entry" | "request" | "by">> {}

/** Changes to requests with their entries in the log, and with what their clocks say after both. */
export function logged(
  tables: TableSet,
  changes: readonly Change[],
  happened: readonly Happened[],
  { today, now, user }: Circumstances,
): readonly Change[] {
  const next = numbering("RL", today, usedKeys(tables, StatusLog));
  const entries = happened.map((each) => insert(StatusLog, { ...each, entry: next(), at: each.at ?? now, by: user }));
  const touched = new KeySet([
    ...changes.flatMap(({ table, key, kind }) => (table === Requests && kind !== "remove" ? [key] : [])),
    ...happened.map(({ request }) => request),
  ]);
  return withClocks(tables, [...changes, ...entries], touched, now);
}

/** Changes with what Quartermaster writes of the clocks of these requests, where that is not written yet. */
export function withClocks(
  tables: TableSet,
  changes: readonly Change[],
  requests: ReadonlySet<string>,
  now: Moment,
): readonly Change[] {
  const after = changes.length === 0 ? tables : tablesAfter(tables, changes);
  const read = requestReader(after, now);
  const own = new Map<string, Partial<Request>>();
  for (const key of requests) {
    const request = after.find(Requests, key);
    if (!request) continue;
    const differing = differingClocks(request, read(request).state);
    if (differing) own.set(request.request, differing);
  }
  const merged = changes.map((change): Change => {
    const clocks = change.table === Requests ? own.get(change.key) : undefined;
    if (!clocks || change.kind === "remove") return change;
    own.delete(change.key);
    return change.kind === "insert"
      ? { ...change, row: { ...change.row, ...clocks } }
      : { ...change, set: { ...change.set, ...clocks } };
  });
  return [...merged, ...[...own].map(([key, clocks]) => update(Requests, key, clocks))];
}

/** What of a request's written clocks is not as it reads now; undefined where all is. */
export function differingClocks(request: Request, state: RequestState): Partial<Request> | undefined {
  const { response, resolution, update: reply, endedAt } = state;
  const written = {
    respondBy: response?.due,
    solveBy: resolution?.due,
    updateBy: reply?.due,
    warnAt: resolution?.warnAt,
    endedAt,
  };
  const fields: readonly (keyof typeof written)[] = ["respondBy", "solveBy", "updateBy", "warnAt", "endedAt"];
  const differs = fields.some((field) => request[field] !== written[field]);
  return differs ? written : undefined;
}

/** The request with its state, or the refusal that says why it can't be found or changed. */
export function requireRequest(tables: TableSet, key: string, now: Moment): Result<RequestState> {
  const row = requireRow(tables, Requests, key);
  return row.ok ? ok(requestReader(tables, now)(row.value).state) : row;
}

/** A moment at which something happened to a request: not before it came, and not still to come. */
export function checkMoment(request: Request, at: Moment | undefined, now: Moment): Result<Moment> {
  if (at === undefined) return ok(now);
  const where = { table: StatusLog.name, column: StatusLog.columns.at.header };
  if (at > now) return refuse(`${formatMoment(at)} is still to come. Enter when it happened.`, where);
  if (at < request.openedAt)
    return refuse(
      `${request.request} came on ${formatMoment(request.openedAt)}. Enter a moment after that, or correct Opened in Requests.`,
      where,
    );
  return ok(at);
}

/** A request in a sentence: "RQ-2026-0007, Printer is jammed". */
export const formatRequest = ({ request, subject }: Pick<Request, "request" | "subject">): string =>
  `${request}, ${subject}`;
