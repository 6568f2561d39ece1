import { parseAddress } from "../address";
import { cellError, isErrorCode } from "../cellValue";
import type { CellValue } from "../cellValue";
import { ExternalBook } from "../ExternalBook";
import type { FileParts } from "./FileParts";
import type { Package } from "./Package";
import { attribute, child, children, relationId, text } from "./xml";
import type { XmlElement } from "./xml";

const relationType = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/externalLink";
const contentType = "application/vnd.openxmlformats-officedocument.spreadsheetml.externalLink+xml";

/** The workbooks that a file's formulas lead to, in the order by which formulas number them. */
export function readExternalBooks(file: FileParts, workbook: XmlElement, workbookPath: string): ExternalBook[] {
  const relations = file.relations(workbookPath);
  return children(child(workbook, "externalReferences"), "externalReference").flatMap((node, at) => {
    const path = relations.find(({ id }) => id === relationId(node))?.target;
    const xml = file.text(path);
    if (path === undefined || xml === undefined) return [];
    const book = child(file.root(path), "externalBook");
    const targets = file.relations(path).map(({ id, fullType, target }) => ({ id, type: fullType, address: target }));
    return [new ExternalBook(String(at + 1), xml, targets, keptCells(book))];
  });
}

/** Gives the elements by which the workbook names them. */
export function writeExternalBooks(file: Package, workbook: string, books: readonly ExternalBook[]): string[] {
  return books.map(({ xml, targets }, at) => {
    const own = `externalLinks/externalLink${String(at + 1)}.xml`;
    file.add(`xl/${own}`, contentType, xml);
    file.relateAs(`xl/${own}`, targets);
    return file.relate(workbook, relationType, own);
  });
}

function keptCells(book: XmlElement | undefined): Map<string, Map<string, CellValue>> {
  const names = children(child(book, "sheetNames"), "sheetName").map((node) => attribute(node, "val") ?? "");
  const sheets = new Map<string, Map<string, CellValue>>();
  for (const data of children(child(book, "sheetDataSet"), "sheetData")) {
    const cells = new Map<string, CellValue>();
    for (const cell of children(data, "row").flatMap((row) => children(row, "cell"))) {
      const { row, column } = parseAddress(attribute(cell, "r") ?? "A1");
      cells.set(`${String(row)},${String(column)}`, keptValue(attribute(cell, "t"), text(child(cell, "v"))));
    }
    sheets.set((names[Number(attribute(data, "sheetId") ?? 0)] ?? "").toUpperCase(), cells);
  }
  return sheets;
}

function keptValue(type: string | undefined, content: string): CellValue {
  if (type === "str") return content;
  if (type === "b") return content === "1";
  if (type === "e") return isErrorCode(content) ? cellError(content) : cellError("#REF!");
  return content === "" ? null : Number(content);
}
