import { axeFindings } from "./axe";
import { PanePage } from "./pages/PanePage";
import { expect, test } from "./served";

test("the sample company's report is published and its workbook is checked and frozen, and axe is content", async ({
  page,
  context,
}, info) => {
  const pane = new PanePage(page);
  await pane.openSample();
  await page.evaluate(() => window.workbench?.setPaneWidth(320));
  await pane.openFromMenu("Reports");
  await pane.goTo("Report");
  await pane.isAt("Report");
  await expect(pane.button("Publish the report")).toBeVisible();
  expect(await pane.faults()).toEqual([]);
  const file = await context.newPage();
  await file.setContent((await pane.frame.locator("iframe[sandbox]").getAttribute("srcdoc")) ?? "");
  for (const colorScheme of ["light", "dark"] as const) {
    await file.emulateMedia({ colorScheme });
    await file.screenshot({ path: info.outputPath(`report-${colorScheme}.png`), fullPage: true });
    expect(await axeFindings(file)).toEqual([]);
  }
  await file.close();
  await pane.button("Publish the report").click();
  await expect(page.getByRole("tab", { name: /^Report 2/ })).toBeVisible();

  await pane.goTo("Share");
  await pane.isAt("Check before sharing");
  await expect(pane.frame.getByText(/OPS\.REORDERPOINT/).first()).toBeVisible();
  expect(await pane.faults()).toEqual([]);
  await pane.button("Freeze for sharing").click();
  await expect(pane.frame.getByRole("heading", { name: /^Frozen: / })).toBeVisible();
  await expect(pane.frame.getByText(/uses OPS\./)).toHaveCount(0);
  expect(await pane.faults()).toEqual([]);
});
