const MS_PER_DAY = 86_400_000;
/** Excel's day 0 as it counts from 1900-03-01 on; before that day it is one ahead, for it takes 1900 for a leap year. */
const DAY_ZERO = Date.UTC(1899, 11, 30);

/** The serial number of a day; months and days beyond their month run on. */
export function daySerial(year: number, month: number, day: number): number {
  const days = Math.round((Date.UTC(year, month - 1, day) - DAY_ZERO) / MS_PER_DAY);
  return days < 61 ? days - 1 : days;
}

/** The day of a serial number; 60 is Excel's 29 February 1900, which never was. */
export function civilDay(serial: number): { year: number; month: number; day: number } {
  if (serial === 60) return { year: 1900, month: 2, day: 29 };
  if (serial === 0) return { year: 1900, month: 1, day: 0 };
  const day = new Date(DAY_ZERO + (serial < 60 ? serial + 1 : serial) * MS_PER_DAY);
  return { year: day.getUTCFullYear(), month: day.getUTCMonth() + 1, day: day.getUTCDate() };
}

/** A moment in the machine's time zone as a serial number, to the second. */
export function momentSerial(moment: Date): number {
  const day = daySerial(moment.getFullYear(), moment.getMonth() + 1, moment.getDate());
  return day + (moment.getHours() * 3600 + moment.getMinutes() * 60 + moment.getSeconds()) / 86_400;
}
