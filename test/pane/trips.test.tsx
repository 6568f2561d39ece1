/** @jest-environment jsdom */
import { screen, within } from "@testing-library/react";
import { Expenses } from "../../src/model/expenses/tables";
import { TripLegs } from "../../src/model/trips/tables";
import { openPane, type Pane } from "../fixtures/pane";
import { tripBook } from "../fixtures/tripBook";

const subject = "Nora to Boston, 2026-11-16 to 2026-11-17, estimate 400";
/** Two days in Boston last week, approved, with a drive of 100. */
const lastWeek = () =>
  tripBook({
    trips: [{ kind: "Home", country: undefined, destination: "Boston", start: "2026-11-16", end: "2026-11-17" }],
    estimates: [{ trip: "TR-1", category: "Hotel", amount: 400 }],
    approvals: [
      {
        approval: "AP-1",
        kind: "Trip",
        reference: "TR-1",
        subject,
        requester: "Nora",
        amount: 400,
        step: 1,
        steps: 1,
        approver: "Helen",
        askedOn: "2026-11-02",
        decision: "Approve",
        decidedBy: "Helen",
        decidedOn: "2026-11-03",
      },
    ],
    legs: [
      {
        trip: "TR-1",
        leg: 1,
        mode: "Own car",
        from: "Home",
        to: "Boston",
        depart: "2026-11-16T08:00",
        arrive: "2026-11-16T10:00",
        distance: 100,
        nightPlace: "Boston",
      },
    ],
    perDiem: [{ entry: "Boston", destination: "Boston", meals: 74, effective: "2026-01-01" }],
    mileage: [{ from: "2026-01-01", rate: 0.3 }],
  });

test("a trip is found, its lunch noted, and its claim opened after a look at it", async () => {
  const pane = await openPane(lastWeek(), "#/travel");
  const { user } = pane;
  await user.click(await screen.findByRole("link", { name: /Boston/ }));
  expect(await screen.findByRole("heading", { level: 1, name: "TR-1" })).toBeTruthy();
  expect(screen.getByText("To claim")).toBeTruthy();

  await user.click(screen.getByRole("button", { name: "Claim" }));
  await user.click(await screen.findByRole("link", { name: "Meals of Nov 17, 2026" }));
  await user.click(await screen.findByRole("checkbox", { name: "Lunch" }));
  await user.click(screen.getByRole("button", { name: "Save" }));

  expect(await screen.findByText("Boston, 75% · lunch provided")).toBeTruthy();
  await user.click(screen.getByRole("button", { name: "See the claim" }));
  expect(await screen.findByRole("heading", { name: "Check before it is written" })).toBeTruthy();
  expect(await linesIn(pane)).toEqual([]);
  await user.click(screen.getByRole("button", { name: "Open the claim" }));
  expect(await screen.findByRole("heading", { level: 1, name: "CL-2026-0001" })).toBeTruthy();

  await user.click(await screen.findByRole("link", { name: /TR-1/ }));
  await user.click(await screen.findByRole("button", { name: "Claim and estimate" }));
  expect((await screen.findByRole("link", { name: "CL-2026-0001" })).getAttribute("href")).toBe(
    "#/expenses/claim?claim=CL-2026-0001",
  );
  expect(await linesIn(pane)).toEqual([
    ["Mileage", 30],
    ["Per diem", 55.5],
    ["Per diem", 37.5],
  ]);
});

test("what is refused is said, and what was typed stays; then the leg is added", async () => {
  const pane = await openPane(lastWeek(), "#/travel/leg?trip=TR-1");
  const { user } = pane;
  await user.selectOptions(await screen.findByRole("combobox", { name: /^Mode/ }), "Rail");
  await user.type(screen.getByRole("textbox", { name: /^From/ }), "Boston");
  await user.type(screen.getByRole("textbox", { name: /^To/ }), "Home");
  await user.click(screen.getByRole("button", { name: "Save" }));
  expect(await within(screen.getByRole("log", { name: "Messages" })).findByText(/not after it departs/)).toBeTruthy();
  expect(screen.getByRole("textbox", { name: /^From/ })).toHaveProperty("value", "Boston");

  const arrive = screen.getByLabelText(/^Arrive(?! zone)/);
  await user.clear(arrive);
  await user.type(arrive, "2026-11-16T11:30");
  await user.click(screen.getByRole("button", { name: "Save" }));
  expect(await screen.findByText("2. Rail Boston to Home")).toBeTruthy();
  const read = await pane.session.load([TripLegs]);
  expect(read.ok && read.value.rows(TripLegs).length).toBe(2);
});

async function linesIn({ session }: Pane): Promise<readonly (readonly [string, number])[]> {
  const read = await session.load([Expenses]);
  if (!read.ok) throw new Error(read.problem.message);
  return read.value.rows(Expenses).map(({ category, amount }) => [category, amount] as const);
}
