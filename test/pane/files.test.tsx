/** @jest-environment jsdom */
import { screen, waitFor } from "@testing-library/react";
import { openPane } from "../fixtures/pane";
import { brought, smallCompany } from "../fixtures/smallCompany";

// What draws sheets is loaded when one is drawn first.
const SLOW = { timeout: 60_000 };
jest.setTimeout(60_000);

const ordered = () =>
  smallCompany({
    moves: [brought("M-1", 10)],
    orders: [{ order: "PO-1", date: "2026-11-10", vendor: "Northway" }],
    lines: [{ order: "PO-1", line: 1, item: "A-1", quantity: 12, price: 2.5, location: "Store" }],
  });

/** What is selected when it is copied: jsdom has no clipboard. */
function watchCopies(): string[] {
  const copies: string[] = [];
  Object.assign(document, {
    execCommand: () => {
      const { activeElement } = document;
      copies.push(activeElement instanceof HTMLTextAreaElement ? activeElement.value : "");
      return true;
    },
  });
  return copies;
}

test("the mail of an order is shown as text beside its link, and each part of it can be copied", async () => {
  const copies = watchCopies();
  const { user } = await openPane(ordered(), "#/orders/send?order=PO-1");
  await user.click(await screen.findByText("The mail as text, to copy"));
  expect(screen.getByRole<HTMLTextAreaElement>("textbox", { name: "Text" }).value).toContain("PO-1");
  await user.click(screen.getByRole("button", { name: "Copy Subject" }));
  await user.click(screen.getByRole("button", { name: "Copy Text" }));
  expect(copies[0]).toMatch(/^Order PO-1 from /);
  expect(copies[1]).toContain("Please supply our order PO-1");
  expect(screen.getByText("Copied Text. Paste it into a mail.")).toBeTruthy();
});

test("an order is drawn on a sheet, which Excel prints where a pane can't, and drawn again for the next order", async () => {
  const { user, excel } = await openPane(ordered(), "#/orders/send?order=PO-1");
  await user.click(await screen.findByRole("button", { name: "Create as a sheet" }));
  expect(await screen.findByText(/Drew PO-1 on the sheet Order sheet/, {}, SLOW)).toBeTruthy();
  const sheet = excel.document.sheet("Order sheet");
  const used = sheet?.usedArea(true);
  const shown = used
    ? sheet
        ?.values(used)
        .flat()
        .filter((value) => value !== null)
    : [];
  expect(shown).toEqual(expect.arrayContaining(["Order PO-1", "Northway", "Gloves", 12, 2.5, 30, "Total"]));
  expect(sheet?.pageLayout.printArea).toHaveLength(1);
  const entries = (): number => excel.document.table("QuartermasterLog")?.rowCount ?? 0;
  const before = entries();
  await user.click(screen.getByRole("button", { name: "Create as a sheet" }));
  await waitFor(() => expect(entries()).toBe(before + 1), SLOW);
});
