import { MAX_COLUMNS, MAX_ROWS } from "../../document/address";
import type { Sheet } from "../../document/Sheet";
import { invalid } from "../Arguments";
import type { BreakPlace, BreaksPlace } from "../HostObject";
import { HostObject, rangeObject } from "../HostObject";
import { notThere } from "../HostRefusal";
import type { HostType } from "../HostType";

/** Where new pages begin: horizontal breaks before rows, vertical ones before columns. */
export const pageBreakCollection: HostType<BreaksPlace> = {
  items: (place) => linesOf(place).map((line) => new HostObject("PageBreak", { ...place, line })),
  item: (place, args) => {
    const key = args.key(0);
    // The client goes back to one by its id, where add-ins count.
    const line = typeof key === "number" ? linesOf(place)[key] : linesOf(place).find((each) => idOf(each) === key);
    return line === undefined ? notThere("page break", key) : new HostObject("PageBreak", { ...place, line });
  },
  ask: { GetCount: (place) => linesOf(place).length },
  act: {
    Add: (place, args, host) => {
      const { area } = args.range(0, host, place.sheet);
      const line = place.axis === "rows" ? area.row : area.column;
      // Before the first cell there is nothing to end a page with.
      if (line === 0) throw invalid("A page break lies before the second row or column at the earliest.");
      setLines(place, [...linesOf(place), line]);
      return new HostObject("PageBreak", { ...place, line });
    },
    RemovePageBreaks: (place) => {
      setLines(place, []);
      return undefined;
    },
  },
};

export const pageBreak: HostType<BreakPlace> = {
  get: {
    ColumnIndex: ({ axis, line }) => (axis === "columns" ? line : 0),
    RowIndex: ({ axis, line }) => (axis === "rows" ? line : 0),
    _Id: ({ line }) => idOf(line),
  },
  ask: {
    GetCellAfterBreak: ({ sheet, axis, line }) =>
      rangeObject(sheet, {
        row: axis === "rows" ? Math.min(line, MAX_ROWS - 1) : 0,
        column: axis === "columns" ? Math.min(line, MAX_COLUMNS - 1) : 0,
        ...{ rows: 1, columns: 1 },
      }),
  },
  act: {
    Delete: (place) => {
      if (!linesOf(place).includes(place.line)) return notThere("page break", place.line);
      setLines(
        place,
        linesOf(place).filter((line) => line !== place.line),
      );
      return undefined;
    },
  },
};

export const breaksOf = (sheet: Sheet, axis: BreaksPlace["axis"]): HostObject<"PageBreakCollection"> =>
  new HostObject("PageBreakCollection", { sheet, axis });

const idOf = (line: number): string => `break before ${String(line)}`;

function linesOf({ sheet: { state }, axis }: BreaksPlace): readonly number[] {
  return [...(axis === "rows" ? state.rowBreaks : state.columnBreaks)].sort((one, other) => one - other);
}

function setLines({ sheet, axis }: BreaksPlace, lines: readonly number[]): void {
  sheet.set(axis === "rows" ? { rowBreaks: new Set(lines) } : { columnBreaks: new Set(lines) });
}
