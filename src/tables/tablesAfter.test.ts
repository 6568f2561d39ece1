import { tablesOf } from "../../test/fixtures/tablesOf";
import { insert, remove, update } from "./change";
import { defineTable } from "./defineTable";
import { count, text } from "./kinds";
import { optional } from "./column";
import { tablesAfter } from "./tablesAfter";

const Parts = defineTable({
  name: "Parts",
  sheet: "Parts",
  help: "What is kept.",
  tabColor: "#107C41",
  key: "part",
  version: 1,
  columns: {
    part: text({ header: "Part", help: "Its code." }),
    held: optional(count({ header: "Held", help: "How many." })),
  },
});

const before = tablesOf([
  [
    Parts,
    [
      { part: "A", held: 1 },
      { part: "B", held: 2 },
      { part: "C", held: 3 },
    ],
  ],
]);

test("rows stand as they will after the changes, and the tables that were read stay as they were", () => {
  const after = tablesAfter(before, [
    update(Parts, "A", { held: 5 }),
    remove(Parts, "B"),
    insert(Parts, { part: "D", held: 4 }),
    update(Parts, "C", { held: undefined }),
  ]);
  expect(after.rows(Parts)).toEqual([
    { part: "A", held: 5 },
    { part: "C", held: undefined },
    { part: "D", held: 4 },
  ]);
  expect(before.rows(Parts).map(({ held }) => held)).toEqual([1, 2, 3]);
});

test("without changes the tables are the same", () => {
  expect(tablesAfter(before, []).read(Parts)).toBe(before.read(Parts));
});
