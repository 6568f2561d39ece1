import { tripBook, type TripRows } from "../../../../test/fixtures/tripBook";
import type { Circumstances } from "../../../tables/action";
import { tripStates } from "../../../model/trips/tripState";
import { drawWhere } from "./drawWhere";
import { whoIsWhere } from "./whereIs";

const tokyo = (leg: number, mode: "Flight" | "Hotel", depart: string, arrive: string, more = {}) => ({
  ...{ trip: "TR-1", leg, mode, from: "Tokyo", depart, arrive, departZone: "Asia/Tokyo" },
  ...more,
});
const away: TripRows = {
  trips: [{}, { traveller: "Helen", destination: "Porto", start: "2026-12-10", end: "2026-12-10" }],
  legs: [
    tokyo(1, "Flight", "2026-12-08T09:15", "2026-12-09T08:05", {
      from: "Lisbon",
      to: "Tokyo",
      departZone: "Europe/Lisbon",
      arriveZone: "Asia/Tokyo",
    }),
    tokyo(2, "Hotel", "2026-12-09T15:00", "2026-12-11T09:00", { carrier: "Hotel Sakura" }),
    tokyo(3, "Flight", "2026-12-11T12:40", "2026-12-11T21:55", { to: "Lisbon", arriveZone: "Europe/Lisbon" }),
  ],
};

const where = (rows: TripRows, today: string) =>
  whoIsWhere(tripStates(tripBook(rows), today).values(), today).map(({ state, on, place, hotel, rides }) => [
    state.trip.traveller,
    on,
    place,
    hotel?.carrier,
    ...rides.map(({ leg }) => leg),
  ]);

test.each([
  [
    "before either leaves, on the day on which they do",
    "2026-12-04",
    [
      ["Nora", "2026-12-08", "Tokyo", undefined, 1],
      ["Helen", "2026-12-10", "Porto", undefined],
    ],
  ],
  [
    "in the air, where one will land",
    "2026-12-08",
    [
      ["Nora", "2026-12-08", "Tokyo", undefined, 1],
      ["Helen", "2026-12-10", "Porto", undefined],
    ],
  ],
  [
    "in the hotel of the night",
    "2026-12-10",
    [
      ["Helen", "2026-12-10", "Porto", undefined],
      ["Nora", "2026-12-10", "Tokyo", "Hotel Sakura"],
    ],
  ],
  ["on the way home, where one arrives", "2026-12-11", [["Nora", "2026-12-11", "Lisbon", undefined, 3]]],
  ["more than a week before and any day after, nowhere", "2026-11-30", []],
  ["any day after, nowhere", "2026-12-12", []],
])("who is where: %s", (_, today, expected) => {
  expect(where(away, today)).toEqual(expected);
});

test("a trip that was cancelled keeps nobody away", () => {
  expect(where({ ...away, trips: [{ cancelledOn: "2026-12-01" }] }, "2026-12-09")).toEqual([]);
});

test("the sheet names those away today and how to reach them, and is not drawn of nobody", () => {
  const rows: TripRows = {
    ...away,
    people: [{ person: "Nora", phone: "+351 21 000", email: "nora@fernhill.example" }, { person: "Helen" }],
  };
  const on = (today: string): Circumstances => ({ today, now: `${today}T09:30`, user: "Nora" });
  const made = drawWhere.plan(tripBook(rows), {}, on("2026-12-09"));
  if (!made.ok) throw new Error(made.problem.message);
  expect(made.value.sentence).toBe(
    "Drew where 1 traveller is on 2026-12-09 on the sheet Who is where; print it with Ctrl+P",
  );
  const shown = made.value.pages[0]?.cells.map((cell) => ("value" in cell ? cell.value : ""));
  expect(shown).toEqual(
    expect.arrayContaining(["Nora", "Tokyo, Hotel Sakura", "+351 21 000", "nora@fernhill.example"]),
  );
  expect(shown).not.toContain("Helen");
  const nobody = drawWhere.plan(tripBook(rows), {}, on("2026-12-20"));
  expect(nobody.ok ? "" : nobody.problem.message).toBe("Nobody is on a trip today.");
});
