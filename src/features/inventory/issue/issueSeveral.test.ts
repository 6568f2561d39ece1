import { brought, nora, smallCompany } from "../../../../test/fixtures/smallCompany";
import { done, refused } from "../../../../test/fixtures/tablesOf";
import { Moves } from "../../../model/stock/tables";
import { issueSeveral } from "./issueSeveral";

const stocked = () => smallCompany({ moves: [brought("M-1", 10), { ...brought("M-2", 8), item: "B-2" }] });
const to = { department: "Workshop", location: "Store" };

test("several items are issued at once, each with a move and a number of its own", () => {
  const lines = [
    { item: "A-1", quantity: 4 },
    { item: "B-2", quantity: 8 },
  ];
  const { plan, tables } = done(stocked(), issueSeveral, { ...to, lines, note: "Week 48" }, nora);
  expect(plan.sentence).toBe("Issued 2 items to Workshop from Store");
  const issued = tables.rows(Moves).filter(({ type }) => type === "Issue");
  expect(issued).toMatchObject([
    { item: "A-1", quantity: -4, department: "Workshop", note: "Week 48" },
    { item: "B-2", quantity: -8, department: "Workshop", note: "Week 48" },
  ]);
  expect(new Set(issued.map(({ move }) => move)).size).toBe(2);
});

test("an item that was entered twice is issued in the sum, in whatever spelling", () => {
  const lines = [
    { item: "A-1", quantity: 4 },
    { item: "a-1", quantity: 5 },
  ];
  const { tables } = done(stocked(), issueSeveral, { ...to, lines }, nora);
  expect(tables.rows(Moves).filter(({ type }) => type === "Issue")).toMatchObject([{ item: "A-1", quantity: -9 }]);
});

test.each<[string, { item: string; quantity: number }[], RegExp]>([
  [
    "more than there is of one",
    [
      { item: "A-1", quantity: 1 },
      { item: "B-2", quantity: 9 },
    ],
    /holds only 8 rolls? of B-2/,
  ],
  [
    "more than there is in the sum",
    [
      { item: "A-1", quantity: 6 },
      { item: "A-1", quantity: 6 },
    ],
    /holds only 10 pairs? of A-1/,
  ],
  ["nothing of an item", [{ item: "A-1", quantity: 0 }], /more than 0/],
  ["no item", [], /Enter what is issued to Workshop/],
  ["an item that is nowhere", [{ item: "X-9", quantity: 1 }], /X-9 is not in Items/],
])("nothing is issued where a line asks for %s", (_, lines, sentence) => {
  expect(refused(stocked(), issueSeveral, { ...to, lines }, nora)).toMatch(sentence);
});
