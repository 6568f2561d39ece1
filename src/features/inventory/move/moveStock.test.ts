import fc from "fast-check";
import { brought, nora, smallCompany, today } from "../../../../test/fixtures/smallCompany";
import { done, refused } from "../../../../test/fixtures/tablesOf";
import { moveStock, type MoveStock } from "./moveStock";
import { stockOf } from "../../../model/stock/stock";
import { Moves } from "../../../model/stock/tables";

const move: MoveStock = { item: "A-1", from: "Store", to: "Van", quantity: 4 };
const inStore = smallCompany({ moves: [brought("MV-2026-0001", 10)] });

test("the two halves of a move name each other", () => {
  const { tables, plan } = done(inStore, moveStock, move, nora);
  expect(plan.sentence).toBe("Moved 4 pairs of A-1 from Store to Van");
  expect(tables.find(Moves, "MV-2026-0002")).toMatchObject({
    location: "Store",
    quantity: -4,
    reference: "MV-2026-0003",
  });
  expect(tables.find(Moves, "MV-2026-0003")).toMatchObject({ location: "Van", quantity: 4, reference: "MV-2026-0002" });
});

test("moving changes where goods are, never how many there are", () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 10 }), (quantity) => {
      const stock = stockOf(done(inStore, moveStock, { ...move, quantity }, nora).tables, today);
      expect([stock.of("A-1").onHand, stock.at("A-1", "Van").onHand]).toEqual([10, quantity]);
    }),
  );
});

test.each<[string, Partial<MoveStock>, string]>([
  ["to where it is", { to: "Store" }, "A-1 is in Store already. Choose another location."],
  ["more than there is", { quantity: 11 }, "Store holds only 10 pairs of A-1. Move less, or count it."],
  ["less than nothing", { quantity: -1 }, "Enter how much of A-1 is moved, in pairs: more than 0."],
  ["to an unknown place", { to: "Attic" }, "Attic is not in Locations. Choose one that is, or add it there."],
])("%s can't be moved", (_, input, sentence) => {
  expect(refused(inStore, moveStock, { ...move, ...input }, nora)).toBe(sentence);
});
