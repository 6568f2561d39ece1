import { expect, test } from "./served";

test("what we hold true of Excel holds in the browser, in the pane of a page, without a request to another machine", async ({
  page,
  origin,
}) => {
  const requested = new Set<string>();
  page.on("request", (request) => requested.add(new URL(request.url()).origin));
  await page.goto("/contract-host.html");
  const pane = page.frameLocator('iframe[title="Add-in"]');
  await expect(pane.getByRole("heading", { name: /facts hold/ })).toBeVisible();
  const frame = page.frames().find((other) => other.url().includes("/contract.html"));
  const reports = await frame?.evaluate(() => window.contractReports);
  expect(reports?.filter(({ problem }) => problem !== undefined)).toEqual([]);
  expect(reports?.length).toBeGreaterThan(100);
  const answered = await page.evaluate(() => ({
    defects: window.contractHost?.defects.length,
    // A fact loads what Excel does not know either.
    unserved: [...(window.contractHost?.unserved.keys() ?? [])].filter(
      (name) => name !== "Worksheet.noPropertiesNeeded",
    ),
  }));
  expect(answered).toEqual({ defects: 0, unserved: [] });
  expect([...requested]).toEqual([origin]);
});
