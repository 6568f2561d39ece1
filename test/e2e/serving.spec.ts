import { chromium } from "@playwright/test";
import { findChromium } from "../../src/workbench/serve/browser";
import { localhostCertificate } from "../../src/workbench/serve/certificate";
import { expect, test } from "./served";

test("the help page opens without a request to any other machine", async ({ page, origin }) => {
  const requested: string[] = [];
  page.on("request", (request) => requested.push(new URL(request.url()).origin));
  await page.goto("/help.html");
  await expect(page.getByRole("heading", { name: "Quartermaster", exact: true })).toBeVisible();
  expect(new Set(requested)).toEqual(new Set([origin]));
});

test("the client is found whatever the case of its folders", async ({ request }) => {
  const script = await request.get("/office-js/office.js");
  expect(script.headers()["content-type"]).toContain("text/javascript");
  expect((await request.get("/office-js/AgaveErrorUX/agaveerrorux.js")).ok()).toBe(true);
  expect((await request.get("/office-js/EN-US/office_strings.js")).ok()).toBe(true);
});

test("an address outside of the build is refused", async ({ request }) => {
  for (const address of [
    "/..%2fpackage.json",
    "/office-js/..%2f..%2f..%2f..%2fpackage.json",
    "/%00",
    "/nothing.html",
  ]) {
    expect((await request.get(address)).ok(), address).toBe(false);
  }
});

test("icons come without Cache-Control, which Excel would refuse", async ({ request }) => {
  const icon = await request.get("/assets/quartermaster-32.png");
  expect(icon.headers()["content-type"]).toBe("image/png");
  expect(icon.headers()["cache-control"]).toBeUndefined();
});

test("a browser that is told the key opens the page, and one that is not warns", async ({ origin }) => {
  const { keyHash, trusted } = await localhostCertificate();
  test.skip(trusted, "this machine trusts the certificate, so no browser needs to be told");
  const executablePath = findChromium();
  const opens = async (args: readonly string[]) => {
    const browser = await chromium.launch({
      ...(executablePath ? { executablePath } : {}),
      args: ["--no-sandbox", ...args],
    });
    const page = await browser.newPage({ ignoreHTTPSErrors: false });
    const opened = await page.goto(`${origin}/help.html`).then(
      (response) => response?.ok() ?? false,
      () => false,
    );
    await browser.close();
    return opened;
  };
  expect(await opens([`--ignore-certificate-errors-spki-list=${keyHash}`])).toBe(true);
  expect(await opens([])).toBe(false);
});

test("the pane opens in the workbench, and its own content policy refuses it nothing", async ({ page, origin }) => {
  const complaints: string[] = [];
  const strangers = new Set<string>();
  page.on("console", (message) => {
    if (message.type() === "error") complaints.push(message.text());
  });
  page.on("pageerror", (error) => complaints.push(error.message));
  page.on("request", (request) => {
    if (!/^(data|blob):/.test(request.url()) && new URL(request.url()).origin !== origin) strangers.add(request.url());
  });
  await page.goto("/workbench.html?open=sample.xlsx");
  await expect(page.frameLocator("iframe").getByRole("heading", { name: "Today" })).toBeVisible();
  expect(complaints).toEqual([]);
  expect([...strangers]).toEqual([]);
});

test("no page of ours asks another machine for anything, not even where its own script is told to", async ({
  page,
  origin,
}) => {
  const answered: string[] = [];
  page.on("requestfinished", (request) => answered.push(request.url()));
  const tryElsewhere = async (): Promise<readonly string[]> => {
    const violations: string[] = [];
    document.addEventListener("securitypolicyviolation", ({ effectiveDirective }) =>
      violations.push(effectiveDirective),
    );
    await fetch("https://elsewhere.example/").catch(() => undefined);
    const image = new Image();
    image.src = "https://elsewhere.example/pixel.png";
    const form = document.createElement("form");
    form.action = "https://elsewhere.example/";
    document.body.append(image, form);
    form.submit();
    await new Promise((done) => setTimeout(done, 500));
    return violations;
  };
  const stopped = expect.arrayContaining(["connect-src", "img-src", "form-action"]) as unknown;
  await page.goto("/help.html");
  expect(await page.evaluate(tryElsewhere)).toEqual(stopped);
  await page.goto("/workbench.html");
  const pane = page.frameLocator('iframe[src*="taskpane.html"]');
  await expect(pane.getByRole("heading", { level: 1 })).toBeVisible();
  expect(await pane.locator("body").evaluate(tryElsewhere)).toEqual(stopped);
  const elsewhere = answered.filter((address) => address.startsWith("http") && new URL(address).origin !== origin);
  expect(elsewhere).toEqual([]);
});
