import { rowsOf, tablesOf } from "../../../../test/fixtures/tablesOf";
import { Hours, WEEKDAYS } from "../../../model/calendar/tables";
import type { MeasureName } from "../../../model/kpi/tables";
import { People } from "../../../model/people/people";
import { MeetingPeople, Meetings, Rooms } from "../../../model/schedule/tables";
import type { NewRow } from "../../../tables/defineTable";
import { measureNamed } from "../catalogue";
import { Facts } from "../facts";
import { figureOf, formatNotCounted, type Figure } from "../measure";

/** A week of November 2026, of which Thursday and Friday are still to come. */
const week = { from: "2026-11-23", to: "2026-11-29" };
const today = "2026-11-25";

const meeting = (number: number, start: string, end: string, more: Partial<NewRow<typeof Meetings.columns>> = {}) => ({
  meeting: `MT-${String(number)}`,
  subject: "Talk",
  start: `2026-11-${start}`,
  end: `2026-11-${end}`,
  room: "Oak",
  status: "Confirmed" as const,
  ...more,
});

/** Rooms are open from nine to five, Monday to Friday; Ada and Bo work here. */
function measured(name: MeasureName): Figure {
  const tables = tablesOf([
    rowsOf(
      Hours,
      ...WEEKDAYS.slice(0, 5).map((weekday) => ({ calendar: "Office hours", weekday, start: "09:00", end: "17:00" })),
    ),
    rowsOf(People, { person: "Ada" }, { person: "Bo" }, { person: "Cy", active: false }),
    rowsOf(Rooms, { room: "Oak", seats: 4, hourCost: 2000 }, { room: "Elm", seats: 10 }),
    rowsOf(
      Meetings,
      meeting(1, "23T09:30", "23T11:00", { organiser: "Ada", checkedInAt: "2026-11-23T09:30", present: 3 }),
      meeting(2, "23T10:30", "23T11:30", { room: "Oak" }),
      meeting(3, "24T16:00", "24T19:00", { room: "Elm", organiser: "Bo", checkedInAt: "2026-11-24T16:00" }),
      meeting(4, "24T09:00", "24T10:00", { status: "No-show" }),
      meeting(5, "24T12:00", "24T13:00", { status: "Cancelled" }),
      meeting(6, "26T09:00", "26T10:00"),
      meeting(7, "30T09:00", "30T10:00"),
    ),
    rowsOf(MeetingPeople, { meeting: "MT-3", person: "Ada" }, { meeting: "MT-3", person: "Guest", isGuest: true }),
  ]);
  return figureOf(measureNamed(name), new Facts(tables, today), week, { basis: "Last promised", graceDays: 0 });
}

const partsOf = ({ numerator, denominator }: Figure) => [numerator, denominator];

test("room use counts open hours up to today, and what is booked twice once", () => {
  const figure = measured("Room use");
  expect(partsOf(figure)).toEqual([3, 48]);
  const group = (by: string, name: string) => figure.groups.find((each) => each.by === by && each.name === name);
  expect(group("Room", "Elm")).toMatchObject({ numerator: 1, denominator: 24 });
  expect(group("Weekday", "Monday")).toMatchObject({ numerator: 2, denominator: 16 });
  expect(group("Hour", "10:00")).toMatchObject({ numerator: 1, denominator: 6 });
});

test("rooms nobody came to are those that were released; where nobody noted it, it is said", () => {
  const figure = measured("Rooms nobody came to");
  expect(partsOf(figure)).toEqual([1, 3]);
  expect(formatNotCounted(figure.notCounted)).toBe("1 row of Meetings neither checked in nor released");
});

test("size fit is those who came over the seats, or who was invited", () => {
  const figure = measured("Room size fit");
  expect(partsOf(figure)).toEqual([6, 14]);
  expect(formatNotCounted(figure.notCounted)).toBe("2 rows of Meetings without people");
});

test("meetings a head counts our own people only", () => {
  expect(partsOf(measured("Meetings a head"))).toEqual([3, 2]);
});

test("room cost goes by the hours, and names rooms without a cost", () => {
  const figure = measured("Room cost");
  expect(partsOf(figure)).toEqual([7000, undefined]);
  expect(formatNotCounted(figure.notCounted)).toBe("1 row of Meetings whose room has no cost an hour");
});
