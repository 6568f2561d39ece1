import { addDays } from "../../domain/calendarDay";
import { dayOfMoment, type Moment } from "../../domain/moment";
import { priorityOf } from "../../science/priority";
import { readClock, type ClockMode, type ClockRule, type Lamp, type StateChange } from "../../science/serviceClock";
import type { AnyTable } from "../../tables/defineTable";
import { KeyMap } from "../../tables/keys";
import type { TableSet } from "../../tables/tableSet";
import { calendarTables } from "../calendar/workCalendar";
import { Categories, Priorities, ServiceTargets, type Category, type ServiceTarget } from "./ruleTables";
import { siteClocksIn, type SiteClocks } from "./siteClocks";
import { isEnded, isUncounted, MAJOR, USUAL_IMPACT, type RequestStatus } from "./states";
import { Requests, StatusLog, type LogEntry, type Request } from "./tables";

/** The tables that requestStates reads. */
export const requestTables: readonly AnyTable[] = [
  ...new Set([Requests, StatusLog, ServiceTargets, Priorities, Categories, ...calendarTables]),
];

/** One of a request's clocks as it reads now; minutes are working minutes. */
export interface Clock {
  readonly lamp: Lamp;
  readonly target: number;
  readonly worked: number;
  readonly left: number;
  readonly due: Moment | undefined;
  readonly warnAt: Moment | undefined;
  readonly stoppedAt: Moment | undefined;
}

export interface RequestState {
  readonly request: Request;
  /** What happened to it, in the sheet's order; entries from before it came and from days to come are left out. */
  readonly entries: readonly LogEntry[];
  readonly status: RequestStatus;
  readonly since: Moment;
  readonly category: Category | undefined;
  readonly priority: string;
  readonly target: ServiceTarget | undefined;
  /** When it was first answered, or ended. */
  readonly respondedAt: Moment | undefined;
  /** When it ended, where it has not begun again. */
  readonly endedAt: Moment | undefined;
  /** How often it was taken up again after its end. */
  readonly reopened: number;
  /** When the requester wrote what nobody has answered yet. */
  readonly askedAt: Moment | undefined;
  readonly response: Clock | undefined;
  readonly resolution: Clock | undefined;
  readonly update: Clock | undefined;
  /** How its time to be solved is; "" where no target holds. */
  readonly lamp: Lamp | "";
}

/** The state of every request by its number as of a moment: linear in the rows. */
export function requestStates(tables: TableSet, asOf: Moment): ReadonlyMap<string, RequestState> {
  const read = requestReader(tables, asOf);
  return new KeyMap(tables.rows(Requests).map((request) => [request.request, read(request).state] as const));
}

/** A request with the rule of its resolution clock, for the trail. */
export interface RequestReading {
  readonly state: RequestState;
  readonly rule: Omit<ClockRule, "target">;
  readonly clocks: SiteClocks;
}

/** Reads requests one by one; what they share is read once. */
export function requestReader(tables: TableSet, asOf: Moment): (request: Request) => RequestReading {
  const requests = tables.rows(Requests);
  const first = requests.reduce((least, { openedAt }) => (openedAt < least ? openedAt : least), asOf);
  const clocks = siteClocksIn(tables, first, asOf);
  const entriesOf = tables.groupBy(StatusLog, ({ request }) => request);
  const targets = new KeyMap(tables.rows(ServiceTargets).map((row) => [row.priority, row] as const));
  const categories = new KeyMap(tables.rows(Categories).map((row) => [row.category, row] as const));
  const matrix = tables.rows(Priorities);
  const pausesOf = new Map([...targets.values()].map((target) => [target, wordsOf(target.pauses)] as const));
  const now = clocks.serialOf(asOf);
  // What is still to come has not happened, whatever the log says; a day more, as it may be tomorrow elsewhere.
  const latest = `${addDays(dayOfMoment(asOf), 1)}${asOf.slice(10)}`;

  return (request) => {
    const entries = (entriesOf.get(request.request) ?? []).filter(({ at }) => at >= request.openedAt && at <= latest);
    const category = request.category === undefined ? undefined : categories.get(request.category);
    const priority = priorityIn(request, category, matrix);
    const target = targets.get(priority);
    const pauses = target && pausesOf.get(target);
    const modeOf = (state: string): ClockMode =>
      isEnded(state) ? "stop" : pauses?.has(state.toLowerCase()) === true ? "pause" : "run";
    const where = { calendar: target?.calendar, site: clocks.siteOf(request.place, request.requester) };
    const opened = clocks.serialOf(request.openedAt);
    const log = entries.flatMap((entry): readonly StateChange[] =>
      entry.state === undefined ? [] : [{ at: clocks.serialOf(entry.at), state: entry.state }],
    );
    const rule = { opened, log, modeOf, time: clocks.timeAt(where) };
    const { status, since } = latestOf(request, entries);
    const respondedAt = firstOf(entries, answers);
    const askedAt = unansweredOf(entries, isEnded(status));
    const read = (minutes: number | undefined, more: Partial<ClockRule> = {}): Clock | undefined => {
      if (minutes === undefined || minutes === 0 || isUncounted(status)) return undefined;
      const { worked, left, lamp, ...moments } = readClock({ ...rule, target: minutes, ...more }, now);
      const shown = (serial: number | undefined): Moment | undefined =>
        serial === undefined ? undefined : clocks.momentOf(serial);
      return {
        lamp,
        target: minutes,
        worked,
        left,
        due: shown(moments.due),
        warnAt: shown(moments.warnAt),
        stoppedAt: shown(moments.stoppedAt),
      };
    };
    const resolution = read(target?.solve);
    return {
      rule,
      clocks,
      state: {
        request,
        entries,
        status,
        since,
        category,
        priority,
        target,
        respondedAt,
        endedAt: endOf(entries, status),
        reopened: reopenedOf(entries),
        askedAt,
        response: read(
          target?.respond,
          respondedAt === undefined ? {} : untilAnswered(log, clocks.serialOf(respondedAt), modeOf),
        ),
        resolution,
        update: askedAt === undefined ? undefined : read(target?.update, { opened: clocks.serialOf(askedAt) }),
        lamp: resolution?.lamp ?? "",
      },
    };
  };
}

/** The priority of a request: Major, its category's own, or by impact and urgency. As the column Priority. */
export function priorityIn(
  request: Pick<Request, "major" | "impact" | "urgency">,
  category: Category | undefined,
  matrix: Parameters<typeof priorityOf>[0],
): string {
  if (request.major === true) return MAJOR;
  if (category?.target !== undefined) return category.target;
  return (
    priorityOf(
      matrix,
      request.impact ?? category?.impact ?? USUAL_IMPACT,
      request.urgency ?? category?.urgency ?? USUAL_IMPACT,
    ) ?? ""
  );
}

/** The entry that tells the status: the latest, and of several at one moment the one that stands last. */
function latestOf(request: Request, entries: readonly LogEntry[]): Pick<RequestState, "status" | "since"> {
  let latest: { readonly status: RequestStatus; readonly since: Moment } | undefined;
  for (const { at, state } of entries)
    if (state !== undefined && (latest === undefined || at >= latest.since)) latest = { status: state, since: at };
  return latest ?? { status: "New", since: request.openedAt };
}

const answers = ({ state, way }: LogEntry): boolean =>
  way === "To requester" || (state !== undefined && isEnded(state));

function firstOf(entries: readonly LogEntry[], isMeant: (entry: LogEntry) => boolean): Moment | undefined {
  let first: Moment | undefined;
  for (const entry of entries) if (isMeant(entry) && (first === undefined || entry.at < first)) first = entry.at;
  return first;
}

/** When the requester first wrote since the last answer: a reminder gives no more time. */
function unansweredOf(entries: readonly LogEntry[], isOver: boolean): Moment | undefined {
  let asked: Moment | undefined;
  for (const entry of inOrder(entries)) {
    if (answers(entry)) asked = undefined;
    else if (entry.way === "From requester") asked ??= entry.at;
  }
  return isOver ? undefined : asked;
}

/** When a request that is over ended first without beginning again since. */
function endOf(entries: readonly LogEntry[], status: RequestStatus): Moment | undefined {
  if (!isEnded(status)) return undefined;
  let end: Moment | undefined;
  for (const { at, state } of inOrder(entries)) {
    if (state === undefined) continue;
    end = isEnded(state) ? (end ?? at) : undefined;
  }
  return end;
}

function reopenedOf(entries: readonly LogEntry[]): number {
  let count = 0;
  let isOver = false;
  for (const { state } of inOrder(entries)) {
    if (state === undefined) continue;
    const ends = isEnded(state);
    if (isOver && !ends) count++;
    isOver = ends;
  }
  return count;
}

/** What happened by moment; what stands further down came later where moments are equal. */
export function inOrder(entries: readonly LogEntry[]): readonly LogEntry[] {
  const isOrdered = entries.every(({ at }, index) => index === 0 || at >= (entries[index - 1]?.at ?? ""));
  return isOrdered ? entries : [...entries].sort((one, other) => (one.at < other.at ? -1 : one.at > other.at ? 1 : 0));
}

const ANSWERED = "Answered";

/** The response clock stops once, with the first answer. */
const untilAnswered = (
  log: readonly StateChange[],
  answered: number,
  modeOf: (state: string) => ClockMode,
): Pick<ClockRule, "log" | "modeOf"> => ({
  log: [...log.filter(({ at }) => at < answered), { at: answered, state: ANSWERED }],
  modeOf: (state) => (state === ANSWERED ? "stop" : modeOf(state)),
});

const wordsOf = (list: string | undefined): ReadonlySet<string> =>
  new Set((list ?? "").split(/[,;]/).map((word) => word.trim().toLowerCase()));

/** How pressing it is by any of its clocks: its answer, its updates or its end. Undefined where none of them is late or soon will be. */
export const urgencyOf = ({ lamp, response, update }: RequestState): "Late" | "Due soon" | undefined =>
  (["Late", "Due soon"] as const).find((urgency) => [lamp, response?.lamp, update?.lamp].includes(urgency));
