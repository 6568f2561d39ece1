import { formatAddress, MAX_COLUMNS, MAX_ROWS, parseAddress } from "../../document/address";
import { Axis } from "../grid/axis";
import { advance, at, atCell, extendTo, step } from "./movement";
import type { Cursor, Direction, Ground } from "./movement";

const merge = parseAddress("D4:E5");
const ground: Ground = {
  rows: new Axis(MAX_ROWS, 20, new Map([[2, 0]])),
  columns: new Axis(MAX_COLUMNS, 64, new Map()),
  edge: (_row, column, direction) => ({ row: direction === "Down" ? 9 : 0, column }),
  mergedArea: (row, column) => (row >= 3 && row <= 4 && column >= 3 && column <= 4 ? merge : undefined),
};

function cursor(addresses: string, active?: string): Cursor {
  const areas = addresses.split(",").map(parseAddress);
  const first = active ? parseAddress(active) : areas[0];
  return { areas, active: { row: first?.row ?? 0, column: first?.column ?? 0 } };
}

const shown = ({ areas, active }: Cursor) =>
  `${areas.map(formatAddress).join(",")} ${formatAddress({ ...active, rows: 1, columns: 1 })}`;

test.each<[string, string, Direction, boolean, boolean, string]>([
  ["a cell down, over the hidden row 3", "A2", "Down", false, false, "A4 A4"],
  ["not beyond the first column", "A2", "Left", false, false, "A2 A2"],
  ["into merged cells as one", "D2", "Down", false, false, "D4:E5 D4"],
  ["out of merged cells at their other side", "D4:E5", "Right", false, false, "F4 F4"],
  ["Ctrl goes to the edge of the data", "B2", "Down", true, false, "B10 B10"],
  ["Shift grows the selection", "B2", "Right", false, true, "B2:C2 B2"],
  ["Ctrl and Shift grow it to the edge", "B2:C2", "Down", true, true, "B2:C10 B2"],
  ["a plain arrow lets go of a selection", "B2:C7", "Right", false, false, "C2 C2"],
])("%s", (_name, from, direction, jump, extend, result) => {
  expect(shown(step(cursor(from), ground, direction, { jump, extend }))).toBe(result);
});

test("Shift takes back what it added", () => {
  const grown = step(cursor("B8:B9", "B9"), ground, "Up", { jump: false, extend: true });
  expect(shown(grown)).toBe("B7:B9 B9");
  expect(shown(step(grown, ground, "Down", { jump: false, extend: true }))).toBe("B8:B9 B9");
});

test("whole columns stay whole when they grow", () => {
  const columns: Cursor = { areas: [parseAddress("B:B")], active: { row: 0, column: 1 } };
  expect(shown(extendTo(columns, { row: 7, column: 3 }))).toBe("B:D B1");
});

test.each<[string, string, string, Direction, string]>([
  ["Tab goes through a selection row by row", "B2:C4", "C2", "Right", "B3"],
  ["Enter goes through it column by column", "B2:C4", "B4", "Down", "C2"],
  ["after the last cell comes the first", "B2:C4", "C4", "Right", "B2"],
  ["Shift+Tab goes back", "B2:C4", "B2", "Left", "C4"],
  ["from one area to the next", "B2:C2,E7", "C2", "Right", "E7"],
  ["without a selection to the neighbour", "B4", "B4", "Right", "C4"],
])("%s", (_name, areas, active, direction, result) => {
  expect(shown(advance(cursor(areas, active), ground, direction)).split(" ")[1]).toBe(result);
});

test("a click on merged cells takes them all", () => {
  expect(shown(atCell(ground, 4, 4))).toBe("D4:E5 D4");
  expect(shown(atCell(ground, 8, 8))).toBe(shown(at(8, 8)));
});
