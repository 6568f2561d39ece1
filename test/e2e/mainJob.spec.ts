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

test("what is low is ordered, sent, received in part, and the receipt taken back", async () => {
  await pane.link(/items? to reorder/).click();
  await pane.isAt("Reorder");

  const first = pane.frame.getByRole("checkbox", { name: /^Order / }).first();
  const named = ((await first.getAttribute("aria-label")) ?? "").replace(/^Order /, "");
  const item = named.split(" ")[0] ?? "";
  await pane.button(`Why ${named}?`).click();
  await expect(pane.frame.getByText("Rows behind it").first()).toBeVisible();
  await first.click();
  const quantity = Number(await pane.field(`Quantity of ${named}`).inputValue());
  expect(quantity).toBeGreaterThan(0);

  await pane.button("Make draft orders (1)").click();
  await expect(pane.frame.getByRole("heading", { name: "Check before it is written" })).toBeVisible();
  await pane.button("Make the drafts").click();
  await pane.isAt("Orders");
  const drafted = (await pane.messages.innerText()).replace(/\s+/g, " ");
  const order = /PO-\d{4}-\d{4}/.exec(drafted)?.[0] ?? "";
  expect(order).not.toBe("");

  await pane.link(new RegExp(order)).click();
  await pane.isAt(order);
  await pane.button("Send").click();
  await pane.isAt("Send");
  await pane.button("Mark as sent").click();
  await pane.isAt(order);
  await expect(pane.frame.getByText("Sent", { exact: true }).first()).toBeVisible();

  const before = await onHand(item);
  await pane.button("Receive").click();
  await pane.isAt("Receive");
  const counted = pane.field(new RegExp(`^Counted of ${item} `));
  const came = Math.max(1, quantity - 1);
  await counted.fill(String(came));
  await pane.button("Check").click();
  await pane.button("Receive").click();
  await expect(pane.messages).toContainText(`Received ${String(came)}`);
  await expect(pane.frame.getByText("Part received", { exact: true })).toBeVisible();
  // Excel counts it by itself: the pane wrote rows of what happened, not a balance.
  await expect.poll(() => onHand(item)).toBe(before + came);

  await pane.undo();
  await expect.poll(() => onHand(item)).toBe(before);
  await expect(pane.frame.getByText("Part received", { exact: true })).toHaveCount(0);
});

test("a cell says when to reorder, by the function that the pane brings", async () => {
  await sheet.page.evaluate(() => window.workbench?.select("Items"));
  await expect
    .poll(async () => {
      const points = await column("Reorder point");
      return points.length > 50 && points.every((point) => /^[\d,.]+$/.test(point));
    })
    .toBe(true);
});

test("a reload of the pane finds the workbook as it was left", async ({ page }) => {
  await pane.goTo("Stock");
  await pane.isAt("Stock");
  // What stands there until the reload begins must not be taken for what comes after it.
  await pane.frame.getByRole("main").evaluate((main) => {
    main.dataset.before = "reload";
    location.reload();
  });
  await expect(pane.frame.locator("[data-before]")).toHaveCount(0);
  await pane.isAt("Stock");
  await expect(pane.link(/available/).first()).toBeVisible();
  await page.getByRole("button", { name: "Reorder" }).click();
  await pane.isAt("Reorder");
});

/** What the sheet Items shows in a column, row by row. */
async function column(header: string): Promise<readonly string[]> {
  const rows = await sheet.texts("Items!A1:AZ200");
  const top = rows.findIndex((row) => row.includes(header));
  const index = rows[top]?.indexOf(header) ?? -1;
  const key = rows[top]?.indexOf("Item") ?? -1;
  return rows.slice(top + 1).flatMap((row) => (row[key] ? [row[index] ?? ""] : []));
}

async function onHand(item: string): Promise<number> {
  const items = await column("Item");
  const [...amounts] = await column("On hand");
  return Number((amounts[items.indexOf(item)] ?? "").replaceAll(",", ""));
}
