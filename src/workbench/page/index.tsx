import { createRoot } from "react-dom/client";
import { WorkbookDocument } from "../document/WorkbookDocument";
import { createBench } from "./bench";
import type { ThemeName } from "./grid/palette";
import { sheetFontFace } from "./grid/gridStyles";
import { createHandle } from "./handle";
import { Workbench } from "./Workbench";

/** The workbench: opens with a blank workbook, as Excel does, and with the colours that the machine prefers. */
function start(): void {
  const root = document.getElementById("root");
  if (!root) throw new Error("The page has no place for the workbench.");
  const style = document.createElement("style");
  style.textContent = `body { margin: 0; }\n${sheetFontFace}`;
  document.head.append(style);
  const bench = createBench(new WorkbookDocument(), preferredTheme());
  window.workbench = createHandle(bench);
  createRoot(root).render(<Workbench bench={bench} />);
}

function preferredTheme(): ThemeName {
  if (window.matchMedia("(forced-colors: active), (prefers-contrast: more)").matches) return "contrast";
  return window.matchMedia("(prefers-color-scheme: dark)").matches ? "dark" : "light";
}

start();
