import { PanePage } from "./pages/PanePage";
import type { Page } from "@playwright/test";
import { expect, test } from "./served";

let pane: PanePage;
const label = (name: string) => pane.frame.getByLabel(new RegExp(`^${name}`)).first();

test("a trip abroad is asked for, approved by someone else, booked, claimed, approved in part, handed over, and budgets move", async ({
  page,
}) => {
  const first = await dayFromNow(page, 1);
  const middle = await dayFromNow(page, 2);
  const last = await dayFromNow(page, 3);
  const after = await dayFromNow(page, 7);
  pane = new PanePage(page);
  await pane.openSample();
  await page.evaluate(() => window.workbench?.setPaneWidth(320));

  await pane.openFromMenu("Expenses");
  expect(await railBudget()).toContain("€0.00 of €150.00");
  await pane.goTo("Trips");
  await pane.link("New trip").click();
  await pane.isAt("New trip");
  await label("Traveller").selectOption("Tomas Berg");
  await label("Purpose").fill("Visit to the Berlin supplier");
  await label("Kind").selectOption("Abroad");
  await label("Destination").fill("Berlin");
  await label("Country").fill("Germany");
  await label("Start").fill(first);
  await label("End").fill(last);
  await pane.button("Save as draft").click();
  await expect(pane.frame.getByText("Draft", { exact: true })).toBeVisible();
  await pane.button("Estimate").click();
  await pane.isAt("Estimate");
  await label("Flight").fill("420");
  await label("Hotel").fill("300");
  await pane.button("Save the estimate").click();
  await pane.button("Ask for approval").click();
  await expect(pane.frame.getByText("Waiting approval", { exact: true })).toBeVisible();
  const trip = await pane.frame.getByRole("heading", { level: 1 }).innerText();

  await decideAs(await firstApprover());
  await pane.link(/Berlin/).click();
  await pane.button("Approve").first().click();
  await expect(pane.messages).toContainText(`Approved ${trip}`);

  const lisbon = "Europe/Lisbon";
  const berlin = "Europe/Berlin";
  const legs: readonly Record<string, string>[] = [
    {
      ...{ Mode: "Own car", From: "Fernhill", To: "Lisbon", Depart: `${first}T05:30`, Arrive: `${first}T06:30` },
      ...{ "Depart zone": lisbon, "Arrive zone": lisbon, Distance: "84" },
    },
    {
      ...{ Mode: "Flight", From: "Lisbon", To: "Berlin", Depart: `${first}T08:00`, Arrive: `${first}T13:10` },
      ...{ "Depart zone": lisbon, "Arrive zone": berlin, "Booking no": "BK-1", Cost: "190" },
    },
    {
      ...{ Mode: "Hotel", From: "Berlin", Depart: `${first}T15:00`, Arrive: `${last}T10:00` },
      ...{ "Depart zone": berlin, "Arrive zone": berlin, "Booking no": "BK-2", Cost: "260" },
    },
    {
      ...{ Mode: "Flight", From: "Berlin", To: "Lisbon", Depart: `${last}T16:00`, Arrive: `${last}T19:30` },
      ...{ "Depart zone": berlin, "Arrive zone": lisbon, "Booking no": "BK-3", Cost: "190" },
    },
  ];
  for (const leg of legs) {
    await openTrip(trip);
    await pane.button("Add a leg").click();
    await pane.isAt("Add a leg");
    await fillIn(leg);
    await pane.button("Save").click();
    await pane.isAt(trip);
  }
  await expect(pane.frame.getByText("Booked", { exact: true })).toBeVisible();
  await pane.button("Itinerary").click();
  await pane.isAt("Itinerary");
  const paper = pane.frame.frameLocator('iframe[title="The itinerary"]');
  await expect(paper.getByText("(Europe/Berlin)").first()).toBeVisible();

  // The trip is over.
  await page.clock.setSystemTime(new Date(`${after}T09:00:00`));
  await openTrip(trip);
  await pane.button(/^Claim$/).click();
  await pane.isAt("Claim the trip");
  await pane.button("See the claim").click();
  await pane.button("Open the claim").click();
  await expect(pane.messages).toContainText("7 lines");
  const claim = /CL-\d{4}-\d{4}/.exec(await pane.messages.innerText())?.[0] ?? "";
  await pane.openFromMenu("Expenses");
  await pane.link(new RegExp(claim)).click();
  await pane.isAt(claim);
  await expect(pane.frame.getByText(/^Mileage$/)).toBeVisible();
  await expect(pane.frame.getByText(/^Per diem$/)).toHaveCount(3);

  // What the trip did not know of.
  for (const entry of [
    { Date: middle, Category: "Rail", Amount: "44", Vendor: "Airport express", Receipt: "rail.pdf" },
    { Date: middle, Category: "Entertainment", Amount: "96", Vendor: "Zur Linde", Receipt: "linde.jpg" },
  ]) {
    await pane.link("Add an expense").click();
    await pane.isAt("Add an expense");
    await fillIn(entry);
    await pane.button(/^Add/).first().click();
    await pane.isAt(claim);
  }
  await expect(pane.frame.getByText("Warn", { exact: true })).toBeVisible();
  await pane.button("Submit").click();
  await expect(pane.messages).toContainText(/A receipt is missing|is not excused/);
  const change = pane.link(/^Change EX-/);
  for (const [line, field, text] of [
    [1, "Receipt", "out.pdf"],
    [2, "Receipt", "hotel.pdf"],
    [5, "Receipt", "back.pdf"],
    [8, "Comment", "Dinner with two buyers of the supplier"],
  ] as const) {
    await change.nth(line).click();
    await pane.isAt(/^(Change|EX-)/);
    await label(field).fill(text);
    await pane.button("Save").click();
    await pane.isAt(claim);
  }
  await expect(pane.frame.getByText("Block", { exact: true })).toHaveCount(0);
  await pane.button("Submit").click();
  await expect(pane.messages).toContainText(`Submitted ${claim}`);
  await pane.button("Approve or refuse").click();
  await pane.field(/^Approved of .*: Entertainment/).fill("60");
  await pane.field("Comment").fill("Up to what we pay for a dinner");
  await pane.button("Approve").click();
  await expect(pane.messages).toContainText("in part: €939.20 of €975.20");

  await pane.openFromMenu("Expenses");
  await pane.goTo("Hand over");
  await pane.isAt("Hand over");
  await pane.button(/^Hand over \(\d\)/).click();
  await expect(pane.field("The text of the file")).toHaveValue(new RegExp(claim));
  expect(await railBudget()).toContain("€44.00 of €150.00");
  await pane.link(/^Rail/).first().click();
  await expect(pane.frame.getByText(/Airport express/)).toBeVisible();
});

/** What is spent of the first department's budget for rail, in the month of the trip. */
async function railBudget(): Promise<string> {
  await pane.goTo("Budgets");
  await pane.isAt("Budgets");
  await label("Month").selectOption("November 2026");
  return pane.link(/^Rail/).first().innerText();
}

/** Fills fields by the words at their head. */
async function fillIn(entries: Readonly<Record<string, string>>): Promise<void> {
  for (const [name, text] of Object.entries(entries)) {
    const field = label(name);
    if ((await field.evaluate((element) => element.tagName)) === "SELECT") await field.selectOption(text);
    else await field.fill(text);
  }
}

async function openTrip(trip: string): Promise<void> {
  await pane.goTo("Trips");
  await pane.link(/Tomas Berg · Berlin/).click();
  await pane.isAt(trip);
}

/** Whom the page of a trip or claim names as the first to decide. */
async function firstApprover(): Promise<string> {
  const asked = await pane.frame.getByText(/^1\. /).innerText();
  return /1\. ([\w ]+)/.exec(asked)?.[1]?.trim() ?? "";
}

/** Sits down at the keyboard as someone else, at the page of decisions. */
async function decideAs(name: string): Promise<void> {
  await pane.goToHash("#/home");
  await pane.button(/^Change: /).click();
  await pane.field("Your name").fill(name);
  await pane.button("Save").click();
  await pane.openFromMenu("Decisions");
  await pane.isAt("Decisions");
}

/** A day as a date field takes it, on the clock of the page. */
const dayFromNow = (page: Page, days: number): Promise<string> =>
  page.evaluate((after) => new Date(Date.now() + after * 86_400_000).toISOString().slice(0, 10), days);
