import { runContract } from "./runContract";
import type { FactReport } from "./runContract";

declare global {
  interface Window {
    /** What the contract page has found, once it is through. */
    contractReports?: readonly FactReport[];
  }
}

/** The contract as a pane: it tries the Excel that it is in, be that Microsoft's or the workbench's. */
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

void Office.onReady().then(() => {
  const root = document.getElementById("root");
  if (!root) throw new Error("The page has no place for the contract.");
  return tryExcel(root);
});
