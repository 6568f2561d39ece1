import { exampleFormula } from "../../src/functions/help/helpEntry";
import { helpEntries } from "../../src/functions/help/helpEntries";
import { expect, test } from "./served";

test("the functions of cells come after the pane's first page", async ({ page }) => {
  const heading = page.frameLocator('iframe[src*="taskpane.html"]').getByRole("heading", { level: 1 });
  const headingsWhenAsked = new Promise<number>((resolve) => {
    // The pane's, and none of the workbench's own.
    void page.route("**/functions.js", async (route) => {
      if (route.request().frame().url().includes("taskpane.html")) resolve(await heading.count());
      await route.continue();
    });
  });
  await page.goto("/workbench.html");
  expect(await headingsWhenAsked).toBe(1);
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
