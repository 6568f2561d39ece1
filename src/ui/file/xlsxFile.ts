import { strToU8, zipSync } from "fflate";
import type { Cell } from "../../tables/column";
import type { FileTable } from "../../tables/fileTable";

/**
 * The bytes of an .xlsx file with one sheet (ECMA-376): a bold header that stays in view and filters, number formats and widths
 * as in the workbook. A text is written as one, so that "=1+1" is no formula.
 */
export function xlsxFile(table: FileTable): Uint8Array<ArrayBuffer> {
  const formats = [...new Set(table.columns.map(({ numberFormat }) => numberFormat))];
  const parts = {
    "[Content_Types].xml": CONTENT_TYPES,
    "_rels/.rels": relationships(`${OFFICE}/officeDocument`, "xl/workbook.xml"),
    "xl/workbook.xml": `${HEAD}<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}"><sheets><sheet name="${escaped(sheetName(table.name))}" sheetId="1" r:id="rId1"/></sheets></workbook>`,
    "xl/_rels/workbook.xml.rels": relationships(
      `${OFFICE}/worksheet`,
      "worksheets/sheet1.xml",
      `${OFFICE}/styles`,
      "styles.xml",
    ),
    "xl/styles.xml": stylesOf(formats),
    "xl/worksheets/sheet1.xml": sheetOf(table, formats),
  };
  const files = Object.fromEntries(Object.entries(parts).map(([name, xml]) => [name, strToU8(xml)]));
  return zipSync(files);
}

const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const PACKAGE = "http://schemas.openxmlformats.org/package/2006";
const SHEET = "application/vnd.openxmlformats-officedocument.spreadsheetml";

const CONTENT_TYPES = `${HEAD}<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="${SHEET}.sheet.main+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="${SHEET}.worksheet+xml"/><Override PartName="/xl/styles.xml" ContentType="${SHEET}.styles+xml"/></Types>`;

function relationships(...typesAndTargets: readonly string[]): string {
  const found: string[] = [];
  for (let at = 0; at < typesAndTargets.length; at += 2)
    found.push(
      `<Relationship Id="rId${String(at / 2 + 1)}" Type="${typesAndTargets[at] ?? ""}" Target="${typesAndTargets[at + 1] ?? ""}"/>`,
    );
  return `${HEAD}<Relationships xmlns="${PACKAGE}/relationships">${found.join("")}</Relationships>`;
}

/** The first number that a workbook may give to a format of its own. */
const OWN_FORMATS = 164;
const builtIn: Readonly<Record<string, number>> = { General: 0, "0": 1, "0%": 9, "@": 49 };
const idOf = (format: string, at: number): number => builtIn[format] ?? OWN_FORMATS + at;

/** Style 0 is plain, 1 the header's, and 2 on are the formats in their order. */
function stylesOf(formats: readonly string[]): string {
  const own = formats.map((format, at) => ({ id: idOf(format, at), format })).filter(({ id }) => id >= OWN_FORMATS);
  const numFmts = own.map(({ id, format }) => `<numFmt numFmtId="${String(id)}" formatCode="${escaped(format)}"/>`);
  const cells = formats.map(
    (format, at) =>
      `<xf numFmtId="${String(idOf(format, at))}" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/>`,
  );
  const font = (weight: string): string => `<font>${weight}<sz val="11"/><name val="Calibri"/></font>`;
  return `${HEAD}<styleSheet xmlns="${MAIN}">${own.length > 0 ? `<numFmts count="${String(own.length)}">${numFmts.join("")}</numFmts>` : ""}<fonts count="2">${font("")}${font("<b/>")}</fonts><fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills><borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders><cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs><cellXfs count="${String(formats.length + 2)}"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/><xf numFmtId="49" fontId="1" fillId="0" borderId="0" xfId="0" applyNumberFormat="1" applyFont="1"/>${cells.join("")}</cellXfs><cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles></styleSheet>`;
}

function sheetOf({ columns, rows }: FileTable, formats: readonly string[]): string {
  const styles = columns.map(({ numberFormat }) => String(formats.indexOf(numberFormat) + 2));
  const letters = columns.map((_, at) => columnName(at));
  const lines = rows.map((row, down) => {
    const number = String(down + 2);
    const cells = columns.map((_, at) => cellXml(row[at] ?? "", `${letters[at] ?? ""}${number}`, styles[at] ?? "0"));
    return `<row r="${number}">${cells.join("")}</row>`;
  });
  const header = columns.map(({ header }, at) => cellXml(header, `${letters[at] ?? ""}1`, "1"));
  const widths = columns.map(
    ({ width }, at) =>
      `<col min="${String(at + 1)}" max="${String(at + 1)}" width="${String(width)}" customWidth="1"/>`,
  );
  const all = `A1:${letters.at(-1) ?? "A"}${String(rows.length + 1)}`;
  return `${HEAD}<worksheet xmlns="${MAIN}"><dimension ref="${all}"/><sheetViews><sheetView workbookViewId="0"><pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews><cols>${widths.join("")}</cols><sheetData><row r="1">${header.join("")}</row>${lines.join("")}</sheetData><autoFilter ref="${all}"/></worksheet>`;
}

function cellXml(cell: Cell, address: string, style: string): string {
  if (cell === "") return "";
  const at = `<c r="${address}" s="${style}"`;
  if (typeof cell === "number") return `${at}><v>${String(cell)}</v></c>`;
  if (typeof cell === "boolean") return `${at} t="b"><v>${cell ? "1" : "0"}</v></c>`;
  return `${at} t="inlineStr"><is><t xml:space="preserve">${escaped(withoutControls(cell))}</t></is></c>`;
}

// eslint-disable-next-line no-control-regex -- They are what is looked for.
const CONTROLS = /[\u0000-\u0008\u000b\u000c\u000d\u000e-\u001f\ufffe\uffff]/g;

/** A sign that XML can't hold is written as _x0007_, and so is what reads like one (ECMA-376, ST_Xstring). */
const withoutControls = (text: string): string =>
  text
    .replace(/_(?=x[0-9A-Fa-f]{4}_)/g, "_x005F_")
    .replace(CONTROLS, (sign) => `_x${sign.charCodeAt(0).toString(16).toUpperCase().padStart(4, "0")}_`)
    .replace(/[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g, "\ufffd");

const escaped = (text: string): string =>
  text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;").replaceAll('"', "&quot;");

/** Excel takes 31 characters, and none of these. */
const sheetName = (name: string): string =>
  name
    .replace(/[\\/?*[\]:]/g, " ")
    .slice(0, 31)
    .replace(/^'|'$/g, " ")
    .trim() || "Rows";

function columnName(index: number): string {
  const rest = Math.floor(index / 26) - 1;
  return `${rest >= 0 ? columnName(rest) : ""}${String.fromCharCode(65 + (index % 26))}`;
}
