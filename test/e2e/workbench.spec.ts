import type { Page } from "@playwright/test";
import { SheetPage } from "./pages/SheetPage";
import { expect, test } from "./served";

let sheet: SheetPage;

test.beforeEach(async ({ page }) => {
  sheet = new SheetPage(page);
  await sheet.open();
});

const orders = [
  ["Order", "Vendor", "Quantity"],
  ["PO-1", "Northwind", 12],
  ["PO-2", "Contoso", 5],
];

test("the pane's round trips to the workbook are counted", async ({ page }) => {
  await expect(page.frameLocator("iframe").getByRole("heading").first()).toBeVisible();
  await expect(sheet.status).toContainText(/Pane did: [1-9]\d* reads?, 0 writes/);
});

test("the pane is closed, and shown again by its command on the ribbon", async ({ page }) => {
  const pane = page.getByRole("region", { name: "Task pane" });
  await pane.getByRole("button", { name: "Close the task pane" }).click();
  await expect(pane).toBeHidden();
  await page.getByRole("toolbar", { name: "Ribbon" }).getByRole("button", { name: "Open Quartermaster" }).click();
  await expect(pane).toBeVisible();
});

test("the pane is as wide as one chooses, by the menu and by its edge", async ({ page }) => {
  await page.getByRole("button", { name: /^Pane \d+ px/ }).click();
  await page.getByRole("menuitem", { name: "320 px" }).click();
  await expect.poll(async () => (await page.locator("iframe").boundingBox())?.width).toBe(320);
  const edge = page.getByRole("separator", { name: "Width of the task pane" });
  await edge.focus();
  await sheet.press("ArrowLeft", "ArrowLeft");
  await expect.poll(async () => (await page.locator("iframe").boundingBox())?.width).toBe(340);
});

test("F6 leads from the sheet to the pane and back", async ({ page }) => {
  await expect(page.frameLocator("iframe").getByRole("heading").first()).toBeVisible();
  await sheet.goTo("B2");
  await sheet.press("F6");
  await expect(page.locator("iframe")).toBeFocused();
  await sheet.press("F6");
  await expect(sheet.grid).toBeFocused();
});

test("a protected sheet refuses typing with a sentence until the fault is switched off", async ({ page }) => {
  await toggleFault("This sheet is protected");
  await sheet.goTo("B2");
  await page.keyboard.type("5");
  await expect(page.getByRole("alertdialog")).toContainText("protected");
  await page.getByRole("button", { name: "OK" }).click();
  await toggleFault("This sheet is protected");
  await sheet.type("B2", "5");
  await expect(sheet.cell("B2")).toHaveText("5");

  async function toggleFault(name: string): Promise<void> {
    await page.getByRole("button", { name: /faults/i }).click();
    await page.getByRole("menuitemcheckbox", { name }).click();
    await sheet.press("Escape");
  }
});

test("someone else edits the row that is selected, and that is no step of one's own to undo", async ({ page }) => {
  await sheet.addTable("Orders", orders);
  await sheet.goTo("C2");
  await page.getByRole("button", { name: "Try faults" }).click();
  await page.getByRole("menuitem", { name: "Someone else edits this row now" }).click();
  await expect(sheet.cell("C2")).toHaveText("13");
  await expect(page.getByRole("button", { name: "Undo (Ctrl+Z)" })).toBeDisabled();
});

test("the pane is told that a cell is being edited while one types, and not afterwards", async ({ page }) => {
  const isTold = () => page.evaluate(() => window.workbench?.host.faults.editMode);
  await sheet.goTo("B2");
  await page.keyboard.type("5");
  expect(await isTold()).toBe(true);
  await sheet.press("Enter");
  expect(await isTold()).toBe(false);
});

test("a cell that waits for the add-in's function shows #BUSY!, then its answer", async ({ page }) => {
  await sheet.type("B2", "=OPS.DAYSOFSUPPLY(90,3)");
  await expect(sheet.cell("B2")).toHaveText("30");
  expect(await page.evaluate(() => window.workbench?.document.pendingCalls)).toBe(0);
});

test("another workbook loads the pane again", async ({ page }) => {
  await expect(page.frameLocator("iframe").getByRole("heading").first()).toBeVisible();
  const before = await page.locator("iframe").getAttribute("name");
  await page.getByRole("button", { name: "New", exact: true }).click();
  await expect(page.locator("iframe")).not.toHaveAttribute("name", before ?? "");
  await expect(page.frameLocator("iframe").getByRole("heading").first()).toBeVisible();
});

test("the pane takes the workbench's theme", async ({ page }) => {
  await page.emulateMedia({ colorScheme: null });
  await expect(page.frameLocator("iframe").getByRole("heading").first()).toBeVisible();
  await page.getByRole("button", { name: "Theme" }).click();
  await page.getByRole("menuitemradio", { name: "Dark" }).click();
  const isDark = () =>
    page.frames()[1]?.evaluate(() => window.matchMedia("(prefers-color-scheme: dark)").matches) ?? false;
  await expect.poll(isDark).toBe(true);
});

test("a file that the pane saves goes nowhere while that fault is on", async ({ page }) => {
  const save = () =>
    page.frames()[1]?.evaluate(() => {
      const link = document.createElement("a");
      link.href = URL.createObjectURL(new Blob(["a,b"]));
      link.download = "orders.csv";
      link.click();
    });
  let downloads = 0;
  page.on("download", () => downloads++);
  const heading = page.frameLocator("iframe").getByRole("heading").first();
  await expect(heading).toBeVisible();
  const first = page.waitForEvent("download");
  await save();
  expect((await first).suggestedFilename()).toBe("orders.csv");

  const before = await page.locator("iframe").getAttribute("name");
  await toggle(page, "Saving files and printing do nothing");
  await expect(page.locator("iframe")).not.toHaveAttribute("name", before ?? "");
  await expect(heading).toBeVisible();
  await save();
  await page.waitForTimeout(1_000);
  expect(downloads).toBe(1);
});

async function toggle(page: Page, fault: string): Promise<void> {
  await page.getByRole("button", { name: /Try faults|Faults: / }).click();
  await page.getByRole("menuitemcheckbox", { name: fault }).click();
  await page.keyboard.press("Escape");
}
