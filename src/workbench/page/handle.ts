import { parseAddress } from "../document/address";
import type { WorkbookDocument } from "../document/WorkbookDocument";
import type { PaneShell } from "../frame/shell";
import type { ExcelHost } from "../host/ExcelHost";
import { showDocument } from "./bench";
import type { Bench } from "./bench";
import { goToPlace } from "./editing/links";
import type { ThemeName } from "./grid/palette";

/** What end-to-end tests, screenshots and the console hold the workbench by: `window.workbench`. */
export interface WorkbenchHandle {
  readonly document: WorkbookDocument;
  readonly host: ExcelHost;
  /** null until the pane is being loaded. */
  readonly shell: PaneShell | null;
  /** Puts another workbook on the page, and the pane beside it starts again. */
  openWorkbook(document: WorkbookDocument): void;
  /** Selects and shows cells: "B5", "Items!A1:C3", a table or a name; refuses what is no place. */
  select(place: string): void;
  /** What cells show, by row. */
  texts(address: string): string[][];
  setTheme(theme: ThemeName): void;
  setPaneWidth(pixels: number): void;
}

declare global {
  interface Window {
    workbench?: WorkbenchHandle;
  }
}

export function createHandle(bench: Bench): WorkbenchHandle {
  return {
    get document() {
      return bench.getState().document;
    },
    get host() {
      return bench.getState().host;
    },
    get shell() {
      return bench.getState().shell;
    },
    openWorkbook: (document) => showDocument(bench, document),
    select(place) {
      if (!goToPlace(bench, place)) throw new Error(`There is no place ${place} in the workbook.`);
    },
    texts(address) {
      const { document } = bench.getState();
      const { sheet, ...area } = parseAddress(address);
      const found = sheet === undefined ? document.activeSheet : document.sheet(sheet);
      if (!found) throw new Error(`There is no sheet ${sheet ?? ""}.`);
      return found.texts(area);
    },
    setTheme: (theme) => bench.setState({ theme }),
    setPaneWidth: (paneWidth) => bench.setState({ paneWidth }),
  };
}
