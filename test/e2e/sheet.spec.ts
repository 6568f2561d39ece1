import { axeFindings } from "./axe";
import { SheetPage } from "./pages/SheetPage";
import { expect, test } from "./served";

test.use({ permissions: ["clipboard-read", "clipboard-write"] });

let sheet: SheetPage;

test.beforeEach(async ({ page }) => {
  // The pane has tests of its own, and takes longer to load than all that most of these do.
  await page.route("**/taskpane.html*", (route) => route.fulfill({ contentType: "text/html", body: "" }));
  sheet = new SheetPage(page);
  await sheet.open();
});

const items = [
  ["Item", "Vendor", "On hand"],
  ["A-1", "Northwind", 12],
  ["A-2", "Contoso", 5],
  ["A-3", "Northwind", 7],
];

test("what is typed is entered, calculated and undone", async () => {
  await sheet.type("B2", "12.5", "=B2*2", "50%");
  await expect(sheet.cell("B3")).toHaveText("25");
  await expect(sheet.cell("B4")).toHaveText("50%");
  await sheet.goTo("B2");
  await expect(sheet.formulaBar).toHaveValue("12.5");
  await sheet.press("F2", "Backspace", "Backspace", "Enter");
  await expect(sheet.cell("B3")).toHaveText("24");
  await sheet.press("ControlOrMeta+z");
  await expect(sheet.cell("B3")).toHaveText("25");
});

test("Enter returns to the column where a run of Tabs began", async ({ page }) => {
  await sheet.goTo("B2");
  await page.keyboard.type("one");
  await sheet.press("Tab");
  await page.keyboard.type("two");
  await sheet.press("Enter");
  await expect(page.getByRole("textbox", { name: "Name box" })).toHaveValue("B3");
  expect(await sheet.texts("B2:C2")).toEqual([["one", "two"]]);
});

test("a click on a cell writes its address into the formula that is typed", async ({ page }) => {
  await sheet.type("A1", "4");
  await sheet.goTo("C3");
  await page.keyboard.type("=A1+");
  await sheet.cell("A1").click();
  await sheet.press("Enter");
  await expect(sheet.cell("C3")).toHaveText("8");
});

test("an error says its reason beside the cell and in the status bar", async ({ page }) => {
  await sheet.type("A1", "=1/0");
  await sheet.goTo("A1");
  await expect(sheet.status).toContainText("divides by zero");
  await expect(page.getByRole("tooltip")).toContainText("divides by zero");
});

test("Tab in the last cell of a table adds a row", async ({ page }) => {
  await sheet.addTable("Items", items);
  await sheet.goTo("C4");
  await sheet.press("Tab");
  await page.keyboard.type("A-4");
  await sheet.press("Enter");
  await sheet.goTo("Items");
  await expect(sheet.status).toContainText("Count: 10");
});

test("the button in a header filters and sorts its table", async ({ page }) => {
  await sheet.addTable("Items", items);
  await sheet.cell("B1").getByRole("button").click();
  await page.getByRole("checkbox", { name: "Contoso" }).click();
  await page.getByRole("button", { name: "OK" }).click();
  await expect(sheet.cell("A3")).toHaveCount(0);
  await expect(sheet.cell("A4")).toHaveText("A-3");
  await expect(sheet.status).toContainText("hides 1 rows");
  await sheet.cell("B1").getByRole("button").click();
  await page.getByRole("button", { name: "Clear the filter" }).click();
  await sheet.cell("C1").getByRole("button").click();
  await page.getByRole("button", { name: /smallest first/ }).click();
  await expect(sheet.cell("A2")).toHaveText("A-2");
});

test("the menus of a cell open from the keyboard, and Escape leads back", async ({ page }) => {
  await sheet.addTable("Items", items);
  await sheet.goTo("B1");
  await sheet.press("Alt+ArrowDown");
  await expect(page.getByRole("dialog", { name: "Sort and filter" })).toBeVisible();
  await sheet.press("Escape");
  await expect(sheet.grid).toBeFocused();
  await sheet.goTo("A3");
  await sheet.press("Shift+F10");
  await expect(page.getByRole("menuitem", { name: "Copy" })).toBeVisible();
  await sheet.press("Escape");
  await expect(sheet.grid).toBeFocused();
});

test("cells pasted from Excel stay what they were there", async () => {
  const html = `<html><style>.t {mso-number-format:"\\@";}</style><table>
    <tr><td class=t>0012</td><td>12.5</td></tr><tr><td class=t>=1+1</td><td>5/1/2026</td></tr></table></html>`;
  await sheet.paste("B2", "0012\t12.5\r\n=1+1\t5/1/2026\r\n", html);
  await expect(sheet.cell("B2")).toHaveText("0012");
  expect(await sheet.texts("B2:C3")).toEqual([
    ["0012", "12.5"],
    ["=1+1", "5/1/2026"],
  ]);
});

test("copied cells are pasted with their formulas, and as text elsewhere", async ({ page }) => {
  await sheet.type("A1", "2", "=A1*10");
  await sheet.goTo("A1:A2");
  await sheet.press("ControlOrMeta+c");
  await expect.poll(() => page.evaluate(() => navigator.clipboard.readText())).toBe("2\r\n20");
  await sheet.goTo("C5");
  await sheet.press("ControlOrMeta+v");
  await expect(sheet.cell("C6")).toHaveText("20");
  await sheet.goTo("C6");
  await expect(sheet.formulaBar).toHaveValue("=C5*10");
});

test("a list offers its choices, and what is not among them is refused", async ({ page }) => {
  await page.evaluate(() => {
    const document = window.workbench?.document;
    const area = { row: 1, column: 1, rows: 5, columns: 1 };
    document?.run("local", () =>
      document.activeSheet.setValidation(area, {
        rule: { type: "List", source: "Open,Ordered,Late", inCellDropDown: true },
        ignoreBlanks: true,
        errorAlert: { show: true, style: "Stop", title: "State", message: "Choose one of the states." },
        prompt: { show: true, title: "State", message: "Where the order stands." },
      }),
    );
  });
  await sheet.goTo("B2");
  await expect(page.getByRole("tooltip")).toContainText("Where the order stands.");
  await sheet.press("Alt+ArrowDown", "ArrowDown", "Enter");
  await expect(sheet.cell("B2")).toHaveText("Ordered");
  await page.keyboard.type("Gone");
  await sheet.press("Enter");
  await expect(page.getByRole("alertdialog")).toContainText("Choose one of the states.");
  await page.getByRole("alertdialog").getByRole("button", { name: "Cancel" }).click();
  await expect(sheet.cell("B2")).toHaveText("Ordered");
});

test("sheets are added, named, coloured and deleted", async ({ page }) => {
  await page.getByRole("button", { name: "New sheet" }).click();
  await sheet.tab("Sheet2").dblclick();
  await page.keyboard.type("Items");
  await sheet.press("Enter");
  await expect(sheet.tab("Items")).toHaveAttribute("aria-selected", "true");
  await sheet.press("ControlOrMeta+PageUp");
  await expect(sheet.tab("Sheet1")).toHaveAttribute("aria-selected", "true");
  await sheet.tab("Items").click({ button: "right" });
  await page.getByRole("menuitem", { name: "Delete" }).click();
  await page.getByRole("button", { name: "Delete" }).click();
  await expect(sheet.tab("Items")).toHaveCount(0);
});

test("a sheet of 100,000 rows draws what is in view and no more, and is whole in its file", async ({ page }) => {
  await page.evaluate(() => {
    const document = window.workbench?.document;
    const rows = Array.from({ length: 100_000 }, (_, row) => [row + 1, `Item ${row + 1}`]);
    document?.run("local", () =>
      document.activeSheet.write({ row: 0, column: 0, rows: rows.length, columns: 2 }, rows),
    );
  });
  await sheet.press("ControlOrMeta+End");
  await expect(sheet.cell("B100000")).toHaveText("Item 100000");
  expect(await page.getByRole("gridcell").count()).toBeLessThan(1_500);
  await sheet.goTo("A50000:A50002");
  await expect(sheet.status).toContainText("Sum: 150003");
  await sheet.openFile(await sheet.save());
  await expect(sheet.cell("B1")).toHaveText("Item 1");
  await sheet.press("ControlOrMeta+End");
  await expect(sheet.cell("B100000")).toHaveText("Item 100000");
});

test("a saved workbook opens again as it was", async () => {
  await sheet.addTable("Items", items);
  await sheet.type("E1", "=SUM(Items[On hand])");
  await sheet.openFile(await sheet.save());
  await expect(sheet.cell("E1")).toHaveText("24");
  await sheet.goTo("Items");
  await expect(sheet.status).toContainText("Count: 9");
});

test("a file that is no workbook is refused with a sentence", async ({ page }) => {
  const file = { name: "orders.xlsx", mimeType: "", buffer: Buffer.from("item;quantity\nA-1;5\n") };
  await page.getByLabel("Workbook to open").setInputFiles(file);
  await expect(page.getByRole("alertdialog")).toContainText("orders.xlsx cannot be opened");
});

test.describe("for those who cannot see or use a mouse", () => {
  // Each cell in view is looked at; a small window has enough of them.
  test.use({ viewport: { width: 1000, height: 400 } });

  for (const theme of ["light", "dark", "contrast"] as const) {
    test(`nothing serious is wrong (${theme})`, async ({ page }) => {
      await sheet.addTable("Items", items);
      await page.evaluate((name) => window.workbench?.setTheme(name), theme);
      // The pane has tests of its own; the dummies are Fluent's, for its focus traps.
      const findings = await axeFindings(page, { exclude: ["iframe", "[data-tabster-dummy]"] });
      expect(findings.filter(({ impact }) => impact === "serious" || impact === "critical")).toEqual([]);
    });
  }
});

test("a formula is helped along with names that fit and what the function wants", async ({ page }) => {
  await sheet.addTable("Items", items);
  await sheet.goTo("E1");
  await page.keyboard.type("=SUMP");
  await expect(page.getByRole("option", { name: "SUMPRODUCT" })).toBeVisible();
  await sheet.press("Tab");
  await page.keyboard.type("Ite");
  await sheet.press("Tab");
  await page.keyboard.type("[On hand])");
  await sheet.press("Enter");
  await expect(sheet.cell("E1")).toHaveText("24");
  await page.keyboard.type("=ops.days");
  await sheet.press("Tab");
  await expect(page.getByRole("note", { name: "About the function" })).toContainText("OPS.DAYSOFSUPPLY(");
  await sheet.press("Escape");
});
