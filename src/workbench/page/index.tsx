import { createRoot } from "react-dom/client";
import { WorkbookDocument } from "../document/WorkbookDocument";
import { openXlsx } from "../document/xlsx";
import { createBench } from "./bench";
import type { ThemeName } from "./grid/palette";
import { sheetFontFace } from "./grid/gridStyles";
import { createHandle } from "./handle";
import { Workbench } from "./Workbench";

/** The workbench: opens with a blank workbook, as Excel does, or with a file that lies beside the page (?open=NAME.xlsx), in the colours that the machine prefers. */
async function start(): Promise<void> {
  const root = document.getElementById("root");
  if (!root) throw new Error("The page has no place for the workbench.");
  const style = document.createElement("style");
  style.textContent = `body { margin: 0; }\n${sheetFontFace}`;
  document.head.append(style);
  const file = new URLSearchParams(location.search).get("open");
  const bench = createBench(file === null ? new WorkbookDocument() : await documentBeside(file), preferredTheme());
  window.workbench = createHandle(bench);
  createRoot(root).render(<Workbench bench={bench} />);
}

/** A workbook of this server's; a blank one where it is missing. */
async function documentBeside(file: string): Promise<WorkbookDocument> {
  const answer = await fetch(`/${encodeURIComponent(file)}`);
  if (!answer.ok) return new WorkbookDocument();
  const document = openXlsx(new Uint8Array(await answer.arrayBuffer()));
  document.name = file;
  return document;
}

function preferredTheme(): ThemeName {
  if (window.matchMedia("(forced-colors: active), (prefers-contrast: more)").matches) return "contrast";
  return window.matchMedia("(prefers-color-scheme: dark)").matches ? "dark" : "light";
}

void start();
