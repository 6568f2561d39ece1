import { tripBook } from "../../../../test/fixtures/tripBook";
import { momentToSerial } from "../../../domain/moment";
import type { Circumstances } from "../../../tables/action";
import { drawItinerary } from "./drawItinerary";

const now: Circumstances = { today: "2026-11-24", now: "2026-11-24T09:30", user: "Nora" };
const flight = {
  ...{ trip: "TR-1", leg: 1, mode: "Flight" as const, from: "Lisbon", to: "Tokyo", carrier: "TAP" },
  ...{ depart: "2026-12-08T09:15", arrive: "2026-12-09T08:45", arriveZone: "Asia/Tokyo", bookingNo: "0042" },
};
const room = {
  ...{ trip: "TR-1", leg: 2, mode: "Hotel" as const, from: "Tokyo" },
  ...{ depart: "2026-12-09T15:00", arrive: "2026-12-11T11:00", departZone: "Asia/Tokyo" },
};

function drawn(trip: string) {
  return drawItinerary.plan(tripBook({ trips: [{}, {}], legs: [flight, room] }), { trip }, now);
}

test("an itinerary is a sheet with times that Excel can count with, their zones below them, and a landscape page", () => {
  const made = drawn("TR-1");
  if (!made.ok) throw new Error(made.problem.message);
  expect(made.value.sentence).toBe("Drew the itinerary of TR-1 on the sheet Itinerary sheet; print it with Ctrl+P");
  const [page] = made.value.pages;
  const valueOf = (shown: unknown) => page?.cells.find((cell) => "value" in cell && cell.value === shown);
  const shown = page?.cells.map((cell) => ("value" in cell ? cell.value : ""));
  expect(shown).toEqual(
    expect.arrayContaining([
      "Itinerary TR-1",
      "Fernhill Works",
      "Nora",
      "Flight Lisbon to Tokyo",
      "TAP",
      "Hotel in Tokyo",
    ]),
  );
  // A booking number stays a text with its zeros.
  expect(shown).toContain("0042");
  const departs = valueOf(momentToSerial("2026-12-08T09:15"));
  expect(departs?.format).toContain("hh:mm");
  const below = page?.cells.find(({ row, column }) => row === (departs?.row ?? 0) + 1 && column === departs?.column);
  expect(below).toMatchObject({ value: "Europe/Lisbon" });
  // 23 and a half hours on the clocks are nine less on the way to Tokyo.
  expect(shown).toContain("14 h 30 min");
  expect(page?.print.landscape).toBe(true);
});

test("a trip without legs, and one that is not there, are refused", () => {
  const refusals = ["TR-2", "TR-9"].map(drawn).map((made) => (made.ok ? "" : made.problem.message));
  expect(refusals).toEqual([
    "The trip has no legs yet. Add them first.",
    "TR-9 is not in Trips. Choose one that is, or add it there.",
  ]);
});
