import { columnLetters, contains, intersect } from "../../document/address";
import type { Area } from "../../document/address";
import type { CellValue } from "../../document/cellValue";
import type { ConditionalLook } from "../../document/conditionalLooks";
import type { Sheet } from "../../document/Sheet";
import type { Table } from "../../document/Table";
import type { TableState } from "../../document/tableState";
import type { WorkbookDocument } from "../../document/WorkbookDocument";
import { isLinkFormula } from "../editing/links";
import type { FilterTarget } from "../filter/filterTarget";
import { cellLook } from "./cellLook";
import type { CellLook } from "./cellLook";
import { fitNumber } from "./fitNumber";
import type { Palette } from "./palette";
import { runsOf } from "./runs";
import { geometryOf } from "./sheetGeometry";
import type { SheetGeometry } from "./sheetGeometry";
import { tableCellLook } from "./tableStyle";
import type { TableCellLook } from "./tableStyle";
import { scaledFont, textWidth } from "./textWidth";

/** One cell ready to be drawn. */
export interface DrawnCell {
  readonly row: number;
  readonly column: number;
  readonly address: string;
  readonly look: CellLook;
  readonly text: string;
  /** Pixels that its text may take, where it runs over its right neighbours. */
  readonly reach?: number;
  /** Under the text of a cell to its left, so without a line at its right. */
  readonly isRunOver: boolean;
  readonly hasComment: boolean;
  readonly filter?: FilterTarget;
  readonly merged?: Area;
}

export interface DrawnRow {
  readonly row: number;
  readonly cells: readonly DrawnCell[];
  /** Text from cells left of the first drawn one that runs into view. */
  readonly strays: readonly DrawnCell[];
}

/** How far to the left text that runs into view is looked for. */
const strayColumns = 8;
const padding = 6;

/** Reads what a part of a sheet shows, and keeps rows that were read until the sheet changes. */
export class ViewReader {
  readonly #rows = new Map<number, DrawnRow>();
  readonly #geometry: SheetGeometry;
  readonly #tables: readonly Table[];
  readonly #links: ReadonlySet<string>;
  readonly #comments: ReadonlySet<string>;

  constructor(
    readonly document: WorkbookDocument,
    readonly sheet: Sheet,
    readonly palette: Palette,
    /** The columns to draw, from the first to the last. */
    readonly first: number,
    readonly last: number,
    /** Of the document: a reader of an older one is thrown away. */
    readonly version: number,
  ) {
    const { hyperlinks, comments } = sheet.state;
    this.#geometry = geometryOf(sheet);
    this.#tables = document.tablesOf(sheet);
    this.#links = placesOf(hyperlinks);
    this.#comments = placesOf(comments);
  }

  /** The rows as they are drawn, in the order asked for. */
  rows(wanted: readonly number[]): DrawnRow[] {
    for (const run of runsOf(wanted.filter((row) => !this.#rows.has(row)))) this.#read(run.first, run.count);
    const drawn = wanted.flatMap((row) => this.#rows.get(row) ?? []);
    if (this.#rows.size > wanted.length * 8 + 200) {
      this.#rows.clear();
      for (const row of drawn) this.#rows.set(row.row, row);
    }
    return drawn;
  }

  /** The merged cells that reach into these rows, at their full size. */
  mergedCells(firstRow: number, lastRow: number): DrawnCell[] {
    const view = {
      row: firstRow,
      column: this.first,
      rows: lastRow - firstRow + 1,
      columns: this.last - this.first + 1,
    };
    return this.sheet.state.merges
      .filter((merge) => intersect(merge, view))
      .map((merge) => {
        const block = this.#block({ ...merge, rows: 1, columns: 1 });
        return { ...this.#cell(block, 0, 0, []), merged: merge };
      });
  }

  #read(firstRow: number, count: number): void {
    const column = Math.max(0, this.first - strayColumns);
    const block = this.#block({ row: firstRow, column, rows: count, columns: this.last - column + 1 });
    const merges = this.sheet.state.merges.filter((merge) => intersect(merge, block.area));
    for (let offset = 0; offset < count; offset += 1)
      this.#rows.set(firstRow + offset, this.#row(block, offset, merges));
  }

  #block(area: Area): Block {
    const { sheet } = this;
    const [values, texts, looks] = [sheet.values(area), sheet.texts(area), sheet.conditionalLooks(area)];
    const tables = this.#tables.filter((table) => intersect(table.area, area));
    const formulas = sheet.formulas(area);
    const isLink = (offset: number, index: number) => {
      const formula = formulas[offset]?.[index];
      return typeof formula === "string" && isLinkFormula(formula);
    };
    return { area, values, texts, looks, tables, isLink };
  }

  #row(block: Block, offset: number, merges: readonly Area[]): DrawnRow {
    const { area } = block;
    const row = area.row + offset;
    const cells: DrawnCell[] = [];
    const strays: DrawnCell[] = [];
    let runOverUntil = 0;
    const { columns } = this.#geometry;
    for (let index = 0; index < area.columns; index += 1) {
      const column = area.column + index;
      if (columns.isHidden(column) || merges.some((merge) => contains(merge, row, column))) continue;
      const isStray = column < this.first;
      if (isStray && block.values[offset]?.[index] === null) continue;
      const right = columns.offset(column + 1);
      let cell = this.#cell(block, offset, index, merges);
      if (right < runOverUntil && !isStray) cell = { ...cell, isRunOver: true };
      if (cell.reach !== undefined) runOverUntil = Math.max(runOverUntil, columns.offset(column) + cell.reach);
      if (!isStray) cells.push(cell);
      else if (cell.reach !== undefined && runOverUntil > columns.offset(this.first)) strays.push(cell);
    }
    return { row, cells, strays };
  }

  #cell(block: Block, offset: number, index: number, merges: readonly Area[]): DrawnCell {
    const { area, values, texts, looks } = block;
    const row = area.row + offset;
    const column = area.column + index;
    const value = values[offset]?.[index] ?? null;
    const table = block.tables.find((candidate) => contains(candidate.area, row, column));
    const state = table?.state;
    const own = cellLook(
      {
        value,
        text: texts[offset]?.[index] ?? "",
        style: this.sheet.style(row, column),
        conditional: looks[offset]?.[index],
        table: state && this.#tableLook(state, row, column),
        isLink: this.#links.has(placeKey(row, column)) || block.isLink(offset, index),
      },
      this.palette,
      this.#geometry.scale,
    );
    const width = this.#geometry.columns.size(column) - padding - own.indent;
    const look = own.shrinks ? shrunk(own, width) : own;
    const reach = look.runsOver ? this.#reach(block, offset, index, look, merges) : undefined;
    const filter = this.#filter(table, row, column);
    return {
      row,
      column,
      address: `${columnLetters(column)}${row + 1}`,
      look,
      text:
        typeof value === "number" &&
        look.text !== "" &&
        !look.wraps &&
        !look.shrinks &&
        look.letters.transform === undefined
          ? fitNumber(value, look.text, look.isGeneral, width, (text) => textWidth(text, look.font))
          : look.text,
      ...(reach !== undefined && { reach }),
      isRunOver: false,
      hasComment: this.#comments.has(placeKey(row, column)),
      ...(filter && { filter }),
    };
  }

  #tableLook(table: TableState, row: number, column: number): TableCellLook | undefined {
    const { rows } = this.#geometry;
    const firstBodyRow = table.area.row + (table.showHeaders ? 1 : 0);
    const bandRow = rows.visibleBefore(row) - rows.visibleBefore(firstBodyRow);
    return tableCellLook(table, row - table.area.row, column - table.area.column, bandRow, this.palette);
  }

  #filter(table: Table | undefined, row: number, column: number): FilterTarget | undefined {
    if (table) {
      const { showHeaders, showFilterButton, area } = table.state;
      return showHeaders && showFilterButton && row === area.row ? { table, offset: column - area.column } : undefined;
    }
    const area = this.sheet.state.autoFilter?.area;
    if (area?.row !== row || !contains(area, row, column)) return undefined;
    return { sheet: this.sheet, area, offset: column - area.column };
  }

  /** Pixels over which the text runs, up to the next cell that is not empty; undefined where its own cell is enough. */
  #reach(block: Block, offset: number, index: number, look: CellLook, merges: readonly Area[]): number | undefined {
    const { columns } = this.#geometry;
    const { area, values } = block;
    const row = area.row + offset;
    const column = area.column + index;
    const needed = textWidth(look.text, look.font) + look.indent + padding;
    let reach = columns.size(column);
    for (let next = index + 1; reach < needed && next < area.columns; next += 1) {
      const isFree = values[offset]?.[next] === null;
      if (!isFree || merges.some((merge) => contains(merge, row, area.column + next))) break;
      reach += columns.size(area.column + next);
    }
    return reach > columns.size(column) ? Math.min(reach, Math.ceil(needed)) : undefined;
  }
}

/** Written as small as its text must be to fit. */
function shrunk(look: CellLook, room: number): CellLook {
  const needed = textWidth(look.text, look.font);
  if (needed <= room) return look;
  const font = scaledFont(look.font, Math.max(0.1, room / needed));
  return { ...look, font, letters: { ...look.letters, font } };
}

interface Block {
  readonly area: Area;
  readonly values: readonly (readonly CellValue[])[];
  readonly texts: readonly (readonly string[])[];
  readonly looks: readonly (readonly (ConditionalLook | undefined)[])[];
  readonly tables: readonly Table[];
  isLink(offset: number, index: number): boolean;
}

interface Place {
  readonly row: number;
  readonly column: number;
}

const placeKey = (row: number, column: number) => `${row},${column}`;
const placeSets = new WeakMap<readonly Place[], ReadonlySet<string>>();

function placesOf(places: readonly Place[]): ReadonlySet<string> {
  let found = placeSets.get(places);
  if (!found) {
    found = new Set(places.map(({ row, column }) => placeKey(row, column)));
    placeSets.set(places, found);
  }
  return found;
}
