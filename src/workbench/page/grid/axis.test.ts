import fc from "fast-check";
import { Axis } from "./axis";

const rows = new Axis(
  1_048_576,
  20,
  new Map([
    [2, 40],
    [4, 0],
    [5, 0],
    [7, 30],
  ]),
);

test.each([
  [0, 0, 20],
  [2, 40, 40],
  [3, 80, 20],
  [4, 100, 0],
  [6, 100, 20],
  [7, 120, 30],
  [8, 150, 20],
])("row %i lies at %i px and is %i px high", (index, offset, size) => {
  expect(rows.offset(index)).toBe(offset);
  expect(rows.size(index)).toBe(size);
});

test.each([
  [-5, 0],
  [19, 0],
  [20, 1],
  [79, 2],
  [100, 6],
  [149, 7],
  [1e9, 1_048_575],
])("the pixel %i belongs to row %i", (offset, index) => expect(rows.indexAt(offset)).toBe(index));

test.each([
  [3, 1, 6],
  [6, -1, 3],
  [3, 2, 7],
  [1, -9, 0],
  [1_048_570, 20, 1_048_575],
  [3, 0, 3],
])("from row %i, %i rows on, hidden rows are stepped over to %i", (from, step, reached) =>
  expect(rows.move(from, step)).toBe(reached),
);

test("a hidden row gives way to the next visible one", () => {
  expect(rows.visible(4)).toBe(6);
  expect(rows.visible(3)).toBe(3);
  expect(rows.visibleBetween(2, 8)).toEqual([2, 3, 6, 7, 8]);
  const hiddenEnd = new Axis(
    3,
    20,
    new Map([
      [1, 0],
      [2, 0],
    ]),
  );
  expect(hiddenEnd.visible(2)).toBe(0);
  expect(hiddenEnd.move(0, 1)).toBe(0);
});

test("only visible rows are counted", () => {
  expect(rows.visibleBefore(4)).toBe(4);
  expect(rows.visibleBefore(6)).toBe(4);
  expect(rows.visibleBefore(8)).toBe(6);
});

test("offsets are the sums of the sizes, and each pixel finds its row again", () => {
  fc.assert(
    fc.property(
      fc.dictionary(fc.integer({ min: 0, max: 49 }).map(String), fc.integer({ min: 0, max: 60 })),
      (sizes) => {
        const axis = new Axis(50, 20, new Map(Object.entries(sizes).map(([index, size]) => [Number(index), size])));
        let sum = 0;
        for (let index = 0; index < 50; index += 1) {
          const size = axis.size(index);
          expect(axis.offset(index)).toBe(sum);
          if (size > 0) {
            expect(axis.indexAt(sum)).toBe(index);
            expect(axis.indexAt(sum + size - 1)).toBe(index);
          }
          sum += size;
        }
      },
    ),
  );
});
