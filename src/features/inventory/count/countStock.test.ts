import { brought, nora, smallCompany, today } from "../../../../test/fixtures/smallCompany";
import { done, refused } from "../../../../test/fixtures/tablesOf";
import { countStock } from "./countStock";
import { stockOf } from "../../../model/stock/stock";
import { Moves } from "../../../model/stock/tables";

const inStore = smallCompany({ moves: [brought("MV-2026-0001", 10)] });
const count = (counted: number) => ({ location: "Store", counts: [{ item: "A-1", counted }] });

test.each([
  [8, -2, "Counted 8 pairs of A-1 in Store, 2 less than the book's 10"],
  [10.5, 0.5, "Counted 10.5 pairs of A-1 in Store, 0.5 more than the book's 10"],
  [10, 0, "Counted 10 pairs of A-1 in Store, as in the book"],
  [0, -10, "Counted 0 pairs of A-1 in Store, 10 less than the book's 10"],
])("a count of %d against a book of 10 is a move of %d", (counted, difference, sentence) => {
  const { tables, plan } = done(inStore, countStock, count(counted), nora);
  expect(plan.sentence).toBe(sentence);
  expect(tables.find(Moves, "MV-2026-0002")).toMatchObject({
    quantity: difference,
    type: "Count",
    note: `Counted ${String(counted)}, book 10`,
  });
  expect(stockOf(tables, today).at("A-1", "Store").onHand).toBe(counted);
});

test("several of a unit are called by its plural in Lists", () => {
  const lists = [{ list: "Unit", item: "pair", plural: "pairs" }];
  const tables = smallCompany({ lists, moves: [brought("MV-2026-0001", 10)] });
  expect(done(tables, countStock, count(8), nora).plan.sentence).toBe(
    "Counted 8 pairs of A-1 in Store, 2 less than the book's 10",
  );
  expect(refused(tables, countStock, count(-1), nora)).toBe("Enter how much of A-1 was counted, in pairs: 0 or more.");
});

test("several items are counted at once, also those that the book does not know", () => {
  const counts = [
    { item: "A-1", counted: 10 },
    { item: "B-2", counted: 3 },
  ];
  const { tables, plan } = done(inStore, countStock, { location: "Store", counts, note: "Shelf 4" }, nora);
  expect(plan.sentence).toBe("Counted 2 items in Store, 1 of them off the book");
  expect(tables.find(Moves, "MV-2026-0003")).toMatchObject({ quantity: 3, note: "Counted 3, book 0. Shelf 4" });
});

test.each([
  ["nothing", { location: "Store", counts: [] }, "Enter what was counted in Store."],
  ["less than nothing", count(-1), "Enter how much of A-1 was counted, in pairs: 0 or more."],
  [
    "an item twice",
    { location: "Store", counts: [...count(3).counts, ...count(4).counts] },
    "A-1 was counted twice. Enter the sum of both counts once.",
  ],
])("%s can't be counted", (_, input, sentence) => {
  expect(refused(inStore, countStock, input, nora)).toBe(sentence);
});
