import path from "node:path";
import { PanePage } from "./pages/PanePage";
import { buildFolder, sampleFile, test } from "./served";

// The other tests open what this one has made: setting up takes longer than all that most of them do.
test("a sample company is set up with one click, and its workbook saved", async ({ page }) => {
  const pane = new PanePage(page);
  await pane.open();
  await pane.button("Set up with a sample company").click();
  await pane.isAt("Today");
  const saved = page.waitForEvent("download");
  await page.getByRole("button", { name: "Save", exact: true }).click();
  await (await saved).saveAs(path.join(buildFolder, sampleFile));
});
