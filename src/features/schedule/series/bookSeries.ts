import { dayOfMoment } from "../../../domain/moment";
import { ok, refuse } from "../../../domain/result";
import { counted, formatMoment } from "../../../domain/sentence";
import { meetingTables } from "../../../model/schedule/meetings";
import { MeetingSeries } from "../../../model/schedule/series";
import { timesOfDate } from "../../../model/schedule/seriesDates";
import { Meetings } from "../../../model/schedule/tables";
import type { Action } from "../../../tables/action";
import { insert, type Change } from "../../../tables/change";
import type { AnyTable } from "../../../tables/defineTable";
import { numbering } from "../../../tables/numbering";
import { tablesAfter } from "../../../tables/tablesAfter";
import { usedKeys } from "../../../tables/usedNumbers";
import { bookingChanges, checkWish, type MeetingWish } from "../book/bookMeeting";
import { clashAmong, diaryOfDates, heldDates, inOneZone, planSeries, type SeriesWish } from "./planSeries";

export const seriesTables: readonly AnyTable[] = [...meetingTables, MeetingSeries];

/** Enters the dates of a series. A date that clashes waits for a decision: left out, in another room, at another time. */
export const bookSeries: Action<SeriesWish> = {
  title: "Book the series",
  reads: seriesTables,
  plan(tables, series, { today, now }) {
    const planned = planSeries(tables, series, now);
    if (!planned.ok) return planned;
    const held = heldDates(planned.value, series.room, series.decisions);
    if (!held.ok) return held;
    const { repeats, every, weekdays, until, times, decisions: _decisions, ...wish } = inOneZone(tables, series);
    const key = numbering("SR", today, usedKeys(tables, MeetingSeries))();
    const next = numbering("MT", today, usedKeys(tables, Meetings));
    const diary = diaryOfDates(tables, held.value);
    const changes: Change[] = [];
    const booked: (MeetingWish & { readonly meeting: string })[] = [];
    const warnings = new Set<string>();
    for (const { slot, ...place } of held.value) {
      const date = { ...wish, ...place };
      const checked = checkWish(tables, date, now, undefined, diary);
      if (!checked.ok) return refuse(`${formatMoment(place.start)}: ${checked.problem.message}`);
      for (const warning of checked.value.warnings) warnings.add(warning);
      const meeting = next();
      booked.push({ ...date, meeting });
      changes.push(...bookingChanges(meeting, { ...date, series: key, slot }, checked.value.status));
    }
    // Two dates of a series may clash with each other as any other two meetings.
    const clash = clashAmong(tablesAfter(tables, changes), booked);
    if (clash !== undefined)
      return refuse(`Two dates of the series clash. ${clash}. Hold one of them at another time, or leave it out.`);
    // Calendars count from the first date that the rule gives.
    const firstDay = dayOfMoment(planned.value[0]?.slot ?? wish.start);
    return ok({
      sentence: `Booked ${key} ${wish.subject.trim()}, ${counted(booked.length, "meeting")} from ${formatMoment(booked[0]?.start ?? wish.start)}`,
      changes: [
        insert(MeetingSeries, {
          series: key,
          subject: wish.subject.trim(),
          repeats,
          every: every ?? 1,
          weekdays,
          ...timesOfDate(wish, firstDay),
          zone: wish.zone,
          until,
          times,
        }),
        ...changes,
      ],
      created: booked.map(({ meeting }) => ({ table: Meetings, key: meeting })),
      warnings: [...warnings],
    });
  },
};
