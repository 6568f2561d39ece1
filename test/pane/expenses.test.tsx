/** @jest-environment jsdom */
import { act, screen, within } from "@testing-library/react";
import { Expenses } from "../../src/model/expenses/tables";
import { claimsCompany, twoLines } from "../fixtures/claimsCompany";
import { openPane, type Pane } from "../fixtures/pane";

const dollars = { month: "2026-11-01", department: "Sales", category: "Hotel", amount: 500 };

test("a claim is opened, filled, submitted, approved in part by the manager, handed over and paid, and the budget moves", async () => {
  const pane = await openPane(claimsCompany({ budgets: [dollars] }), "#/expenses");
  const { user } = pane;

  await user.click(await screen.findByRole("link", { name: "New claim" }));
  await user.selectOptions(await screen.findByRole("combobox", { name: "Person" }), "Nora · Sales");
  await user.type(screen.getByRole("textbox", { name: "Purpose" }), "Fair in Boston");
  await user.click(screen.getByRole("button", { name: "Open the claim" }));

  await user.click(await screen.findByRole("link", { name: "Add an expense" }));
  await fill(pane, {
    Date: "2026-11-10",
    Category: "Hotel",
    Amount: "200",
    Currency: "usd",
    Vendor: "Harbor Inn",
    Receipt: "inn.pdf",
  });
  expect(await screen.findByText("$200.00 at 0.91 (rate of Nov 1, 2026) is €182.00.")).toBeTruthy();
  await user.click(screen.getByRole("button", { name: "Add" }));

  await user.click(await screen.findByRole("link", { name: "Add an expense" }));
  await fill(pane, { Date: "2026-11-12", Category: "Mileage" });
  expect(screen.queryByRole("textbox", { name: "Amount" })).toBeNull();
  await fill(pane, { Distance: "120" });
  expect(await screen.findByText("120 at €0.32 (rate since Nov 10, 2026) is €38.40.")).toBeTruthy();
  await user.click(screen.getByRole("button", { name: "Add" }));

  await user.click(await screen.findByRole("button", { name: "Submit" }));
  expect(await screen.findByText(/Helen: waiting/)).toBeTruthy();

  act(() => pane.session.setUser("Helen"));
  await user.click(screen.getByRole("button", { name: "Approve or refuse" }));
  await fill(pane, { "Approved of EX-2026-0001: Hotel, Harbor Inn": "150", Comment: "One night" });
  expect(screen.getByText("€188.40")).toBeTruthy();
  await user.click(screen.getByRole("button", { name: "Approve" }));

  await user.click(await screen.findByRole("button", { name: "Hand over" }));
  expect(within(await screen.findByRole("region", { name: "The file" })).getAllByText("150.00")).toHaveLength(2);
  await user.click(screen.getByRole("button", { name: "Hand over (1)" }));
  const file = await screen.findByRole<HTMLTextAreaElement>("textbox", { name: "The text of the file" });
  expect(file.value.split(/\r?\n/)[1]).toBe(
    "HO-2026-0001,CL-2026-0001,EX-2026-0001,Nora,1200,2026-11-10,Hotel,Harbor Inn,USD,200.00,150.00,0.00,150.00,inn.pdf",
  );

  await user.click(screen.getByRole("link", { name: "Paid" }));
  await user.click(await screen.findByRole("checkbox", { name: "CL-2026-0001 is paid" }));
  await user.click(screen.getByRole("button", { name: "Mark as paid (1)" }));
  expect(await screen.findByText("Nothing waits for payment")).toBeTruthy();

  await user.click(screen.getByRole("link", { name: "Budgets" }));
  await user.click(await screen.findByRole("link", { name: /Hotel.*€350\.00 left.*€150\.00 of €500\.00/ }));
  expect(await screen.findByText(/Harbor Inn/)).toBeTruthy();
});

test("the second approver sees what the first left as the most, and a change of it afterwards is told on the claim", async () => {
  const rules = [
    { rule: "Manager", kind: "Claim" as const, step: 1 },
    { rule: "Head", kind: "Claim" as const, step: 2, approver: "Iris" },
  ];
  const pane = await openPane(claimsCompany({ ...twoLines, rules }), "#/expenses/claim?claim=CL-2026-0001");
  const { user } = pane;
  await user.click(await screen.findByRole("button", { name: "Submit" }));
  expect(await screen.findByText(/Helen: waiting/)).toBeTruthy();
  act(() => pane.session.setUser("Helen"));
  await user.click(screen.getByRole("button", { name: "Approve or refuse" }));
  await fill(pane, { "Approved of EX-2026-0001: Meals, Bistro": "25", Comment: "No wine" });
  await user.click(screen.getByRole("button", { name: "Approve" }));

  act(() => pane.session.setUser("Iris"));
  await user.click(await screen.findByRole("button", { name: "Approve or refuse" }));
  const dinner = await screen.findByRole("textbox", { name: "Approved of EX-2026-0001: Meals, Bistro" });
  expect(dinner).toHaveProperty("value", "25");
  expect(screen.getByText(/Claimed €40\.00 · at most €25\.00, as the step before approved/)).toBeTruthy();
  await user.click(screen.getByRole("button", { name: "Approve" }));
  expect(await screen.findByRole("button", { name: "Hand over" })).toBeTruthy();

  const { document } = pane.excel;
  const table = document.table(Expenses.name);
  const column = (table?.area.column ?? 0) + Object.keys(Expenses.columns).indexOf("approved");
  const row = table?.bodyArea.row ?? 0;
  act(() => document.sheet(table?.sheetId ?? "")?.write({ row, column, rows: 1, columns: 1 }, 30));
  await act(() => pane.session.load([Expenses]));
  expect(
    await screen.findByText(
      "CL-2026-0001 was approved for €207.00, and Approved of its lines comes to €212.00. Put the lines right in Expenses, or submit it again.",
    ),
  ).toBeTruthy();
});

test("an expense is changed and removed, and Undo brings it back", async () => {
  const pane = await openPane(claimsCompany(twoLines), "#/expenses/claim?claim=CL-2026-0001");
  const { user } = pane;
  await user.click(await screen.findByRole("link", { name: "Change EX-2026-0001" }));
  const amount = await screen.findByRole("textbox", { name: "Amount" });
  expect(amount).toHaveProperty("value", "40");
  await user.clear(amount);
  await user.click(screen.getByRole("button", { name: "Save" }));
  expect(screen.getByText("Enter the amount that was paid; below 0 for a refund.")).toBeTruthy();
  await user.type(amount, "45");
  await user.click(screen.getByRole("button", { name: "Save" }));
  expect(await screen.findAllByText("€227.00")).toBeTruthy();

  await user.click(screen.getByRole("link", { name: "Change EX-2026-0001" }));
  await user.click(await screen.findByRole("button", { name: "Remove the expense" }));
  await screen.findByRole("link", { name: "Add an expense" });
  const messages = screen.getByRole("log", { name: "Messages" });
  await user.click(within(messages).getAllByRole("button", { name: "Undo" })[0] ?? messages);
  expect(await within(messages).findByText(/Undid|undone/i)).toBeTruthy();
  await act(() => pane.session.load([Expenses]));
  expect(pane.session.store.getState().tables.find(Expenses, "EX-2026-0001")?.amount).toBe(45);
});

async function fill({ user }: Pane, fields: Readonly<Record<string, string>>): Promise<void> {
  for (const [name, text] of Object.entries(fields)) {
    const field = await screen.findByLabelText<HTMLInputElement>((label) => label.replace("*", "").trim() === name);
    await user.clear(field);
    await user.type(field, text);
  }
}
