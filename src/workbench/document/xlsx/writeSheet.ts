import { cellArea, formatAddress, MAX_COLUMNS, MAX_ROWS } from "../address";
import type { Book } from "../Book";
import type { SheetModel } from "../model";
import { protectionHash } from "../passwordHash";
import { usedArea } from "../readCells";
import { standardHeight } from "../sheetLines";
import type { Hyperlink, PageLayout, Protection, SheetState } from "../sheetState";
import { writeRows } from "./writeCells";
import type { SharedTexts } from "./writeCells";
import { breaksXml, pageXml } from "./writePage";
import { conditionalFormatsXml, validationsXml } from "./writeRules";
import { argb } from "./writeStyles";
import type { StyleWriter } from "./writeStyles";
import { autoFilterXml } from "./writeTable";
import { element, mainNamespace, relationNamespace, xmlHead } from "./xml";

/** What a sheet's part refers to, beside its cells; ids are those of its relations. */
interface SheetRelations {
  readonly tables: readonly string[];
  readonly drawing: string | undefined;
  readonly notes: string | undefined;
  /** The relation of a link that leads outside the workbook. */
  readonly link: (link: Hyperlink) => string | undefined;
}

/** A sheet's part of the file. */
export function sheetXml(
  book: Book,
  sheet: SheetModel,
  styles: StyleWriter,
  texts: SharedTexts,
  relations: SheetRelations,
): string {
  const { state } = sheet;
  const { selection } = book.model.state;
  const used = usedArea(book, sheet, false) ?? cellArea(0, 0);
  const parts = [
    `${xmlHead}<worksheet xmlns="${mainNamespace}" xmlns:r="${relationNamespace}">`,
    element(
      "sheetPr",
      {},
      state.tabColor ? element("tabColor", { rgb: argb(state.tabColor) }) : "",
      fitXml(state.pageLayout),
    ),
    element("dimension", { ref: formatAddress(used) }),
    viewXml(state, selection.sheetId === sheet.id ? selection : undefined),
    element("sheetFormatPr", {
      outlineLevelRow: Math.max(0, ...state.rowOutline.values()) || null,
      outlineLevelCol: Math.max(0, ...state.columnOutline.values()) || null,
      defaultRowHeight: standardHeight,
      defaultColWidth: state.standardWidth === 8.43 ? null : fileWidth(state.standardWidth),
    }),
    columnsXml(book, sheet, styles),
    "<sheetData>",
  ];
  writeRows(book, sheet, styles, texts, parts);
  const { autoFilter, merges, hyperlinks } = state;
  parts.push(
    "</sheetData>",
    protectionXml(state.protection),
    autoFilter ? autoFilterXml(autoFilter.area, autoFilter.criteria) : "",
    merges.length > 0
      ? element(
          "mergeCells",
          { count: merges.length },
          ...merges.map((area) => element("mergeCell", { ref: formatAddress(area) })),
        )
      : "",
    conditionalFormatsXml(state.conditionalFormats, styles),
    validationsXml(state.validations),
    hyperlinks.length > 0
      ? element("hyperlinks", {}, ...hyperlinks.map((link) => linkXml(link, relations.link(link))))
      : "",
    pageXml(state.pageLayout),
    breaksXml("rowBreaks", state.rowBreaks, MAX_COLUMNS),
    breaksXml("colBreaks", state.columnBreaks, MAX_ROWS),
    relations.drawing ? element("drawing", { "r:id": relations.drawing }) : "",
    relations.notes ? element("legacyDrawing", { "r:id": relations.notes }) : "",
    relations.tables.length > 0
      ? element(
          "tableParts",
          { count: relations.tables.length },
          ...relations.tables.map((id) => element("tablePart", { "r:id": id })),
        )
      : "",
    "</worksheet>",
  );
  return parts.join("");
}

/** Files count the cell's padding of five pixels into a column's width. */
function fileWidth(characters: number): number {
  return Math.round(((characters * 7 + 5) / 7) * 1e6) / 1e6;
}

function viewXml(state: SheetState, selection: Book["model"]["state"]["selection"] | undefined): string {
  const { frozen } = state;
  const pane = frozen && (frozen.rows > 0 ? (frozen.columns > 0 ? "bottomRight" : "bottomLeft") : "topRight");
  const frozenXml = frozen
    ? element("pane", {
        xSplit: frozen.columns || null,
        ySplit: frozen.rows || null,
        topLeftCell: formatAddress(cellArea(frozen.rows, frozen.columns)),
        activePane: pane,
        state: "frozen",
      })
    : "";
  const selected = selection
    ? element("selection", {
        pane,
        activeCell: formatAddress(cellArea(selection.activeRow, selection.activeColumn)),
        sqref: selection.areas.map(formatAddress).join(" "),
      })
    : "";
  return element(
    "sheetViews",
    {},
    element(
      "sheetView",
      {
        showGridLines: state.showGridlines ? null : false,
        showRowColHeaders: state.showHeadings ? null : false,
        tabSelected: selection ? true : null,
        zoomScale: state.zoom === 100 ? null : state.zoom,
        workbookViewId: 0,
      },
      frozenXml,
      selected,
    ),
  );
}

function columnsXml(book: Book, sheet: SheetModel, styles: StyleWriter): string {
  const { columnWidths, hiddenColumns, columnStyles, columnOutline, standardWidth } = sheet.state;
  const known = [columnWidths, columnStyles, columnOutline].flatMap((lines) => [...lines.keys()]);
  const columns = [...new Set([...known, ...hiddenColumns])].sort((a, b) => a - b);
  if (columns.length === 0) return "";
  return element(
    "cols",
    {},
    ...columns.map((column) => {
      const style = columnStyles.get(column);
      return element("col", {
        min: column + 1,
        max: column + 1,
        width: fileWidth(columnWidths.get(column) ?? standardWidth),
        style: style === undefined ? null : styles.cell(book.model.styles.style(style)),
        hidden: hiddenColumns.has(column) || null,
        customWidth: columnWidths.has(column) || null,
        outlineLevel: columnOutline.get(column) ?? null,
      });
    }),
  );
}

function protectionXml(protection: Protection | null): string {
  if (!protection) return "";
  const { options, password } = protection;
  // The file says what is forbidden.
  const forbids = (allowed: boolean | undefined): boolean | null => (allowed ? false : null);
  return element("sheetProtection", {
    password: password === null ? null : protectionHash(password),
    ...{
      sheet: true,
      objects: options.allowEditObjects ? null : true,
      scenarios: options.allowEditScenarios ? null : true,
    },
    ...{ formatCells: forbids(options.allowFormatCells), formatColumns: forbids(options.allowFormatColumns) },
    ...{ formatRows: forbids(options.allowFormatRows), insertColumns: forbids(options.allowInsertColumns) },
    ...{ insertRows: forbids(options.allowInsertRows), insertHyperlinks: forbids(options.allowInsertHyperlinks) },
    ...{ deleteColumns: forbids(options.allowDeleteColumns), deleteRows: forbids(options.allowDeleteRows) },
    ...{
      sort: forbids(options.allowSort),
      autoFilter: forbids(options.allowAutoFilter),
      pivotTables: forbids(options.allowPivotTables),
    },
    selectLockedCells: options.selectionMode === "Unlocked" || options.selectionMode === "None" || null,
    selectUnlockedCells: options.selectionMode === "None" || null,
  });
}

function linkXml(link: Hyperlink, relation: string | undefined): string {
  const ref = formatAddress(cellArea(link.row, link.column));
  return element("hyperlink", {
    ref,
    "r:id": relation,
    location: link.location ?? null,
    tooltip: link.screenTip ?? null,
  });
}

function fitXml({ fitTo }: PageLayout): string {
  return fitTo ? element("pageSetUpPr", { fitToPage: true }) : "";
}
