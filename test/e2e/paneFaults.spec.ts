import { PanePage } from "./pages/PanePage";
import { SheetPage } from "./pages/SheetPage";
import { expect, test } from "./served";

let pane: PanePage;
let sheet: SheetPage;

test.beforeEach(async ({ page }) => {
  pane = new PanePage(page);
  sheet = new SheetPage(page);
  await pane.openSample();
});

test("a cell that can't be read is told on Home, and a click leads to it", async ({ page }) => {
  await breakCell("Items", "Units per pack", "many");
  await pane.link(/problems? in the data/).click();
  await pane.isAt("Problems");
  await expect(pane.frame.getByText('Units per pack must be a number from 0; it holds "many".')).toBeVisible();
  await pane.button(/^Show .*Units per pack/).click();
  await expect(page.getByRole("tab", { name: "Items", exact: true })).toHaveAttribute("aria-selected", "true");
  await expect(sheet.formulaBar).toHaveValue(/many/);
});

test("a protected sheet stops an action with a sentence, and nothing is written", async ({ page }) => {
  await openItem();
  await page.evaluate(() => window.workbench?.select("Items"));
  await toggleFault("This sheet is protected");
  await pane.button("Stop buying").click();
  await expect(pane.messages).toContainText(/protected/i);
  await expect(pane.button("Stop buying")).toBeVisible();

  await toggleFault("This sheet is protected");
  await pane.button("Stop buying").click();
  await expect(pane.button("Buy again")).toBeVisible();
});

test("a cell that someone types into holds an action up with a sentence", async () => {
  await openItem();
  await toggleFault("Someone is typing into a cell");
  await pane.button("Stop buying").click();
  await expect(pane.messages).toContainText(/cell/i);
  await toggleFault("Someone is typing into a cell");
  await pane.button("Stop buying").click();
  await expect(pane.button("Buy again")).toBeVisible();
});

test("a workbook that is read-only says so above every page", async () => {
  await toggleFault("The workbook is read-only");
  await pane.frame.getByRole("main").evaluate(() => location.reload());
  await expect(pane.frame.getByText(/open for reading only/)).toBeVisible();
  await openItem();
  await pane.button("Stop buying").click();
  await expect(pane.messages).toContainText(/reading only/);
});

test("a sheet that was deleted is set up again from the pane", async ({ page }) => {
  await page.evaluate(() => {
    const document = window.workbench?.document;
    const levels = document?.sheet("Levels");
    if (!document || !levels) throw new Error("There is no sheet Levels.");
    document.run("remote", () => document.deleteSheet(levels));
  });
  await pane.frame.getByRole("main").evaluate(() => location.reload());
  await pane.link(/problems? in the data/).click();
  await expect(pane.frame.getByText("The table Levels is not in this workbook.", { exact: false })).toBeVisible();
  await pane.openFromMenu("Set up");
  await pane.isAt("Set up");
  await pane.button("Add to this workbook").click();
  await pane.isAt("Today");
  await expect(sheet.tab("Levels")).toBeVisible();
});

async function openItem(): Promise<void> {
  await pane.goTo("Stock");
  await pane.link(/OFF-101/).click();
  await expect(pane.button("Stop buying")).toBeVisible();
}

async function toggleFault(name: string): Promise<void> {
  await sheet.page.getByRole("button", { name: /faults/i }).click();
  await sheet.page.getByRole("menuitemcheckbox", { name }).click();
  await sheet.page.keyboard.press("Escape");
}

/** Writes into the first row of a table, as a co-author whose Excel checks nothing. */
async function breakCell(table: string, header: string, value: string): Promise<void> {
  const rows = await sheet.texts(`${table}!A1:AZ10`);
  const top = rows.findIndex((row) => row.includes(header));
  const column = rows[top]?.indexOf(header) ?? -1;
  await sheet.page.evaluate(
    ([name, row, index, text]) => {
      const document = window.workbench?.document;
      const found = document?.sheet(name);
      if (!document || !found) throw new Error(`There is no sheet ${name}.`);
      document.run("remote", () => found.write({ row: row + 1, column: index, rows: 1, columns: 1 }, [[text]]));
    },
    [table, top, column, value] as const,
  );
}
