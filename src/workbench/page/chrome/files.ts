import { openXlsx, saveXlsx } from "../../document/xlsx";
import { WorkbookDocument } from "../../document/WorkbookDocument";
import { say, showDocument } from "../bench";
import type { Bench } from "../bench";
import { commitEdit } from "../editing/edit";
import { focusGrid } from "../grid/focusGrid";

const xlsxType = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

/** Opens an .xlsx file in the place of the workbook that is open; what is no workbook is refused with a sentence. */
export async function openFile(bench: Bench, file: File): Promise<void> {
  try {
    const document = openXlsx(new Uint8Array(await file.arrayBuffer()));
    document.name = file.name;
    showDocument(bench, document);
    focusGrid();
    if (document.lost.length > 0) {
      say(
        bench,
        `${file.name} is open without some of its parts`,
        `What the workbench cannot keep: ${document.lost.join(" ")}`,
      );
    }
  } catch (problem) {
    say(bench, `${file.name} cannot be opened`, problem instanceof Error ? problem.message : String(problem));
  }
}

/** Saves the workbook as an .xlsx file, among the browser's downloads. */
export function saveFile(bench: Bench): void {
  if (!commitEdit(bench, "stay")) return;
  const { document } = bench.getState();
  try {
    const bytes = saveXlsx(document);
    // Copied, because a file may not lie in memory that is shared.
    const address = URL.createObjectURL(new Blob([new Uint8Array(bytes)], { type: xlsxType }));
    const link = window.document.createElement("a");
    link.href = address;
    link.download = /\.xlsx$/i.test(document.name) ? document.name : `${document.name}.xlsx`;
    link.click();
    URL.revokeObjectURL(address);
  } catch (problem) {
    say(bench, `${document.name} cannot be saved`, problem instanceof Error ? problem.message : String(problem));
  }
}

export function newWorkbook(bench: Bench): void {
  showDocument(bench, new WorkbookDocument());
  focusGrid();
}
