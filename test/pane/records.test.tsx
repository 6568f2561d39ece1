/** @jest-environment jsdom */
import { act, screen, within } from "@testing-library/react";
import { Items, Levels, VendorItems, Vendors } from "../../src/model/stock/tables";
import { openPane, type Pane } from "../fixtures/pane";
import { smallCompany } from "../fixtures/smallCompany";

const tablesIn = async ({ session }: Pane, ...tables: Parameters<Pane["session"]["load"]>[0]) => {
  const read = await act(() => session.load(tables));
  if (!read.ok) throw new Error(read.problem.message);
  return read.value;
};
const field = (name: string | RegExp): HTMLElement => screen.getByRole("textbox", { name });

test("a new item is entered in a form made from its table, a vendor added from within, and each can be undone", async () => {
  const pane = await openPane(smallCompany(), "#/inventory");
  const { user } = pane;
  await user.click(await screen.findByRole("link", { name: "New item" }));
  await user.type(await screen.findByRole("textbox", { name: "Item" }), "C-3");
  await user.type(field("Name"), "Rope");
  await user.selectOptions(screen.getByRole("combobox", { name: "Preferred vendor" }), "New vendor…");
  const dialog = within(await screen.findByRole("dialog", { name: "New vendor" }));
  await user.type(await dialog.findByRole("textbox", { name: "Vendor" }), "Ropeworks");
  await user.click(dialog.getByRole("checkbox", { name: "Approved" }));
  await user.click(dialog.getByRole("button", { name: "Add vendor" }));
  expect(await screen.findByRole("combobox", { name: "Preferred vendor" })).toHaveProperty("value", "Ropeworks");
  expect(field("Name")).toHaveProperty("value", "Rope");
  await user.click(screen.getByRole("button", { name: "Add item" }));
  expect(await screen.findByRole("heading", { level: 1, name: "Rope" })).toBeTruthy();
  const tables = await tablesIn(pane, Items, Vendors);
  expect(tables.find(Items, "C-3")).toMatchObject({ unit: "piece", buy: "Yes", preferredVendor: "Ropeworks" });
  expect(tables.find(Vendors, "Ropeworks")).toMatchObject({ approved: true });
  const messages = within(screen.getByRole("log", { name: "Messages" }));
  await user.click(messages.getAllByRole("button", { name: "Undo" }).at(-1) ?? document.body);
  await messages.findByText(/Undid: Added item C-3/);
  const after = await tablesIn(pane, Items, Vendors);
  expect(after.find(Items, "C-3")).toBeUndefined();
  expect(after.find(Vendors, "Ropeworks")).toBeTruthy();
});

test("an item's code that is taken is refused in the form, which stays as it was typed", async () => {
  const { user } = await openPane(smallCompany(), "#/records/new?table=Items");
  await user.type(await screen.findByRole("textbox", { name: "Item" }), "a-1");
  await user.type(field("Name"), "Rope");
  await user.click(screen.getByRole("button", { name: "Add item" }));
  const messages = within(screen.getByRole("log", { name: "Messages" }));
  expect(await messages.findByText(/A-1 is in Items already, as upper and lower case are alike/)).toBeTruthy();
  expect(field("Name")).toHaveProperty("value", "Rope");
});

test("an item's page shows its levels and vendors, and a click changes one and comes back", async () => {
  const levels = [{ item: "A-1", location: "Store", minimum: 10, maximum: 40 }];
  const pane = await openPane(smallCompany({ levels }), "#/inventory/item?item=A-1");
  const { user } = pane;
  expect(await screen.findByText("Min 10 · Max 40")).toBeTruthy();
  await user.click(screen.getByRole("link", { name: "Edit Store" }));
  const minimum = await screen.findByRole("textbox", { name: "Min" });
  await user.clear(minimum);
  await user.type(minimum, "50");
  await user.click(screen.getByRole("button", { name: "Save" }));
  expect(screen.getByText("Max can't be below Min. Correct one of them.")).toBeTruthy();
  await user.clear(field("Max"));
  await user.type(field("Max"), "80");
  await user.click(screen.getByRole("button", { name: "Save" }));
  expect(await screen.findByText("Min 50 · Max 80")).toBeTruthy();
  await user.click(screen.getByRole("link", { name: "Add a level" }));
  expect(await screen.findByRole("combobox", { name: "Item" })).toHaveProperty("value", "A-1");
  await user.selectOptions(screen.getByRole("combobox", { name: "Location" }), "Van");
  await user.click(screen.getByRole("button", { name: "Add level" }));
  await screen.findByRole("heading", { level: 1, name: "Gloves" });
  expect((await tablesIn(pane, Levels)).rows(Levels)).toMatchObject([
    { minimum: 50, maximum: 80 },
    { location: "Van" },
  ]);
});

test("an item typed into the sheet with code and name alone counts at once; one without a name is listed with what it lacks", async () => {
  const { excel, user } = await openPane(smallCompany(), "#/inventory");
  await screen.findByRole("list", { name: "Items" });
  const items = excel.document.table("Items");
  const sheet = items && excel.document.sheet(items.sheetId);
  if (!items || !sheet) throw new Error("There is no table Items.");
  const { row, rows, column } = items.area;
  act(() => {
    excel.document.run("remote", () => {
      sheet.write({ row: row + rows, column, rows: 2, columns: 2 }, [
        ["C-3", "Rope"],
        ["D-4", ""],
      ]);
      items.resize({ ...items.area, rows: rows + 2 });
    });
  });
  expect(await screen.findByRole("link", { name: /Rope/ })).toBeTruthy();
  expect(await screen.findByText(/Enter name\./)).toBeTruthy();
  await user.click(screen.getByRole("button", { name: "Show D-4 · Name" }));
});

test("every list that people fill has a page, a form and a way to the sheet", async () => {
  const { user } = await openPane(smallCompany(), "#/records");
  await user.click(await screen.findByRole("link", { name: "Vendors" }));
  await user.click(await screen.findByRole("link", { name: /Northway/ }));
  const contact = await screen.findByRole("textbox", { name: "Contact" });
  expect(contact).toHaveProperty("value", "Ines Hale");
  await user.clear(contact);
  await user.click(screen.getByRole("button", { name: "Save" }));
  expect(await screen.findByRole("heading", { level: 1, name: "Vendors" })).toBeTruthy();
  // An address that was cut: it says what it lacks, and leads to the list.
  for (const page of ["orders/order", "orders/send"]) {
    act(() => void (window.location.hash = `#/${page}`));
    expect(await screen.findByText("The address does not say which one. Choose it from its list.")).toBeTruthy();
    expect(within(screen.getByRole("main")).getByRole("link", { name: "Orders" })).toBeTruthy();
    act(() => void (window.location.hash = "#/orders"));
    await screen.findByRole("heading", { level: 1, name: "Orders" });
  }
});

test("a vendor is renamed from its form, after a look at what follows, and one that is named is not deleted", async () => {
  const pane = await openPane(smallCompany(), "#/records/edit?table=Vendors&key=Northway");
  const { user } = pane;
  await user.click(await screen.findByRole("link", { name: "Delete" }));
  await user.click(await screen.findByRole("button", { name: "Delete vendor" }));
  expect((await screen.findAllByText(/Northway can't be deleted: 1 row of Vendor items/)).length).toBeGreaterThan(0);
  await user.click(screen.getByRole("link", { name: "Edit vendor" }));
  await user.click(await screen.findByRole("link", { name: "Rename" }));
  const name = await screen.findByRole("textbox", { name: "Vendor" });
  await user.clear(name);
  await user.type(name, "Northway Ltd");
  await user.click(screen.getByRole("button", { name: "Show what follows" }));
  await screen.findByRole("heading", { name: /Vendor items/ });
  await user.click(screen.getByRole("button", { name: "Rename vendor" }));
  expect(await screen.findByRole("link", { name: /Northway Ltd/ })).toBeTruthy();
  expect((await tablesIn(pane, VendorItems)).rows(VendorItems)).toMatchObject([{ vendor: "Northway Ltd" }]);
});
