import { WorkbookDocument } from "../document/WorkbookDocument";
import { PaneShell } from "../frame/shell";
import { ExcelHost } from "../host/ExcelHost";
import { runContract } from "./runContract";
import type { FactReport } from "./runContract";

declare global {
  interface Window {
    /** What the contract page has found, once it is through. */
    contractReports?: readonly FactReport[];
    /** Of a page that plays Excel around the contract: the host that answers. */
    contractHost?: ExcelHost;
  }
}

/**
 * The contract as a page: sideloaded as a pane it tries the Excel that it is in. Opened by itself as
 * "contract.html?workbench" it plays Excel around a second copy of itself.
 */
function start(): void {
  const root = document.getElementById("root");
  if (!root) throw new Error("The page has no place for the contract.");
  if (new URLSearchParams(window.location.search).has("workbench")) playExcel(root);
  else void Office.onReady().then(() => tryExcel(root));
}

function playExcel(root: HTMLElement): void {
  const host = new ExcelHost(new WorkbookDocument());
  window.contractHost = host;
  const shell = new PaneShell({ host, url: "contract.html" });
  shell.mount(root);
  if (shell.frame) Object.assign(shell.frame.style, { width: "100%", height: "95vh" });
}

async function tryExcel(root: HTMLElement): Promise<void> {
  const summary = root.appendChild(document.createElement("h1"));
  const list = root.appendChild(document.createElement("ul"));
  summary.textContent = "Trying what we hold true of Excel …";
  let subject = "";
  const reports = await runContract(Excel, (report) => {
    if (report.subject !== subject) {
      subject = report.subject;
      const heading = list.appendChild(document.createElement("li"));
      heading.appendChild(document.createElement("strong")).textContent = subject;
    }
    const line = list.appendChild(document.createElement("li"));
    const mark = report.problem === undefined ? "✓" : "✗";
    const note = report.assumed ? " (assumed)" : "";
    line.textContent = `${mark} ${report.name}${note}${report.problem === undefined ? "" : `: ${report.problem}`}`;
  });
  const wrong = reports.filter(({ problem }) => problem !== undefined);
  summary.textContent = `${String(reports.length - wrong.length)} of ${String(reports.length)} facts hold in this Excel.`;
  window.contractReports = reports;
}

start();
