import { expect, type Locator } from "@playwright/test";
import type { PanePage } from "./PanePage";

/** The steps of bringing in a file, as a person takes them in the pane. */
export class ImportPage {
  constructor(readonly pane: PanePage) {}

  async choose(file: string): Promise<void> {
    await this.pane.isAt("Import data");
    await this.pane.frame.locator('input[type="file"]').setInputFiles(file);
  }

  async match(): Promise<void> {
    await this.pane.button("Match columns").click({ timeout: 30_000 });
    await expect(this.pane.frame.getByText("This file fills")).toBeVisible({ timeout: 30_000 });
  }

  /** The part of the match that is about one sheet. */
  sheet(title: string): Locator {
    return this.pane.frame.locator("section").filter({
      has: this.pane.frame.getByRole("heading", { level: 2, name: title, exact: true }),
    });
  }

  /** Gives a column the same value in each row. */
  async fix(sheet: string, header: string, value: string | true): Promise<void> {
    const part = this.sheet(sheet);
    await part
      .getByLabel(new RegExp(`^${header}`))
      .first()
      .selectOption("The same in each row");
    const field = part.getByLabel(new RegExp(`^${header} in each row`));
    if (value === true) await field.check();
    else await field.fill(value);
  }

  /** Takes a column from the file, and from another column where that one is blank. */
  async take(sheet: string, header: string, column: string, orElse?: string): Promise<void> {
    const part = this.sheet(sheet);
    await part
      .getByLabel(new RegExp(`^${header}`))
      .first()
      .selectOption(column);
    if (orElse !== undefined) await part.getByLabel(`${header}, where that is blank`).selectOption(orElse);
  }

  async check(): Promise<void> {
    await this.pane.button("Check the rows").click();
    await expect(this.pane.frame.getByText("4 of 4: Check")).toBeVisible({ timeout: 60_000 });
  }

  async write(): Promise<void> {
    await this.pane.button(/^Write/).click();
    await this.pane.isAt("Brought in");
  }
}
