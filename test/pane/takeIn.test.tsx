/** @jest-environment jsdom */
import { TextDecoder, TextEncoder } from "node:util";
import { act, screen } from "@testing-library/react";
import { Items, Vendors } from "../../src/model/stock/tables";
import type { AnyTable } from "../../src/tables/defineTable";
import { openPane, type Pane } from "../fixtures/pane";
import { smallCompany } from "../fixtures/smallCompany";

// What jsdom does not have and every browser does.
Object.assign(globalThis, { TextDecoder, TextEncoder });

const press = async ({ user }: Pane, name: string | RegExp): Promise<void> =>
  user.click(await screen.findByText(name, { selector: "button" }));

async function rowsOf({ session }: Pane, table: AnyTable) {
  await act(() => session.load([table]));
  return session.store.getState().tables.rows(table);
}

/** A pane whose workbook has lists of the coordinator's own beside our tables, of which Items is blank. */
async function openWithLists(): Promise<Pane> {
  const pane = await openPane(
    smallCompany({ items: [], offers: [], levels: [], moves: [], lines: [], receipts: [] }),
    "#/import",
  );
  const { document } = pane.excel;
  document.run("local", () => {
    const stock = document.addSheet("Our stock");
    const area = { row: 0, column: 0, rows: 3, columns: 3 };
    stock.write(area, [
      ["SKU", "Desc", "Shelf"],
      ["A-1", "Gloves", "R2"],
      ["B-2", "Bolts", "R7"],
    ]);
    document.addTable(stock, area, true, "Stocklist");
    const sellers = document.addSheet("Sellers");
    sellers.write({ row: 0, column: 0, rows: 2, columns: 2 }, [
      ["Vendor", "E-mail"],
      ["Eastgate", "sales@eastgate.example"],
    ]);
  });
  return pane;
}

test("a list of the workbook is found, shown as it will be, taken in where it is and given back", async () => {
  const pane = await openWithLists();
  await press(pane, "Look through this workbook");
  await press(pane, "Stocklist");
  await press(pane, "Match columns");
  expect(await screen.findByRole("radio", { name: /Take it in where it is: it becomes Items/ })).toHaveProperty(
    "checked",
    true,
  );
  await press(pane, "Check the rows");
  expect(await screen.findByText("SKU → Item")).toBeTruthy();
  expect(screen.getByText("Stay your own: Shelf")).toBeTruthy();
  expect(screen.getByText("Every cell stays as it is.")).toBeTruthy();
  await press(pane, "Take it in");
  expect(await screen.findByRole("heading", { level: 1, name: "Imported" })).toBeTruthy();
  expect((await rowsOf(pane, Items)).map(({ item, name }) => [item, name])).toEqual([
    ["A-1", "Gloves"],
    ["B-2", "Bolts"],
  ]);
  await press(pane, "Undo");
  expect(await screen.findByText("Undone: the workbook is as it was before.")).toBeTruthy();
  expect(pane.excel.document.table("Stocklist")).toBeDefined();
});

test("a linked list stays the source, and Refresh brings what changed in it", async () => {
  const pane = await openWithLists();
  const before = (await rowsOf(pane, Vendors)).length;
  await press(pane, "Look through this workbook");
  await press(pane, "Sellers");
  await press(pane, "Match columns");
  expect(await screen.findByText(/Vendors has rows already/)).toBeTruthy();
  await press(pane, "Check the rows");
  await press(pane, /^Write/);
  expect(await screen.findByRole("heading", { level: 1, name: "Imported" })).toBeTruthy();
  expect(await rowsOf(pane, Vendors)).toHaveLength(before + 1);

  const sheet = pane.excel.document.sheet("Sellers");
  pane.excel.document.run("local", () =>
    sheet?.write({ row: 1, column: 1, rows: 1, columns: 1 }, "orders@eastgate.example"),
  );
  await press(pane, "Import another");
  await press(pane, "Refresh Sellers");
  expect(await screen.findByText("0 new · 1 changed · 0 the same")).toBeTruthy();
  await press(pane, /^Write/);
  expect(await screen.findByText("Vendors: 0 new, 1 changed")).toBeTruthy();
  const eastgate = (await rowsOf(pane, Vendors)).find(({ vendor }) => vendor === "Eastgate");
  expect(eastgate?.email).toBe("orders@eastgate.example");
  expect(pane.excel.document.sheet("Sellers")).toBeDefined();
});
