/** @jest-environment jsdom */
import { screen } from "@testing-library/react";
import { openPane } from "../fixtures/pane";
import { smallCompany } from "../fixtures/smallCompany";

test("two vendors are asked, their answers compared, and the choice is a draft; a blanket order is released from", async () => {
  const content = smallCompany({
    vendors: [{ vendor: "Eastway", approved: true }],
    blankets: [
      {
        blanket: "BO-1",
        vendor: "Northway",
        item: "B-2",
        quantity: 60,
        price: 2,
        from: "2026-01-01",
        until: "2026-12-31",
      },
    ],
  });
  const { user } = await openPane(content, "#/orders/ask");
  await user.selectOptions(await screen.findByRole("combobox", { name: /^Item/ }), "A-1");
  await user.type(screen.getByRole("textbox", { name: /Qty/ }), "12");
  const [one, other] = screen.getAllByRole("combobox", { name: /^Vendor/ });
  if (!one || !other) throw new Error("There are no two vendors to choose.");
  await user.selectOptions(one, "Northway");
  await user.selectOptions(other, "Eastway");
  await user.click(screen.getByRole("button", { name: "Ask" }));

  for (const [vendor, price] of [
    ["Northway", "3"],
    ["Eastway", "2"],
  ] as const) {
    await user.click(await screen.findByRole("link", { name: `Note the answer of ${vendor}` }));
    await user.type(await screen.findByRole("textbox", { name: /Price/ }), price);
    await user.click(screen.getByRole("button", { name: "Note the answer" }));
  }
  expect(await screen.findByText("€36.00")).toBeTruthy();
  expect(screen.getByText("Answered")).toBeTruthy();
  await user.click(screen.getByRole("link", { name: "Choose Eastway" }));
  await user.type(await screen.findByRole("textbox", { name: /Reason/ }), "Cheaper");
  await user.click(screen.getByRole("button", { name: "Choose" }));
  await user.click(await screen.findByRole("button", { name: "Make the draft" }));
  await user.click(await screen.findByRole("link", { name: "PO-2026-0001" }));
  expect(await screen.findByText(/QR-2026-0001: Cheaper/)).toBeTruthy();

  window.location.hash = "#/orders/agreements";
  await user.click(await screen.findByRole("link", { name: "Release of BO-1" }));
  await user.type(await screen.findByRole("textbox", { name: /Quantity/ }), "10");
  await user.click(screen.getByRole("button", { name: "Release" }));
  expect(await screen.findByRole("link", { name: /PO-2026-0002/ })).toBeTruthy();
});
