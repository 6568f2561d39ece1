import { readFileSync } from "node:fs";
import { PanePage } from "./pages/PanePage";
import { expect, test } from "./served";

test("a trip abroad is looked at, printed, handed to the calendar, and one that is over is claimed", async ({
  page,
}) => {
  const pane = new PanePage(page);
  await pane.openSample();
  await pane.goTo("Trips");
  await pane.isAt("Trips");

  await pane.link(/Elena Petrova · Tokyo/).click();
  await expect(pane.frame.getByText("Booked", { exact: true })).toBeVisible();
  await expect(pane.frame.getByText("Problem", { exact: true }).first()).toBeVisible();
  await expect(pane.frame.getByText(/Overlaps TR-/)).toBeVisible();

  await pane.button("Itinerary").click();
  await pane.isAt("Itinerary");
  const paper = pane.frame.frameLocator('iframe[title="The itinerary"]');
  await expect(paper.getByText("(Asia/Tokyo)").first()).toBeVisible();
  const [download] = await Promise.all([page.waitForEvent("download"), pane.button("Calendar file (.ics)").click()]);
  const file = readFileSync(await download.path(), "utf8");
  expect(file.match(/BEGIN:VEVENT\r\n/g)).toHaveLength(3);
  expect(file).toContain("DTSTART;TZID=Asia/Tokyo:");

  await pane.goTo("Trips");
  await pane.link(/Ola Hansen · Cork/).click();
  await pane.frame.getByRole("button", { name: "Claim", exact: true }).click();
  await pane.isAt("Claim the trip");
  await pane.button("See the claim").click();
  await expect(pane.frame.getByRole("heading", { name: "Check before it is written" })).toBeVisible();
  await pane.button("Open the claim").click();
  await expect(pane.messages).toContainText("6 lines");
  await pane.isAt(/^CL-/);
  await pane.link(/^TR-/).click();
  await expect(pane.frame.getByText("Closed", { exact: true })).toBeVisible();
  await pane.button("Claim and estimate").click();
  await expect(pane.link(/^CL-/)).toBeVisible();
});
