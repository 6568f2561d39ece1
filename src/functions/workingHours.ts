import type { Span, WorkingHours } from "../science/workingTime";
import { moment, text } from "./argument";
import { isEmpty, numberIn, plainValue, type Cells } from "./cell";
import { CellError, Refusal, refused } from "./cellError";
import { rowsOf } from "./list";

const WEEKDAYS = ["mon", "tue", "wed", "thu", "fri", "sat", "sun"];

/** Working hours as cells give them: weekday, start and end in rows; days without work, or with hours of their own. */
export function workingHours(hours: Cells, holidays: Cells): WorkingHours {
  const week = WEEKDAYS.map((): Span[] => []);
  for (const [weekday, from, to] of rowsOf("hours", hours)) {
    if (isEmpty(plainValue(weekday))) continue;
    week[weekdayIn(weekday)]?.push(spanOf("hours", from, to));
  }
  const special = new Map<number, Span[]>();
  const days = holidays === null || holidays === undefined ? [] : rowsOf("holidays", holidays);
  for (const [day, from, to] of days) {
    // A free cell is 0 on the desktop, and no holiday.
    if (isEmpty(plainValue(day)) || day === 0) continue;
    const date = moment("holidays").read(day);
    if (date instanceof CellError) throw new Refusal(date);
    const spans = special.get(Math.floor(date)) ?? [];
    special.set(Math.floor(date), spans);
    if (!isFree(from, to)) spans.push(spanOf("holidays", from, to));
  }
  return {
    week: week.map((spans) => inOrder("hours", spans)),
    special: new Map([...special].map(([day, spans]) => [day, inOrder("holidays", spans)])),
  };
}

const isFree = (from: unknown, to: unknown): boolean =>
  numberIn(plainValue(from)) === 0 && numberIn(plainValue(to)) === 0;

function weekdayIn(cell: unknown): number {
  const name = text("hours").read(cell);
  if (name instanceof CellError) throw new Refusal(name);
  const number = Number(name);
  const index = Number.isInteger(number) ? number - 1 : WEEKDAYS.indexOf(name.slice(0, 3).toLowerCase());
  if (index >= 0 && index < 7) return index;
  throw new Refusal(refused("hours", name, "a weekday (Mon to Sun, or 1 for Monday to 7) in its first column"));
}

/** Times are parts of a day, as Excel keeps them; midnight at the end of a day is 1. */
function spanOf(name: string, from: unknown, to: unknown): Span {
  const start = timeIn(name, from);
  const end = timeIn(name, to) || 1440;
  if (start < end) return { from: start, to: end };
  throw new Refusal(refused(name, to, "an end of work after its start"));
}

function timeIn(name: string, cell: unknown): number {
  const value = plainValue(cell);
  const time = typeof value === "string" ? clockTime(value) : numberIn(value);
  if (time !== undefined && time >= 0 && time <= 1) return Math.round(time * 86_400) / 60;
  throw new Refusal(refused(name, value, "a time of day (from 0:00 to 24:00)"));
}

function clockTime(typed: string): number | undefined {
  const match = /^\s*(\d{1,2}):(\d{2})(?::(\d{2}))?\s*$/.exec(typed);
  return match === null
    ? numberIn(typed)
    : (Number(match[1]) * 3600 + Number(match[2]) * 60 + Number(match[3] ?? 0)) / 86_400;
}

function inOrder(name: string, spans: readonly Span[]): Span[] {
  const ordered = [...spans].sort((a, b) => a.from - b.from);
  for (const [index, span] of ordered.entries()) {
    const before = ordered[index - 1];
    if (before !== undefined && span.from < before.to) {
      throw new Refusal(refused(name, "two that overlap", "times of one day that do not overlap"));
    }
  }
  return ordered;
}
