import { DocumentRefusal } from "./DocumentRefusal";
import { WorkbookDocument } from "./WorkbookDocument";
import type { DocumentOptions } from "./WorkbookDocument";
import { notAWorkbook } from "./xlsx/FileParts";
import { readWorkbook } from "./xlsx/readWorkbook";
import { writeWorkbook } from "./xlsx/writeWorkbook";

/** Reads an .xlsx file; a file that is none is refused with a sentence. Cells keep the results that the file holds until they are due. */
export function openXlsx(bytes: Uint8Array, options: DocumentOptions = {}): WorkbookDocument {
  const document = new WorkbookDocument(options);
  try {
    document.take(readWorkbook(bytes, document.book, document.newIds));
  } catch (problem) {
    if (problem instanceof DocumentRefusal) throw problem;
    // Whatever else goes wrong while reading comes from what the file holds.
    throw notAWorkbook(`it is damaged (${problem instanceof Error ? problem.message : String(problem)})`);
  }
  return document;
}

/** The document as an .xlsx file that Excel and LibreOffice open. */
export function saveXlsx(document: WorkbookDocument): Uint8Array {
  return writeWorkbook(document.book);
}
