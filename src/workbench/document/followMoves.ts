import type { Area } from "./address";
import { cellArea, MAX_COLUMNS, MAX_ROWS } from "./address";
import type { Book } from "./Book";
import { rewriteFormulas } from "./formulaRewriting";
import type { SheetModel } from "./model";
import type { AreaMap } from "./rewriteFormula";
import { mapReferences } from "./rewriteFormula";
import type { SheetState } from "./sheetState";

/** After cells of a sheet have moved: formulas, names, tables and all that lies on cells go with them. */
export function followMoves(book: Book, sheet: SheetModel, map: AreaMap, options: { readonly tables: boolean }): void {
  const wanted = sheet.state.name.toUpperCase();
  rewriteFormulas(
    book,
    (formula, place) =>
      formula.mentions.some(({ kind, ...mention }) => {
        if (kind !== "cells" || !("area" in mention)) return false;
        const on = mention.sheet === undefined ? place.sheet === sheet : mention.sheet.toUpperCase() === wanted;
        return on && map(mention.area) !== mention.area;
      }),
    (text, place) =>
      mapReferences(text, (name) => (name === undefined ? place.sheet === sheet : name.toUpperCase() === wanted), map),
  );
  book.changeSheet(sheet, movedState(sheet.state, map));
  for (const other of book.model.state.sheets) {
    const charts = other.state.charts.map((chart) => {
      const area =
        chart.source.sheetId === sheet.id ? (map(chart.source.area) ?? chart.source.area) : chart.source.area;
      return area === chart.source.area ? chart : { ...chart, source: { ...chart.source, area } };
    });
    if (charts.some((chart, at) => chart !== other.state.charts[at])) book.changeSheet(other, { charts });
  }
  if (!options.tables) return;
  for (const table of book.model.state.tables) {
    if (table.state.sheetId !== sheet.id) continue;
    const area = map(table.state.area);
    if (area && area !== table.state.area) book.changeTable(table, { area });
  }
}

function movedState(state: SheetState, map: AreaMap): Partial<SheetState> {
  return {
    validations: state.validations.flatMap((validation) => {
      const areas = mapAreas(validation.areas, map);
      return areas.length > 0 ? [{ ...validation, areas }] : [];
    }),
    conditionalFormats: state.conditionalFormats.flatMap((format) => {
      const areas = mapAreas(format.areas, map);
      return areas.length > 0 ? [{ ...format, areas }] : [];
    }),
    merges: mapAreas(state.merges, map),
    comments: state.comments.flatMap((comment) => mapCell(comment, map)),
    hyperlinks: state.hyperlinks.flatMap((link) => mapCell(link, map)),
    pageLayout: { ...state.pageLayout, printArea: mapAreas(state.pageLayout.printArea, map) },
    autoFilter: movedFilter(state.autoFilter, map),
  };
}

function movedFilter(filter: SheetState["autoFilter"], map: AreaMap): SheetState["autoFilter"] {
  const area = filter && map(filter.area);
  return area ? { ...filter, area } : null;
}

/** Keys of whole rows (or columns) after some were inserted or deleted; what was deleted is left out. */
export function mapKeys<Value>(
  keys: ReadonlyMap<number, Value>,
  map: AreaMap,
  side: "row" | "column",
): Map<number, Value> {
  const moved = new Map<number, Value>();
  for (const [key, value] of keys) {
    const at = mapLine(key, map, side);
    if (at !== undefined) moved.set(at, value);
  }
  return moved;
}

export function mapLines(lines: ReadonlySet<number>, map: AreaMap, side: "row" | "column"): Set<number> {
  return new Set([...lines].map((line) => mapLine(line, map, side)).filter((line) => line !== undefined));
}

function mapLine(line: number, map: AreaMap, side: "row" | "column"): number | undefined {
  const area: Area =
    side === "row"
      ? { row: line, column: 0, rows: 1, columns: MAX_COLUMNS }
      : { row: 0, column: line, rows: MAX_ROWS, columns: 1 };
  return map(area)?.[side];
}

function mapAreas(areas: readonly Area[], map: AreaMap): Area[] {
  return areas.map(map).filter((area) => area !== null);
}

function mapCell<Item extends { readonly row: number; readonly column: number }>(item: Item, map: AreaMap): Item[] {
  const at = map(cellArea(item.row, item.column));
  return at ? [{ ...item, row: at.row, column: at.column }] : [];
}
