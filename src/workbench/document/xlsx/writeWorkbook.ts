import type { Book } from "../Book";
import type { SheetModel, TableModel } from "../model";
import { namedStyle } from "../restyling";
import { Sheet } from "../Sheet";
import type { Chart, Hyperlink } from "../sheetState";
import { writeExternalBooks } from "./externalBooks";
import { writeXmlParts } from "./xmlParts";
import { toFile } from "./fileFormulas";
import type { IsWideName } from "./implicitIntersection";
import { keptJson } from "./keptState";
import { Package } from "./Package";
import { chartXml } from "./writeChart";
import { drawingXml } from "./writeDrawing";
import { documentPropertiesParts } from "./writeProperties";
import { noteShapesXml, notesXml, People, threadsXml } from "./writeComments";
import { SharedTexts } from "./writeCells";
import { printNames } from "./writePage";
import { sheetXml } from "./writeSheet";
import { StyleWriter } from "./writeStyles";
import { tableXml } from "./writeTable";
import { protectionHash } from "../passwordHash";
import { isWideNameIn } from "./wideNames";
import { element, escapeText, mainNamespace, relationNamespace, xmlHead } from "./xml";

const types = "application/vnd.openxmlformats-officedocument.spreadsheetml";
const relations = relationNamespace;
const microsoft = "http://schemas.microsoft.com/office/2017/10/relationships";

/** The book as an .xlsx file. */
export function writeWorkbook(book: Book): Uint8Array {
  book.settle();
  const file = new Package();
  const styles = new StyleWriter(book.model.styles.plain, (name) => namedStyle(book, name));
  for (const name of book.model.state.cellStyles.keys()) styles.named(name);
  const texts = new SharedTexts();
  const people = new People();
  const chartParts = new Map<Chart, string>();
  const workbook = "xl/workbook.xml";
  const { sheets, tables, names } = book.model.state;
  const isWideName = isWideNameIn(names);
  const sheetElements = sheets.map((sheet, at) => {
    const number = at + 1;
    const path = `xl/worksheets/sheet${String(number)}.xml`;
    const own = tables.filter(({ state }) => state.sheetId === sheet.id);
    const sheetRelations = {
      tables: own.map((table) => addTable(file, path, sheet, table, tables.indexOf(table) + 1, isWideName)),
      drawing: addCharts(file, path, book, sheet, chartParts),
      notes: addComments(file, path, sheet, number, people),
      link: linkRelations(file, path),
    };
    file.add(path, `${types}.worksheet+xml`, sheetXml(book, sheet, styles, texts, sheetRelations));
    const id = file.relate(workbook, `${relations}/worksheet`, `worksheets/sheet${String(number)}.xml`);
    const state = { Visible: null, Hidden: "hidden", VeryHidden: "veryHidden" }[sheet.state.visibility];
    return element("sheet", { name: sheet.state.name, sheetId: number, state, "r:id": id });
  });
  addWorkbookParts(file, workbook, book, styles, texts, people, chartParts);
  const external = writeExternalBooks(file, workbook, book.model.state.externalBooks);
  file.add(workbook, `${types}.sheet.main+xml`, workbookXml(book, sheetElements, external));
  file.relate("", `${relations}/officeDocument`, workbook);
  return file.bytes();
}

function addTable(
  file: Package,
  sheetPath: string,
  sheet: SheetModel,
  { state }: TableModel,
  number: number,
  isWideName: IsWideName,
): string {
  const path = `xl/tables/table${String(number)}.xml`;
  const totalsRow = state.area.row + state.area.rows - 1;
  const totalsFormula = (at: number): string => sheet.formula(totalsRow, state.area.column + at)?.text ?? "";
  file.add(path, `${types}.table+xml`, tableXml(state, number, totalsFormula, isWideName));
  return file.relate(sheetPath, `${relations}/table`, `../tables/table${String(number)}.xml`);
}

/** The drawing of a sheet that has charts; `chartParts` takes what was written for each. */
function addCharts(
  file: Package,
  sheetPath: string,
  book: Book,
  model: SheetModel,
  chartParts: Map<Chart, string>,
): string | undefined {
  const sheet = new Sheet(book, model);
  const placed = sheet.charts.flatMap((chart) => {
    const source = book.model.sheet(chart.source.sheetId);
    return source ? [{ chart, xml: chartXml(chart, new Sheet(book, source)) }] : [];
  });
  if (placed.length === 0) return undefined;
  const path = sheetPath.replace("worksheets/sheet", "drawings/drawing");
  const charts = placed.map(({ chart, xml }) => {
    chartParts.set(chart, xml);
    const own = `charts/chart${String(chartParts.size)}.xml`;
    file.add(`xl/${own}`, "application/vnd.openxmlformats-officedocument.drawingml.chart+xml", xml);
    return { chart, relation: file.relate(path, `${relations}/chart`, `../${own}`) };
  });
  file.add(path, "application/vnd.openxmlformats-officedocument.drawing+xml", drawingXml(sheet, charts));
  return file.relate(sheetPath, `${relations}/drawing`, path.replace("xl/", "../"));
}

function addComments(
  file: Package,
  sheetPath: string,
  sheet: SheetModel,
  number: number,
  people: People,
): string | undefined {
  const { comments } = sheet.state;
  if (comments.length === 0) return undefined;
  const own = String(number);
  file.add(`xl/comments${own}.xml`, `${types}.comments+xml`, notesXml(comments, number));
  file.relate(sheetPath, `${relations}/comments`, `../comments${own}.xml`);
  file.add(
    `xl/threadedComments/threadedComment${own}.xml`,
    "application/vnd.ms-excel.threadedcomments+xml",
    threadsXml(comments, people, number),
  );
  file.relate(sheetPath, `${microsoft}/threadedComment`, `../threadedComments/threadedComment${own}.xml`);
  file.parts.set(`xl/drawings/vmlDrawing${own}.vml`, noteShapesXml(comments));
  return file.relate(sheetPath, `${relations}/vmlDrawing`, `../drawings/vmlDrawing${own}.vml`);
}

function linkRelations(file: Package, sheetPath: string): (link: Hyperlink) => string | undefined {
  return ({ address }) =>
    address === undefined ? undefined : file.relate(sheetPath, `${relations}/hyperlink`, address, true);
}

function addWorkbookParts(
  file: Package,
  workbook: string,
  book: Book,
  styles: StyleWriter,
  texts: SharedTexts,
  people: People,
  chartParts: ReadonlyMap<Chart, string>,
): void {
  file.add("xl/styles.xml", `${types}.styles+xml`, styles.xml());
  file.relate(workbook, `${relations}/styles`, "styles.xml");
  file.add("xl/sharedStrings.xml", `${types}.sharedStrings+xml`, texts.xml());
  file.relate(workbook, `${relations}/sharedStrings`, "sharedStrings.xml");
  file.add("xl/metadata.xml", `${types}.sheetMetadata+xml`, dynamicArrayMetadata);
  file.relate(workbook, `${relations}/sheetMetadata`, "metadata.xml");
  if (!people.isEmpty) {
    file.add("xl/persons/person.xml", "application/vnd.ms-excel.person+xml", people.xml());
    file.relate(workbook, `${microsoft}/person`, "persons/person.xml");
  }
  const { themeXml, xmlParts } = book.model.state;
  writeXmlParts(file, workbook, xmlParts);
  if (themeXml !== null) {
    file.add("xl/theme/theme1.xml", "application/vnd.openxmlformats-officedocument.theme+xml", themeXml);
    file.relate(workbook, `${relations}/theme`, "theme/theme1.xml");
  }
  const { core, app, custom } = documentPropertiesParts(book.model.state.properties);
  file.add("docProps/core.xml", "application/vnd.openxmlformats-package.core-properties+xml", core);
  file.relate(
    "",
    "http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties",
    "docProps/core.xml",
  );
  file.add("docProps/app.xml", "application/vnd.openxmlformats-officedocument.extended-properties+xml", app);
  file.relate("", `${relations}/extended-properties`, "docProps/app.xml");
  if (custom) {
    file.add("docProps/custom.xml", "application/vnd.openxmlformats-officedocument.custom-properties+xml", custom);
    file.relate("", `${relations}/custom-properties`, "docProps/custom.xml");
  }
  const kept = keptJson(book, chartParts);
  if (kept === undefined) return;
  file.parts.set("customXml/item1.xml", `${xmlHead}<kept xmlns="urn:excel-workbench:kept">${escapeText(kept)}</kept>`);
  file.relate(workbook, `${relations}/customXml`, "../customXml/item1.xml");
}

function workbookXml(book: Book, sheetElements: readonly string[], external: readonly string[]): string {
  const { sheets, selection, structurePassword } = book.model.state;
  const activeTab = sheets.findIndex(({ id }) => id === selection.sheetId);
  const names = namesXml(book);
  return (
    xmlHead +
    element(
      "workbook",
      { xmlns: mainNamespace, "xmlns:r": relationNamespace },
      element("workbookPr", { defaultThemeVersion: 166925 }),
      structurePassword === null
        ? ""
        : element("workbookProtection", {
            workbookPassword: structurePassword === "" ? null : protectionHash(structurePassword),
            lockStructure: true,
          }),
      element("bookViews", {}, element("workbookView", { activeTab: activeTab > 0 ? activeTab : null })),
      element("sheets", {}, ...sheetElements),
      external.length > 0
        ? element("externalReferences", {}, ...external.map((id) => element("externalReference", { "r:id": id })))
        : "",
      names.length > 0 ? element("definedNames", {}, ...names) : "",
      element("calcPr", {
        calcId: 191029,
        calcMode: { Automatic: null, AutomaticExceptTables: "autoNoTable", Manual: "manual" }[book.mode],
      }),
    )
  );
}

function namesXml(book: Book): string[] {
  const { sheets, names } = book.model.state;
  const own = names.map((name) => {
    const position = name.sheetId === null ? -1 : sheets.findIndex(({ id }) => id === name.sheetId);
    const attributes = {
      name: name.name,
      localSheetId: position < 0 ? null : position,
      comment: name.comment || null,
      hidden: !name.visible || null,
    };
    return textedElement("definedName", attributes, toFile(name.formula, undefined));
  });
  const printed = sheets.flatMap((sheet, localSheetId) =>
    printNames(sheet).map(({ name, text, hidden }) =>
      textedElement("definedName", { name, localSheetId, hidden: hidden || null }, text),
    ),
  );
  return [...own, ...printed];
}

function textedElement(name: string, attributes: Parameters<typeof element>[1], content: string): string {
  return element(name, attributes, escapeText(content));
}

/** What a cell's `cm="1"` means: its formula is one for dynamic arrays. */
const dynamicArrayMetadata = `${xmlHead}<metadata xmlns="${mainNamespace}" xmlns:xda="http://schemas.microsoft.com/office/spreadsheetml/2017/dynamicarray"><metadataTypes count="1"><metadataType name="XLDAPR" minSupportedVersion="120000" copy="1" pasteAll="1" pasteValues="1" merge="1" splitFirst="1" rowColShift="1" clearFormats="1" clearComments="1" assign="1" coerce="1" cellMeta="1"/></metadataTypes><futureMetadata name="XLDAPR" count="1"><bk><extLst><ext uri="{bdbb8cdc-fa1e-496e-a857-3c3f30c029c3}"><xda:dynamicArrayProperties fDynamic="1" fCollapsed="0"/></ext></extLst></bk></futureMetadata><cellMetadata count="1"><bk><rc t="1" v="0"/></bk></cellMetadata></metadata>`;
