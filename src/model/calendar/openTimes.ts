import { dayToSerial, LAST_DAY, serialToDay } from "../../domain/calendarDay";
import { dayOfMoment } from "../../domain/moment";
import { timeOfMinutes } from "../../domain/timeOfDay";
import { endOfDay, instantOf, momentIn, type Instant } from "../../domain/zonedTime";
import type { Interval } from "../../science/booking";
import { daySpans, type WorkingHours } from "../../science/workingTime";

/** When local hours are open for the whole world, in order, from one instant to another. A clock change makes a day longer or shorter. */
export function openTimes(hours: WorkingHours, zone: string, { from, to }: Interval): readonly Interval[] {
  const [first, last] = [from, to].map((instant) => dayToSerial(dayOfMoment(momentIn(instant, zone))));
  const open: Interval[] = [];
  for (let serial = first ?? 0; serial <= (last ?? -1); serial++)
    for (const span of daySpans(serial, hours)) {
      const time = { from: instantAt(serial, span.from, zone), to: instantAt(serial, span.to, zone) };
      if (time.from < to && time.to > from && time.from < time.to) open.push(time);
    }
  return open;
}

/** The instant of a minute of a day in a zone; minute 1440 is the midnight at its end. */
function instantAt(serial: number, minute: number, zone: string): Instant {
  const day = serialToDay(serial) ?? LAST_DAY;
  return minute < 1440 ? instantOf(`${day}T${timeOfMinutes(minute)}`, zone) : endOfDay(day, zone);
}
