import fc from "fast-check";
import type { RowUpdate } from "../workbook/port";
import { rectanglesOf } from "./rectangles";

const update = (bodyIndex: number, ...columns: number[]): RowUpdate => ({
  key: `row ${String(bodyIndex)}`,
  bodyIndex,
  cells: columns.map((columnIndex) => ({
    field: "x",
    columnIndex,
    before: `${String(bodyIndex)},${String(columnIndex)}`,
    after: 1,
  })),
});

test("cells side by side and below each other are written as one range", () => {
  const rectangles = rectanglesOf([update(4, 1, 2), update(3, 1, 2), update(5, 1, 2)]);
  expect(rectangles).toHaveLength(1);
  expect(rectangles[0]).toMatchObject({ bodyIndex: 3, columnIndex: 1, keys: ["row 3", "row 4", "row 5"] });
});

test("a gap in rows or columns, which may be someone else's, is left out", () => {
  const rectangles = rectanglesOf([update(3, 1, 3), update(5, 1)]);
  expect(rectangles.map(({ bodyIndex, columnIndex }) => [bodyIndex, columnIndex])).toEqual([
    [3, 1],
    [3, 3],
    [5, 1],
  ]);
});

test("every changed cell is in exactly one rectangle, at its place", () => {
  const row = fc.record({ bodyIndex: fc.nat(30), columns: fc.uniqueArray(fc.nat(8), { minLength: 1 }) });
  fc.assert(
    fc.property(fc.uniqueArray(row, { selector: (each) => each.bodyIndex }), (rows) => {
      const updates = rows.map(({ bodyIndex, columns }) => update(bodyIndex, ...[...columns].sort((a, b) => a - b)));
      const cells = rectanglesOf(updates).flatMap((rectangle) =>
        rectangle.before.flatMap((line, r) =>
          line.map((before, c) => [before, `${String(rectangle.bodyIndex + r)},${String(rectangle.columnIndex + c)}`]),
        ),
      );
      for (const [before, place] of cells) expect(before).toBe(place);
      expect(cells.map(([before]) => before).sort()).toEqual(
        updates.flatMap((each) => each.cells.map((cell) => cell.before)).sort(),
      );
    }),
  );
});
