/** A time of day as "09:30", from "00:00" to "24:00", the midnight at its end. Times compare and sort as text. */
export type TimeOfDay = string;

const MINUTES_PER_DAY = 1440;

export const isTimeOfDay = (text: string): boolean => /^([01]\d|2[0-3]):[0-5]\d$|^24:00$/.test(text);

/** Minutes from midnight, 0 to 1440. */
export const minutesOfTime = (time: TimeOfDay): number => Number(time.slice(0, 2)) * 60 + Number(time.slice(3));

/** The time of day so many minutes, 0 to 1440, from midnight. */
export const timeOfMinutes = (minutes: number): TimeOfDay =>
  `${String(Math.floor(minutes / 60)).padStart(2, "0")}:${String(minutes % 60).padStart(2, "0")}`;

/** The time of the part of a day that Excel keeps, to the minute; undefined outside 0 to 1. */
export function shareToTime(share: number): TimeOfDay | undefined {
  const minutes = Math.round(share * MINUTES_PER_DAY);
  return minutes >= 0 && minutes <= MINUTES_PER_DAY ? timeOfMinutes(minutes) : undefined;
}

/** The part of a day that Excel keeps of a time. */
export const timeToShare = (time: TimeOfDay): number => minutesOfTime(time) / MINUTES_PER_DAY;
