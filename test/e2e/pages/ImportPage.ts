import { expect } from "@playwright/test";
import type { PanePage } from "./PanePage";

/** The steps of importing a file, as a person takes them in the pane. */
export class ImportPage {
  constructor(readonly pane: PanePage) {}

  async choose(file: string): Promise<void> {
    await this.pane.isAt("Import data");
    await this.pane.frame.locator('input[type="file"]').setInputFiles(file);
  }

  async match(): Promise<void> {
    await this.pane.button("Match columns").click();
    await expect(this.pane.frame.getByText("This file fills")).toBeVisible();
  }

  async check(): Promise<void> {
    await this.pane.button("Check the rows").click();
    await expect(this.pane.frame.getByText("4 of 4: Check")).toBeVisible();
  }

  /** Writes; names that are nearly others stay what they are. */
  async write(): Promise<void> {
    const apart = this.pane.button(/^(Keep all apart|.* are two)$/);
    if ((await apart.count()) > 0) await apart.last().click();
    await this.pane.button(/^Write/).click();
    await this.pane.isAt("Imported");
  }
}
