import { PanePage } from "./pages/PanePage";
import { expect, test } from "./served";

let pane: PanePage;

test.beforeEach(async ({ page }) => {
  pane = new PanePage(page);
  await pane.openSample();
});

/** What is looked at in each theme: structure is the same in all, and forced colours are the system's own, which axe can't see. */
const faultsIn = {
  light: () => pane.faults(),
  dark: () => pane.faults(["color-contrast"]),
  contrast: () => pane.outOfView(),
};

for (const theme of ["light", "dark", "contrast"] as const)
  test(`every page can be read and used at 320 px in the ${theme} theme`, async ({ page }) => {
    // Playwright's own scheme would hide the one that the workbench's frame gives to the pane.
    await page.emulateMedia({ colorScheme: null, forcedColors: theme === "contrast" ? "active" : "none" });
    await page.evaluate((name) => {
      window.workbench?.setPaneWidth(320);
      window.workbench?.setTheme(name);
    }, theme);
    if (theme !== "contrast") await expect.poll(() => pane.isDark()).toBe(theme === "dark");
    const order = /PO-\d{4}-\d{4}/.exec(await pane.link(/drafts? to finish/).innerText())?.[0] ?? "";
    const look = async (hash: string, heading: string | RegExp): Promise<void> => {
      await pane.isAt(heading);
      expect(await faultsIn[theme](), hash).toEqual([]);
    };
    const goTo = (hash: string) => pane.frame.getByRole("main").evaluate((_element, to) => (location.hash = to), hash);
    for (const [hash, heading] of pages(order)) {
      await goTo(hash);
      await look(hash, heading);
    }
    for (const [list, heading] of [
      ["#/travel", /^TR-/],
      ["#/expenses", /^CL-/],
      ["#/reports", "On time in full"],
    ] as const) {
      await goTo(list);
      await pane.frame.getByRole("main").getByRole("link", { name: rowIn[list] }).first().click();
      await look(`${list} row`, heading);
    }
  });

/** A row of each list, by its words. */
const rowIn = { "#/travel": /TR-/, "#/expenses": /CL-/, "#/reports": /On time in full/ };

const pages = (order: string): readonly (readonly [hash: string, heading: string])[] => [
  ["#/home", "Today"],
  ["#/home/history", "History"],
  ["#/home/problems", "Problems"],
  ["#/home/set-up", "Set up"],
  ["#/inventory", "Stock"],
  ["#/inventory/reorder", "Reorder"],
  ["#/inventory/measure", "Measure"],
  ["#/inventory/issue?item=OFF-101", "Issue"],
  ["#/orders", "Orders"],
  ["#/orders/receive", "Receive"],
  ["#/orders/deliveries", "Deliveries"],
  ["#/orders/new", "New order"],
  [`#/orders/order?order=${order}`, order],
  [`#/orders/line?order=${order}&line=1`, "Change line"],
  [`#/orders/send?order=${order}`, "Send"],
  ["#/import", "Import data"],
  ["#/home/tables", "Tables and columns"],
  ["#/travel", "Trips"],
  ["#/travel/wish", "New trip"],
  ["#/expenses", "Expenses"],
  ["#/expenses/checks", "Checks"],
  ["#/expenses/card", "Card"],
  ["#/expenses/without-card", "On no statement"],
  ["#/expenses/hand-over", "Hand over"],
  ["#/expenses/budgets", "Budgets"],
  ["#/approvals", "Decisions"],
  ["#/approvals/cells", "Decisions made in cells"],
  ["#/approvals/splits", "Exceed a limit together"],
  ["#/approvals/people", "People"],
  ["#/reports", "KPIs"],
  ["#/reports/choose", "Choose KPIs"],
  ["#/reports/changes", "What changed"],
  ["#/reports/dashboard", "Dashboard"],
  ["#/reports/weekly", "Weekly report"],
  ["#/reports/share", "Check before sharing"],
];
