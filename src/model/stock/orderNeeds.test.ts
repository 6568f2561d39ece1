import { createFormats } from "../../domain/formats";
import { smallCompany, brought, today } from "../../../test/fixtures/smallCompany";
import { orderNeeds, type Decision } from "./orderNeeds";
import { reorderSuggestions } from "../../features/inventory/reorder/reorderSuggestions";

const tables = smallCompany({
  moves: [brought("M-1", 10)],
  levels: [{ item: "A-1", location: "Store", minimum: 20, maximum: 60 }],
  offers: [{ item: "A-1", vendor: "Northway", price: 2.5, leadDays: 5 }],
});
const { suggestions } = reorderSuggestions(tables, today);
const [gloves] = suggestions;
const decided = (decision: Decision) =>
  orderNeeds(suggestions, { [gloves?.id ?? ""]: decision }, createFormats("de-DE").style);

test("only what is ticked is ordered", () => {
  expect(orderNeeds(suggestions, {}, createFormats("en").style)).toEqual({ needs: [], unread: [] });
  expect(decided({ ticked: false, quantity: "12" }).needs).toEqual([]);
  expect(decided({ ticked: true }).needs).toMatchObject([
    { item: "A-1", quantity: 54, vendor: "Northway", price: 2.5, location: "Store", why: gloves?.why },
  ]);
});

test("a quantity is taken as typed, in the user's way of writing numbers", () => {
  expect(decided({ ticked: true, quantity: "1.200" }).needs[0]?.quantity).toBe(1200);
  for (const quantity of ["", "0", "many", "-3"])
    expect(decided({ ticked: true, quantity })).toEqual({ needs: [], unread: [gloves?.id] });
});

test("another vendor does not get the first one's price", () => {
  expect(decided({ ticked: true, vendor: "Brightleaf" }).needs[0]).not.toHaveProperty("price");
});
