/** @jest-environment jsdom */
import { act, screen, within } from "@testing-library/react";
import { People } from "../../src/model/people/people";
import { CardLines, Claims, Expenses } from "../../src/model/expenses/tables";
import { openPane } from "../fixtures/pane";
import { rowsOf, tablesOf } from "../fixtures/tablesOf";

const company = () =>
  tablesOf([
    rowsOf(People, { person: "Nora", grade: "Staff" }),
    rowsOf(Claims, { claim: "CL-1", person: "Nora", purpose: "Fair in Lisbon", date: "2026-11-02" }),
    rowsOf(
      Expenses,
      {
        expense: "EX-1",
        claim: "CL-1",
        date: "2026-11-17",
        category: "Meals",
        vendor: "Taberna Central",
        amount: 64.2,
        receipt: "dinner.jpg",
      },
      { expense: "EX-2", claim: "CL-1", date: "2026-11-18", category: "Meals", vendor: "Bar Sol", amount: 30 },
    ),
    rowsOf(
      CardLines,
      { line: "C1", date: "2026-11-17", vendor: "TABERNA CENTRAL 04", amount: 64.2 },
      { line: "C2", date: "2026-11-18", vendor: "RAIL LINK", amount: 12 },
      { line: "C3", date: "2026-11-18", vendor: "RAIL LINK", amount: 12 },
      { line: "C4", date: "2026-11-19", vendor: "RAIL LINK", amount: -12 },
    ),
  ]);

test("a statement's proposals are accepted, an unmatched line becomes an expense, and the checks say what is left", async () => {
  const pane = await openPane(company(), "#/expenses/card");
  const { user } = pane;
  const list = await screen.findByRole("list", { name: "Card lines" });
  expect(within(list).getAllByText("Evened out")).toHaveLength(2);
  expect(within(list).getAllByText(/1 of 2 alike/)).toHaveLength(2);

  await user.click(screen.getByRole("button", { name: "Accept 1 match" }));
  expect(await screen.findByText("Matched", { selector: "span" })).toBeTruthy();
  expect(screen.getByRole("link", { name: "1 expense is on no statement" })).toBeTruthy();

  await user.selectOptions(screen.getByRole("combobox", { name: "Show" }), "Unmatched");
  await user.click(await screen.findByRole("link", { name: /RAIL LINK/ }));
  await user.selectOptions(await screen.findByRole("combobox", { name: "Claim" }), "CL-1 · Nora, Fair in Lisbon");
  await user.type(screen.getByRole("combobox", { name: "Category" }), "Rail");
  await user.click(screen.getByRole("button", { name: "Make an expense" }));
  expect(await screen.findByRole("button", { name: "Part" })).toBeTruthy();
  await act(() => pane.session.load([Expenses, CardLines]));
  const { tables } = pane.session.store.getState();
  expect(tables.rows(Expenses)).toHaveLength(3);
  expect(tables.rows(CardLines).filter(({ expense }) => expense !== undefined)).toHaveLength(2);

  await user.click(screen.getByRole("link", { name: "Card" }));
  await user.click(await screen.findByRole("link", { name: "Checks" }));
  await user.click(await screen.findByRole("link", { name: /Receipt missing.*EX-2/ }));
  expect(
    await screen.findByText("A receipt is missing; above €25.00 one is needed, and this is €30.00. Add it."),
  ).toBeTruthy();
  await user.click(screen.getByRole("link", { name: "Checks" }));
  await user.click(await screen.findByRole("button", { name: "Write the checks into the sheet" }));
  // The expense made here was checked as it was added; of the other two one is in order, and the column says that too.
  expect(await screen.findByText(/Wrote the checks of 2 expenses/)).toBeTruthy();
  await act(() => pane.session.load([Expenses]));
  const written = pane.session.store.getState().tables;
  expect(written.find(Expenses, "EX-1")?.checks).toBe("OK");
  expect(written.find(Expenses, "EX-2")?.checks).toMatch(/^Block: A receipt is missing/);
});
