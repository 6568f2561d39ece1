/** @jest-environment jsdom */
import { screen } from "@testing-library/react";
import type { UserEvent } from "@testing-library/user-event";
import { openPane } from "../fixtures/pane";
import { smallCompany } from "../fixtures/smallCompany";

test("by keyboard alone, an invoice is entered from what was received, matches, and is handed over once", async () => {
  const content = smallCompany({
    orders: [{ order: "PO-1", date: "2026-11-01", vendor: "Northway", requester: "Nora", sentOn: "2026-11-02" }],
    lines: [{ order: "PO-1", line: 1, item: "A-1", quantity: 20, unit: "pair", price: 3 }],
    receipts: [{ receipt: "RC-1", date: "2026-11-10", order: "PO-1", line: 1, counted: 20, accepted: 20 }],
  });
  const { user } = await openPane(content, "#/invoices/enter");

  await tabTo(user, await screen.findByRole("link", { name: /Northway.*PO-1/ }));
  await user.keyboard("{Enter}");
  await tabTo(user, await screen.findByRole("textbox", { name: /Number/ }));
  await user.keyboard("NW-4711");
  const date = screen.getByLabelText(/^Date/);
  await tabTo(user, date);
  await user.keyboard("2026-11-20");
  expect(screen.getByRole("textbox", { name: /Qty 1, A-1/ })).toHaveProperty("value", "20");
  await tabTo(user, screen.getByRole("button", { name: "Check" }));
  await user.keyboard("{Enter}");
  await tabTo(user, await screen.findByRole("button", { name: "Enter" }));
  await user.keyboard("{Enter}");

  expect(await screen.findByText("Matched")).toBeTruthy();
  expect(screen.getByText("Ready")).toBeTruthy();
  await tabTo(user, screen.getByRole("button", { name: "Hand over" }));
  await user.keyboard("{Enter}");
  expect(await screen.findByText("Handed over", { selector: "span, div" })).toBeTruthy();
  expect(screen.queryByRole("button", { name: "Hand over" })).toBeNull();
});

/** Presses Tab until something has the focus; fails where Tab goes round without reaching it. */
async function tabTo(user: UserEvent, target: HTMLElement): Promise<void> {
  for (let presses = 0; presses < 80; presses++) {
    if (document.activeElement === target) return;
    await user.tab();
  }
  throw new Error(`Tab does not reach ${target.outerHTML.slice(0, 80)}.`);
}
