import { PanePage } from "./pages/PanePage";
import { expect, test } from "./served";

let pane: PanePage;

test.beforeEach(async ({ page }) => {
  pane = new PanePage(page);
  await pane.openSample();
});

test("a Warn and a Block are dealt with, the claim is approved in part, handed over, and the budget moves", async ({
  page,
}) => {
  await pane.goTo("Expenses");
  await pane.link(/Daniel Cho: Customers in New York/).click();
  await expect(pane.frame.getByText("Warn", { exact: true })).toBeVisible();
  await expect(pane.frame.getByText("Block", { exact: true })).toBeVisible();
  const claim = await pane.frame.getByRole("heading", { level: 1 }).innerText();
  await pane.button("Submit").click();
  await expect(pane.messages).toContainText(/EX-\d{4}-\d{4}: .*There is 1 more on the page of/);

  const change = pane.link(/^Change EX-/);
  await change.nth(1).click();
  await pane.field("Comment").fill("Dinner with the buyers of two customers");
  await expect(pane.frame.getByText("Excused", { exact: true })).toBeVisible();
  await pane.button("Save").click();
  await pane.isAt(claim);
  await change.nth(2).click();
  await pane.field("Receipt").fill("cab.jpg");
  await pane.button("Save").click();
  await pane.isAt(claim);
  await pane.button("Submit").click();
  await expect(pane.messages).toContainText(`Submitted ${claim}`);
  await expect(pane.frame.getByText("Jonas Okafor: waiting")).toBeVisible();

  await pane.button("Approve or refuse").click();
  await pane.field(/^Approved of .*: Meals/).fill("60");
  await pane.field("Comment").fill("Up to the limit");
  await pane.button("Approve").click();
  // Who sits at the keyboard here is not the manager.
  await expect(pane.messages).toContainText("is for Jonas Okafor to decide");

  await pane.goTo("Expenses", "Hand over");
  await pane.button("Hand over (1)").click();
  await expect(pane.field("The text of the file")).toHaveValue(/HO-\d{4}-\d{4},CL-/);
  const saved = page.waitForEvent("download");
  await pane.button("Save the file").click();
  expect((await saved).suggestedFilename()).toMatch(/^HO-\d{4}-\d{4}\.csv$/);

  await pane.goTo("Budgets");
  await pane
    .link(/^Hotel/)
    .first()
    .click();
  await expect(pane.frame.getByText(/Chicago|Lakeshore/).first()).toBeVisible();
});
