/** @jest-environment jsdom */
import { act, screen, waitFor } from "@testing-library/react";
import { Items, Moves } from "../../src/model/stock/tables";
import type { Column } from "../../src/tables/column";
import type { AnyTable } from "../../src/tables/defineTable";
import { openPane, type Pane } from "../fixtures/pane";
import { brought, smallCompany } from "../fixtures/smallCompany";

/** Types into a cell of a table as the person at the sheet. */
function type({ excel: { document } }: Pane, table: AnyTable, column: Column, cell: string | number, row = 0): void {
  const found = document.table(table.name);
  const sheet = found && document.sheet(found.sheetId);
  if (!sheet) throw new Error(`There is no table ${table.name}.`);
  const index = Object.values(table.columns).findIndex(({ header }) => header === column.header);
  document.run("local", () => {
    const { row: top, column: first } = found.area;
    sheet.write({ row: top + 1 + row, column: first + index, rows: 1, columns: 1 }, [[cell]]);
  });
}

test("what was typed over and what is a text is mended in one step that is shown first, and undone again", async () => {
  const pane = await openPane(smallCompany({ moves: [brought("M-1", 50)] }), "#/home/problems");
  const { user, session, excel } = pane;
  expect(await screen.findByText("No problems in the data")).toBeTruthy();
  act(() => {
    type(pane, Items, Items.columns.onHand, 7);
    type(pane, Moves, Moves.columns.quantity, "'50");
  });
  expect(
    await screen.findByText('On hand of A-1 holds "7" in place of its formula. Put the formula back.'),
  ).toBeTruthy();
  expect(screen.getByText('Qty must be a number; it holds "50".')).toBeTruthy();
  await user.click(screen.getByRole("button", { name: "Show A-1 · On hand" }));
  await waitFor(() => expect(excel.document.activeSheet.name).toBe("Items"));

  await user.click(screen.getByRole("button", { name: "Mend 2 cells" }));
  expect(await screen.findByRole("heading", { name: "This will change 2 cells" })).toBeTruthy();
  expect(screen.getByText("its formula again")).toBeTruthy();
  await user.click(screen.getByRole("button", { name: "Mend 2 cells" }));
  expect(await screen.findByText("No problems in the data")).toBeTruthy();
  await act(() => session.load([Items, Moves]));
  expect(session.store.getState().tables.find(Moves, "M-1")?.quantity).toBe(50);

  await user.click(await screen.findByRole("button", { name: /^Undo/ }));
  expect(await screen.findByText('Qty must be a number; it holds "50".')).toBeTruthy();
  expect(screen.getByText(/holds "7" in place of its formula/)).toBeTruthy();
});

test("rows that can be read and make no sense are worth a look, with the way to the cell", async () => {
  const { user, excel } = await openPane(
    smallCompany({
      levels: [{ item: "A-1", location: "Store", minimum: 20, maximum: 5 }],
      moves: [{ ...brought("M-1", -3), type: "Issue" }],
    }),
    "#/home/problems",
  );
  expect(await screen.findByRole("heading", { name: "Worth a look" })).toBeTruthy();
  expect(screen.getByText(/A-1 \/ Store comes to -3 in Moves/)).toBeTruthy();
  await user.click(screen.getByRole("button", { name: "Show A-1 / Store · Max" }));
  await waitFor(() => {
    const { activeSheet, selection } = excel.document;
    expect([activeSheet.name, activeSheet.value(selection.activeRow, selection.activeColumn)]).toEqual(["Levels", 5]);
  });
});
