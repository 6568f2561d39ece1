import type { Area } from "./address";
import { cellArea, contains } from "./address";
import type { Book } from "./Book";
import { CellError } from "./cellValue";
import type { CellInput, CellValue } from "./cellValue";
import type { CellStyle, StylePatch } from "./cellStyle";
import { spillAt } from "./calculation/spill";
import { conditionalLooks } from "./conditionalLooks";
import type { ConditionalLook } from "./conditionalLooks";
import { copyCells, moveCells } from "./copyCells";
import type { CopyWhat } from "./copyCells";
import { DocumentRefusal } from "./DocumentRefusal";
import type { FillKind } from "./fillSeries";
import { fillSeries } from "./fillSeries";
import { applyFilters } from "./filterRows";
import { clearFormats, patchStyles, requireNumberFormat } from "./formatting";
import type { SheetModel } from "./model";
import { requireSheetName } from "./names";
import { formatValue } from "./numberFormat";
import * as reading from "./readCells";
import { renameSheetTo } from "./sheetEditing";
import type {
  AutoFilter,
  Chart,
  Comment,
  ConditionalFormat,
  FilterCriteria,
  Hyperlink,
  PageLayout,
  Protection,
  ProtectionOptions,
  SheetState,
  Validation,
  Visibility,
} from "./sheetState";
import { deleteCells, insertCells } from "./shiftCells";
import * as lines from "./sheetLines";
import { sortRows } from "./sortRows";
import * as notes from "./sheetNotes";
import * as outline from "./sheetOutline";
import type { OutlineAxis } from "./sheetOutline";
import type { SortField } from "./tableState";
import { checkInput, listEntries, validationAt } from "./validationCheck";
import type { ValidationAlert } from "./validationCheck";
import { clearContents, writeCells } from "./writeCells";
import type { Inputs } from "./writeCells";

export type ClearWhat = "All" | "Contents" | "Formats" | "Hyperlinks" | "RemoveHyperlinks";

/** The settings of a sheet that `set` changes. */
type SheetSettings = Partial<
  Pick<
    SheetState,
    | "tabColor"
    | "showGridlines"
    | "showHeadings"
    | "zoom"
    | "frozen"
    | "standardWidth"
    | "rowBreaks"
    | "columnBreaks"
    | "customProperties"
  >
>;

/**
 * One sheet of a document. Reading calculates what it needs; every change goes through the document's `run`,
 * alone or as part of a larger operation, and throws a DocumentRefusal where Excel would refuse.
 */
export class Sheet {
  readonly #book: Book;
  readonly #model: SheetModel;

  constructor(book: Book, model: SheetModel) {
    this.#book = book;
    this.#model = model;
  }

  /** "{00000000-0001-0000-0000-000000000000}"; stays when the sheet is renamed. */
  get id(): string {
    return this.#model.id;
  }

  get name(): string {
    return this.state.name;
  }

  /** Refuses a name that Excel refuses: empty, too long, forbidden characters, in use. Formulas follow. */
  rename(name: string): void {
    this.#edit(() => {
      this.#book.requireStructure();
      const others = this.#book.model.state.sheets.filter((sheet) => sheet !== this.#model);
      requireSheetName(
        name,
        others.map(({ state }) => state.name),
      );
      renameSheetTo(this.#book, this.#model, name);
    });
  }

  /** 0 for the leftmost tab; -1 once the sheet has been deleted. */
  get position(): number {
    return this.#book.model.state.sheets.indexOf(this.#model);
  }

  get visibility(): Visibility {
    return this.state.visibility;
  }

  /** The last visible sheet cannot be hidden. */
  setVisibility(visibility: Visibility): void {
    this.#edit(() => {
      this.#book.requireStructure();
      lines.setVisibility(this.#book, this.#model, visibility);
    });
  }

  /** All settings beside the cells, to read. */
  get state(): SheetState {
    return this.#model.state;
  }

  /** Tab colour, gridlines, headings, zoom, frozen panes, standard width, page breaks, what add-ins noted. */
  set(patch: SheetSettings): void {
    this.#change(patch);
  }

  // Cells

  /** Values by row, `null` for empty cells; errors with their reason. */
  values(area: Area): CellValue[][] {
    this.#book.settle();
    return reading.values(this.#model, area);
  }

  value(row: number, column: number): CellValue {
    this.#book.settle();
    return this.#model.value(row, column);
  }

  /** What the cells show, by number format (not clipped to the width of the column). */
  texts(area: Area): string[][] {
    this.#book.settle();
    return reading.texts(this.#book, this.#model, area);
  }

  text(row: number, column: number): string {
    return formatValue(this.value(row, column), this.style(row, column).numberFormat);
  }

  /** Formulas with their "=", else the value; empty cells are "". A leading apostrophe is not given back, as in Excel. */
  formulas(area: Area): (string | number | boolean)[][] {
    this.#book.settle();
    return reading.formulas(this.#model, area);
  }

  /** The formula with its "=", or "" where the cell has none (also in cells that a spill fills). */
  formula(row: number, column: number): string {
    return this.#model.formula(row, column)?.text ?? "";
  }

  /** What F2 shows, and what to enter to get the same cell again: with the apostrophe, days and percents as typed. */
  editText(row: number, column: number): string {
    this.#book.settle();
    return reading.editText(this.#book, this.#model, row, column);
  }

  /** Why a cell shows an error, as a sentence; undefined where it shows none. */
  errorReason(row: number, column: number): string | undefined {
    const value = this.value(row, column);
    return value instanceof CellError ? value.reason : undefined;
  }

  /** The cell whose formula fills this one, itself included; undefined where nothing spills. */
  spillAnchor(row: number, column: number): { row: number; column: number } | undefined {
    this.#book.settle();
    const spill = spillAt(this.#model, row, column);
    return spill && { row: spill.row, column: spill.column };
  }

  /** What the formula in this cell covers, when it spills. */
  spillArea(row: number, column: number): Area | undefined {
    this.#book.settle();
    return this.#book.calculator.spillArea(this.#model, row, column);
  }

  /** The cells that are in use, or undefined on an empty sheet; formats count unless `valuesOnly`. */
  usedArea(valuesOnly: boolean): Area | undefined {
    this.#book.settle();
    return reading.usedArea(this.#book, this.#model, valuesOnly);
  }

  /** Ctrl+arrow: the cell at the edge of the block of filled cells. */
  edge(row: number, column: number, direction: reading.Direction): { row: number; column: number } {
    this.#book.settle();
    return reading.edge(this.#model, row, column, direction);
  }

  /** The block of filled cells around an area. */
  surroundingRegion(area: Area): Area {
    this.#book.settle();
    return reading.surroundingRegion(this.#model, area);
  }

  /** The cells whose text (or formula) holds what is sought, with `*` and `?` as wildcards, by row. */
  find(text: string, area: Area, options: reading.FindOptions): { row: number; column: number }[] {
    this.#book.settle();
    return reading.find(this.#book, this.#model, text, area, options);
  }

  /** Interprets as Excel does what a person types or `range.values =` is given; tables grow, calculated columns fill. */
  enter(row: number, column: number, input: CellInput): void {
    this.write(cellArea(row, column), input);
  }

  /** As `enter` for a whole area; `inputs` has its shape, or is one value for every cell. */
  write(area: Area, inputs: Inputs): void {
    this.#edit(() => {
      writeCells(this.#book, this.#model, area, inputs);
    });
  }

  /** Replaces number formats; a single one for every cell, or one each (null keeps). */
  setNumberFormats(area: Area, formats: readonly (readonly (string | null)[])[] | string): void {
    this.#edit(() => {
      if (typeof formats === "string") {
        patchStyles(this.#book, this.#model, area, { numberFormat: formats });
        return;
      }
      if (formats.length !== area.rows || formats.some((row) => row.length !== area.columns)) {
        throw new DocumentRefusal("InvalidArgument", "The number formats have another shape than the range.");
      }
      for (const format of formats.flat()) if (format !== null) requireNumberFormat(format);
      for (const [down, row] of formats.entries()) {
        for (const [right, numberFormat] of row.entries()) {
          if (numberFormat === null) continue;
          patchStyles(this.#book, this.#model, cellArea(area.row + down, area.column + right), { numberFormat });
        }
      }
    });
  }

  numberFormats(area: Area): string[][] {
    return reading.numberFormats(this.#book, this.#model, area);
  }

  style(row: number, column: number): CellStyle {
    return this.#book.model.styles.style(this.#model.styleId(row, column));
  }

  /** Formats an area; whole columns and rows keep it for cells that come later. */
  setStyle(area: Area, patch: StylePatch): void {
    this.#edit(() => {
      patchStyles(this.#book, this.#model, area, patch);
    });
  }

  /** Styles of conditional formats as they apply now; undefined where none applies. */
  conditionalLooks(area: Area): (ConditionalLook | undefined)[][] {
    return conditionalLooks(this.#book, this.#model, area);
  }

  clear(area: Area, what: ClearWhat): void {
    this.#edit(() => {
      if (what === "All" || what === "Contents") clearContents(this.#book, this.#model, area);
      if (what === "All" || what === "Formats") clearFormats(this.#book, this.#model, area);
      if (what === "Contents" || what === "Formats") return;
      const hyperlinks = this.state.hyperlinks.filter(({ row, column }) => !contains(area, row, column));
      this.#change({ hyperlinks });
      if (what === "All") notes.clearRules(this.#book, this.#model, area);
    });
  }

  /** Copies contents and formats (relative references move), as paste does; the target may be larger. */
  copy(from: Area, to: Area, what: CopyWhat, fromSheet: Sheet = this): void {
    this.#edit(() => {
      copyCells(this.#book, { sheet: fromSheet.#model, area: from }, { sheet: this.#model, area: to }, what);
    });
  }

  /** Cuts and pastes: references to the cells follow. */
  move(from: Area, to: Area): void {
    this.#edit(() => {
      moveCells(this.#book, this.#model, from, to);
    });
  }

  /** Continues a pattern from `from` over `to`, which holds it, as the fill handle does. */
  fill(from: Area, to: Area, kind: FillKind = "FillDefault"): void {
    this.#edit(() => {
      fillSeries(this.#book, this.#model, from, to, kind);
    });
  }

  insertCells(area: Area, shift: "Down" | "Right"): void {
    this.#edit(() => {
      insertCells(this.#book, this.#model, area, shift);
    });
  }

  deleteCells(area: Area, shift: "Up" | "Left"): void {
    this.#edit(() => {
      deleteCells(this.#book, this.#model, area, shift);
    });
  }

  /** Sorts rows of the area; fields are column offsets. Blank cells come last. */
  sort(area: Area, fields: readonly SortField[], hasHeaders: boolean, matchCase = false): void {
    this.#edit(() => {
      const body = hasHeaders ? { ...area, row: area.row + 1, rows: area.rows - 1 } : area;
      if (body.rows > 0) sortRows(this.#book, this.#model, body, fields, matchCase);
    });
  }

  // Rows and columns

  /** characters */
  columnWidth(column: number): number {
    return this.state.columnWidths.get(column) ?? this.state.standardWidth;
  }

  /** `null` goes back to the standard width. */
  setColumnWidth(first: number, count: number, characters: number | null): void {
    this.#edit(() => {
      lines.setColumnWidth(this.#book, this.#model, first, count, characters);
    });
  }

  /** points */
  rowHeight(row: number): number {
    return this.state.rowHeights.get(row) ?? lines.standardHeight;
  }

  setRowHeight(first: number, count: number, points: number | null): void {
    this.#edit(() => {
      lines.setRowHeight(this.#book, this.#model, first, count, points);
    });
  }

  /** Widths that show every text in the area. */
  autofitColumns(area: Area): void {
    this.#edit(() => {
      lines.autofitColumns(this.#book, this.#model, area);
    });
  }

  /** Hidden by hand or by a filter. */
  isRowHidden(row: number): boolean {
    return this.state.hiddenRows.has(row) || this.state.filteredRows.has(row);
  }

  isColumnHidden(column: number): boolean {
    return this.state.hiddenColumns.has(column);
  }

  setRowsHidden(first: number, count: number, hidden: boolean): void {
    this.#edit(() => {
      lines.setRowsHidden(this.#book, this.#model, first, count, hidden);
    });
  }

  setColumnsHidden(first: number, count: number, hidden: boolean): void {
    this.#edit(() => {
      lines.setColumnsHidden(this.#book, this.#model, first, count, hidden);
    });
  }

  /** Keeps the first cell's content; `across` merges each row for itself. */
  merge(area: Area, across: boolean): void {
    this.#edit(() => {
      lines.merge(this.#book, this.#model, area, across);
    });
  }

  unmerge(area: Area): void {
    this.#edit(() => {
      lines.unmerge(this.#book, this.#model, area);
    });
  }

  mergedArea(row: number, column: number): Area | undefined {
    return this.state.merges.find((area) => contains(area, row, column));
  }

  /** Puts the rows or columns of an area into a group, or takes them out of the innermost. */
  changeGroup(area: Area, axis: OutlineAxis, by: 1 | -1): void {
    this.#edit(() => {
      outline.changeGroup(this.#book, this.#model, area, axis, by);
    });
  }

  showGroup(area: Area, axis: OutlineAxis, isShown: boolean): void {
    this.#edit(() => {
      outline.showGroup(this.#book, this.#model, area, axis, isShown);
    });
  }

  /** 1 shows what is in no group; 0 leaves all as they are. */
  showOutlineLevels(rows: number, columns: number): void {
    this.#edit(() => {
      outline.showLevels(this.#book, this.#model, "rows", rows);
      outline.showLevels(this.#book, this.#model, "columns", columns);
    });
  }

  // Protection

  get protection(): Protection | null {
    return this.state.protection;
  }

  /** Refuses when the sheet is protected already. */
  protect(options: ProtectionOptions, password?: string): void {
    this.#edit(() => {
      lines.protect(this.#book, this.#model, options, password);
    });
  }

  /** Refuses a wrong password. */
  unprotect(password?: string): void {
    this.#edit(() => {
      lines.unprotect(this.#book, this.#model, password);
    });
  }

  // Validation

  get validations(): readonly Validation[] {
    return this.state.validations;
  }

  /** Replaces what validated the area before; `null` removes it. */
  setValidation(area: Area, validation: Omit<Validation, "areas"> | null): void {
    this.#edit(() => {
      notes.setValidation(this.#book, this.#model, area, validation);
    });
  }

  validation(row: number, column: number): Validation | undefined {
    return validationAt(this.#model, row, column);
  }

  /** The drop-down's texts, or undefined where the cell has none. */
  validationList(row: number, column: number): string[] | undefined {
    return listEntries(this.#book, this.#model, row, column);
  }

  /** The alert that Excel would show for this input; undefined where it is welcome. `enter` itself does not ask. */
  validationProblem(row: number, column: number, input: CellInput): ValidationAlert | undefined {
    return checkInput(this.#book, this.#model, row, column, input);
  }

  // What lies on the cells

  get conditionalFormats(): readonly ConditionalFormat[] {
    return this.state.conditionalFormats;
  }

  /** First in the list has the highest priority. */
  setConditionalFormats(formats: readonly ConditionalFormat[]): void {
    this.#change({ conditionalFormats: formats });
  }

  /** Puts a new one first, and gives its id. */
  addConditionalFormat(format: Omit<ConditionalFormat, "id">): string {
    const id = notes.freeId("cf", this.state.conditionalFormats);
    this.#change({ conditionalFormats: [{ ...format, id }, ...this.state.conditionalFormats] });
    return id;
  }

  get comments(): readonly Comment[] {
    return this.state.comments;
  }

  /** Refuses a second comment on one cell. */
  addComment(row: number, column: number, author: string, text: string, email = ""): Comment {
    return this.#edit(() => notes.addComment(this.#book, this.#model, { row, column, author, text, email }));
  }

  setComment(id: string, patch: Partial<Pick<Comment, "text" | "resolved" | "replies">>): void {
    this.#edit(() => {
      notes.setComment(this.#book, this.#model, id, patch);
    });
  }

  deleteComment(id: string): void {
    this.#edit(() => {
      const gone = this.state.comments.find((comment) => comment.id === id);
      if (!gone) return;
      this.#change({ comments: this.state.comments.filter((comment) => comment !== gone) });
      const replyIds = gone.replies.map((reply) => reply.id);
      this.#book.emit({ type: "commentDeleted", sheetId: this.id, commentId: id, replyIds });
    });
  }

  hyperlink(row: number, column: number): Hyperlink | undefined {
    return this.state.hyperlinks.find((link) => link.row === row && link.column === column);
  }

  /** `null` removes it; the cell's text and look stay the caller's. */
  setHyperlink(row: number, column: number, link: Omit<Hyperlink, "row" | "column"> | null): void {
    const others = this.state.hyperlinks.filter((other) => other.row !== row || other.column !== column);
    this.#change({ hyperlinks: link ? [...others, { ...link, row, column }] : others });
  }

  get charts(): readonly Chart[] {
    return this.state.charts;
  }

  setCharts(charts: readonly Chart[]): void {
    this.#edit(() => {
      const before = this.state.charts;
      this.#change({ charts });
      const among = (some: readonly Chart[], chart: Chart): boolean => some.some(({ id }) => id === chart.id);
      for (const chart of charts)
        if (!among(before, chart)) this.#book.emit({ type: "chartAdded", sheetId: this.id, chartId: chart.id });
      for (const chart of before)
        if (!among(charts, chart)) this.#book.emit({ type: "chartDeleted", sheetId: this.id, chartId: chart.id });
    });
  }

  get pageLayout(): PageLayout {
    return this.state.pageLayout;
  }

  setPageLayout(patch: Partial<PageLayout>): void {
    this.#change({ pageLayout: { ...this.state.pageLayout, ...patch } });
  }

  get autoFilter(): AutoFilter | null {
    return this.state.autoFilter;
  }

  /** A filter over plain cells whose first row is their header; criteria by column offset. `null` takes it off. */
  setAutoFilter(area: Area | null, criteria: ReadonlyMap<number, FilterCriteria> = new Map()): void {
    this.#edit(() => {
      this.#book.requireAllowed(this.#model, "allowAutoFilter");
      this.#change({ autoFilter: area && { area, criteria } });
      applyFilters(this.#book, this.#model);
    });
  }

  #change(patch: Partial<SheetState>): void {
    this.#edit(() => {
      this.#book.changeSheet(this.#model, patch);
      this.#book.emit({ type: "sheetChanged", sheetId: this.id });
    });
  }

  #edit<T>(change: () => T): T {
    if (this.position < 0) throw new DocumentRefusal("ItemNotFound", `Sheet "${this.name}" no longer exists.`);
    return this.#book.edit(change);
  }
}
