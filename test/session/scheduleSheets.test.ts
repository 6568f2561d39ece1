import { publishRoom } from "../../src/features/schedule/sheets/publishRoom";
import { publishSchedule } from "../../src/features/schedule/sheets/publishSchedule";
import { Absences } from "../../src/model/calendar/tables";
import { Settings } from "../../src/model/company/settings";
import { People } from "../../src/model/people/people";
import { MeetingPeople, Meetings, Rooms } from "../../src/model/schedule/tables";
import type { AnyTable } from "../../src/tables/defineTable";
import type { AnyRow } from "../../src/tables/readTable";
import { dayToSerial } from "../../src/domain/calendarDay";
import { openProduct } from "../workbench/openProduct";

jest.setTimeout(60_000);

test("the sheets Schedule and Room show a week of rooms or people, whichever is chosen", async () => {
  const product = await openProduct("Nora");
  const { session, document } = product;
  const meeting = (number: number, start: string, end: string, more: object = {}) => ({
    meeting: `MT-${String(number)}`,
    subject: `Talk ${String(number)}`,
    start,
    end,
    room: "Oak",
    status: "Confirmed",
    ...more,
  });
  const rows = new Map<AnyTable, readonly AnyRow[]>([
    [
      Rooms,
      [
        { room: "Oak", seats: 4, site: "Hull", equipment: "screen" },
        { room: "Elm", seats: 8, site: "York" },
      ],
    ],
    [People, [{ person: "Nora", department: "Sales" }, { person: "Liam" }, { person: "Gone", active: false }]],
    [Absences, [{ absence: "AB-1", person: "Liam", from: "2026-12-10", status: "Approved" }]],
    [
      Meetings,
      [
        meeting(1, "2026-12-08T14:00", "2026-12-08T15:30", { organiser: "Nora" }),
        meeting(2, "2026-12-08T09:15", "2026-12-08T10:00"),
        meeting(3, "2026-12-09T09:00", "2026-12-09T10:00", { status: "Cancelled" }),
        meeting(4, "2026-12-11T22:00", "2026-12-12T02:00", { room: "Elm" }),
      ],
    ],
    [
      MeetingPeople,
      [
        { meeting: "MT-2", person: "Liam", part: "Required" },
        { meeting: "MT-2", person: "Nora", part: "Required", answer: "Declined" },
      ],
    ],
  ]);
  expect(await session.setUp([Settings, ...rows.keys()], rows)).toMatchObject({ ok: true });
  expect(await session.publish(publishSchedule, {})).toMatchObject({ ok: true });
  expect(await session.publish(publishRoom, {})).toMatchObject({ ok: true });

  const sheetOf = (name: string) => {
    const sheet = document.sheet(name);
    if (!sheet) throw new Error(`${name} was not drawn.`);
    return {
      choose: (row: number, column: number, text: string) =>
        document.run("local", () => sheet.enter(row, column, text)),
      values: (row: number, rows: number) => sheet.values({ row, column: 1, rows, columns: 8 }),
    };
  };
  const schedule = sheetOf("Schedule");
  schedule.choose(2, 2, String(dayToSerial("2026-12-07")));
  expect(schedule.values(5, 3)).toEqual([
    ["Oak", "", "09:15-10:00 Talk 2\n14:00-15:30 Talk 1", "", "", "", "", ""],
    ["Elm", "", "", "", "", "22:00-02:00 Talk 4", "22:00-02:00 Talk 4", ""],
    ["", "", "", "", "", "", "", ""],
  ]);
  schedule.choose(2, 4, "Rooms: York");
  expect(schedule.values(5, 2).map(([name]) => name)).toEqual(["Elm", ""]);
  schedule.choose(2, 4, "People");
  expect(schedule.values(5, 3)).toEqual([
    ["Nora", "", "14:00-15:30 Talk 1", "", "", "", "", ""],
    ["Liam", "", "09:15-10:00 Talk 2", "", "Away\n", "Away\n", "Away\n", "Away\n"],
    ["", "", "", "", "", "", "", ""],
  ]);

  const door = sheetOf("Room");
  door.choose(3, 2, String(dayToSerial("2026-12-07")));
  expect(door.values(1, 1)[0]?.[0]).toBe("4 seats, screen");
  expect(door.values(6, 9).map(([hour, , tuesday]) => [hour, tuesday])).toEqual([
    ["07:00", ""],
    ["08:00", ""],
    ["09:00", "09:15-10:00 Talk 2"],
    ["10:00", ""],
    ["11:00", ""],
    ["12:00", ""],
    ["13:00", ""],
    ["14:00", "14:00-15:30 Talk 1"],
    ["15:00", "14:00-15:30 Talk 1"],
  ]);
  product.close();
});
