import { expect, type Locator, type Page } from "@playwright/test";

/** The sheet of the workbench, as a person uses it: cells by address, keys, the clipboard. */
export class SheetPage {
  readonly grid: Locator;
  readonly status: Locator;
  readonly formulaBar: Locator;

  constructor(readonly page: Page) {
    this.grid = page.getByRole("grid");
    this.status = page.getByRole("status", { name: "Status bar" });
    this.formulaBar = page.getByRole("textbox", { name: "Formula bar" });
  }

  async open(): Promise<void> {
    await this.page.goto("/workbench.html");
    await expect(this.cell("A1")).toBeVisible();
  }

  cell(address: string): Locator {
    return this.page.locator(`[data-address="${address}"]`);
  }

  tab(name: string): Locator {
    return this.page.getByRole("tab", { name, exact: true });
  }

  /** Selects cells of any sheet, in view or not, through the name box. */
  async goTo(place: string): Promise<void> {
    await this.page.getByRole("textbox", { name: "Name box" }).fill(place);
    await this.page.keyboard.press("Enter");
    await expect(this.grid).toBeFocused();
  }

  /** Types into cells from one cell downwards, each with Enter. */
  async type(address: string, ...texts: string[]): Promise<void> {
    await this.goTo(address);
    for (const text of texts) {
      await this.page.keyboard.type(text);
      await this.page.keyboard.press("Enter");
    }
  }

  async press(...keys: string[]): Promise<void> {
    for (const key of keys) await this.page.keyboard.press(key);
  }

  /** Pastes as if it had been copied in another program, with its HTML where that program gives one. */
  async paste(address: string, text: string, html?: string): Promise<void> {
    await this.goTo(address);
    await this.page.evaluate(
      async ([plain, rich]) => {
        const parts: Record<string, Blob> = { "text/plain": new Blob([plain], { type: "text/plain" }) };
        if (rich !== undefined) parts["text/html"] = new Blob([rich], { type: "text/html" });
        await navigator.clipboard.write([new ClipboardItem(parts)]);
      },
      [text, html] as const,
    );
    await this.press("ControlOrMeta+v");
  }

  /** Types a value into a table's row, known by what its first column holds. */
  async typeInto(table: string, key: string, header: string, text: string): Promise<void> {
    const address = await this.page.evaluate(
      ([name, first, column]) => {
        const document = window.workbench?.document;
        const found = document?.table(name);
        const sheet = found && document?.sheet(found.sheetId);
        if (!found || !sheet) throw new Error(`There is no table ${name}.`);
        const row = sheet.values(found.bodyArea).findIndex((cells) => cells[0] === first);
        const letter = String.fromCharCode(65 + found.bodyArea.column + found.columnIndex(column));
        return `${sheet.name}!${letter}${String(found.bodyArea.row + row + 1)}`;
      },
      [table, key, header] as const,
    );
    await this.type(address, text);
  }

  /** Makes a table of these rows, the first of them its headers, at the sheet's A1. */
  async addTable(name: string, rows: readonly (readonly (string | number)[])[]): Promise<void> {
    await this.page.evaluate(
      ([title, cells]) => {
        const document = window.workbench?.document;
        if (!document) throw new Error("The workbench has not started.");
        const area = { row: 0, column: 0, rows: cells.length, columns: cells[0]?.length ?? 1 };
        document.run("local", () => {
          document.activeSheet.write(area, cells);
          document.addTable(document.activeSheet, area, true, title);
        });
      },
      [name, rows] as const,
    );
  }

  /** The path of the file that Save gives. */
  async save(): Promise<string> {
    const download = this.page.waitForEvent("download");
    await this.page.getByRole("button", { name: "Save" }).click();
    return (await download).path();
  }

  /** Opens a file in the place of what stood there. */
  async openFile(path: string): Promise<void> {
    await this.page.getByRole("button", { name: "New", exact: true }).click();
    await this.page.getByLabel("Workbook to open").setInputFiles(path);
  }

  /** What cells show, by row. */
  async texts(address: string): Promise<string[][]> {
    return this.page.evaluate((place) => {
      const workbench = window.workbench;
      if (!workbench) throw new Error("The workbench has not started.");
      return workbench.texts(place);
    }, address);
  }
}
