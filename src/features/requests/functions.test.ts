import { inCellsLater } from "../../../test/functions/excelErrors";
import {
  availableInCell,
  priorityInCell,
  slaDueInCell,
  slaLeftInCell,
  slaStateInCell,
  slaTrailInCell,
} from "./functions";

const one = (cell: unknown): unknown[][] => [[cell]];
const nineToFive = ["Mon", "Tue", "Wed", "Thu", "Fri"].map((day) => [day, 9 / 24, 17 / 24]);
/** The serial of a moment in March 2026; the 1st was a Sunday. */
const march = (day: number, hour: number, minute = 0): number => 46081 + day + hour / 24 + minute / 1440;
const none = one("");

test.each<[string, number, unknown[][], unknown[][], number | string]>([
  ["nothing in the log", march(5, 15), none, none, march(6, 15)],
  [
    "a pause",
    march(5, 15),
    [
      [march(6, 10), "Waiting"],
      [march(6, 17, 30), "Open"],
    ],
    none,
    march(9, 14),
  ],
  [
    "two pauses, and blank rows",
    march(5, 15),
    [
      [march(6, 10), "waiting "],
      [march(6, 12), "Open"],
      ["", ""],
      [march(6, 13), "Waiting"],
      [march(6, 14), "Open"],
    ],
    none,
    march(9, 10),
  ],
  [
    "a holiday",
    march(6, 10),
    [
      [march(6, 16), "Waiting"],
      [march(10, 10), "Open"],
    ],
    one(march(9, 0)),
    march(10, 12),
  ],
  ["a pause that goes on", march(5, 15), [[march(6, 10), "Waiting"]], none, "Paused"],
])("SLADUE with %s", async (_, created, log, holidays, due) => {
  const [[answered] = []] = await inCellsLater(() =>
    slaDueInCell(one(created), one(480), log, nineToFive, holidays, one("Waiting, On hold")),
  );
  expect(
    typeof due === "number" && typeof answered === "number" ? Math.abs(answered - due) < 1e-6 : answered === due,
  ).toBe(true);
});

test("SLASTATE and SLALEFT tell where it is, and states of one's own can end it", async () => {
  const log = [[march(6, 10), "Erledigt"]];
  const state = (asOf: number, ends?: unknown[][]) =>
    inCellsLater(() => slaStateInCell(one(march(5, 15)), one(480), log, nineToFive, none, none, one(asOf), ends));
  expect(await state(march(6, 16))).toEqual([["Late"]]);
  expect(await state(march(6, 16), one("Erledigt"))).toEqual([["Met"]]);
  expect(
    await inCellsLater(() =>
      slaLeftInCell(one(march(5, 15)), one(480), log, nineToFive, none, none, one(march(6, 16))),
    ),
  ).toEqual([[-60]]);
});

test("round the clock without hours", async () => {
  const [[due] = []] = await inCellsLater(() => slaDueInCell(one(march(7, 12)), one(1440)));
  expect(due).toBeCloseTo(march(8, 12), 6);
});

test("SLATRAIL spills what counted", async () => {
  const rows = await inCellsLater(() =>
    slaTrailInCell(one(march(5, 15)), one(480), none, nineToFive, none, none, one(march(6, 10))),
  );
  expect(rows.map((row) => row.slice(2))).toEqual([
    ["State", "Minutes", "Counted", "Left"],
    ["New", 120, 120, 360],
    ["New", 60, 60, 300],
  ]);
});

test.each<[string, () => Promise<unknown[][]>, string]>([
  ["no target", () => slaDueInCell(one(march(5, 15)), one(0)), "#VALUE! target must be a number above 0; it is 0."],
  [
    "a log without moments",
    () => slaDueInCell(one(march(5, 15)), one(60), [["soon", "Open"]]),
    '#VALUE! log must be a date; it is "soon".',
  ],
  [
    "hours in which nobody works",
    () => slaDueInCell(one(march(5, 15)), one(60), none, nineToFive.slice(0, 0).concat([["Mon", 0.5, 0.4]])),
    "#VALUE! hours must be an end of work after its start; it is 0.4.",
  ],
  [
    "an impact that the matrix does not know",
    () => priorityInCell(one("Huge"), one("Low"), [["High", "Low", "3"]]),
    "#N/A matrix has no row for Huge and Low.",
  ],
])("%s is refused", async (_, call, sentence) => {
  expect(await inCellsLater(call)).toEqual([[sentence]]);
});

test("PRIORITY reads your matrix in any case, for a whole column", async () => {
  const matrix = [
    ["High", "Low", "3 Medium"],
    ["low", "LOW", "5 Minor"],
  ];
  expect(await inCellsLater(() => priorityInCell([["high"], ["Low"]], one("Low"), matrix))).toEqual([
    ["3 Medium"],
    ["5 Minor"],
  ]);
});

test("AVAILABLE counts what is on hand, on order in time and asked for, less what is reserved", async () => {
  const moves = [
    ["A-1", "Store", 10],
    ["a-1", "Van", 3],
    ["B-2", "Store", 7],
  ];
  const lines = [
    ["A-1", "Store", 20, 46355],
    ["A-1", "Store", 50, 46390],
    ["A-1", "Store", 1, ""],
  ];
  const needs = [["A-1", "Store", 5, 4]];
  const at = (location: unknown, horizon?: unknown[][]) =>
    inCellsLater(() => availableInCell(one("A-1"), one(location), moves, lines, needs, horizon));
  expect(await at("Store", one(46360))).toEqual([[32]]);
  expect(await at("", one(46360))).toEqual([[35]]);
  expect(await at("Store")).toEqual([[82]]);
});
