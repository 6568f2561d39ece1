import type { Area } from "./address";
import { cellArea, formatAddress, intersect } from "./address";
import { precedents } from "./calculation/resolve";
import type { SheetArea } from "./calculation/resolve";
import type { Model, SheetModel } from "./model";

/** The cells that the formulas of an area read; with `isDirect` only what stands in their texts. */
export function tracePrecedents(model: Model, sheet: SheetModel, area: Area, isDirect: boolean): readonly SheetArea[] {
  return followed([{ sheet, area }], isDirect, (places) =>
    places.flatMap((place) =>
      formulasIn(place).flatMap(({ formula, row, column }) =>
        precedents(model, formula.mentions, { sheet: place.sheet, row, column }),
      ),
    ),
  );
}

/** The cells whose formulas read an area; with `isDirect` only those in whose texts it stands. */
export function traceDependents(model: Model, sheet: SheetModel, area: Area, isDirect: boolean): readonly SheetArea[] {
  const readers = model.state.sheets.flatMap((each) =>
    formulasIn({ sheet: each, area: everything(each) }).map(({ formula, row, column }) => ({
      cell: { sheet: each, area: cellArea(row, column) },
      reads: precedents(model, formula.mentions, { sheet: each, row, column }),
    })),
  );
  return followed([{ sheet, area }], isDirect, (places) =>
    readers
      .filter(({ reads }) =>
        reads.some((read) => places.some((place) => place.sheet === read.sheet && intersect(place.area, read.area))),
      )
      .map(({ cell }) => cell),
  );
}

/** What one step leads to, or all steps together; nothing is listed twice. */
function followed(
  start: readonly SheetArea[],
  isDirect: boolean,
  step: (places: readonly SheetArea[]) => readonly SheetArea[],
): readonly SheetArea[] {
  const found = new Map<string, SheetArea>();
  let next = start;
  do {
    next = step(next).filter((place) => {
      const key = `${place.sheet.id}!${formatAddress(place.area)}`;
      if (found.has(key)) return false;
      found.set(key, place);
      return true;
    });
  } while (!isDirect && next.length > 0);
  return [...found.values()];
}

function formulasIn({ sheet, area }: SheetArea) {
  const columns = sheet.columns.slice(area.column, area.column + area.columns);
  return columns.flatMap(({ formulas }, right) =>
    formulas
      .slice(area.row, area.row + area.rows)
      .flatMap((formula, down) => (formula ? [{ formula, row: area.row + down, column: area.column + right }] : [])),
  );
}

const everything = (sheet: SheetModel): Area => ({
  ...{ row: 0, column: 0 },
  rows: Math.max(1, sheet.filledRows),
  columns: Math.max(1, sheet.columns.length),
});
