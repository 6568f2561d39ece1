/** @jest-environment jsdom */
import { screen, waitFor, within } from "@testing-library/react";
import { OrderLines } from "../../src/model/orders/tables";
import type { AnyTable } from "../../src/tables/defineTable";
import { openPane, type Pane } from "../fixtures/pane";
import { smallCompany } from "../fixtures/smallCompany";

const withDraft = smallCompany({
  orders: [{ order: "PO-2026-0007", vendor: "Northway", date: "2026-11-23", requester: "Nora" }],
  lines: [{ order: "PO-2026-0007", line: 1, item: "A-1", quantity: 12, price: 2.5, location: "Store" }],
});

/** Clicks into a column of a table's row, each counted from 0, as a person does in the sheet. */
function click({ excel: { document } }: Pane, { name }: AnyTable, row: number, column = 0): void {
  const table = document.table(name);
  const sheet = table && document.sheet(table.sheetId);
  if (!sheet) throw new Error(`There is no table ${name}.`);
  const cell = { ...table.bodyArea, rows: 1, columns: 1 };
  document.run("local", () => document.select(sheet, [{ ...cell, row: cell.row + row, column: cell.column + column }]));
}

test("with an order's line selected in the sheet, the pane leads to the order and offers its next step", async () => {
  const pane = await openPane(withDraft, "#/home");
  await screen.findByRole("link", { name: /draft to finish/ });
  click(pane, OrderLines, 0, 2);
  const offer = within(await screen.findByRole("group", { name: "Selected in the sheet" }));
  expect(await offer.findByRole("button", { name: "Send" })).toBeTruthy();
  await pane.user.click(offer.getByRole("link", { name: "Open PO-2026-0007" }));
  expect(await screen.findByRole("heading", { level: 1, name: "PO-2026-0007" })).toBeTruthy();
  // Its page is in view.
  expect(screen.queryByRole("group", { name: "Selected in the sheet" })).toBeNull();
});

test("a cell outside of our tables offers nothing", async () => {
  const pane = await openPane(withDraft, "#/home");
  await screen.findByRole("link", { name: /draft to finish/ });
  click(pane, OrderLines, 0);
  expect(await screen.findByRole("link", { name: "Open PO-2026-0007" })).toBeTruthy();
  click(pane, OrderLines, 40);
  await waitFor(() => expect(screen.queryByRole("link", { name: "Open PO-2026-0007" })).toBeNull());
});
