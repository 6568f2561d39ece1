import { aboveZero } from "./invalidArgument";
import type { WorkTime } from "./workTime";

/** What a state makes a clock do. A clock that was stopped runs on with what was left where work begins again. */
export type ClockMode = "run" | "pause" | "stop";

/** From a moment on, a request is in a state. Moments are day numbers of Excel. */
export interface StateChange {
  readonly at: number;
  readonly state: string;
}

export interface ClockRule {
  /** When the request came; what the log says of earlier is the state in which it came. */
  readonly opened: number;
  /** Minutes of working time. */
  readonly target: number;
  /** In any order; of two at the same moment the later in the list holds. */
  readonly log: readonly StateChange[];
  readonly modeOf: (state: string) => ClockMode;
  readonly time: WorkTime;
}

export const lamps = ["Running", "Paused", "Due soon", "Late", "Met", "Missed"] as const;
export type Lamp = (typeof lamps)[number];

/** From this share of the target on a clock is due soon. */
export const DUE_SOON = 0.75;

export interface ClockReading {
  readonly lamp: Lamp;
  /** Working minutes that count so far. */
  readonly worked: number;
  /** Working minutes that are left; below 0 where more were worked. */
  readonly left: number;
  /** When the target is used up, or was; undefined while a pause keeps it open. */
  readonly due: number | undefined;
  /** When three quarters of it are used up, or were; undefined while a pause keeps it open. */
  readonly warnAt: number | undefined;
  /** When it stopped, where it stands still for good or until work begins again. */
  readonly stoppedAt: number | undefined;
}

/** A stretch of time in one state within one day. */
export interface TrailStep {
  readonly from: number;
  readonly to: number;
  readonly state: string;
  /** Working minutes within it. */
  readonly minutes: number;
  readonly counts: boolean;
  /** Working minutes that count up to its end. */
  readonly worked: number;
  readonly left: number;
}

/**
 * A service clock as of a moment, worked out from the log from its beginning, so that another target, a reopening, a
 * back-dated or a corrected entry needs nothing put right: minutes count in working time while no pausing or ending state
 * holds. Late is later than the due moment; a pause after it shows as Paused, and as time below 0.
 */
export function readClock(rule: ClockRule, asOf: number): ClockReading {
  const { target, time } = rule;
  aboveZero("target", target);
  const warning = target * DUE_SOON;
  let worked = 0;
  let due: number | undefined;
  let warnAt: number | undefined;
  let stoppedAt: number | undefined;
  let mode: ClockMode = "run";
  let last = rule.opened;
  for (const { from, to, mode: held } of stretchesOf(rule, asOf)) {
    mode = held;
    last = to;
    if (held === "stop") {
      stoppedAt ??= from;
      continue;
    }
    stoppedAt = undefined;
    if (held === "pause") continue;
    const minutes = time.between(from, to);
    if (warnAt === undefined && worked + minutes >= warning - EXACT) warnAt = time.after(from, warning - worked);
    if (due === undefined && worked + minutes >= target - EXACT) due = time.after(from, target - worked);
    worked = exact(worked + minutes);
  }
  if (mode === "run") {
    due ??= time.after(last, target - worked);
    warnAt ??= time.after(last, warning - worked);
  }
  return { lamp: lampOf(), worked, left: exact(target - worked), due, warnAt, stoppedAt };

  function lampOf(): Lamp {
    if (stoppedAt !== undefined) return due === undefined || !isAfter(stoppedAt, due) ? "Met" : "Missed";
    if (mode === "pause") return "Paused";
    if (due !== undefined && isAfter(asOf, due)) return "Late";
    return worked >= warning - EXACT ? "Due soon" : "Running";
  }
}

/** Which minutes a clock counted and which not, state by state and day by day; days without working time are left out. */
export function clockTrail(rule: ClockRule, asOf: number): readonly TrailStep[] {
  let worked = 0;
  return stretchesOf(rule, asOf).flatMap(({ from, to, state, mode }) =>
    daysOf(from, to, rule.time).flatMap(([start, end]): readonly TrailStep[] => {
      const minutes = rule.time.between(start, end);
      if (minutes === 0) return [];
      if (mode === "run") worked = exact(worked + minutes);
      return [
        { from: start, to: end, state, minutes, counts: mode === "run", worked, left: exact(rule.target - worked) },
      ];
    }),
  );
}

/** Working minutes in each state, from the opening to a moment. */
export function minutesByState(rule: Omit<ClockRule, "target">, asOf: number): ReadonlyMap<string, number> {
  const minutes = new Map<string, number>();
  for (const { from, to, state } of stretchesOf(rule, asOf))
    minutes.set(state, exact((minutes.get(state) ?? 0) + rule.time.between(from, to)));
  return minutes;
}

/** The state in which a request is before its log says anything. */
export const FIRST_STATE = "New";

interface Stretch {
  readonly from: number;
  readonly to: number;
  readonly state: string;
  readonly mode: ClockMode;
}

/** The stretches between changes of state, from the opening up to a moment. What is still to come counts for nothing. */
function stretchesOf({ opened, log, modeOf }: Omit<ClockRule, "target" | "time">, asOf: number): readonly Stretch[] {
  const stretches: Stretch[] = [];
  let from = opened;
  let state = FIRST_STATE;
  const end = Math.max(opened, asOf);
  for (const change of inOrder(log)) {
    if (isAfter(change.at, end)) break;
    if (isAfter(change.at, from)) {
      stretches.push({ from, to: change.at, state, mode: modeOf(state) });
      from = change.at;
    }
    state = change.state;
  }
  return [...stretches, { from, to: end, state, mode: modeOf(state) }];
}

/** By moment; the order of the list decides between equal ones. Most logs are in order already. */
function inOrder(log: readonly StateChange[]): readonly StateChange[] {
  const isOrdered = log.every(({ at }, index) => index === 0 || at >= (log[index - 1]?.at ?? at));
  return isOrdered ? log : [...log].sort((one, other) => one.at - other.at);
}

/** A stretch cut at midnights. */
function daysOf(from: number, to: number, { midnightAfter }: WorkTime): readonly (readonly [number, number])[] {
  const days: [number, number][] = [];
  let start = from;
  for (let midnight = midnightAfter(start); midnight < to; midnight = midnightAfter(start)) {
    days.push([start, midnight]);
    start = midnight;
  }
  return [...days, [start, to]];
}

/** Less than a thousandth of a minute is the rounding of serials. */
const EXACT = 1e-3;
const SAME_MOMENT = EXACT / 1440;

const isAfter = (one: number, other: number): boolean => one > other + SAME_MOMENT;

const exact = (minutes: number): number => Math.round(minutes * 1e4) / 1e4 + 0;
