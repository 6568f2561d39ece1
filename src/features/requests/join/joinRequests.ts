import type { Day } from "../../../domain/calendarDay";
import { forCount, listOf } from "../../../domain/sentence";
import { ok, refuse, type Result } from "../../../domain/result";
import { formatRequest, logged, requireRequest } from "../../../model/requests/logRequests";
import { requestTables } from "../../../model/requests/requestState";
import { isEnded } from "../../../model/requests/states";
import { Requests, type Request } from "../../../model/requests/tables";
import type { Action } from "../../../tables/action";
import { isOpenLine, supplyByRequest, supplyStates, supplyTables } from "../../../model/supply/supplyState";
import { SupplyLines } from "../../../model/supply/tables";
import { insert, update, type Change } from "../../../tables/change";
import { sameKey } from "../../../tables/keys";
import type { TableSet } from "../../../tables/tableSet";
import { enterRequestTables, requestIntake, type Entered } from "../../../model/requests/intake";

export interface TwoRequests {
  readonly request: string;
  readonly other: string;
}

/** Ends a request as a duplicate of another: what its requester wrote stays with it, its parts go on with the other. */
export const mergeRequests: Action<TwoRequests> = {
  title: "Merge",
  reads: [...new Set([...requestTables, ...supplyTables])],
  plan(tables, { request, other }, circumstances) {
    const both = twoRequests(tables, request, other, circumstances.now);
    if (!both.ok) return both;
    const [own, into] = both.value;
    if (own.status === "Merged")
      return refuse(`${request} is merged into ${own.request.mergedInto ?? "another"} already.`);
    if (into.status === "Merged")
      return refuse(`${other} is itself merged into ${into.request.mergedInto ?? "another"}. Choose that one.`);
    const parts = tables.rows(Requests).filter(({ parent }) => sameKey(parent, own.request.request));
    if (ancestors(tables, into.request).includes(own.request.request))
      return refuse(`${other} is part of ${request}. Merge the part into the whole instead.`);
    const supplies = mergedSupplies(tables, own.request.request, into.request.request, circumstances.today);
    if (!supplies.ok) return supplies;
    const changes: readonly Change[] = [
      ...supplies.value,
      update(Requests, own.request.request, { mergedInto: into.request.request }),
      ...parts.map((part) => update(Requests, part.request, { parent: into.request.request })),
    ];
    return ok({
      sentence: `Merged ${formatRequest(own.request)} into ${formatRequest(into.request)}`,
      changes: logged(
        tables,
        changes,
        [
          {
            request: own.request.request,
            state: "Merged",
            way: "Internal",
            text: `The same as ${into.request.request}`,
          },
          {
            request: into.request.request,
            way: "Internal",
            text: `${own.request.requester} asks the same in ${own.request.request}: ${own.request.subject}`,
          },
        ],
        circumstances,
      ),
      warnings: isEnded(into.status) ? [`${other} is ${into.status}. Reopen it if there is something left to do.`] : [],
    });
  },
};

/** What a duplicate asks for goes on as lines of the other request; what is kept or ordered for it already can't move. */
function mergedSupplies(tables: TableSet, from: string, into: string, today: Day): Result<readonly Change[]> {
  const byRequest = supplyByRequest(supplyStates(tables));
  const open = (byRequest.get(from) ?? []).filter(isOpenLine);
  const served = open.filter(({ issued, ordered, reserved }) => issued + ordered + reserved > 0);
  if (served.length > 0)
    return refuse(
      `${listOf(served.map(({ key }) => key))} ${forCount(served.length, "is", "are")} kept, ordered or issued in part already. Merge the other request into ${from}, or stop ${forCount(served.length, "it", "them")} first.`,
    );
  const last = (byRequest.get(into) ?? []).reduce((most, { line }) => Math.max(most, line.line), 0);
  return ok(
    open.flatMap(({ key, line }, at) => [
      update(SupplyLines, key, { stoppedOn: today, why: `Goes on in ${into}` }),
      insert(SupplyLines, { ...line, request: into, line: last + at + 1 }),
    ]),
  );
}

/** Makes a request part of another one. */
export const linkRequests: Action<TwoRequests> = {
  title: "Make it part",
  reads: requestTables,
  plan(tables, { request, other }, circumstances) {
    const both = twoRequests(tables, request, other, circumstances.now);
    if (!both.ok) return both;
    const [own, parent] = both.value;
    if (sameKey(own.request.parent, parent.request.request)) return refuse(`${request} is part of ${other} already.`);
    if (ancestors(tables, parent.request).includes(own.request.request))
      return refuse(`${other} is part of ${request}, so that it can't be the whole of it as well.`);
    return ok({
      sentence: `${formatRequest(own.request)} is part of ${formatRequest(parent.request)}`,
      changes: [update(Requests, own.request.request, { parent: parent.request.request })],
    });
  },
};

export interface SplitRequest {
  readonly request: string;
  /** What each part asks. */
  readonly subjects: readonly string[];
}

/** Splits a request into parts, each a request of its own with the same requester; the whole waits for them. */
export const splitRequest: Action<SplitRequest> = {
  title: "Split",
  reads: enterRequestTables,
  plan(tables, { request, subjects }, circumstances) {
    const found = requireRequest(tables, request, circumstances.now);
    if (!found.ok) return found;
    const whole = found.value.request;
    if (isEnded(found.value.status)) return refuse(`${request} is ${found.value.status}. Reopen it first.`);
    const asked = subjects.map((subject) => subject.trim()).filter((subject) => subject !== "");
    if (asked.length === 0) return refuse(`Enter what each part of ${request} asks, one a line.`);
    const { requester, type, category, department, impact, urgency, owner, neededBy, vendor, equipment, place, about } =
      whole;
    const shared = {
      requester,
      type,
      category,
      department,
      impact,
      urgency,
      owner,
      neededBy,
      vendor,
      equipment,
      place,
    };
    const enter = requestIntake(tables, circumstances);
    const parts: Entered[] = [];
    for (const subject of asked) {
      const part = enter({ ...shared, about, subject, parent: whole.request });
      if (!part.ok) return part;
      parts.push(part.value);
    }
    const made = parts.map((part) => part.request);
    return ok({
      sentence: `Split ${formatRequest(whole)} into ${listOf(made)}`,
      summary: asked.map((what) => ({ what })),
      changes: logged(
        tables,
        parts.flatMap(({ changes }) => changes),
        [
          ...parts.map(({ happened }) => happened),
          { request: whole.request, way: "Internal", text: `Split into ${listOf(made)}` },
        ],
        circumstances,
      ),
      created: made.map((key) => ({ table: Requests, key })),
    });
  },
};

type Both = readonly [own: Found, other: Found];
type Found = Extract<ReturnType<typeof requireRequest>, { readonly ok: true }>["value"];

function twoRequests(tables: TableSet, request: string, other: string, now: string): Result<Both> {
  const own = requireRequest(tables, request, now);
  if (!own.ok) return own;
  const second = requireRequest(tables, other, now);
  if (!second.ok) return second;
  if (own.value.request.request === second.value.request.request)
    return refuse(`Choose another request than ${request} itself.`);
  return ok([own.value, second.value]);
}

/** The requests that a request is part of, the nearest first. */
function ancestors(tables: TableSet, request: Request): readonly string[] {
  const found: string[] = [];
  for (let at = request.parent; at !== undefined && !found.includes(at); at = tables.find(Requests, at)?.parent)
    found.push(at);
  return found;
}
