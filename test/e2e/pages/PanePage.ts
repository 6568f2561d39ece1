import { expect, type FrameLocator, type Locator, type Page } from "@playwright/test";
import { axeFindings } from "../axe";
import { sampleFile } from "../served";

const PANE = 'iframe[src*="taskpane.html"]';

const DUTIES: ReadonlySet<string> = new Set(["Stock", "Orders", "Trips", "Expenses", "Decisions", "Reports", "Data"]);

/** The pane beside the sheet, as a person uses it: by the names of what is on it. */
export class PanePage {
  readonly frame: FrameLocator;
  readonly messages: Locator;

  constructor(readonly page: Page) {
    this.frame = page.frameLocator(PANE);
    this.messages = this.frame.getByRole("log", { name: "Messages" });
  }

  /** Opens the workbench with an empty workbook and the pane beside it. */
  async open(): Promise<void> {
    await this.page.goto("/workbench.html");
    await this.isAt("Set up");
  }

  /** Opens the sample company's workbook, as sampleCompany.setup.ts has saved it, and the pane beside it. */
  async openSample(): Promise<void> {
    // Whoever sends an order or hands over must be known; a browser knows it from the time before.
    await this.page.addInitScript(() => {
      if (localStorage.getItem("quartermaster.user") === null)
        localStorage.setItem("quartermaster.user", "Nora Lindqvist");
    });
    await this.page.goto(`/workbench.html?open=${sampleFile}`);
    await this.isAt("Today");
  }

  /** Waits until a page shows, by its heading. */
  async isAt(heading: string | RegExp): Promise<void> {
    await expect(this.frame.getByRole("heading", { level: 1, name: heading })).toBeVisible();
  }

  /** Follows links one after the other: duties by the menu, all else by the page. */
  async goTo(...links: readonly string[]): Promise<void> {
    for (const name of links) {
      if (DUTIES.has(name)) await this.openFromMenu(name);
      else await this.frame.getByRole("main").getByRole("link", { name, exact: true }).click();
    }
  }

  /** Goes to a duty, or to a page that belongs to none, by the menu. */
  async openFromMenu(name: string): Promise<void> {
    await this.button(/^Menu: /).click();
    await this.frame
      .getByRole("navigation", { name: "Quartermaster" })
      .getByRole("link", { name, exact: true })
      .click();
  }

  /** Goes to an address of the pane, as a link would. */
  async goToHash(hash: string): Promise<void> {
    await this.frame.getByRole("main").evaluate((_main, to) => (location.hash = to), hash);
  }

  button(name: string | RegExp): Locator {
    return this.frame.getByRole("button", { name });
  }

  link(name: string | RegExp): Locator {
    return this.frame.getByRole("link", { name });
  }

  field(name: string | RegExp): Locator {
    return this.frame.getByRole("textbox", { name });
  }

  /** Undoes what the newest message tells. */
  async undo(): Promise<void> {
    await this.messages.getByRole("button", { name: "Undo" }).first().click();
  }

  async isDark(): Promise<boolean> {
    const colour = await this.frame.getByRole("main").evaluate((main) => getComputedStyle(main).color);
    // White or nearly so: the text of a dark pane.
    return (/\d+/.exec(colour)?.[0] ?? "0").length === 3;
  }

  /** The serious findings of axe on what the pane shows, of all its rules or of those named; and what can't be seen. */
  async faults(rules?: readonly string[]): Promise<readonly string[]> {
    const pane = this.page.frame({ url: /taskpane\.html/ });
    if (!pane) throw new Error("The pane is not open.");
    const findings = await axeFindings(pane, { rules });
    const serious = findings.filter(({ impact }) => impact === "serious" || impact === "critical");
    return [...serious.map(({ text }) => text), ...(await this.outOfView())];
  }

  /** Whether the page is wider than the pane. */
  async outOfView(): Promise<readonly string[]> {
    const main = this.frame.getByRole("main");
    const isTooWide = await main.evaluate((element) => element.scrollWidth > element.clientWidth);
    return isTooWide ? ["The page must be scrolled sideways."] : [];
  }
}
