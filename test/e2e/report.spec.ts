import { PanePage } from "./pages/PanePage";
import { expect, test } from "./served";

test("the sample company's report is published and its workbook is checked and frozen, and axe is content", async ({
  page,
}) => {
  test.setTimeout(240_000);
  const pane = new PanePage(page);
  await pane.open();
  await pane.setUpSample();
  await page.evaluate(() => window.workbench?.setPaneWidth(320));
  await pane.button("More").click();
  await pane.goTo("Reports");
  await pane.goTo("Report");
  await pane.isAt("Weekly report");
  await expect(pane.button("Publish the report")).toBeVisible({ timeout: 30_000 });
  expect(await pane.faults()).toEqual([]);
  await pane.button("Publish the report").click();
  await expect(page.getByRole("tab", { name: /^Report 2/ })).toBeVisible({ timeout: 60_000 });
  await page.screenshot({ path: "test-results/report.png" });

  await pane.goTo("Share");
  await pane.isAt("Check before sharing");
  await expect(pane.frame.getByText(/OPS\.REORDERPOINT/).first()).toBeVisible({ timeout: 60_000 });
  expect(await pane.faults()).toEqual([]);
  await pane.button("Freeze for sharing").click();
  await expect(pane.frame.getByRole("heading", { name: /^Frozen: / })).toBeVisible({ timeout: 60_000 });
  await expect(pane.frame.getByText(/uses OPS\./)).toHaveCount(0);
  expect(await pane.faults()).toEqual([]);
});
