import { createRoot } from "react-dom/client";
import { WorkbookDocument } from "../document/WorkbookDocument";
import { openXlsx } from "../document/xlsx";
import { createBench } from "./bench";
import type { ThemeName } from "./grid/palette";
import { sheetFontFace } from "./grid/gridStyles";
import { createHandle } from "./handle";
import { Workbench } from "./Workbench";

/** The workbench: opens with a blank workbook, as Excel does, or with the sample beside the page (?sample), in the colours that the machine prefers. */
async function start(): Promise<void> {
  const root = document.getElementById("root");
  if (!root) throw new Error("The page has no place for the workbench.");
  const style = document.createElement("style");
  style.textContent = `body { margin: 0; }\n${sheetFontFace}`;
  document.head.append(style);
  const wantsSample = new URLSearchParams(location.search).has("sample");
  const bench = createBench(wantsSample ? await sampleDocument() : new WorkbookDocument(), preferredTheme());
  window.workbench = createHandle(bench);
  createRoot(root).render(<Workbench bench={bench} />);
}

/** The workbook that the build has written; a blank one where it is missing. */
async function sampleDocument(): Promise<WorkbookDocument> {
  const answer = await fetch("/sample.xlsx");
  if (!answer.ok) return new WorkbookDocument();
  const document = openXlsx(new Uint8Array(await answer.arrayBuffer()));
  document.name = "Sample.xlsx";
  return document;
}

function preferredTheme(): ThemeName {
  if (window.matchMedia("(forced-colors: active), (prefers-contrast: more)").matches) return "contrast";
  return window.matchMedia("(prefers-color-scheme: dark)").matches ? "dark" : "light";
}

void start();
