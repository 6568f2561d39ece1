import path from "node:path";
import { test as base } from "@playwright/test";
import { localhostCertificate } from "../../src/workbench/serve/certificate";
import { serve } from "../../src/workbench/serve/server";

export { expect } from "@playwright/test";

/** A test whose `page.goto("/workbench.html")` meets the built workbench, served as `npm start` serves it. */
export const test = base.extend<object, { origin: string }>({
  origin: [
    async ({ browserName: _ }, use) => {
      const serving = await serve(path.resolve(__dirname, "../../build"), await localhostCertificate(), 0);
      await use(serving.origin);
      await serving.close();
    },
    { scope: "worker" },
  ],
  baseURL: async ({ origin }, use) => {
    await use(origin);
  },
});
