import { reportText } from "./reportText";
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
    const note = [report.assumed ? " (assumed)" : "", report.depends === undefined ? "" : ` (${report.depends})`].join(
      "",
    );
    line.textContent = `${mark} ${report.name}${note}${report.problem === undefined ? "" : `: ${report.problem}`}`;
  });
  const wrong = reports.filter(({ problem }) => problem !== undefined);
  summary.textContent = `${String(reports.length - wrong.length)} of ${String(reports.length)} facts hold in this Excel.`;
  window.contractReports = reports;
  offerText(root, list, reportText(reports, excelHere()));
}

/** The result as one text: a click selects and copies it. */
function offerText(root: HTMLElement, before: HTMLElement, text: string): void {
  const copy = document.createElement("button");
  const box = document.createElement("textarea");
  copy.textContent = "Copy the result";
  box.value = text;
  box.readOnly = true;
  box.setAttribute("aria-label", "The result");
  Object.assign(box.style, { width: "100%", height: "10rem", boxSizing: "border-box" });
  copy.addEventListener("click", () => {
    box.select();
    // Office gives panes no navigator.clipboard; copying what is selected works everywhere.
    // eslint-disable-next-line @typescript-eslint/no-deprecated -- there is nothing else that works in a pane
    copy.textContent = document.execCommand("copy") ? "Copied" : "Press Ctrl+C";
  });
  root.insertBefore(copy, before);
  root.insertBefore(box, before);
}

/** "Excel on OfficeOnline 16.0, ExcelApi 1.17". */
function excelHere(): string {
  const { diagnostics, requirements } = Office.context;
  const minor = Array.from({ length: 30 }, (_, at) => 30 - at).find((version) =>
    requirements.isSetSupported("ExcelApi", `1.${String(version)}`),
  );
  return `Excel on ${diagnostics.platform} ${diagnostics.version}, ExcelApi 1.${String(minor ?? 0)}`;
}

void Office.onReady().then(() => {
  const root = document.getElementById("root");
  if (!root) throw new Error("The page has no place for the contract.");
  return tryExcel(root);
});
