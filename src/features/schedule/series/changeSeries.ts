import { addDays, daysBetween } from "../../../domain/calendarDay";
import { dayOfMoment, type Moment } from "../../../domain/moment";
import { ok, refuse, type Result } from "../../../domain/result";
import { counted, formatMoment, listOf } from "../../../domain/sentence";
import { isHeld } from "../../../model/schedule/diary";
import { meetingStates, titleOf, type MeetingState } from "../../../model/schedule/meetings";
import { Meetings } from "../../../model/schedule/tables";
import type { Action } from "../../../tables/action";
import { remove, update, type Change } from "../../../tables/change";
import { sameKey } from "../../../tables/keys";
import type { TableSet } from "../../../tables/tableSet";
import { tablesAfter } from "../../../tables/tablesAfter";
import {
  changedPeople,
  changedResources,
  changeMeeting,
  checkWish,
  heldMeeting,
  type ChangeMeeting,
  type MeetingWish,
} from "../book/bookMeeting";
import { seriesTables } from "./bookSeries";
import {
  clashAmong,
  diaryOfDates,
  heldDates,
  planDates,
  type Decisions,
  type PlannedDate,
  type Times,
} from "./planSeries";

/** How much of a series is meant: one date, it and those after it, or all that are to come. What is over stays as it was. */
export const scopes = ["This meeting", "This and those after it", "All to come"] as const;
export type Scope = (typeof scopes)[number];

export interface ChangeSeries extends ChangeMeeting {
  readonly scope: Scope;
  readonly decisions?: Decisions | undefined;
}

/** The dates of a series that a step is about, and what each would be; the meeting itself first asked for by its number. */
export function planChange(
  tables: TableSet,
  { meeting, scope, decisions: _decisions, ...wish }: ChangeSeries,
  now: Moment,
): Result<{
  readonly states: readonly MeetingState[];
  readonly dates: readonly PlannedDate[];
  /** The tables without these dates. */
  readonly others: TableSet;
}> {
  const found = heldMeeting(tables, meeting, "changed");
  if (!found.ok) return found;
  const states = statesIn(tables, found.value, scope, now);
  const times = timesAfter(found.value.meeting, wish);
  // They make room for each other: none of them counts where it is today.
  const others = tablesAfter(
    tables,
    states.map(({ meeting: row }) => remove(Meetings, row.meeting)),
  );
  const dates = planDates(
    others,
    wish,
    states.map(({ meeting: row }) => ({ slot: row.slot ?? row.start, ...times(row) })),
    now,
  );
  return dates.ok ? ok({ states, dates: dates.value, others }) : dates;
}

/** Changes one date of a series, those after it too, or all; a date that clashes waits for a decision, or stays as it is. */
export const changeSeries: Action<ChangeSeries> = {
  title: "Save",
  reads: seriesTables,
  plan(tables, input, circumstances) {
    const { scope, decisions, meeting, people, resources = [], isTentative, ...wish } = input;
    const { now } = circumstances;
    if (scope === "This meeting")
      return changeMeeting.plan(tables, { meeting, people, resources, isTentative, ...wish }, circumstances);
    const planned = planChange(tables, input, now);
    if (!planned.ok) return planned;
    const held = heldDates(planned.value.dates, wish.room, decisions);
    if (!held.ok) return held;
    const { others } = planned.value;
    const diary = diaryOfDates(others, held.value);
    const places = new Map(held.value.map(({ slot, ...place }) => [slot, place]));
    const changes: Change[] = [];
    const warnings = new Set<string>();
    const changed: (MeetingWish & { readonly meeting: string })[] = [];
    for (const state of planned.value.states) {
      const { meeting: row } = state;
      const place = places.get(row.slot ?? row.start);
      // What was left out stays as it is.
      if (!place) continue;
      const set = { ...wish, ...place, subject: wish.subject.trim() };
      const isMoved = (["start", "end", "zone", "room", "place"] as const).some((field) => set[field] !== row[field]);
      const peopleChanges = changedPeople(state, people);
      const resourceChanges = changedResources(state, resources);
      const isNews = isMoved || peopleChanges.length > 0 || set.subject !== row.subject;
      const isSame = (["organiser", "before", "after", "department", "note"] as const).every(
        (field) => set[field] === undefined || set[field] === row[field],
      );
      if (!isNews && isSame && resourceChanges.length === 0) continue;
      const date = { ...set, people, resources, isTentative };
      const checked = checkWish(others, date, now, undefined, diary);
      if (!checked.ok) return refuse(`${formatMoment(set.start)}: ${checked.problem.message}`);
      for (const warning of checked.value.warnings) warnings.add(warning);
      changed.push({ ...date, meeting: row.meeting });
      changes.push(
        update(Meetings, row.meeting, {
          ...set,
          status: isMoved || row.status !== "Confirmed" ? checked.value.status : row.status,
          sequence: row.sequence + (isNews ? 1 : 0),
        }),
        ...peopleChanges,
        ...resourceChanges,
      );
    }
    if (changed.length === 0) return refuse("These dates are so already. There are no changes to save.");
    const clash = clashAmong(tablesAfter(tables, changes), changed);
    if (clash !== undefined)
      return refuse(`Two dates of the series clash. ${clash}. Hold one of them at another time, or leave it as it is.`);
    return ok({
      sentence: `Changed ${counted(changed.length, "meeting")} of ${wish.subject.trim()}`,
      changes,
      warnings: [...warnings],
    });
  },
};

export interface CancelSeries {
  readonly meeting: string;
  readonly scope: Scope;
  readonly reason?: string | undefined;
}

/** Calls off one date of a series, those after it too, or all that are to come. */
export const cancelSeries: Action<CancelSeries> = {
  title: "Cancel the meetings",
  reads: seriesTables,
  plan(tables, { meeting, scope, reason }, { now }) {
    const found = heldMeeting(tables, meeting, "cancelled again");
    if (!found.ok) return found;
    const states = statesIn(tables, found.value, scope, now);
    const told = states.filter(({ meeting: row, people }) => row.sentSequence !== undefined && people.length > 0);
    const { meeting: row } = found.value;
    return ok({
      sentence: `Cancelled ${states.length === 1 ? `${titleOf(row)}, ${formatMoment(row.start)}` : `${counted(states.length, "meeting")} of ${row.subject}`}`,
      changes: states.map(({ meeting: each }) =>
        update(Meetings, each.meeting, { status: "Cancelled", sequence: each.sequence + 1, reason: reason?.trim() }),
      ),
      warnings:
        told.length === 0
          ? []
          : [
              `${listOf([...new Set(told.flatMap(({ people }) => people.map(({ person }) => person)))])} have it in their calendars: send the series again.`,
            ],
    });
  },
};

/** The held dates that are meant, in the order of their slots; the meeting itself always is one. */
function statesIn(
  tables: TableSet,
  { meeting: row, ...state }: MeetingState,
  scope: Scope,
  now: Moment,
): readonly MeetingState[] {
  if (scope === "This meeting" || row.series === undefined) return [{ meeting: row, ...state }];
  const slot = row.slot ?? row.start;
  return [...meetingStates(tables).values()]
    .filter(
      ({ meeting: each }) =>
        sameKey(each.meeting, row.meeting) ||
        (sameKey(each.series ?? "", row.series) &&
          isHeld(each) &&
          each.start > now &&
          (scope === "All to come" || (each.slot ?? each.start) >= slot)),
    )
    .sort((one, other) => ((one.meeting.slot ?? "") < (other.meeting.slot ?? "") ? -1 : 1));
}

/** Where another date goes when one goes from its times to those of a wish: as many days on, at the wish's own hours. */
function timesAfter(before: Times, wish: Times): (row: Times) => Times {
  if (before.start === wish.start && before.end === wish.end) return ({ start, end }) => ({ start, end });
  const days = daysBetween(dayOfMoment(before.start), dayOfMoment(wish.start));
  const nights = daysBetween(dayOfMoment(wish.start), dayOfMoment(wish.end));
  return (row) => {
    const day = addDays(dayOfMoment(row.start), days);
    return { start: `${day}${wish.start.slice(10)}`, end: `${addDays(day, nights)}${wish.end.slice(10)}` };
  };
}
