import { cellArea, MAX_COLUMNS, MAX_ROWS } from "../../document/address";
import type { Area } from "../../document/address";
import { CellError } from "../../document/cellValue";
import type { CellValue } from "../../document/cellValue";
import { fillKinds } from "../../document/fillSeries";
import { DocumentRefusal } from "../../document/DocumentRefusal";
import type { SortField } from "../../document/tableState";
import type { Arguments } from "../Arguments";
import { bagOf, flagOf, listOf, numberOf } from "../Arguments";
import { replaceCells } from "../findCells";
import { HostObject } from "../HostObject";
import type { HostContext } from "../HostContext";
import type { HostType } from "../HostType";
import type { RangePlace } from "../RangePlace";
import { setCellProperties, setColumnProperties, setRowProperties } from "./cellProperties";

/** The methods of a Range that change cells. */
export const rangeActs: NonNullable<HostType<RangePlace>["act"]> = {
  AutoFill: ({ sheet, area }, args, host) => {
    sheet.fill(area, args.range(0, host, sheet).area, args.choice(1, fillKinds, "FillDefault"));
    return undefined;
  },
  Calculate: (_, _args, { document }) => {
    document.calculate();
    return undefined;
  },
  Clear: ({ sheet, area }, args) => {
    sheet.clear(area, args.choice(0, ["All", "Formats", "Contents", "Hyperlinks", "RemoveHyperlinks"], "All"));
    return undefined;
  },
  CopyFrom: (place, args, host) => {
    copyInto(place, args, host);
    return undefined;
  },
  Group: ({ sheet, area }, args) => {
    sheet.changeGroup(area, axisOf(area, args), 1);
    return undefined;
  },
  HideGroupDetails: ({ sheet, area }, args) => {
    sheet.showGroup(area, axisOf(area, args), false);
    return undefined;
  },
  ShowGroupDetails: ({ sheet, area }, args) => {
    sheet.showGroup(area, axisOf(area, args), true);
    return undefined;
  },
  Ungroup: ({ sheet, area }, args) => {
    sheet.changeGroup(area, axisOf(area, args), -1);
    return undefined;
  },
  SetCellProperties: (place, args, host) => {
    setCellProperties(place, args, host);
    return undefined;
  },
  SetColumnProperties: (place, args, host) => {
    setColumnProperties(place, args, host);
    return undefined;
  },
  SetRowProperties: (place, args, host) => {
    setRowProperties(place, args, host);
    return undefined;
  },
  Delete: ({ sheet, area }, args, { references }) => {
    const shift = args.choice(0, ["Up", "Left"]);
    sheet.deleteCells(area, shift);
    references.shift(sheet.id, area, shift);
    return undefined;
  },
  Insert: (place, args, { references }) => {
    const { sheet, area } = place;
    const shift = args.choice(0, ["Down", "Right"]);
    sheet.insertCells(area, shift);
    references.shift(sheet.id, area, shift);
    return new HostObject("Range", place.at(area));
  },
  Merge: ({ sheet, area }, args) => {
    sheet.merge(area, args.flag(0));
    return undefined;
  },
  MoveTo: ({ sheet, area }, args, host) => {
    const target = args.range(0, host, sheet);
    if (target.sheet !== sheet)
      throw new DocumentRefusal("NotImplemented", "The workbench moves cells within a sheet.");
    sheet.move(area, { ...target.area, rows: area.rows, columns: area.columns });
    return undefined;
  },
  RemoveDuplicates: (place, args, { references }) => {
    const columns = listOf(args.raw(0)).map(numberOf);
    const body = args.flag(1) ? { ...place.area, row: place.area.row + 1, rows: place.area.rows - 1 } : place.area;
    const doubles = repeatedRows(place.sheet.values(body), columns);
    // From below, so that no deletion moves a row that is still to go.
    for (const row of [...doubles].reverse()) {
      const area = { ...body, row: body.row + row, rows: 1 };
      place.sheet.deleteCells(area, "Up");
      references.shift(place.sheet.id, area, "Up");
    }
    return new HostObject("RemoveDuplicatesResult", {
      removed: doubles.length,
      uniqueRemaining: body.rows - doubles.length,
    });
  },
  ReplaceAll: ({ sheet, area }, args) => replaceCells(sheet, area, args),
  SetDirty: (_, _args, { document }) => {
    document.calculate("Full");
    return undefined;
  },
  Unmerge: ({ sheet, area }) => {
    sheet.unmerge(area);
    return undefined;
  },
};

/** Copies into cells, which grow to the size of what is copied; past blanks, or rows as columns, where that is asked for. */
export function copyInto({ sheet, area }: RangePlace, args: Arguments, host: HostContext): void {
  const source = args.range(0, host, sheet);
  const what = args.choice(1, ["All", "Formulas", "Values", "Formats"], "All");
  const [skipsBlanks, transposes] = [args.flag(2), args.flag(3)];
  const { rows, columns } = transposes ? { rows: source.area.columns, columns: source.area.rows } : source.area;
  const target: Area = { ...area, rows: Math.max(area.rows, rows), columns: Math.max(area.columns, columns) };
  if (!skipsBlanks && !transposes) {
    sheet.copy(source.area, target, what, source.sheet);
    return;
  }
  // Cell by cell: where a source and its target overlap, what was written must not be read again.
  const cells: { readonly from: Area; readonly to: Area }[] = [];
  for (let down = 0; down < source.area.rows; down++)
    for (let right = 0; right < source.area.columns; right++) {
      const from = cellArea(source.area.row + down, source.area.column + right);
      if (skipsBlanks && source.sheet.value(from.row, from.column) === null) continue;
      const [row, column] = transposes ? [right, down] : [down, right];
      cells.push({ from, to: cellArea(area.row + row, area.column + column) });
    }
  for (const { from, to } of cells) sheet.copy(from, to, what, source.sheet);
}

/** Rows or columns, as asked; whole rows can't be grouped as columns, nor whole columns as rows. */
function axisOf({ rows, columns }: Area, args: Arguments): "rows" | "columns" {
  const axis = args.choice(0, ["ByRows", "ByColumns"]) === "ByRows" ? "rows" : "columns";
  if ((axis === "rows" && rows === MAX_ROWS) || (axis === "columns" && columns === MAX_COLUMNS))
    throw new DocumentRefusal("InvalidArgument", "Whole rows are grouped by rows, and whole columns by columns.");
  return axis;
}

export const removeDuplicatesResult: HostType<{ readonly removed: number; readonly uniqueRemaining: number }> = {
  get: { Removed: ({ removed }) => removed, UniqueRemaining: ({ uniqueRemaining }) => uniqueRemaining },
};

export const rangeSort: HostType<RangePlace> = {
  act: {
    Apply: ({ sheet, area }, args) => {
      sheet.sort(area, sortFields(args), args.flag(2), args.flag(1));
      return undefined;
    },
  },
};

/** Excel's sort fields; sorting by colour or icon is refused. */
export function sortFields(args: Arguments): SortField[] {
  return listOf(args.raw(0)).map((field) => {
    const { key, ascending = true, sortOn = "Value" } = bagOf(field);
    if (sortOn !== "Value") throw new DocumentRefusal("NotImplemented", "The workbench sorts by values only.");
    return { column: numberOf(key), ascending: flagOf(ascending) };
  });
}

function repeatedRows(rows: readonly (readonly CellValue[])[], columns: readonly number[]): number[] {
  const seen = new Set<string>();
  return [...rows.entries()].flatMap(([at, row]) => {
    const key = JSON.stringify(columns.map((column) => keyOf(row[column] ?? null)));
    if (seen.has(key)) return [at];
    seen.add(key);
    return [];
  });
}

function keyOf(value: CellValue): string | number | boolean | null {
  if (value instanceof CellError) return value.code;
  return typeof value === "string" ? value.toUpperCase() : value;
}
