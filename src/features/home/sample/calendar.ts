import { addDays, dayOf, weekdayOf, type Day } from "../../../domain/calendarDay";
import { WEEKDAYS, type Absences, type Holidays, type Hours } from "../../../model/calendar/tables";
import type { NewRow } from "../../../tables/defineTable";

type HolidayRow = NewRow<typeof Holidays.columns>;
type AbsenceRow = NewRow<typeof Absences.columns>;

/** The office with its lunch break, the workshop that begins and ends early, and New York for who works from there. */
export const sampleHours: readonly NewRow<typeof Hours.columns>[] = [
  ...weekOf("Office hours", [
    ["09:00", "12:30"],
    ["13:15", "17:30"],
  ]),
  ...weekOf("Workshop", [["07:00", "15:30"]], [["07:00", "13:00"]]),
];

/** Public holidays of Ireland of last year, this and next, and the afternoon of Christmas Eve. */
export const sampleHolidays = (today: Day): readonly HolidayRow[] =>
  [-1, 0, 1].flatMap((years) => irishHolidays(Number(today.slice(0, 4)) + years));

/** Leave, illness and training around today; one manager is away, and one leave is only asked for. */
export function sampleAbsences(today: Day): readonly AbsenceRow[] {
  const inDays = (days: number): Day => addDays(today, days);
  const away: readonly Omit<AbsenceRow, "absence">[] = [
    { person: "Marta Silva", kind: "Leave", from: inDays(-3), to: inDays(8) },
    { person: "Ben Carver", kind: "Sick", from: inDays(-12), to: inDays(-10) },
    { person: "Priya Nair", kind: "Leave", from: inDays(-30), to: inDays(-17) },
    { person: "Rui Costa", kind: "Training", from: inDays(6), to: inDays(7), note: "Crane licence" },
    { person: "Aisha Rahman", kind: "Leave", from: inDays(2), to: inDays(2), fromTime: "13:00", note: "Afternoon off" },
    { person: "Noah Fischer", kind: "Leave", from: inDays(20), to: inDays(31) },
    { person: "Elena Petrova", kind: "Leave", from: inDays(24), to: inDays(28), status: "Requested" },
    { person: "Tomas Berg", kind: "Other", from: inDays(1), to: inDays(1), toTime: "10:30", note: "Dentist" },
  ];
  return away.map((row, index) => ({
    absence: `AB-${today.slice(0, 4)}-${String(index + 1).padStart(4, "0")}`,
    ...row,
  }));
}

function weekOf(
  calendar: string,
  spans: readonly (readonly [string, string])[],
  friday = spans,
): readonly NewRow<typeof Hours.columns>[] {
  return WEEKDAYS.slice(0, 5).flatMap((weekday) =>
    (weekday === "Friday" ? friday : spans).map(([start, end]) => ({ calendar, weekday, start, end })),
  );
}

function irishHolidays(year: number): readonly HolidayRow[] {
  const on = (month: number, day: number): Day => dayOf(year, month, day) ?? "";
  const firstMonday = (month: number): Day => addDays(on(month, 1), (8 - weekdayOf(on(month, 1))) % 7);
  const octoberEnd = on(10, 31);
  const holidays: readonly (readonly [Day, string])[] = [
    [on(1, 1), "New Year's Day"],
    [firstMonday(2), "Saint Brigid's Day"],
    [on(3, 17), "Saint Patrick's Day"],
    [addDays(easterSunday(year), 1), "Easter Monday"],
    [firstMonday(5), "May Day"],
    [firstMonday(6), "June Holiday"],
    [firstMonday(8), "August Holiday"],
    [addDays(octoberEnd, 1 - weekdayOf(octoberEnd)), "October Holiday"],
    [on(12, 25), "Christmas Day"],
    [on(12, 26), "Saint Stephen's Day"],
  ];
  return [
    ...holidays.map(([date, name]) => ({ date, name })),
    { date: on(12, 24), name: "Christmas Eve, afternoon off", workFrom: "09:00", workTo: "12:30" },
  ];
}

/** Easter of the Gregorian calendar (Meeus, Jones and Butcher's algorithm). */
function easterSunday(year: number): Day {
  const century = Math.floor(year / 100);
  const moon = (year % 19) * 19;
  const corrected =
    (moon + century - Math.floor(century / 4) - Math.floor((century - Math.floor((century + 8) / 25) + 1) / 3) + 15) %
    30;
  const week = (32 + 2 * (century % 4) + 2 * Math.floor((year % 100) / 4) - corrected - (year % 4)) % 7;
  const late = Math.floor(((year % 19) + 11 * corrected + 22 * week) / 451);
  const march = corrected + week - 7 * late + 114;
  return dayOf(year, Math.floor(march / 31), (march % 31) + 1) ?? "";
}
