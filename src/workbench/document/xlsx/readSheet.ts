import { MAX_COLUMNS, MAX_ROWS } from "../address";
import type { Area } from "../address";
import type { StyleTable } from "../cellStyle";
import type { SheetModel } from "../model";
import type { TableState } from "../tableState";
import { newSheetState, plainPageLayout } from "../sheetState";
import type { ConditionalFormat, HeaderFooter, Hyperlink, PageLayout, Protection, SheetState } from "../sheetState";
import type { IsWideName } from "./implicitIntersection";
import { keptHash } from "../passwordHash";
import { paperNumbers } from "./pagePapers";
import { readSheetCells } from "./readCells";
import { readArea, readConditionalFormats, readValidation } from "./readRules";
import { readColor } from "./readStyles";
import type { FileStyles } from "./readStyles";
import { isFiltering, readFilters } from "./readTable";
import type { XmlElement } from "./xml";
import { attribute, child, children, flag, numberAttribute, readRoot, relationId, text } from "./xml";

interface SheetSource {
  readonly xml: string;
  readonly texts: readonly string[];
  readonly styles: FileStyles;
  readonly theme: readonly string[];
  readonly tables: readonly TableState[];
  /** The bodies of tables whose filters hide rows. */
  readonly filtered: readonly Area[];
  /** The address that an outside link's relation leads to. */
  readonly linkTarget: (relation: string) => string | undefined;
  readonly isWideName: IsWideName;
  readonly onOutside: () => void;
  readonly onUnread: () => void;
  readonly takeRoom: (cells: number) => void;
}

/** Reads a sheet part into a model: its cells in one walk, the rest as a tree. */
export function readSheet(sheet: SheetModel, name: string, source: SheetSource, table: StyleTable): void {
  const { head, tail } = around(source.xml);
  const root = readRoot(head + tail);
  const numbers = new Map<number, number>();
  const styleId = (fileStyle: number): number => {
    let id = numbers.get(fileStyle);
    if (id === undefined) {
      const style = source.styles.cells[fileStyle];
      id = style ? table.idOf(style) : 0;
      numbers.set(fileStyle, id);
    }
    return id;
  };
  const rowHeights = new Map<number, number>();
  const hidden = new Set<number>();
  const rowStyles = new Map<number, number>();
  const rowOutline = new Map<number, number>();
  const spills = new Map<string, Area>();
  readSheetCells(source.xml, sheet, {
    texts: source.texts,
    styleId,
    tableNameAt: (row, column) => tableAt(source.tables, row, column),
    onRow: ({ row, height, hidden: isHidden, style, level }) => {
      if (level > 0) rowOutline.set(row, level);
      if (height !== undefined) rowHeights.set(row, height);
      if (isHidden) hidden.add(row);
      if (style !== undefined) rowStyles.set(row, styleId(style));
    },
    isWideName: source.isWideName,
    onOutside: source.onOutside,
    onUnread: source.onUnread,
    takeRoom: source.takeRoom,
    onSpill: (row, column, area) => spills.set(`${String(row)},${String(column)}`, area),
  });
  const filter = child(root, "autoFilter");
  const autoFilter = readAutoFilter(filter);
  const filtered = autoFilter && isFiltering(filter) ? [...source.filtered, autoFilter.area] : source.filtered;
  const { filteredRows, hiddenRows } = splitHidden(hidden, filtered);
  sheet.state = {
    ...newSheetState(name),
    ...readView(root),
    ...readColumns(root, styleId),
    ...{ rowHeights, hiddenRows, filteredRows, rowStyles, rowOutline, spills, autoFilter },
    rowBreaks: readBreaks(child(root, "rowBreaks"), MAX_ROWS),
    columnBreaks: readBreaks(child(root, "colBreaks"), MAX_COLUMNS),
    tabColor: readColor(child(child(root, "sheetPr"), "tabColor"), source.theme) ?? "",
    protection: readProtection(child(root, "sheetProtection")),
    merges: children(child(root, "mergeCells"), "mergeCell").flatMap((merge) =>
      readArea(attribute(merge, "ref") ?? ""),
    ),
    validations: children(child(root, "dataValidations"), "dataValidation").flatMap(
      (node) => readValidation(node) ?? [],
    ),
    conditionalFormats: readFormats(root, source),
    hyperlinks: children(child(root, "hyperlinks"), "hyperlink").flatMap((node) => readLink(node, source.linkTarget)),
    pageLayout: readPage(root),
  };
}

/** The part without its cells: what stands before and after them. */
function around(xml: string): { head: string; tail: string } {
  const start = xml.search(/<(\w+:)?sheetData[\s>/]/);
  const closing = /<\/(\w+:)?sheetData\s*>/.exec(xml.slice(Math.max(0, start)));
  if (start < 0) return { head: xml, tail: "" };
  const opened = xml.indexOf(">", start) + 1;
  const end = closing ? start + closing.index + closing[0].length : opened;
  return { head: xml.slice(0, start), tail: xml.slice(end) };
}

function tableAt(tables: readonly TableState[], row: number, column: number): string | undefined {
  return tables.find(({ area }) => {
    const inRows = row >= area.row && row < area.row + area.rows;
    return inRows && column >= area.column && column < area.column + area.columns;
  })?.name;
}

/** Rows that a filter hides are told from those that were hidden by hand. */
function splitHidden(
  hidden: ReadonlySet<number>,
  filtered: readonly Area[],
): Pick<SheetState, "filteredRows" | "hiddenRows"> {
  const isFiltered = (row: number): boolean => filtered.some((area) => row >= area.row && row < area.row + area.rows);
  return {
    filteredRows: new Set([...hidden].filter(isFiltered)),
    hiddenRows: new Set([...hidden].filter((row) => !isFiltered(row))),
  };
}

function readAutoFilter(node: XmlElement | undefined): SheetState["autoFilter"] {
  const [area] = readArea(attribute(node, "ref") ?? "");
  return node && area ? { area, criteria: readFilters(node) } : null;
}

function readView(root: XmlElement): Partial<SheetState> {
  const view = child(child(root, "sheetViews"), "sheetView");
  const pane = child(view, "pane");
  const isFrozen = attribute(pane, "state")?.startsWith("frozen") ?? false;
  const width = numberAttribute(child(root, "sheetFormatPr"), "defaultColWidth");
  return {
    showGridlines: flag(view, "showGridLines", true),
    showHeadings: flag(view, "showRowColHeaders", true),
    zoom: numberAttribute(view, "zoomScale") ?? 100,
    frozen: isFrozen
      ? { rows: numberAttribute(pane, "ySplit") ?? 0, columns: numberAttribute(pane, "xSplit") ?? 0 }
      : null,
    ...(width === undefined ? {} : { standardWidth: characters(width) }),
  };
}

/** Files count the cell's padding into a column's width. */
function characters(fileWidth: number): number {
  return Math.max(0, Math.round(((fileWidth * 7 - 5) / 7) * 100) / 100);
}

function readColumns(root: XmlElement, styleId: (fileStyle: number) => number): Partial<SheetState> {
  const columnWidths = new Map<number, number>();
  const hiddenColumns = new Set<number>();
  const columnStyles = new Map<number, number>();
  const columnOutline = new Map<number, number>();
  for (const node of children(child(root, "cols"), "col")) {
    const first = (numberAttribute(node, "min") ?? 1) - 1;
    // A last entry that runs to the sheet's edge says nothing about single columns.
    const last = Math.min(numberAttribute(node, "max") ?? first + 1, first + 1024);
    const width = numberAttribute(node, "width");
    const style = numberAttribute(node, "style");
    const level = Math.min(7, numberAttribute(node, "outlineLevel") ?? 0);
    for (let column = first; column < last; column++) {
      if (width !== undefined && flag(node, "customWidth")) columnWidths.set(column, characters(width));
      if (flag(node, "hidden")) hiddenColumns.add(column);
      if (level > 0) columnOutline.set(column, level);
      if (style !== undefined && style > 0) columnStyles.set(column, styleId(style));
    }
  }
  return { columnWidths, hiddenColumns, columnStyles, columnOutline };
}

/** The lines with which a new page begins; breaks that Excel set of itself are found again when it prints. */
function readBreaks(node: XmlElement | undefined, end: number): ReadonlySet<number> {
  const set = children(node, "brk").filter((one) => flag(one, "man"));
  const lines = set.flatMap((one) => numberAttribute(one, "id") ?? []);
  return new Set(lines.filter((line) => line > 0 && line < end));
}

function readProtection(node: XmlElement | undefined): Protection | null {
  if (!node || !flag(node, "sheet")) return null;
  const hash = attribute(node, "password");
  const allowed = (name: string, forbiddenByDefault = true): boolean => !flag(node, name, forbiddenByDefault);
  const options = {
    ...{
      allowFormatCells: allowed("formatCells"),
      allowFormatColumns: allowed("formatColumns"),
      allowFormatRows: allowed("formatRows"),
    },
    ...{ allowInsertColumns: allowed("insertColumns"), allowInsertRows: allowed("insertRows") },
    ...{ allowInsertHyperlinks: allowed("insertHyperlinks"), allowDeleteColumns: allowed("deleteColumns") },
    ...{ allowDeleteRows: allowed("deleteRows"), allowSort: allowed("sort"), allowAutoFilter: allowed("autoFilter") },
    ...{
      allowPivotTables: allowed("pivotTables"),
      allowEditObjects: allowed("objects", false),
      allowEditScenarios: allowed("scenarios", false),
    },
  };
  const granted = Object.fromEntries(Object.entries(options).filter(([, allows]) => allows));
  const mode = flag(node, "selectUnlockedCells") ? "None" : flag(node, "selectLockedCells") ? "Unlocked" : undefined;
  return {
    options: { ...granted, ...(mode ? { selectionMode: mode } : {}) },
    password: hash === undefined ? null : keptHash(hash),
  };
}

function readFormats(root: XmlElement, { styles, theme }: SheetSource): ConditionalFormat[] {
  return children(root, "conditionalFormatting")
    .flatMap((node) => readConditionalFormats(node, styles.patches, theme))
    .sort((a, b) => a.priority - b.priority)
    .map(({ format }, at) => ({ ...format, id: `cf${String(at + 1)}` }));
}

function readLink(node: XmlElement, linkTarget: (relation: string) => string | undefined): Hyperlink[] {
  const [cells] = readArea(attribute(node, "ref") ?? "");
  if (!cells) return [];
  const { row, column } = cells;
  const relation = relationId(node);
  const address = relation === undefined ? undefined : linkTarget(relation);
  const location = attribute(node, "location");
  const screenTip = attribute(node, "tooltip");
  return [
    {
      row,
      column,
      ...(address === undefined ? {} : { address }),
      ...(location === undefined ? {} : { location }),
      ...(screenTip === undefined ? {} : { screenTip }),
    },
  ];
}

function readPage(root: XmlElement): PageLayout {
  const options = child(root, "printOptions");
  const margins = child(root, "pageMargins");
  const setup = child(root, "pageSetup");
  const points = (name: keyof PageLayout["margins"]): number => {
    const inches = numberAttribute(margins, name);
    return inches === undefined ? plainPageLayout.margins[name] : Math.round(inches * 72 * 1000) / 1000;
  };
  const fits = flag(child(child(root, "sheetPr"), "pageSetUpPr"), "fitToPage");
  const paper = numberAttribute(setup, "paperSize") ?? 1;
  const texts = child(root, "headerFooter");
  return {
    ...plainPageLayout,
    orientation: attribute(setup, "orientation") === "landscape" ? "Landscape" : "Portrait",
    paperSize: [...paperNumbers].find(([, number]) => number === paper)?.[0] ?? "Letter",
    margins: {
      ...{ top: points("top"), bottom: points("bottom"), left: points("left"), right: points("right") },
      ...{ header: points("header"), footer: points("footer") },
    },
    centerHorizontally: flag(options, "horizontalCentered"),
    centerVertically: flag(options, "verticalCentered"),
    printGridlines: flag(options, "gridLines"),
    printHeadings: flag(options, "headings"),
    blackAndWhite: flag(setup, "blackAndWhite"),
    scale: numberAttribute(setup, "scale") ?? 100,
    fitTo: fits
      ? { wide: numberAttribute(setup, "fitToWidth") ?? 1, tall: numberAttribute(setup, "fitToHeight") ?? 1 }
      : null,
    header: readSides(text(child(texts, "oddHeader"))),
    footer: readSides(text(child(texts, "oddFooter"))),
  };
}

/** "&LLeft&CCentre" in its three parts; text before any mark stands in the centre. */
function readSides(whole: string): HeaderFooter {
  const sides = { left: "", center: "", right: "" };
  let side: keyof HeaderFooter = "center";
  for (const part of whole.split(/(&[LCR])/)) {
    if (part === "&L") side = "left";
    else if (part === "&C") side = "center";
    else if (part === "&R") side = "right";
    else sides[side] += part;
  }
  return sides;
}
