import { fileName } from "../../domain/fileName";
import type { Session } from "../../session/session";
import type { FileWay } from "../../workbook/port";
import { fileAddress, type TextFile } from "./fileAddress";

/** A workbook that leaves the pane as a file. */
export interface WorkbookFile {
  readonly name: string;
  readonly bytes: Uint8Array<ArrayBuffer>;
}

/**
 * Lets a file out of the pane, as a download or on a page in the browser, as Excel can; answers how. It is the only way out: a pane
 * in Excel for Mac ignores downloads without a word. "none" means that nothing was saved: the text is to be offered for copying.
 */
export function saveFile(session: Session, file: TextFile | WorkbookFile): FileWay {
  const way = session.fileWay();
  if (way === "download") {
    if ("bytes" in file) download(file.name, file.bytes, XLSX);
    else download(file.name, file.text, `${file.type};charset=utf-8`);
  }
  if (way !== "browser") return way;
  // A workbook is no text that an address holds.
  const address = "bytes" in file ? undefined : fileAddress(file, window.location.href);
  if (address === undefined) return "none";
  session.openInBrowser(address);
  return way;
}

/** Copies a text; false where the browser refuses. */
export function copyText(text: string): boolean {
  const box = document.createElement("textarea");
  const focused = document.activeElement;
  box.value = text;
  box.readOnly = true;
  Object.assign(box.style, { position: "fixed", top: "0", opacity: "0" });
  document.body.append(box);
  box.focus();
  box.select();
  // eslint-disable-next-line @typescript-eslint/no-deprecated -- Office gives panes no navigator.clipboard; copying what is selected works everywhere
  const isCopied = document.execCommand("copy");
  box.remove();
  if (focused instanceof HTMLElement) focused.focus();
  return isCopied;
}

function download(name: string, content: string | Uint8Array<ArrayBuffer>, type: string): void {
  const url = URL.createObjectURL(new Blob([content], { type }));
  const link = document.createElement("a");
  link.href = url;
  link.download = fileName(name);
  link.click();
  // After the click's own task, or some browsers find nothing to save.
  setTimeout(() => URL.revokeObjectURL(url), 1000);
}

const XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
