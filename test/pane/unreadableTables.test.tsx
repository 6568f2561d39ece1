/** @jest-environment jsdom */
import { act, screen, waitFor } from "@testing-library/react";
import { countStock } from "../../src/features/inventory/count/countStock";
import { receiveShipment } from "../../src/features/orders/receive/receiveShipment";
import { Orders, Receipts } from "../../src/model/orders/tables";
import { Items, Moves } from "../../src/model/stock/tables";
import type { Column } from "../../src/tables/column";
import type { AnyTable } from "../../src/tables/defineTable";
import { openPane, type Pane } from "../fixtures/pane";
import { brought, smallCompany } from "../fixtures/smallCompany";

/** 50 gloves in the store, Min 20; an order of 12, of which 5 came. */
const company = () =>
  smallCompany({
    moves: [brought("M-1", 50)],
    levels: [{ item: "A-1", location: "Store", minimum: 20, maximum: 60 }],
    orders: [{ order: "PO-1", date: "2026-11-10", vendor: "Northway", sentOn: "2026-11-11" }],
    lines: [{ order: "PO-1", line: 1, item: "A-1", quantity: 12, price: 2.5, location: "Store" }],
    receipts: [{ receipt: "RC-1", date: "2026-11-20", order: "PO-1", line: 1, counted: 5, accepted: 5 }],
  });

/** Writes into a table as the person at the sheet: into its headers where no row is given. */
function type({ excel: { document } }: Pane, table: AnyTable, column: Column, text: string, bodyIndex = -1): void {
  const found = document.table(table.name);
  const sheet = found && document.sheet(found.sheetId);
  if (!sheet) throw new Error(`There is no table ${table.name}.`);
  const index = Object.values(table.columns).findIndex(({ header }) => header === column.header);
  document.run("local", () => {
    const { row, column: first } = found.area;
    sheet.write({ row: row + 1 + bodyIndex, column: first + index, rows: 1, columns: 1 }, [[text]]);
  });
}
const lastNotice = ({ session }: Pane) => session.store.getState().notices.at(-1)?.text;

test("with a header renamed a page shows no figures but the way out, and one click brings them back", async () => {
  const pane = await openPane(company(), "#/inventory/reorder");
  await screen.findByText(/^Nothing to order|No suggestions|Nothing/);
  act(() => type(pane, Moves, Moves.columns.quantity, "Quantity moved"));
  expect(await screen.findByText(/Moves has no column "Qty"; "Quantity moved" is in its place/)).toBeTruthy();
  expect(screen.queryByRole("checkbox", { name: /Order A-1/ })).toBeNull();

  await act(async () => {
    const counted = await pane.session.run(countStock, { location: "Store", counts: [{ item: "A-1", counted: 40 }] });
    expect(counted.ok).toBe(false);
  });
  expect(lastNotice(pane)).toContain('Moves has no column "Qty"');

  await pane.user.click(screen.getByRole("button", { name: "Rename it back to Qty" }));
  await waitFor(() => expect(screen.queryByText(/has no column/)).toBeNull());
  expect(screen.queryByRole("checkbox", { name: /Order A-1/ })).toBeNull();
  expect(lastNotice(pane)).toContain("back to Qty");
});

test.each([
  ["renamed", "Taken"],
  ["cleared", " "],
])("with Accepted of Receipts %s nothing is received a second time", async (_, header) => {
  const pane = await openPane(company());
  act(() => type(pane, Receipts, Receipts.columns.accepted, header));
  await act(async () => {
    const again = await pane.session.run(receiveShipment, { order: "PO-1", lines: [{ line: 1, counted: 12 }] });
    expect(again.ok).toBe(false);
  });
  expect(lastNotice(pane)).toContain('Receipts has no column "Accepted"');
});

test("a column that is missing is added from Problems", async () => {
  const pane = await openPane(company(), "#/home/problems");
  act(() => type(pane, Items, Items.columns.category, " "));
  await pane.user.click(await screen.findByRole("button", { name: "Add the missing columns" }));
  await waitFor(() => expect(screen.queryByText(/has no column/)).toBeNull());
  expect(pane.excel.document.table(Items.name)?.columns.map(({ name }) => name)).toContain("Category");
});

test("a renamed column that may be blank is not taken for blank", async () => {
  const pane = await openPane(company());
  act(() => type(pane, Orders, Orders.columns.cancelledOn, "Stopped on"));
  await act(async () => {
    const received = await pane.session.run(receiveShipment, { order: "PO-1", lines: [{ line: 1, counted: 7 }] });
    expect(received.ok).toBe(false);
  });
  expect(lastNotice(pane)).toContain('Orders has no column "Cancelled on"; "Stopped on" is in its place');
});

test("rows that can't be read are said beside the figures, and with what is done", async () => {
  const pane = await openPane(company(), "#/inventory/reorder");
  act(() => type(pane, Receipts, Receipts.columns.accepted, "five", 0));
  expect(await screen.findByText(/^1 row of Receipts is not counted, as it can't be read/)).toBeTruthy();
  await act(async () => {
    expect((await pane.session.run(receiveShipment, { order: "PO-1", lines: [{ line: 1, counted: 7 }] })).ok).toBe(
      true,
    );
  });
  expect(lastNotice(pane)).toContain("1 row of Receipts is not counted");
});
