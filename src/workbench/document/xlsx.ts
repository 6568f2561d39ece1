import { WorkbookDocument } from "./WorkbookDocument";
import type { DocumentOptions } from "./WorkbookDocument";
import { readWorkbook } from "./xlsx/readWorkbook";
import { writeWorkbook } from "./xlsx/writeWorkbook";

/** Reads an .xlsx file; a file that is none is refused with a sentence. Cells keep the results that the file holds until they are due. */
export async function openXlsx(bytes: Uint8Array, options: DocumentOptions = {}): Promise<WorkbookDocument> {
  const document = new WorkbookDocument(options);
  document.take(await readWorkbook(bytes, document.book, document.newIds));
  return document;
}

/** The document as an .xlsx file that Excel and LibreOffice open. */
export function saveXlsx(document: WorkbookDocument): Promise<Uint8Array> {
  return writeWorkbook(document.book);
}
