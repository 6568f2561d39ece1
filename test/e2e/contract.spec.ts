import { expect, test } from "./served";

test("what we hold true of Excel holds in the browser, in the pane of a page", async ({ page }) => {
  test.setTimeout(120_000);
  await page.goto("/contract.html?workbench");
  const pane = page.frameLocator("iframe");
  await expect(pane.getByRole("heading", { name: /facts hold/ })).toBeVisible({ timeout: 100_000 });
  const frame = page.frames().find((other) => other !== page.mainFrame());
  const reports = await frame?.evaluate(() => window.contractReports);
  expect(reports?.filter(({ problem }) => problem !== undefined)).toEqual([]);
  expect(reports?.length).toBeGreaterThan(100);
  const answered = await page.evaluate(() => ({
    defects: window.contractHost?.defects.length,
    unserved: [...(window.contractHost?.unserved.keys() ?? [])],
  }));
  expect(answered).toEqual({ defects: 0, unserved: [] });
});
