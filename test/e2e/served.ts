import path from "node:path";
import { expect, test as base } from "@playwright/test";
import { localhostCertificate } from "../../src/workbench/serve/certificate";
import { serve } from "../../src/workbench/serve/server";

export { expect };

/** What is served: the built workbench, and beside it the workbook that most tests open. */
export const buildFolder = path.resolve(__dirname, "../../build");
export const sampleFile = "sample-company.xlsx";

/** A test whose `page.goto("/workbench.html")` meets the built workbench, served as `npm start` serves it. */
export const test = base.extend<object, { origin: string }>({
  origin: [
    async ({ browserName: _ }, use) => {
      const serving = await serve(buildFolder, await localhostCertificate(), 0);
      await use(serving.origin);
      await serving.close();
    },
    { scope: "worker" },
  ],
  // The sample company is of the day on which it is made: each run meets the same one.
  context: async ({ context }, use) => {
    await context.clock.install({ time: new Date("2026-11-24T09:00:00") });
    await use(context);
  },
  // What no one catches is a defect, whatever else the test looks at.
  page: async ({ page }, use) => {
    const defects: string[] = [];
    page.on("pageerror", ({ stack = "" }) => defects.push(stack));
    await use(page);
    expect(defects).toEqual([]);
  },
  baseURL: async ({ origin }, use) => {
    await use(origin);
  },
});
