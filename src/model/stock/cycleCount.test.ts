import { brought, smallCompany, today } from "../../../test/fixtures/smallCompany";
import { cycleCounts } from "./cycleCount";

const counted = (item: string, date: string) =>
  ({ move: `C-${item}`, date, item, location: "Store", quantity: 0, type: "Count" }) as const;
const items = [
  { item: "A-1", name: "Gloves", class: "A" },
  { item: "B-2", name: "Tape", class: "B" },
  { item: "C-3", name: "Rope" },
  { item: "D-4", name: "Nails" },
] as const;
const dueAt = (...moves: Parameters<typeof counted>[]) =>
  cycleCounts(
    smallCompany({
      items,
      moves: [
        ...items.filter(({ item }) => item !== "D-4").map(({ item }) => ({ ...brought(`M-${item}`, 5), item })),
        ...moves.map((move) => counted(...move)),
      ],
    }),
    "Store",
    today,
  ).map(({ item, isDue }) => [item.item, isDue]);

test("what was never counted is due, and what was never there is not asked for", () => {
  expect(dueAt()).toEqual([
    ["A-1", true],
    ["B-2", true],
    ["C-3", true],
  ]);
});

test.each([
  ["A-1", "2026-10-26", false],
  ["A-1", "2026-10-25", true],
  ["B-2", "2026-08-27", false],
  ["B-2", "2026-08-26", true],
  ["C-3", "2026-05-29", false],
  ["C-3", "2026-05-28", true],
])("%s, last counted on %s, is due: %s", (item, date, isDue) => {
  expect(dueAt([item, date])).toContainEqual([item, isDue]);
});

test("what waits longest comes first", () => {
  expect(dueAt(["A-1", "2026-11-20"], ["B-2", "2026-01-05"]).map(([item]) => item)).toEqual(["C-3", "B-2", "A-1"]);
});
