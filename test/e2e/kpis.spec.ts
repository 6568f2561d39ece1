import { PanePage } from "./pages/PanePage";
import { expect, test } from "./served";

test("KPIs of the sample company, down to the row behind one, and what axe says of their pages", async ({ page }) => {
  const pane = new PanePage(page);
  await pane.openSample();
  await page.evaluate(() => window.workbench?.setPaneWidth(320));
  await pane.goTo("Reports");
  await pane.isAt("KPIs");
  await expect(pane.link("On time in full")).toBeVisible();
  expect(await pane.faults()).toEqual([]);

  await pane.link("On time in full").click();
  await pane.isAt("On time in full");
  await expect(pane.frame.getByRole("heading", { name: "By vendor" })).toBeVisible();
  expect(await pane.faults()).toEqual([]);
  await pane
    .button(/^Show PO-.* in the sheet$/)
    .first()
    .click();
  await expect(page.getByRole("tab", { name: "Order lines", selected: true })).toBeVisible();
  // Far below what the sheet showed before: what the pane selects comes into view.
  await expect(
    page.locator(`[data-address="${await page.getByRole("textbox", { name: "Name box" }).inputValue()}"]`),
  ).toBeInViewport();

  await pane.goTo("KPIs", "What changed");
  await pane.isAt("What changed");
  await expect(pane.frame.getByText(/became late/)).toBeVisible();
  expect(await pane.faults()).toEqual([]);
  await pane.goTo("Choose KPIs");
  await expect(pane.frame.getByRole("checkbox", { name: /^Vendor fill rate/ })).toBeVisible();
  expect(await pane.faults()).toEqual([]);
});
