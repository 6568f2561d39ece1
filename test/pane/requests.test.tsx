/** @jest-environment jsdom */
import { act, screen, within } from "@testing-library/react";
import { usualRows } from "../../src/features/requests/usualRules";
import { Categories } from "../../src/model/requests/ruleTables";
import { Escalations, RequestForms, Requests, RequestTasks, StatusLog } from "../../src/model/requests/tables";
import { openPane } from "../fixtures/pane";
import { smallCompany } from "../fixtures/smallCompany";
import { rowsOf, tablesOf } from "../fixtures/tablesOf";

const company = () =>
  smallCompany().with(
    tablesOf([
      ...usualRows,
      rowsOf(Categories, { category: "Keys", type: "Help", owner: "Omar", checklist: "Ask the manager; Hand it out" }),
      rowsOf(Requests),
      rowsOf(StatusLog),
      rowsOf(RequestTasks),
      rowsOf(Escalations),
      rowsOf(RequestForms),
    ]).tables,
  );

test("a mail becomes a request, which is taken, ticked off, answered and solved", async () => {
  const { user, session } = await openPane(company(), "#/requests/mail");
  await user.click(await screen.findByLabelText(/^Mail/));
  await user.paste("From: Petra\nSubject: RE: A key for the store\n\nBy Friday, please.");
  await user.click(screen.getByRole("button", { name: "Read it" }));
  await screen.findByDisplayValue("A key for the store");
  await user.selectOptions(screen.getByLabelText(/^Type/), "Help");
  await user.click(screen.getByRole("button", { name: "Enter" }));

  await screen.findByRole("heading", { level: 1, name: "RQ-2026-0001" });
  screen.getByText("By Friday, please.");
  await user.click(await screen.findByRole("checkbox", { name: "Ask the manager" }));
  await screen.findByText(/^done .*, Nora$/);
  await user.click(screen.getByRole("button", { name: "Take" }));

  await user.click(await screen.findByRole("button", { name: "Answer" }));
  await user.click(await screen.findByRole("link", { name: "Solved" }));
  // In the form, and in the mail beside it.
  await screen.findAllByDisplayValue(/A key for the store \(RQ-2026-0001\) is solved/);
  await user.click(screen.getByRole("button", { name: "Note the message" }));
  await user.click(await screen.findByRole("button", { name: "Change the state" }));
  await user.selectOptions(await screen.findByLabelText(/^State/), "Solved");
  await user.click(screen.getAllByRole("button", { name: "Change the state" }).at(-1) ?? document.body);

  const page = within(await screen.findByRole("main"));
  await page.findByRole("button", { name: "Reopen" });
  expect(page.getAllByText("Met").length).toBeGreaterThan(0);
  await act(() => session.load([Requests, StatusLog]));
  const { tables } = session.store.getState();
  expect(tables.find(Requests, "RQ-2026-0001")).toMatchObject({ requester: "Petra", owner: "Nora" });
  expect(tables.rows(StatusLog).map(({ state, way }) => state ?? way)).toEqual([
    "New",
    "In progress",
    "To requester",
    "Solved",
  ]);
});
