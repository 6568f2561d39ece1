import type { Request } from "@playwright/test";
import { exampleFormula } from "../../src/functions/help/helpEntry";
import { helpEntries } from "../../src/functions/help/helpEntries";
import { expect, test } from "./served";

test("the functions of cells come after the pane's first page", async ({ page }) => {
  const fileOf = (request: Request): string => request.url().split("/").at(-1) ?? "";
  const underWay = new Set<Request>();
  let loaded = 0;
  const whenAsked = new Promise<{ loaded: number; underWay: string[] }>((resolve) => {
    page.on("request", (request) => {
      if (!request.frame().url().includes("taskpane.html") || !fileOf(request).endsWith(".js")) return;
      if (fileOf(request) === "functions.js") resolve({ loaded, underWay: [...underWay].map(fileOf) });
      else underWay.add(request);
    });
  });
  page.on("requestfinished", (request) => {
    if (underWay.delete(request)) loaded++;
  });
  await page.goto("/workbench.html");
  const pane = page.frameLocator('iframe[src*="taskpane.html"]');
  await expect(pane.getByRole("heading", { level: 1 })).toBeVisible();
  const asked = await whenAsked;
  // The pane, its runtime and the page's own code at least; and none of them still on its way.
  expect(asked.loaded).toBeGreaterThan(3);
  expect(asked.underWay).toEqual([]);
});

test("each function answers its example in a cell, in the pane's own page", async ({ page }) => {
  await page.goto("/workbench.html");
  await expect(page.frameLocator('iframe[src*="taskpane.html"]').getByRole("heading", { level: 1 })).toBeVisible();
  const examples = [...helpEntries].map(([id, entry]) => ({ id, formula: exampleFormula(id, entry) }));
  const answers = await page.evaluate(async (typed) => {
    const document = window.workbench?.document;
    if (!document) throw new Error("The workbench has not started.");
    // Each on a sheet of its own, where it may spill.
    const sheets = typed.map(({ id, formula }) => {
      const sheet = document.addSheet(id);
      sheet.enter(0, 0, formula);
      return { id, sheet };
    });
    await document.whenCalculated();
    return sheets.map(({ id, sheet }) => {
      const value = sheet.value(0, 0);
      return { id, value: typeof value === "object" && value !== null ? value.code : value };
    });
  }, examples);
  expect(answers.length).toBe(helpEntries.size);
  for (const { id, value } of answers) {
    const expected = helpEntries.get(id)?.example.answer[0]?.[0];
    if (typeof expected === "number") expect([id, Number(value)]).toEqual([id, expect.closeTo(expected, 2)]);
    else expect([id, value]).toEqual([id, expected]);
  }
});
