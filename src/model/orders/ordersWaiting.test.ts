import { smallCompany, today } from "../../../test/fixtures/smallCompany";
import { orderStates } from "./orderState";
import { ordersWaiting } from "./ordersWaiting";

test("an order that was asked for waits until something of it comes, the oldest first", () => {
  const order = (number: string, askedOn: string) => ({ order: number, date: askedOn, vendor: "Northway", askedOn });
  const tables = smallCompany({
    orders: [order("PO-1", "2026-11-20"), order("PO-2", "2026-11-10"), order("PO-3", "2026-11-01")],
    lines: ["PO-1", "PO-3"].map((number) => ({ order: number, line: 1, item: "A-1", quantity: 10, price: 2 })),
    receipts: [{ receipt: "RC-1", date: "2026-11-12", order: "PO-3", line: 1, counted: 4, accepted: 4 }],
  });
  const states = orderStates(tables);
  expect(ordersWaiting(states.values(), today).map(({ order, amount }) => [order.order, amount])).toEqual([
    ["PO-2", 0],
    ["PO-1", 20],
  ]);
  expect(states.get("PO-3")?.status).toBe("Part received");
});
