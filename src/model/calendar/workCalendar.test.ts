import { rowsOf, tablesOf } from "../../../test/fixtures/tablesOf";
import { momentToSerial, serialToMoment } from "../../domain/moment";
import { addWorkingMinutes, workingMinutes } from "../../science/workingTime";
import { Departments, Locations } from "../company/lists";
import { Settings } from "../company/settings";
import { People, type Person } from "../people/people";
import { covers, staffOn } from "./absences";
import { Absences, Holidays, Hours } from "./tables";
import { calendarTables, workCalendarIn, type Where } from "./workCalendar";

const tables = tablesOf([
  rowsOf(Settings, { name: "Time zone", value: "Europe/Dublin" }),
  rowsOf(
    Hours,
    ...(["Monday", "Tuesday", "Wednesday", "Thursday"] as const).flatMap((weekday) => [
      { calendar: "Office hours", weekday, start: "09:00", end: "12:00" },
      { calendar: "Office hours", weekday, start: "13:00", end: "17:00" },
      { calendar: "Night", weekday, start: "22:00", end: "06:00" },
    ]),
  ),
  rowsOf(
    Holidays,
    { date: "2026-12-08", name: "Fair" },
    { date: "2026-12-09", name: "Half day", workFrom: "09:00", workTo: "11:00" },
    { date: "2026-12-10", name: "Lisbon only", site: "Lisbon" },
    { date: "2026-12-14", name: "Nights only", calendar: "Night" },
  ),
  rowsOf(
    Absences,
    { absence: "AB-1", person: "Nora", from: "2026-12-01", to: "2026-12-02", fromTime: "12:00" },
    { absence: "AB-2", person: "nora", from: "2026-12-21" },
    { absence: "AB-3", person: "Omar", from: "2026-12-01", status: "Cancelled" },
    { absence: "AB-4", person: "Omar", from: "2026-12-01", status: "Requested" },
  ),
  rowsOf(Departments, { department: "Sales", location: "Front desk" }),
  rowsOf(
    Locations,
    { location: "Front desk", site: "Lisbon" },
    { location: "Store room", site: "Lisbon", timeZone: "Europe/Lisbon", calendar: "Night" },
  ),
  rowsOf(
    People,
    { person: "Nora", department: "Sales" },
    { person: "Omar", timeZone: "America/New_York", calendar: "Office hours" },
  ),
]).limitedTo(calendarTables);
const calendar = workCalendarIn(tables);

const person = (name: string): Person => {
  const found = tables.find(People, name);
  if (!found) throw new Error(name);
  return found;
};

describe("working hours", () => {
  /** Working minutes of a day of December 2026. */
  const check = (where: Where, day: number, minutes: number) => {
    const start = momentToSerial(`2026-12-${String(day).padStart(2, "0")}T00:00`);
    expect(workingMinutes(start, start + 1, calendar.hours(where))).toBe(minutes);
  };

  test("are the company's where none are named, with the break taken off", () => {
    check({}, 7, 420);
    check({}, 11, 0);
  });

  test("of a calendar that nobody entered are the company's", () => {
    check({ calendar: "Moon" }, 7, 420);
  });

  test("stop on a holiday, and on a half day hold what is worked", () => {
    check({}, 8, 0);
    check({}, 9, 120);
  });

  test("are interrupted by the holidays of their own site and calendar only", () => {
    check({}, 10, 420);
    check({ calendar: "office HOURS", site: "lisbon" }, 10, 0);
    check({ calendar: "Night" }, 14, 0);
    check({}, 14, 420);
  });

  test("that pass midnight go on the next day", () => {
    check({ calendar: "Night" }, 7, 120);
    check({ calendar: "Night" }, 11, 360);
    check({ site: "Lisbon" }, 11, 360);
  });

  test("serve as those of WORKADD: from Monday afternoon over a holiday and a half day", () => {
    const due = addWorkingMinutes(momentToSerial("2026-12-07T16:00"), 240, calendar.hours());
    expect(serialToMoment(due)).toBe("2026-12-10T10:00");
  });

  test("are nine to five where no hours were entered at all", () => {
    const bare = workCalendarIn(tablesOf([rowsOf(Settings)])).hours();
    const monday = momentToSerial("2026-12-07T00:00");
    expect(workingMinutes(monday, monday + 7, bare)).toBe(5 * 480);
  });
});

test("a person's zone and hours are their own, else their site's, else the company's", () => {
  expect(["Nora", "Omar"].map((name) => calendar.zoneOf(person(name)))).toEqual(["Europe/Lisbon", "America/New_York"]);
  expect([calendar.zoneAt("Lisbon"), calendar.zoneAt("Nowhere")]).toEqual(["Europe/Lisbon", "Europe/Dublin"]);
  expect([calendar.siteOf(person("Nora")), calendar.siteOf(person("Omar"))]).toEqual(["Lisbon", undefined]);
  expect(calendar.hoursOf(person("Nora")).week[1]).toEqual([
    { from: 0, to: 360 },
    { from: 1320, to: 1440 },
  ]);
  expect(calendar.hoursOf(person("Omar"))).toBe(calendar.hours());
});

test.each<[string, string, string, boolean]>([
  ["not on a day that is away in part", "Nora", "2026-12-01", false],
  ["on the last day", "NORA", "2026-12-02", true],
  ["not the day after", "Nora", "2026-12-03", false],
  ["while the return is open", "Nora", "2027-03-01", true],
  ["not by what is cancelled or only asked for", "Omar", "2026-12-02", false],
])("a person is away %s", (_, name, day, away) => {
  expect(staffOn(tables, day).isAway(name)).toBe(away);
});

test("a part day is away from its time on, and back at its end", () => {
  const afternoon = [{ person: "Nora", from: "2026-12-01", to: "2026-12-01", fromTime: "12:00", toTime: "16:00" }];
  const at = (time: string) => covers(afternoon, `2026-12-01T${time}`);
  expect([at("11:59"), at("12:00"), at("15:59"), at("16:00")]).toEqual([false, true, true, false]);
});
