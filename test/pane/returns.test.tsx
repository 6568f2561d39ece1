/** @jest-environment jsdom */
import { screen } from "@testing-library/react";
import { openPane } from "../fixtures/pane";
import { smallCompany } from "../fixtures/smallCompany";

test("rejected goods are complained about at receipt, sent back for a refund, and followed until they are credited", async () => {
  const content = smallCompany({
    orders: [{ order: "PO-1", date: "2026-11-01", vendor: "Northway", requester: "Nora", sentOn: "2026-11-02" }],
    lines: [{ order: "PO-1", line: 1, item: "A-1", quantity: 20, unit: "pair", price: 3, location: "Store" }],
    lists: [{ list: "Reject reason", item: "Damaged" }],
  });
  const { user } = await openPane(content, "#/orders/receive?order=PO-1");
  await user.type(await screen.findByRole("textbox", { name: "Rejected of A-1 Gloves" }), "6");
  await user.type(screen.getByRole("combobox", { name: "Reason for rejecting A-1 Gloves" }), "Damaged");
  await user.click(screen.getByRole("button", { name: "Check" }));
  await user.click(await screen.findByRole("button", { name: "Receive" }));

  const complaint = await screen.findByRole("link", { name: "Write the complaint" });
  const href = decodeURIComponent(complaint.getAttribute("href") ?? "");
  expect(href).toContain("mailto:orders@northway.example");
  expect(href).toContain("Line 1, Gloves (A-1): 20 pairs ordered, 6 rejected, 6 still to come");
  await user.selectOptions(screen.getByRole("combobox", { name: /A-1, RC-2026-0001/ }), "Replace");
  await user.click(screen.getByRole("button", { name: "Check" }));
  await user.click(await screen.findByRole("button", { name: "Decide" }));

  await user.click(await screen.findByRole("link", { name: /Gloves.*RT-2026-0001/ }));
  await user.click(await screen.findByRole("button", { name: "Send" }));
  await user.click(await screen.findByRole("button", { name: "Mark as sent" }));
  expect(await screen.findByText("6 to come")).toBeTruthy();

  await user.click(screen.getByRole("link", { name: "Returns" }));
  await user.click(await screen.findByRole("link", { name: "Return from stock" }));
  await user.selectOptions(await screen.findByRole("combobox", { name: /^Item/ }), "A-1");
  await user.type(screen.getByRole("textbox", { name: /Quantity/ }), "2");
  await user.selectOptions(screen.getByRole("combobox", { name: /Location/ }), "Store");
  await user.selectOptions(screen.getByRole("combobox", { name: /Outcome/ }), "Refund");
  await user.type(screen.getByRole("combobox", { name: /Reason/ }), "Damaged");
  await user.selectOptions(screen.getByRole("combobox", { name: /Vendor/ }), "Northway");
  await user.click(screen.getByRole("button", { name: "Check" }));
  await user.click(await screen.findByRole("button", { name: "Return" }));
  await user.click(await screen.findByRole("link", { name: /Gloves.*RT-2026-0002/ }));
  await user.click(await screen.findByRole("button", { name: "Send" }));
  await user.click(await screen.findByRole("button", { name: "Mark as sent" }));
  expect(await screen.findByText("2 to credit")).toBeTruthy();

  await user.click(screen.getByRole("button", { name: "Enter the credit note" }));
  await user.type(await screen.findByRole("textbox", { name: /Number/ }), "CN-9");
  await user.type(screen.getByLabelText(/^Date/), "2026-11-24");
  expect(screen.getByRole("textbox", { name: /Qty/ })).toHaveProperty("value", "2");
  await user.click(screen.getByRole("button", { name: "Check" }));
  await user.click(await screen.findByRole("button", { name: "Enter" }));
  expect(await screen.findByText("Ready")).toBeTruthy();
  window.location.hash = "#/orders/return?return=RT-2026-0002";
  expect(await screen.findByText("Done")).toBeTruthy();
});
