import { PanePage } from "./pages/PanePage";
import { expect, test } from "./served";

let pane: PanePage;

test.beforeEach(async ({ page }) => {
  pane = new PanePage(page);
  await pane.openSample();
  await page.evaluate(() => window.workbench?.setPaneWidth(320));
  await page.getByRole("grid").focus();
  await page.keyboard.press("F6");
});

test("what is low is ordered, sent and received with the keyboard alone", async () => {
  await tabTo("link", /items? to reorder/);
  await press("Enter");
  await pane.isAt("Reorder");
  await tabTo("checkbox", /^Order /);
  await press(" ");
  await expect(focused()).toBeChecked();
  await tabTo("button", "Make draft orders (1)");
  await press("Enter");
  await expect(pane.frame.getByRole("heading", { name: "Check before it is written" })).toBeFocused();
  await tabTo("button", "Make the drafts");
  await press("Enter");
  await pane.isAt("Orders");

  await tabTo("combobox", "Show");
  await tabTo("link", /PO-\d{4}-\d{4}/);
  const first = await focused().innerText();
  await press("ArrowDown");
  await expect(focused()).not.toHaveText(first);
  await press("ArrowUp");
  const order = /PO-\d{4}-\d{4}/.exec(await focused().innerText())?.[0] ?? "";
  await press("Enter");
  await pane.isAt(order);
  await tabTo("button", "Send");
  await press("Enter");
  await pane.isAt("Send");
  await tabTo("button", "Mark as sent");
  await press("Enter");
  await pane.isAt(order);
  await tabTo("button", "Receive");
  await press("Enter");
  await pane.isAt("Receive");
  await tabTo("textbox", /^Counted of /);
  await tabTo("button", "Check");
  await press("Enter");
  await tabTo("button", "Receive");
  await press("Enter");
  await pane.isAt(order);
  await expect(pane.messages).toContainText("Received");
});

test("Alt and a digit open the menu at a group, arrows and Enter go to its duties, and Tab goes on inside the page", async () => {
  await expect(pane.frame.getByRole("heading", { level: 1, name: "Today" })).toBeFocused();
  await press("Alt+5");
  await expect(pane.frame.getByRole("group", { name: "Manage" }).getByRole("link").first()).toBeFocused();
  await press("Alt+2");
  const duty = (name: string) =>
    pane.frame.getByRole("group", { name: "Supply" }).getByRole("link", { name, exact: true });
  await expect(duty("Stock")).toBeFocused();
  await press("Tab");
  await expect(duty("Orders")).toBeFocused();
  await press("Enter");
  await pane.isAt("Orders");
  await expect(pane.frame.getByRole("heading", { level: 1, name: "Orders" })).toBeFocused();
  await press("Tab");
  await expect(pane.frame.getByRole("main").locator(":focus")).toHaveCount(1);
});

const focused = () => pane.frame.locator(":focus");
const press = (key: string) => pane.page.keyboard.press(key);

/** Tab by Tab to something by its name, as one who sees no pointer; no page has so many stops. */
async function tabTo(role: "link" | "button" | "checkbox" | "combobox" | "textbox", name: string | RegExp) {
  const wanted = pane.frame.getByRole(role, { name, ...(typeof name === "string" && { exact: true }) });
  await expect(wanted.first()).toBeVisible();
  for (let stops = 0; stops < 80; stops++) {
    await press("Tab");
    if ((await wanted.and(focused()).count()) > 0) return;
  }
  throw new Error(`Tab does not come to ${role} ${String(name)}.`);
}
