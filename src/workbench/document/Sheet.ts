import type { Area } from "./address";
import type { CellInput, CellValue } from "./cellValue";
import type { CellStyle, StylePatch } from "./cellStyle";
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
import type { SortField } from "./tableState";

/** What a conditional format makes of one cell: a style, and where ruled a bar, an icon or neither. */
export interface ConditionalLook {
  readonly style: StylePatch;
  /** fraction of the cell's width, 0 to 1 */
  readonly bar?: { readonly fraction: number; readonly color: string; readonly gradient: boolean };
  readonly icon?: { readonly set: string; readonly index: number };
  readonly hidesValue?: boolean;
}

export type ClearWhat = "All" | "Contents" | "Formats" | "Hyperlinks" | "RemoveHyperlinks";

/**
 * One sheet of a document. Reading calculates what it needs; every change goes through the document's `run`,
 * alone or as part of a larger operation, and throws a DocumentRefusal where Excel would refuse.
 */
export class Sheet {
  /** "{00000000-0001-0000-0000-000000000000}"; stays when the sheet is renamed. */
  readonly id: string = later();

  get name(): string {
    return later();
  }
  /** Refuses a name that Excel refuses: empty, too long, forbidden characters, in use. Formulas follow. */
  rename(_name: string): void {
    later();
  }
  /** 0 for the leftmost tab. */
  get position(): number {
    return later();
  }
  get visibility(): Visibility {
    return later();
  }
  /** The last visible sheet cannot be hidden. */
  setVisibility(_visibility: Visibility): void {
    later();
  }
  /** All settings beside the cells, to read. */
  get state(): SheetState {
    return later();
  }
  /** Tab colour, gridlines, headings, zoom, frozen panes, standard width. */
  set(
    _patch: Partial<
      Pick<SheetState, "tabColor" | "showGridlines" | "showHeadings" | "zoom" | "frozen" | "standardWidth">
    >,
  ): void {
    later();
  }

  // Cells

  /** Values by row, `null` for empty cells; errors with their reason. */
  values(_area: Area): CellValue[][] {
    return later();
  }
  value(_row: number, _column: number): CellValue {
    return later();
  }
  /** What the cells show, by number format (not clipped to the width of the column). */
  texts(_area: Area): string[][] {
    return later();
  }
  text(_row: number, _column: number): string {
    return later();
  }
  /** Formulas with their "=", else the value; empty cells are "". A leading apostrophe is not given back, as in Excel. */
  formulas(_area: Area): (string | number | boolean)[][] {
    return later();
  }
  /** The formula with its "=", or "" where the cell has none (also in cells that a spill fills). */
  formula(_row: number, _column: number): string {
    return later();
  }
  /** What F2 shows and what to enter to get the same cell again: with the apostrophe, dates and percents as typed. */
  editText(_row: number, _column: number): string {
    return later();
  }
  /** Why a cell shows an error, as a sentence; undefined where it shows none. */
  errorReason(_row: number, _column: number): string | undefined {
    return later();
  }
  /** The cell whose formula fills this one, itself included; undefined where nothing spills. */
  spillAnchor(_row: number, _column: number): { row: number; column: number } | undefined {
    return later();
  }
  /** What the formula in this cell covers, when it spills. */
  spillArea(_row: number, _column: number): Area | undefined {
    return later();
  }
  /** The cells that are in use, or undefined on an empty sheet; formats count unless `valuesOnly`. */
  usedArea(_valuesOnly: boolean): Area | undefined {
    return later();
  }
  /** Ctrl+arrow: the cell at the edge of the block of filled cells. */
  edge(_row: number, _column: number, _direction: "Up" | "Down" | "Left" | "Right"): { row: number; column: number } {
    return later();
  }
  /** The block of filled cells around a cell (Ctrl+A, `getSurroundingRegion`). */
  surroundingRegion(_area: Area): Area {
    return later();
  }

  /** Interprets as Excel does what a person types or `range.values =` is given; tables grow, calculated columns fill. */
  enter(_row: number, _column: number, _input: CellInput): void {
    later();
  }
  /** As `enter` for a whole area; `inputs` has its shape, or is one value for every cell. */
  write(_area: Area, _inputs: readonly (readonly CellInput[])[] | CellInput): void {
    later();
  }
  /** Replaces number formats; a single one for every cell, or one each (null keeps). */
  setNumberFormats(_area: Area, _formats: readonly (readonly (string | null)[])[] | string): void {
    later();
  }
  numberFormats(_area: Area): string[][] {
    return later();
  }
  style(_row: number, _column: number): CellStyle {
    return later();
  }
  /** Formats an area; whole columns and rows keep it for cells that come later. */
  setStyle(_area: Area, _patch: StylePatch): void {
    later();
  }
  /** Styles of conditional formats as they apply now; undefined where none applies. */
  conditionalLooks(_area: Area): (ConditionalLook | undefined)[][] {
    return later();
  }
  clear(_area: Area, _what: ClearWhat): void {
    later();
  }
  /** Copies contents and formats (relative references move), as paste does. */
  copy(_from: Area, _to: Area, _what: "All" | "Formulas" | "Values" | "Formats", _fromSheet?: Sheet): void {
    later();
  }
  /** Cuts and pastes: references to the cells follow. */
  move(_from: Area, _to: Area): void {
    later();
  }
  /** Continues a pattern from `from` over `to`, as the fill handle does. */
  fill(_from: Area, _to: Area): void {
    later();
  }
  insertCells(_area: Area, _shift: "Down" | "Right"): void {
    later();
  }
  deleteCells(_area: Area, _shift: "Up" | "Left"): void {
    later();
  }
  /** Sorts rows of the area; fields are column offsets. Blank cells come last. */
  sort(_area: Area, _fields: readonly SortField[], _hasHeaders: boolean, _matchCase?: boolean): void {
    later();
  }
  /** The cells whose text holds what is sought (as `*`, `?` wildcards), by row. */
  find(
    _text: string,
    _area: Area,
    _options: { readonly completeMatch: boolean; readonly matchCase: boolean },
  ): { row: number; column: number }[] {
    return later();
  }

  // Rows and columns

  /** characters */
  columnWidth(_column: number): number {
    return later();
  }
  /** `null` goes back to the standard width. */
  setColumnWidth(_first: number, _count: number, _characters: number | null): void {
    later();
  }
  /** points */
  rowHeight(_row: number): number {
    return later();
  }
  setRowHeight(_first: number, _count: number, _points: number | null): void {
    later();
  }
  /** Widths that show every text in the area. */
  autofitColumns(_area: Area): void {
    later();
  }
  /** Hidden by hand or by a filter. */
  isRowHidden(_row: number): boolean {
    return later();
  }
  isColumnHidden(_column: number): boolean {
    return later();
  }
  setRowsHidden(_first: number, _count: number, _hidden: boolean): void {
    later();
  }
  setColumnsHidden(_first: number, _count: number, _hidden: boolean): void {
    later();
  }
  merge(_area: Area, _across: boolean): void {
    later();
  }
  unmerge(_area: Area): void {
    later();
  }
  mergedArea(_row: number, _column: number): Area | undefined {
    return later();
  }

  // Protection

  get protection(): Protection | null {
    return later();
  }
  /** Refuses when the sheet is protected already. */
  protect(_options: ProtectionOptions, _password?: string): void {
    later();
  }
  /** Refuses a wrong password. */
  unprotect(_password?: string): void {
    later();
  }

  // Validation

  get validations(): readonly Validation[] {
    return later();
  }
  /** Replaces what validated the area before; `null` removes it. */
  setValidation(_area: Area, _validation: Omit<Validation, "areas"> | null): void {
    later();
  }
  validation(_row: number, _column: number): Validation | undefined {
    return later();
  }
  /** The drop-down's texts, or undefined where the cell has none. */
  validationList(_row: number, _column: number): string[] | undefined {
    return later();
  }
  /** The alert that Excel would show for this input; undefined where it is welcome. `enter` itself does not ask. */
  validationProblem(
    _row: number,
    _column: number,
    _input: CellInput,
  ): { style: "Stop" | "Warning" | "Information"; title: string; message: string } | undefined {
    return later();
  }

  // What lies on the cells

  get conditionalFormats(): readonly ConditionalFormat[] {
    return later();
  }
  /** First in the list has the highest priority. */
  setConditionalFormats(_formats: readonly ConditionalFormat[]): void {
    later();
  }
  /** Puts a new one first, and gives its id. */
  addConditionalFormat(_format: Omit<ConditionalFormat, "id">): string {
    return later();
  }
  get comments(): readonly Comment[] {
    return later();
  }
  /** Refuses a second comment on one cell. */
  addComment(_row: number, _column: number, _author: string, _text: string, _email?: string): Comment {
    return later();
  }
  setComment(_id: string, _patch: Partial<Pick<Comment, "text" | "resolved" | "replies">>): void {
    later();
  }
  deleteComment(_id: string): void {
    later();
  }
  hyperlink(_row: number, _column: number): Hyperlink | undefined {
    return later();
  }
  /** `null` removes it; the cell's text and look stay the caller's. */
  setHyperlink(_row: number, _column: number, _link: Omit<Hyperlink, "row" | "column"> | null): void {
    later();
  }
  get charts(): readonly Chart[] {
    return later();
  }
  setCharts(_charts: readonly Chart[]): void {
    later();
  }
  get pageLayout(): PageLayout {
    return later();
  }
  setPageLayout(_patch: Partial<PageLayout>): void {
    later();
  }
  get autoFilter(): AutoFilter | null {
    return later();
  }
  setAutoFilter(_area: Area | null, _criteria?: ReadonlyMap<number, FilterCriteria>): void {
    later();
  }
}

function later(): never {
  throw new Error("This part of the document is being written.");
}
