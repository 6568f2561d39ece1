import type { WorkbookDocument, DocumentOptions } from "./WorkbookDocument";

/** Reads an .xlsx file; a file that is none is refused with a sentence. */
export function openXlsx(_bytes: Uint8Array, _options: DocumentOptions = {}): Promise<WorkbookDocument> {
  return Promise.reject(new Error("This part of the document is being written."));
}

/** The document as an .xlsx file that Excel and LibreOffice open. */
export function saveXlsx(_document: WorkbookDocument): Promise<Uint8Array> {
  return Promise.reject(new Error("This part of the document is being written."));
}
