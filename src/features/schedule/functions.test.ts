import { inCellsLater } from "../../../test/functions/excelErrors";
import { freeSlotsInCell, roomFitInCell, workDaysBetweenInCell } from "./functions";

const one = (cell: unknown): unknown[][] => [[cell]];
const nineToFive = ["Mon", "Tue", "Wed", "Thu", "Fri"].map((day) => [day, 9 / 24, 17 / 24]);
const withBreak = ["Mon", "Tue", "Wed", "Thu", "Fri"].flatMap((day) => [
  [day, 8 / 24, 12 / 24],
  [day, 13 / 24, 17 / 24],
]);
/** The serial of a moment in March 2026; the 1st was a Sunday. */
const march = (day: number, hour = 0): number => 46081 + day + hour / 24;
const NONE: unknown[][] = one("");

test.each<[string, number, number, unknown[][], unknown[][], number]>([
  // The examples of NETWORKDAYS in Microsoft's support pages: 1 October 2012 to 1 March 2013, whose last day counts there.
  ["as NETWORKDAYS", 41183, 41335, nineToFive, NONE, 110],
  ["as NETWORKDAYS with three holidays", 41183, 41335, nineToFive, [[41235], [41247], [41295]], 107],
  ["within a day", march(4, 9), march(4, 13), nineToFive, NONE, 0.5],
  ["a night is no work", march(4, 17), march(5, 9), nineToFive, NONE, 0],
  ["over a weekend", march(6, 13), march(9, 13), nineToFive, NONE, 1],
  ["a break is no work", march(4, 12), march(4, 13), withBreak, NONE, 0],
  ["half a day off", march(4), march(5), withBreak, [[march(4), 8 / 24, 12 / 24]], 0.5],
  ["a Saturday that is worked", march(7), march(8), nineToFive, [[march(7), 9 / 24, 12 / 24]], 1],
  ["backwards", march(6), march(4), nineToFive, NONE, -2],
  ["a hundred years", 36526, 73051, nineToFive, NONE, 26089],
])("WORKDAYSBETWEEN %s", async (_, start, end, hours, holidays, days) => {
  const free = holidays === NONE ? undefined : holidays;
  expect(await inCellsLater(() => workDaysBetweenInCell(one(start), one(end), hours, free))).toEqual([[days]]);
});

test("FREESLOTS offers no time twice, and says who is busy where not everybody can", async () => {
  const slots = (meetings: unknown[][], buffer?: number) =>
    inCellsLater(() =>
      freeSlotsInCell(
        [["Nora"], ["Liam"]],
        one(60),
        one(march(4, 9)),
        one(march(4, 12)),
        meetings,
        nineToFive,
        undefined,
        buffer === undefined ? undefined : one(buffer),
      ),
    );
  const starts = (rows: readonly (readonly unknown[])[]) =>
    rows.map(([start, , busy]) => [Math.round((Number(start) - march(4)) * 96) / 4, busy]);
  const nora = [["nora", march(4, 10), march(4, 11)]];
  expect(starts(await slots(NONE))).toEqual([
    [11, ""],
    [10, ""],
    [9, ""],
  ]);
  expect(starts(await slots(nora))).toEqual([
    [11, ""],
    [9, ""],
    [10, "Nora"],
  ]);
  expect(starts(await slots(nora, 5))).toEqual([
    [11, "Nora"],
    [10, "Nora"],
    [9, "Nora"],
  ]);
  expect(await slots([...nora, ["Liam", march(4, 0), march(5, 0)], ["Nora", march(4, 0), march(5, 0)]])).toEqual([
    ["", "", "", ""],
  ]);
});

test("FREESLOTS and ROOMFIT say what is wrong", async () => {
  const slots = (from: number, zones?: unknown[][]) =>
    inCellsLater(() => freeSlotsInCell(one("A"), one(60), one(from), one(march(3)), NONE, undefined, zones));
  expect(await slots(march(4))).toEqual([[expect.stringMatching(/^#VALUE! to must be after from; it is /)]]);
  expect(await slots(march(2), [["A", "Mars"]])).toEqual([
    [expect.stringMatching(/^#VALUE! zones must be a time zone such as Europe\/Lisbon; it is /)],
  ]);
  const rooms = [["Oak", "many", ""]];
  expect(await inCellsLater(() => roomFitInCell(one(march(4)), one(march(5)), one(2), NONE, rooms, NONE))).toEqual([
    [expect.stringMatching(/^#VALUE! rooms must be a number from 0; it is /)],
  ]);
});

test("ROOMFIT keeps the buffers of both meetings, and finds nothing where nothing fits", async () => {
  const fit = (seats: number, needs: string, after: number) =>
    inCellsLater(() =>
      roomFitInCell(
        one(march(4, 11)),
        one(march(4, 12)),
        one(seats),
        one(needs),
        [
          ["Oak", 4, "screen"],
          ["Elm", 9, ""],
        ],
        [["Oak", march(4, 10), march(4, 11)]],
        one(0),
        one(after),
      ),
    );
  expect(await fit(2, "", 0)).toEqual([
    ["Oak", 4],
    ["Elm", 9],
  ]);
  expect(await fit(2, "", 10)).toEqual([["Elm", 9]]);
  expect(await fit(2, "SCREEN", 10)).toEqual([["", ""]]);
  expect(await fit(10, "", 0)).toEqual([["", ""]]);
});
