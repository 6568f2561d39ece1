/** @jest-environment jsdom */
import { act, screen, within } from "@testing-library/react";
import { OrderLines, Orders } from "../../src/model/orders/tables";
import { Moves } from "../../src/model/stock/tables";
import { openPane, type Pane } from "../fixtures/pane";
import { brought, smallCompany } from "../fixtures/smallCompany";

/** Gloves: 10 in the store, Min 20, Max 60 there, packs of 6, from Northway at 2.50. */
const lowOnGloves = () =>
  smallCompany({
    moves: [brought("M-1", 10)],
    levels: [{ item: "A-1", location: "Store", minimum: 20, maximum: 60 }],
    offers: [{ item: "A-1", vendor: "Northway", price: 2.5, leadDays: 5 }],
    settings: [{ name: "Approval limit", value: 1000 }],
  });

test("a shortage becomes a draft order, which is sent, received and, by Undo, not received", async () => {
  const pane = await openPane(lowOnGloves(), "#/inventory/reorder");
  const { user } = pane;

  await user.click(await screen.findByRole("checkbox", { name: "Order A-1 Gloves for Store" }));
  expect(screen.getByRole("textbox", { name: "Quantity of A-1 Gloves for Store" })).toHaveProperty("value", "54");
  await user.click(screen.getByRole("button", { name: "Make draft orders (1)" }));

  expect(await screen.findByRole("heading", { name: "Check before it is written" })).toBeTruthy();
  expect(ordersIn(pane)).toBe(0);
  await user.click(screen.getByRole("button", { name: "Make the drafts" }));

  await user.click(await screen.findByRole("link", { name: /PO-2026-0001/ }));
  expect(await screen.findByRole("heading", { level: 1, name: "PO-2026-0001" })).toBeTruthy();
  await user.click(screen.getByRole("button", { name: "Send" }));
  await user.click(await screen.findByRole("button", { name: "Mark as sent" }));

  await user.click(await screen.findByRole("button", { name: "Receive" }));
  const counted = await screen.findByRole("textbox", { name: "Counted of A-1 Gloves" });
  expect(counted).toHaveProperty("value", "54");
  await user.clear(counted);
  await user.type(counted, "40");
  expect(screen.getByText("Would be short")).toBeTruthy();
  await user.click(screen.getByRole("button", { name: "Check" }));
  await user.click(await screen.findByRole("button", { name: "Receive" }));

  expect(await screen.findByText(/Part received/)).toBeTruthy();
  const messages = screen.getByRole("log", { name: "Messages" });
  expect(within(messages).getByText(/Received 40/)).toBeTruthy();
  await user.click(within(messages).getAllByRole("button", { name: "Undo" })[0] ?? messages);
  expect(await within(messages).findByText(/Undid|undone/i)).toBeTruthy();
  await act(() => pane.session.load([Moves]));
  expect(pane.session.store.getState().tables.rows(Moves)).toHaveLength(1);
});

test("what is ordered by hand for a department is on the draft for that department", async () => {
  const pane = await openPane(lowOnGloves(), "#/orders");
  const { user } = pane;
  await user.click(await screen.findByRole("link", { name: "New order" }));
  await user.selectOptions(await screen.findByRole("combobox", { name: /Item/ }), "A-1");
  await user.type(screen.getByRole("textbox", { name: /Quantity/ }), "6");
  await user.selectOptions(screen.getByRole("combobox", { name: /Vendor/ }), "Northway");
  await user.selectOptions(screen.getByRole("combobox", { name: /Department/ }), "Workshop");
  await user.click(screen.getByRole("button", { name: "Make the draft" }));
  expect(await screen.findByRole("link", { name: /PO-2026-0001/ })).toBeTruthy();
  await act(() => pane.session.load([OrderLines]));
  expect(pane.session.store.getState().tables.rows(OrderLines)).toMatchObject([
    { item: "A-1", quantity: 6, department: "Workshop" },
  ]);
});

const ordersIn = ({ session }: Pane): number => session.store.getState().tables.rows(Orders).length;
