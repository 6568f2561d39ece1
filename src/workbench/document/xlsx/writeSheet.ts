import { cellArea, columnLetters, formatAddress, formatSheetAddress } from "../address";
import type { Book } from "../Book";
import { CellError } from "../cellValue";
import type { CellValue } from "../cellValue";
import type { Formula } from "../Formula";
import type { SheetModel } from "../model";
import { usedArea } from "../readCells";
import type { Hyperlink, PageLayout, Protection, SheetState } from "../sheetState";
import { standardHeight } from "../sheetLines";
import { worksOnArrays } from "./arrayFormulas";
import { toFile } from "./fileFormulas";
import { protectionHash } from "../passwordHash";
import { conditionalFormatsXml, validationsXml } from "./writeRules";
import { autoFilterXml } from "./writeTable";
import { argb } from "./writeStyles";
import type { StyleWriter } from "./writeStyles";
import { paperNumbers } from "./pagePapers";
import { element, escapeText, mainNamespace, relationNamespace, textElement, xmlHead } from "./xml";

/** What a sheet's part refers to, beside its cells; ids are those of its relations. */
export interface SheetRelations {
  readonly tables: readonly string[];
  readonly notes: string | undefined;
  /** The relation of a link that leads outside the workbook. */
  readonly link: (link: Hyperlink) => string | undefined;
}

/** Texts of cells, kept once for the whole file. */
export class SharedTexts {
  readonly #numbers = new Map<string, number>();
  #uses = 0;

  number(text: string): number {
    this.#uses++;
    let number = this.#numbers.get(text);
    if (number === undefined) {
      number = this.#numbers.size;
      this.#numbers.set(text, number);
    }
    return number;
  }

  xml(): string {
    const parts = [
      xmlHead,
      `<sst xmlns="${mainNamespace}" count="${String(this.#uses)}" uniqueCount="${String(this.#numbers.size)}">`,
    ];
    for (const text of this.#numbers.keys()) parts.push("<si>", textElement("t", text), "</si>");
    parts.push("</sst>");
    return parts.join("");
  }
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
  const { columnWidths, hiddenColumns, columnStyles, standardWidth } = sheet.state;
  const columns = [...new Set([...columnWidths.keys(), ...hiddenColumns, ...columnStyles.keys()])].sort(
    (a, b) => a - b,
  );
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
      });
    }),
  );
}

function writeRows(book: Book, sheet: SheetModel, styles: StyleWriter, texts: SharedTexts, parts: string[]): void {
  const { rowHeights, hiddenRows, filteredRows, rowStyles } = sheet.state;
  const lines = [...rowHeights.keys(), ...hiddenRows, ...filteredRows, ...rowStyles.keys()];
  let rows = 0;
  for (const column of sheet.columns) rows = Math.max(rows, column.length);
  for (const line of lines) rows = Math.max(rows, line + 1);
  const letters = sheet.columns.map((_, column) => columnLetters(column));
  const styleNumbers = new Map<number, number>();
  const styleNumber = (id: number): number => {
    let number = styleNumbers.get(id);
    if (number === undefined) {
      number = styles.cell(book.model.styles.style(id));
      styleNumbers.set(id, number);
    }
    return number;
  };
  for (let row = 0; row < rows; row++) {
    const cells: string[] = [];
    for (const [column, { values, formulas, styles: ids }] of sheet.columns.entries()) {
      const value = values[row] ?? null;
      const formula = formulas[row] ?? null;
      const id = ids[row] ?? null;
      if (value === null && formula === null && id === null) continue;
      const style = styleNumber(id ?? sheet.styleId(row, column));
      cells.push(
        cellXml(book, sheet, row, column, `${letters[column] ?? ""}${String(row + 1)}`, style, value, formula, texts),
      );
    }
    const height = rowHeights.get(row);
    const rowStyle = rowStyles.get(row);
    const hidden = hiddenRows.has(row) || filteredRows.has(row);
    if (cells.length === 0 && height === undefined && rowStyle === undefined && !hidden) continue;
    parts.push(
      element(
        "row",
        {
          r: row + 1,
          s: rowStyle === undefined ? null : styleNumber(rowStyle),
          customFormat: rowStyle === undefined ? null : true,
          ht: height ?? null,
          customHeight: height === undefined ? null : true,
          hidden: hidden || null,
        },
        ...cells,
      ),
    );
  }
}

function cellXml(
  book: Book,
  sheet: SheetModel,
  row: number,
  column: number,
  address: string,
  style: number,
  value: CellValue,
  formula: Formula | null,
  texts: SharedTexts,
): string {
  const styled = style === 0 ? "" : ` s="${String(style)}"`;
  const head = `<c r="${address}"${styled}`;
  if (formula) return formulaCellXml(book, sheet, row, column, head, address, value, formula);
  if (typeof value === "number") return `${head}><v>${String(value)}</v></c>`;
  if (typeof value === "string") return `${head} t="s"><v>${String(texts.number(value))}</v></c>`;
  if (typeof value === "boolean") return `${head} t="b"><v>${value ? "1" : "0"}</v></c>`;
  return value === null ? `${head}/>` : `${head} t="e"><v>${fileError(value)}</v></c>`;
}

function formulaCellXml(
  book: Book,
  sheet: SheetModel,
  row: number,
  column: number,
  head: string,
  address: string,
  value: CellValue,
  formula: Formula,
): string {
  const ownTable = book.model.tableAt(sheet.id, row, column)?.state.name;
  const text = escapeText(fileFormula(formula, ownTable));
  const spill = sheet.state.spills.get(`${String(row)},${String(column)}`);
  const isArray = spill !== undefined || isArrayFormula(formula);
  const ref = spill ? formatAddress(spill) : address;
  const dynamic = isArray ? ' cm="1"' : "";
  const f = isArray ? `<f t="array" ref="${ref}">${text}</f>` : `<f>${text}</f>`;
  if (typeof value === "string") return `${head}${dynamic} t="str">${f}<v>${escapeText(value)}</v></c>`;
  if (typeof value === "boolean") return `${head}${dynamic} t="b">${f}<v>${value ? "1" : "0"}</v></c>`;
  if (value instanceof CellError) return `${head}${dynamic} t="e">${f}<v>${fileError(value)}</v></c>`;
  return value === null ? `${head}${dynamic}>${f}</c>` : `${head}${dynamic}>${f}<v>${String(value)}</v></c>`;
}

const fileTexts = new WeakMap<Formula, Map<string, string>>();
const arrayFormulas = new WeakMap<Formula, boolean>();

function fileFormula(formula: Formula, ownTable: string | undefined): string {
  let known = fileTexts.get(formula);
  if (!known) {
    known = new Map();
    fileTexts.set(formula, known);
  }
  const key = formula.usesOwnTable ? (ownTable ?? "") : "";
  let text = known.get(key);
  if (text === undefined) {
    text = toFile(formula.text, ownTable);
    known.set(key, text);
  }
  return text;
}

function isArrayFormula(formula: Formula): boolean {
  let known = arrayFormulas.get(formula);
  if (known === undefined) {
    known = worksOnArrays(formula);
    arrayFormulas.set(formula, known);
  }
  return known;
}

/** Errors that files of old do not know stand there as #VALUE!; Excel finds the right one when it calculates. */
function fileError({ code }: CellError): string {
  return code === "#BUSY!" || code === "#SPILL!" || code === "#CALC!" ? "#VALUE!" : code;
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

function pageXml(layout: PageLayout): string {
  const inches = (points: number): number => points / 72;
  const { margins, header, footer, fitTo } = layout;
  const headerText = sideTexts(header);
  const footerText = sideTexts(footer);
  const options = {
    horizontalCentered: layout.centerHorizontally || null,
    verticalCentered: layout.centerVertically || null,
    headings: layout.printHeadings || null,
    gridLines: layout.printGridlines || null,
  };
  return [
    Object.values(options).some(Boolean) ? element("printOptions", options) : "",
    element("pageMargins", {
      ...{
        left: inches(margins.left),
        right: inches(margins.right),
        top: inches(margins.top),
        bottom: inches(margins.bottom),
      },
      ...{ header: inches(margins.header), footer: inches(margins.footer) },
    }),
    element("pageSetup", {
      paperSize: paperNumbers.get(layout.paperSize) ?? 1,
      scale: fitTo || layout.scale === 100 ? null : layout.scale,
      fitToWidth: fitTo ? fitTo.wide : null,
      fitToHeight: fitTo ? fitTo.tall : null,
      orientation: layout.orientation.toLowerCase(),
      blackAndWhite: layout.blackAndWhite || null,
    }),
    headerText || footerText
      ? element(
          "headerFooter",
          {},
          headerText ? textElement("oddHeader", headerText) : "",
          footerText ? textElement("oddFooter", footerText) : "",
        )
      : "",
  ].join("");
}

function sideTexts({ left, center, right }: PageLayout["header"]): string {
  return (left && `&L${left}`) + (center && `&C${center}`) + (right && `&R${right}`);
}

/** The names by which Excel keeps print areas, titles and filters of a sheet. */
export function printNames(sheet: SheetModel): { name: string; text: string; hidden: boolean }[] {
  const { pageLayout, name, autoFilter } = sheet.state;
  const fixed = (address: string): string => address.replace(/([A-Z]+)(\d+)/g, "$$$1$$$2");
  const at = (area: Parameters<typeof formatAddress>[0]): string => {
    const whole = formatSheetAddress(name, area);
    const bang = whole.lastIndexOf("!");
    return whole.slice(0, bang + 1) + fixed(whole.slice(bang + 1));
  };
  const names: { name: string; text: string; hidden: boolean }[] = [];
  if (pageLayout.printArea.length > 0) {
    names.push({ name: "_xlnm.Print_Area", text: pageLayout.printArea.map(at).join(","), hidden: false });
  }
  const { titleRows, titleColumns } = pageLayout;
  const prefix = at(cellArea(0, 0)).replace(/\$A\$1$/, "");
  const columns = titleColumns && `${prefix}$${columnLetters(titleColumns.first)}:$${columnLetters(titleColumns.last)}`;
  const rows = titleRows && `${prefix}$${String(titleRows.first + 1)}:$${String(titleRows.last + 1)}`;
  const titles = [columns, rows].filter((one) => one !== null);
  if (titles.length > 0) names.push({ name: "_xlnm.Print_Titles", text: titles.join(","), hidden: false });
  if (autoFilter) names.push({ name: "_xlnm._FilterDatabase", text: at(autoFilter.area), hidden: true });
  return names;
}
