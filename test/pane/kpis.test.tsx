/** @jest-environment jsdom */
import { screen, within } from "@testing-library/react";
import { Kpis } from "../../src/model/kpi/tables";
import { openPane } from "../fixtures/pane";
import { smallCompany } from "../fixtures/smallCompany";

/** Two lines that were due in October: PO-1 came in time, PO-2 two days late. */
const october = () =>
  smallCompany({
    orders: ["PO-1", "PO-2"].map((order) => ({ order, date: "2026-10-01", vendor: "Northway", sentOn: "2026-10-02" })),
    lines: ["PO-1", "PO-2"].map((order) => ({
      order,
      line: 1,
      item: "A-1",
      quantity: 10,
      price: 2,
      promised: "2026-10-10",
    })),
    receipts: [
      { receipt: "RC-1", order: "PO-1", line: 1, date: "2026-10-09", counted: 10, accepted: 10 },
      { receipt: "RC-2", order: "PO-2", line: 1, date: "2026-10-12", counted: 10, accepted: 10 },
    ],
  });

test("a KPI is chosen, explained down to its rows, given other terms and refreshed", async () => {
  const { user, session } = await openPane(october(), "#/reports/choose");
  await user.click(await screen.findByRole("checkbox", { name: /^On time in full/ }));
  await user.click(screen.getByRole("button", { name: "Save choice" }));

  const list = await screen.findByRole("list", { name: "KPIs" });
  expect(within(list).getByText("50%")).toBeTruthy();
  expect(within(list).getByText("Off target")).toBeTruthy();
  expect(within(list).getByText("target 95%")).toBeTruthy();
  await user.click(within(list).getByRole("link", { name: "On time in full" }));

  expect(await screen.findByText("PO-2 / 1 · 0")).toBeTruthy();
  expect(screen.getByText("Northway: due Oct 10, 2026, complete on Oct 12, 2026, 2 days late")).toBeTruthy();
  expect(screen.getByText("Everything was counted.")).toBeTruthy();
  await user.click(screen.getByRole("checkbox", { name: "Only those not above the line" }));
  expect(screen.queryByRole("button", { name: "Show PO-1 / 1 in the sheet" })).toBeNull();
  await user.click(screen.getByRole("button", { name: "Show PO-2 / 1 in the sheet" }));

  await user.click(screen.getByRole("link", { name: "Change terms" }));
  const grace = await screen.findByRole("textbox", { name: /Grace days/ });
  await user.type(grace, "2");
  const target = screen.getByRole("textbox", { name: /Target/ });
  await user.clear(target);
  await user.type(target, "90%");
  await user.clear(screen.getByRole("textbox", { name: /Amber/ }));
  await user.click(screen.getByRole("button", { name: "Save" }));

  expect(await screen.findByText("On target")).toBeTruthy();
  expect(session.store.getState().tables.find(Kpis, "On time in full")).toMatchObject({ value: 1, target: 0.9 });
  await user.click(screen.getByRole("link", { name: "KPIs" }));
  await user.click(await screen.findByRole("button", { name: "Refresh" }));
  // The clock of this pane stands still, so that the figures are those that stand.
  expect(await screen.findByText("Nothing to change: there are no changes to save.")).toBeTruthy();
});

test("a KPI of one's own is added and waits for its formula", async () => {
  const { user, session } = await openPane(smallCompany(), "#/reports/own");
  await user.type(await screen.findByRole("textbox", { name: /^KPI/ }), "Complaints");
  await user.type(screen.getByRole("textbox", { name: /^Definition/ }), "Calls about orders");
  await user.click(screen.getByRole("button", { name: "Add" }));
  expect(await screen.findByRole("link", { name: "Complaints" })).toBeTruthy();
  expect(session.store.getState().tables.find(Kpis, "Complaints")).toMatchObject({ unit: "count", better: "Up" });
});

test("a week in which nothing happened is told so", async () => {
  const { session } = await openPane(october(), "#/reports/changes");
  expect(await screen.findByText("Nothing notable has changed since then.")).toBeTruthy();
  expect(session.store.getState().phase).toBe("ready");
});
