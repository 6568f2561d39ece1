import { PanePage } from "./pages/PanePage";
import type { Page } from "@playwright/test";
import { expect, test } from "./served";

test("a trip abroad is asked for, approved by someone else, booked in three legs and printed", async ({
  page,
}, info) => {
  test.setTimeout(120_000);
  // Far enough off that nothing of it is over, whenever this runs.
  const first = await dayFromNow(page, 70);
  const last = await dayFromNow(page, 72);
  const pane = new PanePage(page);
  const label = (name: string) => pane.frame.getByLabel(new RegExp(`^${name}`)).first();
  const openTrip = async (): Promise<void> => {
    await pane.frame.getByRole("navigation", { name: "Quartermaster" }).getByRole("link", { name: "Trips" }).click();
    await pane.link(/Tomas Berg · Oslo/).click();
  };
  await pane.open();
  await pane.setUpSample();
  await page.evaluate(() => window.workbench?.setPaneWidth(320));

  await pane.goTo("Trips");
  await pane.link("New trip").click();
  await pane.isAt("New trip");
  await label("Traveller").selectOption("Tomas Berg");
  await label("Purpose").fill("Visit to the Oslo supplier");
  await label("Kind").selectOption("Abroad");
  await label("Destination").fill("Oslo");
  await label("Country").fill("Norway");
  await label("Start").fill(first);
  await label("End").fill(last);
  await pane.button("Request").click();
  await expect(pane.frame.getByText("Draft", { exact: true })).toBeVisible();
  await page.screenshot({ path: info.outputPath("draft.png") });

  await pane.button("Estimate").click();
  await pane.isAt("Estimate");
  await page.screenshot({ path: info.outputPath("estimate.png") });
  await label("Flight").fill("420");
  await label("Hotel").fill("300");
  await pane.button("Save the estimate").click();
  await pane.button("Ask for approval").click();
  await expect(pane.frame.getByText("Waiting approval", { exact: true })).toBeVisible();

  const asked = await pane.frame.getByText(/^1\. /).innerText();
  const approver = /1\. ([\w ]+)/.exec(asked)?.[1]?.trim() ?? "";
  const trip = await pane.frame.getByRole("heading", { level: 1 }).innerText();
  await pane.link("See decisions").click();
  await pane.isAt("Decisions");
  await label("Your name").selectOption(approver);
  await pane.button("That is me").click();
  await pane
    .link(new RegExp(`Oslo|${trip}`))
    .first()
    .click();
  await page.screenshot({ path: info.outputPath("decision.png") });
  await pane.button("Approve").first().click();
  await expect(pane.messages).toContainText(`Approved ${trip}`);

  const legs = [
    ["Flight", "Lisbon", "Oslo", `${first}T08:00`, `${first}T13:10`],
    ["Hotel", "Oslo", "", `${first}T15:00`, `${last}T10:00`],
    ["Flight", "Oslo", "Lisbon", `${last}T16:00`, `${last}T19:30`],
  ] as const;
  for (const [mode, from, to, depart, arrive] of legs) {
    await openTrip();
    await pane.isAt(trip);
    await pane.button("Add a leg").click();
    await pane.isAt("Add a leg");
    await label("Mode").selectOption(mode);
    await label("From").fill(from);
    if (to !== "") await label("To").fill(to);
    await label("Depart").fill(depart);
    await label("Arrive").fill(arrive);
    await label("Depart zone").fill(from === "Lisbon" ? "Europe/Lisbon" : "Europe/Oslo");
    await label("Arrive zone").fill(to === "Lisbon" ? "Europe/Lisbon" : "Europe/Oslo");
    await label("Booking no").fill("BK-1");
    await label("Cost").fill("140");
    await pane.button("Save").click();
    await pane.isAt(trip);
  }
  await expect(pane.frame.getByText("Booked", { exact: true })).toBeVisible();
  await page.screenshot({ path: info.outputPath("booked.png") });
  await pane.button("Itinerary").click();
  await pane.isAt("Itinerary");
  await expect(
    pane.frame.frameLocator('iframe[title="The itinerary"]').getByText("(Europe/Oslo)").first(),
  ).toBeVisible();
});

/** A day as a date field takes it, on the clock of the page. */
const dayFromNow = (page: Page, days: number): Promise<string> =>
  page.evaluate((after) => new Date(Date.now() + after * 86_400_000).toISOString().slice(0, 10), days);
