import { WorkbookDocument } from "../document/WorkbookDocument";
import { PaneShell } from "../frame/shell";
import { ExcelHost } from "../host/ExcelHost";

declare global {
  interface Window {
    /** Of the page around the contract: the host that answers. */
    contractHost?: ExcelHost;
  }
}

/** Plays Excel around the contract's page: where no Excel is, this is what it is tried on. */
function start(): void {
  const root = document.getElementById("root");
  if (!root) throw new Error("The page has no place for the contract.");
  const host = new ExcelHost(new WorkbookDocument());
  window.contractHost = host;
  const shell = new PaneShell({ host, url: "contract.html", name: "Contract" });
  shell.mount(root);
  if (shell.frame) Object.assign(shell.frame.style, { width: "100%", height: "95vh" });
}

start();
