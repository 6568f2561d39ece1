/** @jest-environment jsdom */
import { act, screen, waitFor, within } from "@testing-library/react";
import { Items } from "../../src/model/stock/tables";
import { Log } from "../../src/workbook/log/log";
import { openPane } from "../fixtures/pane";
import { rowsOf, tablesOf } from "../fixtures/tablesOf";
import { brought, smallCompany } from "../fixtures/smallCompany";

test("an empty workbook opens with Set up, which one click fills with a sample company", async () => {
  const { user, session } = await openPane();
  expect(await screen.findByRole("heading", { level: 1, name: "Set up" })).toBeTruthy();
  await user.click(screen.getByRole("button", { name: "Set up with a sample company" }));
  expect(await screen.findByRole("heading", { level: 1, name: "Today" }, { timeout: 120_000 })).toBeTruthy();
  expect(session.store.getState().present).toContain("OrderLines");
  expect(await screen.findByRole("link", { name: /items? to reorder/ })).toBeTruthy();
});

test("a duty that is added later leaves what stands as its owner has it", async () => {
  const { user, session, excel } = await openPane();
  await screen.findByRole("heading", { level: 1, name: "Set up" });
  for (const duty of screen.getAllByRole("checkbox"))
    if (duty !== screen.getByRole("checkbox", { name: "Expenses" })) await user.click(duty);
  await user.click(screen.getByRole("button", { name: "Set up empty" }));
  await screen.findByRole("heading", { level: 1, name: "Today" }, { timeout: 120_000 });
  const rules = (): number => excel.document.table("Policy")?.bodyArea.rows ?? 0;
  const usual = rules();
  expect(usual).toBeGreaterThan(10);
  excel.document.table("Policy")?.deleteRows(0, 1);
  await user.click(screen.getByRole("button", { name: /^Menu: / }));
  expect(await screen.findByRole("link", { name: "Expenses" })).toBeTruthy();
  expect(screen.queryByRole("link", { name: "Stock" })).toBeNull();

  act(() => {
    window.location.hash = "#/home/set-up";
  });
  await user.click(await screen.findByRole("button", { name: "Add to this workbook" }));
  await screen.findByRole("heading", { level: 1, name: "Today" }, { timeout: 120_000 });
  await user.click(screen.getByRole("button", { name: /^Menu: / }));
  expect(await screen.findByRole("link", { name: "Stock" })).toBeTruthy();
  expect(rules()).toBe(usual - 1);
  expect(session.store.getState().tables.problems).toEqual([]);
});

test("Set up can be skipped, and Home then tells what to do", async () => {
  const { user } = await openPane();
  await user.click(await screen.findByRole("link", { name: "Not now" }));
  expect(await screen.findByText("This workbook is not set up yet")).toBeTruthy();
});

test("the menu leads to each duty of the workbook by its group, says where one is, and the page's heading takes the focus", async () => {
  const { user } = await openPane(smallCompany(), "#/home");
  await user.click(await screen.findByRole("button", { name: "Menu: Home" }));
  const supply = within(await screen.findByRole("group", { name: "Supply" }));
  expect(supply.getAllByRole("link").map(({ textContent }) => textContent)).toEqual(["Stock", "Orders", "Invoices"]);
  await user.click(supply.getByRole("link", { name: "Orders" }));
  const heading = await screen.findByRole("heading", { level: 1, name: "Orders" });
  expect(document.activeElement).toBe(heading);
  expect(heading.tabIndex).toBe(0);
  await user.click(await screen.findByRole("button", { name: "Menu: Orders" }));
  const opened = within(await screen.findByRole("group", { name: "Supply" }));
  expect(opened.getByRole("link", { name: "Orders", current: "page" })).toBeTruthy();
});

test("Home can be narrowed to what is one person's business, and folds duty by duty", async () => {
  const order = (number: string, requester: string) => ({
    order: number,
    date: "2026-11-20",
    vendor: "Northway",
    requester,
  });
  const line = (number: string) => ({ order: number, line: 1, item: "A-1", quantity: 5, location: "Store" });
  const { user } = await openPane(
    smallCompany({
      orders: [order("PO-1", "Maria"), order("PO-2", "Omar"), order("PO-3", "Omar")],
      lines: [line("PO-1"), line("PO-2"), line("PO-3")],
    }),
    "#/home",
  );
  expect(await screen.findByRole("link", { name: /^3 drafts to finish PO-1 to Northway/ })).toBeTruthy();
  await user.selectOptions(await screen.findByRole("combobox", { name: "For" }), "Omar");
  expect(await screen.findByRole("link", { name: /^2 drafts to finish PO-2 to Northway.*Finish$/ })).toBeTruthy();
  expect(screen.queryByText(/problem/)).toBeNull();
  await user.click(screen.getByText("Orders", { selector: "summary" }));
  await waitFor(() => expect(screen.getByText("Orders", { selector: "summary" }).closest("details")?.open).toBe(false));
  await user.selectOptions(screen.getByRole("combobox", { name: "For" }), "Everyone");
  expect(screen.getByText("Orders", { selector: "summary" }).closest("details")?.open).toBe(false);
});

test("Alt and a digit lead to a group of the menu from anywhere, and Alt+1 to Home", async () => {
  const { user } = await openPane(smallCompany(), "#/orders");
  await screen.findByRole("heading", { level: 1, name: "Orders" });
  await user.keyboard("{Alt>}[Digit5]{/Alt}");
  const manage = within(await screen.findByRole("group", { name: "Manage" }));
  await waitFor(() => expect(document.activeElement).toBe(manage.getAllByRole("link")[0]));
  await user.keyboard("{Alt>}[Digit2]{/Alt}");
  await waitFor(() => expect(document.activeElement).toBe(screen.getByRole("link", { name: "Stock" })));
  await user.keyboard("{Escape}{Alt>}[Digit1]{/Alt}");
  expect(await screen.findByRole("heading", { level: 1, name: "Today" })).toBeTruthy();
});

test("who comes into the pane with the keyboard begins at the page's heading", async () => {
  await openPane(smallCompany(), "#/home");
  const heading = await screen.findByRole("heading", { level: 1, name: "Today" });
  heading.blur();
  expect(document.activeElement).toBe(document.body);
  act(() => void window.dispatchEvent(new Event("focus")));
  expect(document.activeElement).toBe(heading);
});

test("Escape closes the menu and gives the focus back", async () => {
  const { user } = await openPane(smallCompany(), "#/home");
  const menu = await screen.findByRole("button", { name: "Menu: Home" });
  await user.click(menu);
  expect(await screen.findByRole("link", { name: "History" })).toBeTruthy();
  await user.keyboard("{Escape}");
  expect(screen.queryByRole("link", { name: "History" })).toBeNull();
  expect(document.activeElement).toBe(menu);
});

test("Ctrl+K finds an item by a word of its name and a page by its purpose, and Enter goes there", async () => {
  const { user } = await openPane(smallCompany(), "#/home");
  await screen.findByRole("heading", { level: 1, name: "Today" });
  await user.keyboard("{Control>}k{/Control}");
  await user.type(await screen.findByRole("combobox", { name: /Order, item/ }), "gloves");
  expect(await screen.findByRole("option", { name: /A-1.*Gloves.*Item/ })).toBeTruthy();
  await user.clear(screen.getByRole("combobox", { name: /Order, item/ }));
  await user.keyboard("receive ship");
  await screen.findByRole("option", { name: /Receive a shipment/ });
  await user.keyboard("{Enter}");
  expect(await screen.findByRole("heading", { level: 1, name: "Receive" })).toBeTruthy();
  expect(screen.queryByRole("dialog", { name: "Find" })).toBeNull();
});

test("what is typed after Ctrl+K is there when Find has come, however long that takes", async () => {
  const { user } = await openPane(smallCompany(), "#/home");
  await screen.findByRole("heading", { level: 1, name: "Today" });
  await user.keyboard("{Control>}k{/Control}glo");
  expect(await screen.findByRole("combobox", { name: "Order, item, person, page…" })).toHaveProperty("value", "glo");
  await user.keyboard("ves");
  await screen.findByRole("option", { name: /A-1.*Gloves.*Item/ });
  await user.keyboard("{Enter}");
  expect(await screen.findByRole("heading", { level: 1, name: "Gloves" })).toBeTruthy();
});

test("what was typed is still there after a look at another page", async () => {
  const { user } = await openPane(smallCompany({ moves: [brought("M-1", 10)] }), "#/inventory/issue?item=A-1");
  await user.type(await screen.findByRole("textbox", { name: /Quantity/ }), "7");
  window.location.hash = "#/orders";
  await screen.findByRole("heading", { level: 1, name: "Orders" });
  window.location.hash = "#/inventory/issue?item=A-1";
  expect(await screen.findByRole("textbox", { name: /Quantity/ })).toHaveProperty("value", "7");
});

test("a form begins with what stands in the workbook now, not with what was read before", async () => {
  const { excel, session } = await openPane(smallCompany({ moves: [brought("M-1", 10)] }), "#/orders/new");
  await screen.findByRole("combobox", { name: /Item/ });
  window.location.hash = "#/home/history";
  await screen.findByRole("heading", { level: 1, name: "History" });
  const items = excel.document.table("Items");
  if (!items) throw new Error("There is no table Items.");
  excel.document.run("remote", () => {
    excel.document.sheet(items.sheetId)?.write({ ...items.bodyArea, rows: 1, columns: 1 }, "A-7");
  });
  await waitFor(() => expect(session.store.getState().stale.has("Items")).toBe(true));
  window.location.hash = "#/orders/new?item=A-7";
  expect(await screen.findByRole("combobox", { name: /Item/ })).toHaveProperty("value", "A-7");
});

test("a form says what is missing at the field, and goes there", async () => {
  const { user } = await openPane(smallCompany({ moves: [brought("M-1", 10)] }), "#/inventory/issue?item=A-1");
  const quantity = await screen.findByRole("textbox", { name: /Quantity/ });
  await user.click(screen.getByRole("button", { name: "Issue" }));
  expect(screen.getByText("Enter quantity (pairs).")).toBeTruthy();
  expect(screen.getByText("Enter department.")).toBeTruthy();
  expect(document.activeElement).toBe(quantity);
});

test("what an action refuses is said in its own sentence, and the form stays", async () => {
  const { user } = await openPane(smallCompany({ moves: [brought("M-1", 10)] }), "#/inventory/issue?item=A-1");
  await user.type(await screen.findByRole("textbox", { name: /Quantity/ }), "11");
  await user.selectOptions(screen.getByRole("combobox", { name: /Department/ }), "Office");
  await user.click(screen.getByRole("button", { name: "Issue" }));
  expect(await within(screen.getByRole("log", { name: "Messages" })).findByText(/10/)).toBeTruthy();
  expect(screen.getByRole("textbox", { name: /Quantity/ })).toHaveProperty("value", "11");
});

test("the arrows walk through a list, and only one row is a stop for Tab", async () => {
  const items = Array.from({ length: 2000 }, (_, index) => ({
    item: `A-${String(index)}`,
    name: `Item ${String(index)}`,
    unit: "pair",
    buy: "Yes" as const,
  }));
  const { user } = await openPane(smallCompany({ items }), "#/inventory");
  const list = await screen.findByRole("list", { name: "Items" });
  const links = within(list).getAllByRole("link");
  expect(links.length).toBeLessThan(40);
  expect(links.filter(({ tabIndex }) => tabIndex === 0)).toHaveLength(1);
  act(() => links[0]?.focus());
  await user.keyboard("{ArrowDown}");
  expect(document.activeElement?.textContent).toContain("A-1 ");
  await user.keyboard("{End}");
  await waitFor(() => expect(document.activeElement?.textContent).toContain("A-1999"));
});

test("a broken row is listed with what is expected, and a click leads to its cell", async () => {
  const broken = tablesOf([
    ...smallCompany()
      .tables.filter(({ table }) => table !== Items)
      .map(({ table, rowsByKey }) => [table, [...rowsByKey.values()]] as const),
    rowsOf(Items, { item: "A-1", name: "Gloves", unit: "pair", buy: "Yes", preferredVendor: "Nobody" }),
  ]);
  const { user, excel } = await openPane(broken, "#/home/problems");
  expect(await screen.findByText(/Preferred vendor "Nobody" is not in Vendors/)).toBeTruthy();
  await user.click(screen.getByRole("button", { name: "Show A-1 · Preferred vendor" }));
  await waitFor(() => {
    const { activeSheet, selection } = excel.document;
    expect(activeSheet.name).toBe("Items");
    expect(activeSheet.value(selection.activeRow, selection.activeColumn)).toBe("Nobody");
  });
});

test("a change can be undone from History", async () => {
  const { user, session } = await openPane(smallCompany({ moves: [brought("M-1", 10)] }), "#/inventory/item?item=A-1");
  await user.click(await screen.findByRole("button", { name: "Stop buying" }));
  await screen.findByRole("button", { name: "Buy again" });
  window.location.hash = "#/home/history";
  await user.click(await screen.findByRole("button", { name: /^Undo: .*A-1/ }));
  await screen.findByText("Undone");
  await act(() => session.load([Items]));
  expect(session.store.getState().tables.find(Items, "A-1")?.buy).toBe("Yes");
});

test("History begins with the latest changes, and steps back to earlier ones", async () => {
  const { user, excel } = await openPane(smallCompany(), "#/home");
  const log = excel.document.table(Log.name);
  const sheet = log && excel.document.sheet(log.sheetId);
  if (!sheet) throw new Error("The workbook has no Log.");
  const rows = Array.from({ length: 300 }, (_, at) => {
    const what = `Change ${String(at + 1)}`;
    return [`OLD-${String(at)}`, 1, 46_000 + at / 1_000, "Erik", what, "Moves", "Added", 1, "M-1", "{}", "Done"];
  });
  sheet.write({ ...log.area, row: log.area.row + log.area.rows, rows: rows.length }, rows);
  window.location.hash = "#/home/history";
  expect(await screen.findByText("Change 300")).toBeTruthy();
  for (let step = 0; step < 3; step++) await user.click(screen.getByRole("button", { name: /^Show \d+ more/ }));
  expect(screen.queryByText("Change 100")).toBeNull();
  await user.click(screen.getByRole("button", { name: "Show earlier changes" }));
  await user.click(await screen.findByRole("button", { name: /^Show \d+ more/ }));
  expect(await screen.findByText("Change 100")).toBeTruthy();
});

test("a link that leads nowhere says so and leads home", async () => {
  await openPane(smallCompany(), "#/no/such/page");
  expect(await screen.findByRole("heading", { name: "There is no such page" })).toBeTruthy();
  expect(screen.getByRole("link", { name: "Go to Home" })).toBeTruthy();
});

test("work that is not over in a moment is shown with its share, and can be cancelled", async () => {
  const { user, session } = await openPane(smallCompany(), "#/orders");
  await screen.findByRole("heading", { level: 1, name: "Orders" });
  const cancel = jest.fn();
  act(() => session.report({ label: "Reading list.csv", share: 0.4, cancel }));
  expect(screen.queryByRole("progressbar")).toBeNull();
  const bar = await screen.findByRole("progressbar", { name: "Reading list.csv" }, { timeout: 30_000 });
  expect(bar.getAttribute("aria-valuenow")).toBe("0.4");
  await user.click(screen.getByRole("button", { name: "Cancel" }));
  expect(cancel).toHaveBeenCalledTimes(1);
  act(() => session.report(undefined));
  await waitFor(() => expect(screen.queryByRole("progressbar")).toBeNull());
});

test("a workbook that may only be read says so above the page", async () => {
  const pane = await openPane(smallCompany(), "#/orders");
  pane.excel.host.faults.readOnly = true;
  await act(() => pane.session.open());
  expect(await screen.findByText(/open for reading only/)).toBeTruthy();
});
