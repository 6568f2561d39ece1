import { MAX_COLUMNS, MAX_ROWS } from "../../document/address";
import { Axis } from "./axis";
import { hit, panesOf, scrollToShow } from "./view";
import type { View } from "./view";

const hidden = new Map(Array.from({ length: 100_000 }, (_, index): [number, number] => [index + 10, 0]));

function view(more: Partial<View> = {}, frozenRows = 3, frozenColumns = 1): View {
  const geometry = {
    rows: new Axis(MAX_ROWS, 20, hidden),
    columns: new Axis(MAX_COLUMNS, 64, new Map()),
    frozenRows,
    frozenColumns,
    scale: 1,
  };
  return { geometry, width: 840, height: 420, headingWidth: 40, headingHeight: 20, scrollX: 0, scrollY: 0, ...more };
}

test("frozen rows and columns make four parts, which fill the grid", () => {
  const panes = panesOf(view());
  expect(panes.map(({ key, left, top, width, height }) => [key, left, top, width, height])).toEqual([
    ["corner", 40, 20, 64, 60],
    ["top", 104, 20, 736, 60],
    ["left", 40, 80, 64, 340],
    ["body", 104, 80, 736, 340],
  ]);
});

test("without frozen panes there is one part", () => {
  expect(panesOf(view({}, 0, 0)).map(({ key }) => key)).toEqual(["body"]);
});

test("only rows in view are drawn, and none that a filter hides", () => {
  const body = panesOf(view({ scrollY: 100 })).find(({ key }) => key === "body");
  expect(body?.rows.length).toBeLessThan(35);
  expect(body?.rows.some((row) => row >= 10 && row < 100_010)).toBe(false);
});

test.each<[string, number, number, Partial<View>, number | undefined, number | undefined]>([
  ["a cell of the frozen corner", 50, 30, { scrollX: 640, scrollY: 2000 }, 0, 0],
  ["a cell of the body", 110, 85, { scrollX: 640 }, 3, 11],
  ["a row's heading", 5, 85, {}, 3, undefined],
  ["a column's heading", 110, 5, {}, undefined, 1],
])("a point finds %s", (_name, x, y, scrolled, row, column) => {
  expect(hit(view(scrolled), x, y)).toEqual({ row, column });
});

test("scrolling shows the whole cell, and moves no more than it must", () => {
  expect(scrollToShow(view(), { row: 5, column: 3 })).toEqual({ scrollX: 0, scrollY: 0 });
  const down = scrollToShow(view({}, 0, 0), { row: 100_030, column: 0 });
  expect(down.scrollY).toBe((100_031 - 100_000) * 20 - 400);
  expect(scrollToShow(view({ scrollY: 9000, scrollX: 9000 }), { row: 0, column: 0 })).toEqual({
    scrollX: 9000,
    scrollY: 9000,
  });
});
