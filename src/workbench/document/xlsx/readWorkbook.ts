import type { Book } from "../Book";
import type { CalculationMode } from "../Book";
import type { DefinedName } from "../definedName";
import { DocumentRefusal } from "../DocumentRefusal";
import { SheetModel } from "../model";
import type { ExternalBook } from "../ExternalBook";
import type { DocumentProperties, TableModel, XmlPart } from "../model";
import { plainStyle } from "../cellStyle";
import type { NamedStyle } from "../namedStyles";
import { keptHash } from "../passwordHash";
import { newSheetState } from "../sheetState";
import type { Comment, PageLayout, Visibility } from "../sheetState";
import { readExternalBooks } from "./externalBooks";
import { readXmlParts } from "./xmlParts";
import { leftOutOfSheet, leftOutOfWorkbook } from "./leftOut";
import { fromFile } from "./fileFormulas";
import { FileParts, notAWorkbook } from "./FileParts";
import type { Relation } from "./FileParts";
import type { IsWideName } from "./implicitIntersection";
import { readKept } from "./keptState";
import { readDrawing } from "./readDrawing";
import { readNotes, readPeople, readThreads } from "./readComments";
import { readArea } from "./readRules";
import { readProperties } from "./readProperties";
import { readSheet } from "./readSheet";
import { readStyles, readTheme } from "./readStyles";
import { isFiltering, readTable } from "./readTable";
import { bodyArea } from "../tableState";
import { isWideNameIn } from "./wideNames";
import type { XmlElement } from "./xml";
import { attribute, child, children, elements, flag, numberAttribute, relationId, text } from "./xml";

/** What a file gives that a new document is made of. */
interface ReadWorkbook {
  readonly sheets: readonly SheetModel[];
  readonly tables: readonly TableModel[];
  readonly names: readonly DefinedName[];
  readonly settings: ReadonlyMap<string, unknown>;
  readonly properties: Partial<DocumentProperties>;
  readonly activeSheet: SheetModel;
  readonly externalBooks: readonly ExternalBook[];
  readonly xmlParts: readonly XmlPart[];
  readonly themeXml: string | null;
  readonly cellStyles: ReadonlyMap<string, NamedStyle>;
  readonly structurePassword: string | null;
  readonly mode: CalculationMode;
  /** What the file holds and the document cannot keep, a sentence for each sheet. */
  readonly lost: readonly string[];
}

/** Ids for what is read. */
interface NewIds {
  readonly sheet: () => string;
  readonly table: () => string;
}

export function readWorkbook(bytes: Uint8Array, book: Book, ids: NewIds): ReadWorkbook {
  const file = FileParts.open(bytes);
  const workbookPath = file.relations("").find(({ type }) => type === "officeDocument")?.target;
  const workbook = file.root(workbookPath);
  if (workbookPath === undefined || workbook?.name !== "workbook") throw notAWorkbook("it holds no workbook");
  requireDates1900(workbook);
  const relations = file.relations(workbookPath);
  const pathOf = (type: string): string | undefined => relations.find((relation) => relation.type === type)?.target;
  const theme = readTheme(file.root(pathOf("theme")));
  const styles = readStyles(file.root(pathOf("styles")), theme);
  book.model.styles.plain = { ...plainStyle, font: styles.cells[0]?.font ?? plainStyle.font };
  const sharedStrings = file.root(pathOf("sharedStrings"));
  const texts = children(sharedStrings, "si").map(sharedText);
  const people = readPeople(file.root(pathOf("person")));
  const sheets: SheetModel[] = [];
  const tables: TableModel[] = [];
  const sheetRelations = new Map<SheetModel, readonly Relation[]>();
  const lost: string[] = [];
  lost.push(...leftOutOfWorkbook(file, relations, sharedStrings));
  let room = mostCells;
  const isWideName = isWideNameIn(fileNames(workbook));
  for (const node of children(child(workbook, "sheets"), "sheet")) {
    const relation = relations.find(({ id }) => id === relationId(node));
    const xml = file.text(relation?.target);
    const sheet = new SheetModel(ids.sheet(), newSheetState(attribute(node, "name") ?? "Sheet"));
    sheets.push(sheet);
    const { name } = sheet.state;
    if (!relation || xml === undefined || relation.type !== "worksheet") {
      lost.push(`"${name}": its content, which is ${relation?.type === "chartsheet" ? "a chart" : "not cells"}.`);
      continue;
    }
    const own = file.relations(relation.target);
    sheetRelations.set(sheet, own);
    const readTables = sheetTables(file, own, sheet.id, isWideName);
    const ownTables = readTables.map(({ state }) => state);
    const linkTarget = (id: string): string | undefined => own.find((one) => one.id === id)?.target;
    let outside = 0;
    const onOutside = (): number => outside++;
    let unread = 0;
    const onUnread = (): number => unread++;
    const takeRoom = (cells: number): void => {
      room -= cells;
      if (room < 0) throw tooFar(name);
    };
    const source = {
      xml,
      texts,
      styles,
      theme,
      tables: ownTables,
      filtered: readTables.filter(({ isFiltered }) => isFiltered).map(({ state }) => bodyArea(state)),
      linkTarget,
      isWideName,
      onOutside,
      onUnread,
      takeRoom,
    };
    readSheet(sheet, name, source, book.model.styles);
    lost.push(...leftOutOfSheet(name, xml));
    if (outside > 0) lost.push(`"${name}": cells beyond the sheet's edge (${String(outside)}).`);
    if (unread > 0) lost.push(`"${name}": values that can't be read (${String(unread)}).`);
    tables.push(...ownTables.map((state) => ({ id: ids.table(), state })));
    sheet.state = { ...sheet.state, visibility: visibility(node), comments: sheetComments(file, own, people) };
  }
  const [first] = sheets;
  if (!first) throw notAWorkbook("it holds no sheet");
  const names = readNames(workbook, sheets);
  const kept = relations
    .filter(({ type }) => type === "customXml")
    .map(({ target }) => readKept(text(file.root(target))));
  const settings = new Map(Object.entries(kept.find((one) => one !== undefined)?.settings ?? {}));
  const keptCharts = kept.flatMap((one) => one?.charts ?? []);
  for (const sheet of sheets) {
    const own = keptCharts.flatMap((one) => (one.sheet === sheet.state.name ? one.charts : []));
    const noted = kept.flatMap((one) => one?.sheetProperties ?? []).find((one) => one.sheet === sheet.state.name);
    if (noted) sheet.state = { ...sheet.state, customProperties: new Map(Object.entries(noted.properties)) };
    lost.push(...takeDrawings(file, sheetRelations.get(sheet) ?? [], sheet, book, sheets, own));
  }
  return {
    ...{ sheets, tables, names, settings },
    properties: readProperties(file),
    activeSheet: activeSheet(workbook, sheets, first),
    externalBooks: readExternalBooks(file, workbook, workbookPath),
    xmlParts: readXmlParts(file, relations),
    themeXml: themeXml(file, pathOf("theme")),
    cellStyles: new Map(styles.named.map((named) => [named.name, named])),
    structurePassword: structurePassword(child(workbook, "workbookProtection")),
    mode: calculationMode(child(workbook, "calcPr")),
    lost,
  };
}

/** One that shows pictures could not be written without them. */
function themeXml(file: FileParts, path: string | undefined): string | null {
  return path === undefined || file.relations(path).length > 0 ? null : (file.text(path) ?? null);
}

/** Cells, the empty ones above each column's last included; more would take minutes to walk through. */
const mostCells = 100_000_000;

function tooFar(sheet: string): DocumentRefusal {
  return new DocumentRefusal(
    "InvalidArgument",
    `The file has more cells than the workbench can hold: on "${sheet}" too many columns reach too far down. Delete the rows below what is used, and save it again.`,
  );
}

/** Days are counted from 1900 here; in a file that counts from 1904 every day would be four years early. */
function requireDates1900(workbook: XmlElement): void {
  if (!flag(child(workbook, "workbookPr"), "date1904")) return;
  throw notAWorkbook(
    "it counts days from 1904, as Excel for Mac once did; turn that off in Excel's options and save it again",
  );
}

function sharedText(item: XmlElement): string {
  const parts = elements(item).flatMap((node) =>
    node.name === "r" ? children(node, "t") : node.name === "t" ? [node] : [],
  );
  return parts.map(text).join("");
}

function visibility(node: XmlElement): Visibility {
  const state = attribute(node, "state");
  return state === "hidden" ? "Hidden" : state === "veryHidden" ? "VeryHidden" : "Visible";
}

function sheetTables(
  file: FileParts,
  relations: readonly Relation[],
  sheetId: string,
  isWideName: IsWideName,
): { readonly state: TableModel["state"]; readonly isFiltered: boolean }[] {
  return relations.flatMap(({ type, target }) => {
    const root = type === "table" ? file.root(target) : undefined;
    if (!root) return [];
    return [{ state: readTable(root, sheetId, isWideName), isFiltered: isFiltering(child(root, "autoFilter")) }];
  });
}

function sheetComments(
  file: FileParts,
  relations: readonly Relation[],
  people: ReturnType<typeof readPeople>,
): Comment[] {
  const pathOf = (wanted: string): string | undefined => relations.find(({ type }) => type === wanted)?.target;
  const threads = readThreads(file.root(pathOf("threadedComment")), people);
  const threaded = new Set(threads.map(({ row, column }) => `${String(row)},${String(column)}`));
  const notes = readNotes(file.root(pathOf("comments")));
  return [...threads, ...notes.filter(({ row, column }) => !threaded.has(`${String(row)},${String(column)}`))];
}

/** The names with their formulas, before there are sheets that they could belong to. */
function fileNames(workbook: XmlElement): { name: string; formula: string }[] {
  return children(child(workbook, "definedNames"), "definedName").map((node) => ({
    name: attribute(node, "name") ?? "",
    formula: `=${text(node)}`,
  }));
}

function readNames(workbook: XmlElement, sheets: readonly SheetModel[]): DefinedName[] {
  const names: DefinedName[] = [];
  for (const node of children(child(workbook, "definedNames"), "definedName")) {
    const name = attribute(node, "name") ?? "";
    const position = numberAttribute(node, "localSheetId");
    const sheet = position === undefined ? undefined : sheets[position];
    if (name.startsWith("_xlnm.")) {
      if (sheet) takePrintName(sheet, name, text(node));
      continue;
    }
    names.push({
      ...{ name, sheetId: sheet?.id ?? null, formula: fromFile(text(node), undefined) },
      ...{ comment: attribute(node, "comment") ?? "", visible: !flag(node, "hidden") },
    });
  }
  return names;
}

/** Print areas and titles stand among the names. */
function takePrintName(sheet: SheetModel, name: string, reference: string): void {
  if (name !== "_xlnm.Print_Area" && name !== "_xlnm.Print_Titles") return;
  const areas = reference.split(/,(?=(?:[^']*'[^']*')*[^']*$)/).flatMap(readArea);
  const { pageLayout } = sheet.state;
  let changed: Partial<PageLayout> = { printArea: areas };
  if (name === "_xlnm.Print_Titles") {
    const rows = areas.find((area) => area.columns > 1000);
    const columns = areas.find((area) => area.rows > 100_000);
    changed = {
      titleRows: rows ? { first: rows.row, last: rows.row + rows.rows - 1 } : null,
      titleColumns: columns ? { first: columns.column, last: columns.column + columns.columns - 1 } : null,
    };
  }
  sheet.state = { ...sheet.state, pageLayout: { ...pageLayout, ...changed } };
}

/** Parts of a sheet, by their relations, that have no place in a document. */
const unkept = new Map([
  ["pivotTable", "a pivot table"],
  ["slicer", "a slicer"],
  ["timeline", "a timeline"],
  ["oleObject", "an embedded object"],
  ["control", "a control"],
]);

/** Gives the sheet its charts, and says in a sentence what of its drawings and parts is left behind. */
function takeDrawings(
  file: FileParts,
  relations: readonly Relation[],
  sheet: SheetModel,
  book: Book,
  sheets: readonly SheetModel[],
  kept: Parameters<typeof readDrawing>[5],
): string[] {
  const lost = relations.flatMap(({ type }) => unkept.get(type) ?? []);
  const path = relations.find(({ type }) => type === "drawing")?.target;
  if (path !== undefined) {
    const drawing = readDrawing(file, path, sheet, book, sheets, kept);
    sheet.state = { ...sheet.state, charts: drawing.charts };
    lost.push(...drawing.lost);
  }
  return lost.length === 0 ? [] : [`"${sheet.state.name}": ${lost.join(", ")}.`];
}

function activeSheet(workbook: XmlElement, sheets: readonly SheetModel[], first: SheetModel): SheetModel {
  const wanted = sheets[numberAttribute(child(child(workbook, "bookViews"), "workbookView"), "activeTab") ?? 0];
  if (wanted?.state.visibility === "Visible") return wanted;
  return sheets.find(({ state }) => state.visibility === "Visible") ?? first;
}

function structurePassword(node: XmlElement | undefined): string | null {
  if (!flag(node, "lockStructure")) return null;
  const hash = attribute(node, "workbookPassword");
  return hash === undefined ? "" : keptHash(hash);
}

function calculationMode(node: XmlElement | undefined): CalculationMode {
  const mode = attribute(node, "calcMode");
  return mode === "manual" ? "Manual" : mode === "autoNoTable" ? "AutomaticExceptTables" : "Automatic";
}
