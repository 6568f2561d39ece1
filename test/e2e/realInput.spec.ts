import { existsSync } from "node:fs";
import path from "node:path";
import { ImportPage } from "./pages/ImportPage";
import { PanePage } from "./pages/PanePage";
import { SheetPage } from "./pages/SheetPage";
import { expect, test } from "./served";

const root = path.resolve(__dirname, "../..");
const ownExtract = path.join(root, "test/fixtures/import/purchasing-extract.csv");
// Real deliveries, not part of this project: the test runs where the file lies.
const deliveries = path.join(
  process.env.QM_DATA ?? path.join(root, "../shared/data"),
  "SCMS_Delivery_History_Dataset.csv",
);

let pane: PanePage;
let imports: ImportPage;

test.beforeEach(async ({ page }) => {
  pane = new PanePage(page);
  imports = new ImportPage(pane);
  await pane.open();
  await pane.button("Set up empty").click();
  await pane.isAt("Today");
  await pane.openFromMenu("Data");
});

test("a purchasing extract is imported as it lies on the disk, once", async ({ page }) => {
  await imports.choose(ownExtract);
  await expect(pane.frame.getByText(/12 rows, 12 columns/)).toBeVisible();
  await imports.match();
  await imports.check();
  await expect(pane.frame.getByRole("heading", { name: "5 rows refused" })).toBeVisible();
  expect(await pane.faults()).toEqual([]);
  await imports.write();

  const sheet = new SheetPage(page);
  const items = (await sheet.texts("Items!A1:B40")).flat();
  expect(items).toContain("0071");
  expect(items).toContain("Gloves, nitrile, size M");

  await pane.button("Import another").click();
  await imports.choose(ownExtract);
  await imports.match();
  await imports.check();
  await expect(pane.frame.getByText(/^Nothing new/)).toBeVisible();
});

test("10,324 real deliveries come in whole, their figures come out, and what to reorder is computed", async ({
  page,
}) => {
  const sheet = new SheetPage(page);
  test.skip(!existsSync(deliveries), "The file of deliveries does not lie here.");
  await imports.choose(deliveries);
  await expect(pane.frame.getByText(/10,324 rows, 33 columns/)).toBeVisible();
  await imports.match();
  await imports.check();
  await expect(pane.frame.getByText("No row is refused.")).toBeVisible();
  await pane.button(/^Write/).click();
  await expect(pane.frame.getByRole("heading", { level: 1, name: "Imported" })).toBeVisible();

  await pane.goTo("Orders", "Deliveries");
  await pane.isAt("Deliveries");
  const main = pane.frame.getByRole("main");
  await expect(main).toContainText("9,138 of 10,324");
  await expect(main).toContainText("88.5%");
  await expect(main).toContainText("1,186");
  await expect(main).toContainText("5,549 of 6,233");
  await expect(main).toContainText("105.56");
  await expect(main).toContainText("spread 79.66, 4,592 lines");

  await pane.goTo("Stock", "Reorder");
  await expect(main).toContainText("184 items have neither a Min");
  // They lie years back: the days of history, a figure in the workbook, must reach them before use can be measured.
  await sheet.typeInto("Settings", "Days of history", "Value", "8000");
  await pane.goTo("Measure");
  await pane.button("Measure").click();
  await pane.button("Write the figures").click();
  await expect(pane.messages).toContainText("Measured");
  await pane.goTo("Stock", "Reorder");
  await expect(pane.frame.getByRole("checkbox", { name: /^Order / }).first()).toBeVisible();
});
