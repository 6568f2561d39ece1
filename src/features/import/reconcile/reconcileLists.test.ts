import { reconcileLists, type Difference, type ListRow, type Tolerances } from "./reconcileLists";

type Line = readonly [key: string, amount: number];
const rows = (lines: readonly Line[]): readonly ListRow[] =>
  lines.map(([key, amount], at) => ({ key, amount, row: at + 1 }));

const found = (left: readonly Line[], right: readonly Line[], more: Partial<Tolerances> = {}) =>
  reconcileLists(rows(left), rows(right), { amount: 0, nearKeys: true, ...more });
const said = ({ kind, key, otherKey, difference }: Difference): string =>
  `${kind}: ${key}${otherKey === undefined ? "" : ` ~ ${otherKey}`} ${String(difference)}`;
const differs = (...lists: Parameters<typeof found>): readonly string[] => found(...lists).differences.map(said);

test("the same keys with the same amounts are no difference, however they are ordered and spelt", () => {
  const { same, differences } = found(
    [
      ["INV-1", 10],
      ["inv-2", 20],
    ],
    [
      ["INV-2", 20],
      ["INV-1 ", 10],
    ],
  );
  expect([same, differences]).toEqual([2, []]);
});

test("amounts within the tolerance are the same, a cent beyond it is a difference", () => {
  expect(differs([["A", 10.05]], [["A", 10]], { amount: 0.05 })).toEqual([]);
  expect(differs([["A", 10.06]], [["A", 10]], { amount: 0.05 })).toEqual(["amount: A 0.06"]);
  expect(
    differs(
      [["A", 0.3]],
      [
        ["A", 0.1],
        ["A", 0.2],
      ],
    ),
  ).toEqual([]);
});

test("one row may be several of the other list, and what is left over is told by its sum", () => {
  const { same, summed, differences } = found(
    [
      ["PO-1", 60],
      ["PO-2", 5],
    ],
    [
      ["PO-1", 10],
      ["PO-1", 20],
      ["PO-1", 30],
      ["PO-2", 5],
    ],
  );
  expect([same, summed, differences]).toEqual([1, 1, []]);
  expect(
    differs(
      [["PO-1", 60]],
      [
        ["PO-1", 10],
        ["PO-1", 20],
      ],
    ),
  ).toEqual(["amount: PO-1 30"]);
  expect(
    differs(
      [
        ["PO-1", 10],
        ["PO-1", 20],
      ],
      [
        ["PO-1", 20],
        ["PO-1", 11],
      ],
    ),
  ).toEqual(["amount: PO-1 -1"]);
});

test("rows that only one list has are told with their amounts", () => {
  expect(
    differs(
      [["A", 1]],
      [
        ["B", 2],
        ["B", 3],
      ],
    ),
  ).toEqual(["left only: A 1", "right only: B -5"]);
});

test.each([
  ["INV-0042", "INV 42"],
  ["Papelería Vega", "papeleria vega"],
  ["INV-2026-17", "INV-2026-77"],
  ["Northway", "Norhtway"],
  ["PO-100234", "PO-10023"],
])("%s and %s are nearly alike and are put to the user", (one, other) => {
  expect(differs([[one, 5]], [[other, 5]])).toEqual([`near: ${one} ~ ${other} 0`]);
  expect(differs([[one, 5]], [[other, 4]])).toEqual([`amount: ${one} ~ ${other} 1`]);
  expect(differs([[one, 5]], [[other, 5]], { nearKeys: false })).toHaveLength(2);
});

test("a key that is nearly like two others is matched to none", () => {
  expect(
    differs(
      [["INV-2026-17", 5]],
      [
        ["INV-2026-77", 5],
        ["INV-2026-11", 5],
      ],
    ),
  ).toHaveLength(3);
  expect(differs([["A1", 5]], [["A2", 5]])).toHaveLength(2);
  expect(differs([["100234", 5]], [["100235", 5]])).toHaveLength(2);
});
